import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { isAccepted } from './rules.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const cases: [string, boolean][] = [
  ['a@gc.ca', true],
  ['a@tbs-sct.gc.ca', true],
  ['a@A.B.GC.CA', true],
  ['a@canada.ca', true],
  ['a@servicecanada.gc.ca', true],
  ['a@notgc.ca', false],
  ['a@gc.ca.evil.example', false],
  ['a@evil-gc.ca', false],
  ['a@example.ca', false],
  ['gc.ca@example.ca', false],
]
for (const [email, accepted] of cases)
  test(`${email} is ${accepted ? '' : 'not '}a work address`, () => {
    assert.equal(isAccepted(email, ['gc.ca', 'canada.ca']), accepted)
  })

const mailsTo = (recipient: string) =>
  portal.db
    .selectFrom('mails')
    .select(['subject', 'body_text', 'language'])
    .where('recipient', '=', recipient)
    .orderBy('id')
    .execute()

const codeSentTo = async (recipient: string) => {
  const mail = (await mailsTo(recipient)).at(-1)
  return /\b(\d{6})\b/.exec(mail?.body_text ?? '')?.[1] ?? ''
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const askCode = (person: Member, workEmail: string) => portal.as(person).post('/en/account/work-email', { workEmail })
const enter = (person: Member, code: string) => portal.as(person).post('/en/account/work-email/code', { code })
const isManager = async (person: Member) =>
  (await portal.as(person).text('/en/account')).includes('You can search for talent')

const address = () => `${crypto.randomUUID().slice(0, 8)}@demo.gc.ca`

test('a public servant confirms their work e-mail by the code in the mail, and can search for talent', async () => {
  const person = await makePerson(portal.db, 'Willa Work', [], 'fr')
  const email = address()
  assert.equal(await isManager(person), false)
  const asked = await portal.as(person).post('/fr/compte/courriel-professionnel', { workEmail: email.toUpperCase() })
  assert.equal(asked.headers.get('location'), '/fr/compte/courriel-professionnel/code')
  const [mail] = await mailsTo(email)
  assert.equal(mail?.language, 'fr')
  assert.equal(mail?.subject, 'Votre code pour confirmer votre courriel professionnel')
  assert.match(await portal.as(person).text('/fr/compte/courriel-professionnel/code'), new RegExp(email))

  const code = await codeSentTo(email)
  const confirmed = await portal
    .as(person)
    .post('/fr/compte/courriel-professionnel/code', { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` })
  assert.equal(confirmed.headers.get('location'), '/fr/compte?done=work-email')
  assert.match(await portal.as(person).text('/fr/compte?done=work-email'), /Votre courriel professionnel est confirmé/)
  assert.equal(await isManager(person), true)
  const verbs = await portal.db
    .selectFrom('events')
    .select('verb')
    .where('subject', '=', person.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    verbs.map(({ verb }) => verb),
    ['work-email.confirm', 'role.grant'],
  )
  // A code serves once.
  assert.equal((await enter(person, code)).headers.get('location'), '/en/account/work-email')
})

test('the code is not kept as it is', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  const email = address()
  await askCode(person, email)
  const kept = await portal.db
    .selectFrom('work_email_codes')
    .selectAll()
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(kept.code_hash), new RegExp(await codeSentTo(email)))
})

test('an address elsewhere is explained, kept as typed, and gets no mail', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  const answer = await portal.as(person).post('/fr/compte/courriel-professionnel', { workEmail: 'willa@example.ca' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Entrez une adresse qui se termine par l’un de ces domaines : canada\.ca, gc\.ca/)
  assert.match(page, /value="willa@example\.ca"/)
  assert.equal((await mailsTo('willa@example.ca')).length, 0)
  const none = await portal.as(person).post('/en/account/work-email', { workEmail: 'willa' })
  assert.equal(none.status, 422)
  assert.match(await none.text(), /Enter an e-mail address in the form/)
})

test('a code may be tried five times, then another must be asked for', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  const email = address()
  await askCode(person, email)
  const code = await codeSentTo(email)
  const wrong = otherThan(code)
  const first = await enter(person, wrong)
  assert.equal(first.status, 422)
  assert.match(await first.text(), /you can try 4 more times/)
  // What is no code costs no try.
  assert.match(await (await enter(person, '12')).text(), /Enter the 6 digits/)
  for (const left of ['3 more times', '2 more times', '1 more time<'])
    assert.ok((await (await enter(person, wrong)).text()).includes(`you can try ${left}`), left)
  assert.match(await (await enter(person, wrong)).text(), /tried too many times/)
  const late = await enter(person, code)
  assert.equal(late.status, 422)
  assert.match(await late.text(), /tried too many times/)
  assert.equal(await isManager(person), false)

  await askCode(person, email)
  const fresh = await codeSentTo(email)
  assert.equal((await enter(person, fresh)).status, 303)
})

test('two wrong codes at once take two tries', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  const email = address()
  await askCode(person, email)
  const wrong = otherThan(await codeSentTo(email))
  await Promise.all([enter(person, wrong), enter(person, wrong)])
  const { tries_left } = await portal.db
    .selectFrom('work_email_codes')
    .select('tries_left')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  assert.equal(tries_left, 3)
})

test('a code is good for half an hour', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  const email = address()
  await askCode(person, email)
  const code = await codeSentTo(email)
  const began = portal.time.now
  try {
    portal.time.now = new Date(began.getTime() + 30 * 60_000)
    const answer = await enter(person, code)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /no longer valid/)
  } finally {
    portal.time.now = began
  }
})

test('an address that someone else confirmed looks free until its mail is read, and never says whose it is', async () => {
  const email = address()
  const owner = await makePerson(portal.db, 'Olga Owner')
  await askCode(owner, email)
  await enter(owner, await codeSentTo(email))

  const person = await makePerson(portal.db, 'Willa Work')
  assert.equal((await askCode(person, email)).headers.get('location'), '/en/account/work-email/code')
  const answer = await enter(person, await codeSentTo(email))
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /already confirmed in another account/)
  assert.doesNotMatch(page, /Olga/)
  assert.equal(await isManager(person), false)
  assert.equal(await isManager(owner), true)
})

test('two people who confirm one address at the same moment: one of them has it', async () => {
  const email = address()
  const [one, other] = [await makePerson(portal.db, 'Willa Work'), await makePerson(portal.db, 'Wanda Work')]
  await askCode(one, email)
  const first = await codeSentTo(email)
  portal.time.now = new Date(portal.time.now.getTime() + 1000)
  await askCode(other, email)
  const second = await codeSentTo(email)
  const statuses = (await Promise.all([enter(one, first), enter(other, second)])).map(({ status }) => status).sort()
  assert.deepEqual(statuses, [303, 422])
})

test('one’s own confirmed address needs no second confirmation, and another takes its place', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  const [email, next] = [address(), address()]
  await askCode(person, email)
  await enter(person, await codeSentTo(email))
  const again = await askCode(person, email)
  assert.equal(again.status, 422)
  assert.match(await again.text(), /already your confirmed work e-mail/)
  await askCode(person, next)
  assert.match(await portal.as(person).text('/en/account'), new RegExp(email))
  await enter(person, await codeSentTo(next))
  assert.match(await portal.as(person).text('/en/account'), new RegExp(next))
})

test('codes are sent five times an hour at most', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  for (let sent = 0; sent < 5; sent++) assert.equal((await askCode(person, address())).status, 303)
  assert.equal((await askCode(person, address())).status, 429)
})

test('without a code there is nothing to enter, and a visitor is sent to sign in', async () => {
  const person = await makePerson(portal.db, 'Willa Work')
  assert.equal(
    (await portal.as(person).get('/fr/compte/courriel-professionnel/code')).headers.get('location'),
    '/fr/compte/courriel-professionnel',
  )
  assert.equal((await portal.visitor.get('/en/account/work-email')).status, 302)
})

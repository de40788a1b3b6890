import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../../test/app.ts'
import { firstOffice, type Member, makePerson } from '../../../../../test/cast.ts'
import { fillIn, words } from '../../../../../test/filled-in.ts'
import { whereWordsStand } from '../../../../../test/planted.ts'
import { personalData } from '../../../../personal-data.ts'
import { CannotOpen } from '../../../../platform/encryption.ts'
import { sendMailTask } from '../../../../platform/mail.ts'
import { keepDraft } from '../../../../web/drafts.ts'
import { signIn } from '../../../accounts/sign-in/actions.ts'
import { takeUpRequest } from '../../../talent-requests/index.ts'
import { finishErasure } from './erase.ts'
import { keptRecordRetention, listKeptRecords, openKeptRecord } from './kept-records.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const en = '/en/account/erasure'
const fr = '/fr/compte/effacement'
const erase = (person: Member, path = en) => portal.as(person).post(path, { email: person.email })

type Sent = { to: string; subject: string; text: string; language: string }
const sendAll = async (): Promise<Sent[]> => {
  const sent: Sent[] = []
  const send = sendMailTask(portal.db, { send: async (mail) => void sent.push(mail) }, () => portal.time.now)
  const waiting = await portal.db.selectFrom('mails').select('id').where('sent_at', 'is', null).execute()
  for (const mail of waiting) await send(mail)
  return sent
}

const figures = async () => ({
  requests: await portal.db
    .selectFrom('talent_requests')
    .select(['number', 'office_id', 'owner_id', 'how_many', 'matches_when_sent', 'position_title', 'submitted_at'])
    .orderBy('number')
    .execute(),
  events: await portal.db
    .selectFrom('events')
    .select(['seq', 'at', 'actor', 'verb', 'subject', 'facts'])
    .orderBy('seq')
    .execute(),
  accounts: (await portal.db.selectFrom('people').select('id').orderBy('id').execute()).map(({ id }) => id),
})

test('after an erasure no name, address or word of the person stands anywhere in the database; figures are what they were; the certificate proves it', async () => {
  const person = await makePerson(portal.db, 'Zoe Vanishing', [{ role: 'manager' }], 'fr')
  const { closed, open } = await fillIn(portal, person)
  await portal.as(person).post('/en/account/take-out')
  await sendAll()
  const planted = [...Object.values(words), 'vanishing', person.email]
  const standing = await whereWordsStand(portal.db, planted)
  for (const [table, word] of Object.entries(words))
    assert.ok(
      standing.some((place) => place.startsWith(`public.${table}.`) && place.endsWith(word)),
      `${table} is filled`,
    )
  const before = await figures()

  const page = await portal.as(person).text(fr)
  assert.match(page, /Parcours professionnel/)
  assert.match(page, /Règlement sur la protection des renseignements personnels/)
  const answer = await erase(person, fr)
  assert.equal(answer.status, 303)
  assert.match(answer.headers.get('set-cookie') ?? '', /session=;/)
  const sent = await sendAll()

  assert.deepEqual(await whereWordsStand(portal.db, planted), [])

  const now = await figures()
  assert.deepEqual(now.requests, before.requests)
  assert.deepEqual(now.accounts, before.accounts)
  assert.deepEqual(now.events.slice(0, before.events.length), before.events)
  assert.deepEqual(
    now.events
      .slice(before.events.length)
      .map(({ verb, subject }) => [verb, subject === person.id ? 'person' : subject === open ? 'open' : 'other']),
    [
      ['request.cancel', 'open'],
      ['subscriber.removed', 'other'],
      ['account.erase', 'person'],
    ],
  )

  // The certificate: its page, its document, its mail, its fingerprint in the log.
  const location = answer.headers.get('location') ?? ''
  const certificate = await portal.visitor.get(location)
  assert.equal(certificate.status, 200)
  assert.match(certificate.headers.get('cache-control') ?? '', /no-store/)
  const text = await certificate.text()
  assert.match(text, /Attestation d’effacement/)
  assert.match(text, /Votre compte est fermé/)
  const reference = /E-[3-9A-Z]{4}-[3-9A-Z]{4}-[3-9A-Z]{4}/.exec(text)?.[0] ?? ''
  const row = await portal.db
    .selectFrom('erasures')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  assert.equal(createHash('sha256').update(row.content).digest('hex'), row.hash)
  const event = now.events.at(-1)
  assert.deepEqual(event?.facts, { reference, hash: row.hash })
  const done = JSON.parse(row.content) as {
    erased: { table: string; count: number }[]
    kept: { rule: string; count: number; until: string }[]
  }
  assert.equal(done.erased.find(({ table }) => table === 'experiences')?.count, 1)
  assert.equal(done.erased.find(({ table }) => table === 'talent_request_messages')?.count, 4)
  assert.deepEqual(
    done.kept.map(({ rule, count, until }) => [rule, count, until.slice(0, 10)]),
    [['talent-requests', 4, '2028-03-02']],
  )

  const english = location.replace('/fr/attestation-effacement', '/en/erasure-certificate').replace(/\?.*/, '')
  assert.match(await portal.visitor.text(english), /Certificate of erasure/)
  const file = await portal.visitor.get(`${english}/file`)
  assert.match(file.headers.get('content-disposition') ?? '', new RegExp(`${reference}\\.html`))
  assert.match(await file.text(), new RegExp(row.hash))
  assert.equal((await portal.visitor.get('/en/erasure-certificate/guess')).status, 404)

  const last = sent.filter(({ to }) => to === person.email)
  assert.equal(last.length, 1)
  assert.equal(last[0]?.language, 'fr')
  assert.match(last[0]?.text ?? '', new RegExp(`${reference}|${row.hash}`))
  assert.doesNotMatch(text + (last[0]?.text ?? ''), /Zoé|Zoe|plantx/i)

  // Everybody else’s pages still work, and say that the account is closed.
  const recruiter = portal.as(portal.cast.recruiter)
  assert.match(await recruiter.text('/en/office/requests?show=all'), /\(account closed\)/)
  const request = await recruiter.text(`/fr/bureau/demandes/${closed}`)
  assert.match(request, /\(compte fermé\)/)
  assert.match(request, /Ce texte a été supprimé à la fermeture/)
  assert.ok(
    sent.some(({ subject }) => /was cancelled/.test(subject)),
    'the Office is told',
  )

  // The session is over; the same identity is somebody new.
  assert.equal((await portal.as(person).get('/en/profile')).status, 302)
})

test('what the law asks for is kept sealed and dated, opened for a reason alone, and removed at its date', async () => {
  const person = await makePerson(portal.db, 'Kept Apart', [{ role: 'manager' }])
  const { closed } = await fillIn(portal, person)
  await erase(person)
  const kept = (await listKeptRecords(portal.db)).filter(({ subject }) => subject === closed)
  assert.deepEqual(
    kept.map(({ rule, until }) => [rule, until.toISOString().slice(0, 10)]),
    [
      ['talent-requests', '2028-01-01'],
      ['talent-requests', '2028-01-01'],
    ],
  )
  const keys = testSettings.declarationKeys
  const { now } = portal.time
  const opened = await Promise.all(kept.map(({ id }) => openKeptRecord(portal.db, keys, id, 'access request 17', now)))
  assert.match(JSON.stringify(opened), new RegExp(words.talent_requests))
  assert.match(JSON.stringify(opened), new RegExp(words.talent_request_messages))
  const event = await portal.db
    .selectFrom('events')
    .select(['why', 'subject'])
    .where('verb', '=', 'kept-record.open')
    .where('subject', '=', closed)
    .executeTakeFirst()
  assert.deepEqual(event, { why: 'access request 17', subject: closed })

  const [one, other] = kept
  assert.ok(one && other)
  const { sealed } = await portal.db
    .selectFrom('kept_records')
    .select('sealed')
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow()
  await portal.db.updateTable('kept_records').set({ sealed }).where('id', '=', other.id).execute()
  await assert.rejects(openKeptRecord(portal.db, keys, other.id, 'swapped', now), CannotOpen)

  const moments = (at: string) => ({ limit: new Date(at), now: new Date(at) })
  const { count } = await keptRecordRetention.due(portal.db, moments('2028-01-02T00:00:00Z'))
  assert.ok(count >= 2)
  assert.equal(await keptRecordRetention.apply(portal.db, moments('2028-01-02T00:00:00Z'), null), count)
  assert.deepEqual(
    (await listKeptRecords(portal.db)).filter(({ subject }) => subject === closed),
    [],
  )
})

test('the address must be typed; what was typed is shown again, and nothing happens', async () => {
  const person = await makePerson(portal.db, 'By Accident')
  const answer = await portal.as(person).post(en, { email: 'somebody@else.ca' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /exactly as it stands above/)
  assert.match(page, /value="somebody@else\.ca"/)
  assert.equal((await portal.as(person).get('/en/profile')).status, 200)
})

test('looking at the page changes nothing: what it says is done and undone', async () => {
  const person = await makePerson(portal.db, 'Only Looking', [{ role: 'manager' }])
  await fillIn(portal, person)
  const places = await whereWordsStand(portal.db, [person.id, words.experiences])
  const mails = await portal.db.selectFrom('mails').select('id').orderBy('id').execute()
  await portal.as(person).text(en)
  assert.deepEqual(await whereWordsStand(portal.db, [person.id, words.experiences]), places)
  assert.deepEqual(await portal.db.selectFrom('mails').select('id').orderBy('id').execute(), mails)
})

test('somebody who signs in again with the same identity gets a new, empty account', async () => {
  const issuer = 'https://id.example.ca'
  const claims = { subject: 'same-person', name: 'Ida Returning', email: 'ida.returning@example.ca' }
  const arrive = () =>
    signIn(portal.db, {
      issuer,
      claims,
      idToken: undefined,
      language: 'en',
      device: '',
      earlierSessionId: null,
      now: portal.time.now,
    })
  const first = await arrive()
  assert.equal((await arrive()).personId, first.personId)
  const session = await portal.db
    .selectFrom('sessions')
    .select('id')
    .where('person_id', '=', first.personId)
    .executeTakeFirstOrThrow()
  const person = {
    id: first.personId,
    name: claims.name,
    email: claims.email,
    token: first.token,
    sessionId: session.id,
  }
  await erase(person)
  const again = await arrive()
  assert.equal(again.isNew, true)
  assert.notEqual(again.personId, first.personId)
})

test('two clicks at once erase once', async () => {
  const person = await makePerson(portal.db, 'Double Click')
  const answers = await Promise.all([erase(person), erase(person)])
  // The second finds nothing left to erase, or nobody signed in any more, as it comes a little sooner or later.
  const [first, second = 0] = answers.map(({ status }) => status).sort()
  assert.equal(first, 303)
  assert.ok([401, 404].includes(second), `the second click answers ${second}`)
  const events = await portal.db
    .selectFrom('events')
    .select('seq')
    .where('verb', '=', 'account.erase')
    .where('subject', '=', person.id)
    .execute()
  assert.equal(events.length, 1)
})

test('what another tab wrote while the account was being closed is gone a moment later, and an open account is never touched', async () => {
  const person = await makePerson(portal.db, 'Other Tab')
  await erase(person)
  const { rows } = await portal.pool.query<{ payload: object }>(
    'select payload from graphile_worker._private_jobs where key = $1',
    [`finish ${person.id}`],
  )
  assert.deepEqual(rows, [{ payload: { person: person.id } }])
  await keepDraft(
    portal.db,
    person.id,
    'profile.about',
    { fields: { headline: 'late words' }, known: 0 },
    portal.time.now,
  )
  const erasing = { now: portal.time.now, means: testSettings }
  assert.deepEqual(await finishErasure(portal.db, personalData, person.id, erasing), {
    erased: [{ table: 'drafts', count: 1 }],
    kept: [],
  })
  assert.deepEqual((await finishErasure(portal.db, personalData, person.id, erasing)).erased, [])

  const other = await makePerson(portal.db, 'Still Here')
  await keepDraft(portal.db, other.id, 'profile.about', { fields: { headline: 'mine' }, known: 0 }, portal.time.now)
  assert.deepEqual((await finishErasure(portal.db, personalData, other.id, erasing)).erased, [])
})

test('staff are told what to hand over first: requests they look after, an office that could answer none, the only administrator', async () => {
  const officeId = await firstOffice(portal.db)
  const recruiter = await makePerson(portal.db, 'Busy Recruiter', [{ role: 'recruiter', officeId }])
  const manager = await makePerson(portal.db, 'Waiting Manager', [{ role: 'manager' }])
  const { open } = await fillIn(portal, manager)
  await takeUpRequest(portal.db, { id: open }, recruiter.id, { now: portal.time.now, origin: 'http://localhost' })
  const page = await portal.as(recruiter).text(fr)
  assert.match(page, /Il faut d’abord confier certaines choses/)
  assert.match(page, /Open position/)
  assert.match(page, new RegExp(`href="/fr/bureau/demandes/${open}"`))
  assert.doesNotMatch(page, /Tout effacer maintenant/)
  assert.equal((await erase(recruiter)).status, 409)
  assert.equal((await portal.as(recruiter).get('/en/profile')).status, 200)

  const alone = portal.cast.administrator
  assert.match(await portal.as(alone).text(en), /only one who runs this installation/)
  assert.equal((await erase(alone)).status, 409)
  await makePerson(portal.db, 'Second Admin', [{ role: 'administrator' }])
  assert.equal((await erase(alone)).status, 303)

  const { otherRecruiter } = portal.cast
  await portal.db
    .updateTable('talent_requests')
    .set({ office_id: portal.cast.otherOfficeId, recruiter_id: null, status: 'submitted' })
    .where('id', '=', open)
    .execute()
  assert.match(await portal.as(otherRecruiter).text(en), /Nobody else of this office could answer/)
  assert.equal((await erase(recruiter)).status, 303)
})

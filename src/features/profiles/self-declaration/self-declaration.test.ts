import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { CannotOpen, newKey, readKeyring } from '../../../platform/encryption.ts'
import { countByKey, resealTable } from '../../../platform/resealing.ts'
import { sealedDeclarations } from './personal-data.ts'
import { findDeclaration } from './queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const en = '/en/profile/self-declaration'
const fr = '/fr/profil/autodeclaration'
const answers = { indigenous: ['first-nations', 'metis'], gender: 'woman', purposes: ['portal-statistics'] }
const keys = testSettings.declarationKeys

const sealedOf = async ({ id }: Member) =>
  portal.db.selectFrom('self_declarations').selectAll().where('person_id', '=', id).executeTakeFirst()

test('a person gives their answers and reads them back; the table holds them sealed', async () => {
  const person = await makePerson(portal.db, 'Sky')
  const browser = portal.as(person)
  const given = await browser.post(en, answers)
  assert.equal(given.status, 303)
  const page = await browser.text(given.headers.get('location') ?? '')
  assert.match(page, /Your answers are kept, encrypted/)
  assert.match(page, /value="first-nations" checked/)
  assert.match(page, /value="woman" checked/)

  const row = await sealedOf(person)
  assert.equal(row?.key_id, 'test')
  assert.equal(row?.wording_version, 2)
  for (const word of ['first-nations', 'woman', 'portal-statistics'])
    assert.equal(row?.sealed.includes(word), false, word)
})

test('the length of what is sealed tells nothing of what was answered', async () => {
  const [little, much] = [await makePerson(portal.db, 'Little'), await makePerson(portal.db, 'Much')]
  await portal.as(little).post(en, { racialized: 'no', purposes: ['portal-statistics'] })
  await portal.as(much).post(fr, {
    indigenous: ['first-nations', 'inuit', 'metis'],
    racialized: 'prefer-not',
    disability: 'prefer-not',
    gender: 'prefer-not',
    sexualDiversity: 'prefer-not',
    purposes: ['portal-statistics', 'equity-campaigns'],
  })
  assert.equal((await sealedOf(little))?.sealed.length, (await sealedOf(much))?.sealed.length)
})

test('every question says why it is asked, that it is optional, and the page says that it keeps no draft, in both languages', async () => {
  const english = await portal.as(portal.cast.talent).text(en)
  assert.equal(english.match(/Why we ask:/g)?.length, 5)
  assert.match(english, /keeps no draft as you type/)
  assert.match(english, /Version 2/)
  const french = await portal.as(portal.cast.talent).text(fr)
  assert.equal(french.match(/Pourquoi cette question/g)?.length, 5)
  assert.match(french, /ne garde pas d’ébauche/)
  assert.doesNotMatch(english + french, /draft-keeper|data-form/)
})

const unclear: [string, Record<string, string | string[]>, RegExp][] = [
  ['nothing answered', { purposes: ['portal-statistics'] }, /Answer one question at least/],
  ['no purpose', { gender: 'man' }, /without a purpose we may not keep them/],
  [
    'a group and none of these groups',
    { indigenous: ['inuit', 'none'], purposes: ['portal-statistics'] },
    /Choose either your groups/,
  ],
  [
    'an answer that was not offered',
    { gender: 'unicorn', purposes: ['portal-statistics'] },
    /one of the answers offered/,
  ],
]
for (const [what, form, says] of unclear)
  test(`${what}: refused, shown again as typed, and kept nowhere`, async () => {
    const person = await makePerson(portal.db, 'Unsure')
    const answer = await portal.as(person).post(en, form)
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, says)
    if (form.indigenous) assert.match(page, /value="inuit" checked/)
    assert.equal(await sealedOf(person), undefined)
    assert.deepEqual(await portal.db.selectFrom('drafts').selectAll().where('person_id', '=', person.id).execute(), [])
  })

test('two tabs: what was changed meanwhile is not overwritten', async () => {
  const person = await makePerson(portal.db, 'Two Tabs')
  const browser = portal.as(person)
  const seen = /name="seen" value="([^"]+)"/.exec(await browser.text(en))?.[1] ?? ''
  assert.equal((await browser.post(en, { ...answers, seen })).status, 303)
  const late = await browser.post(en, { gender: 'man', purposes: ['portal-statistics'], seen })
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /value="man" checked/)
  assert.match(page, /id="gender-beside"/)
  assert.equal((await findDeclaration(portal.db, keys, person.id))?.gender, 'woman')
})

test('withdrawing asks first, removes the row at once, and the log holds no answer', async () => {
  const person = await makePerson(portal.db, 'Changed My Mind')
  const browser = portal.as(person)
  await browser.post(en, answers)
  assert.match(await browser.text(`${en}/withdrawal`), /are removed at once/)
  assert.notEqual(await sealedOf(person), undefined)
  const gone = await browser.post(`${en}/withdrawal`)
  assert.equal(gone.status, 303)
  assert.match(await browser.text(gone.headers.get('location') ?? ''), /Nothing of what you had answered is kept/)
  assert.equal(await sealedOf(person), undefined)
  assert.equal((await browser.post(`${en}/withdrawal`)).status, 404)

  const events = await portal.db
    .selectFrom('events')
    .select(['verb', 'facts', 'why'])
    .where('actor', '=', person.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(events, [
    { verb: 'declaration.give', facts: {}, why: null },
    { verb: 'declaration.withdraw', facts: {}, why: null },
  ])
})

test('whoever else asks, an administrator too, sees their own empty page and nobody’s answers', async () => {
  const person = await makePerson(portal.db, 'Private')
  await portal.as(person).post(en, answers)
  for (const other of Object.values(portal.cast).filter((one) => typeof one === 'object')) {
    const page = await portal.as(other).text(`${en}?id=${person.id}`)
    assert.doesNotMatch(page, / checked/, other.name)
  }
  assert.equal((await portal.visitor.get(en)).status, 302)
})

test('a row moved to somebody else, or touched, does not open', async () => {
  const [owner, thief] = [await makePerson(portal.db, 'Owner'), await makePerson(portal.db, 'Thief')]
  await portal.as(owner).post(en, answers)
  await portal.as(thief).post(en, { gender: 'man', purposes: ['portal-statistics'] })
  const stolen = await sealedOf(owner)
  assert.ok(stolen)
  await portal.db
    .updateTable('self_declarations')
    .set({ sealed: stolen.sealed, key_id: stolen.key_id })
    .where('person_id', '=', thief.id)
    .execute()
  await assert.rejects(findDeclaration(portal.db, keys, thief.id), CannotOpen)
  assert.equal((await portal.as(thief).get(en)).status, 500)
  await portal.db.deleteFrom('self_declarations').where('person_id', '=', thief.id).execute()
})

test('keys are rotated: the newest seals everything anew, a second time changes nothing, halfway it goes on, and the old key may go', async () => {
  const person = await makePerson(portal.db, 'Rotated')
  await portal.as(person).post(en, answers)
  const newer = readKeyring(newKey('newer')) ?? []
  const both = [...newer, ...keys]
  const before = await portal.db.selectFrom('self_declarations').select('person_id').execute()
  assert.ok(before.length > 2)

  // Without the old key nothing can be resealed, and nothing is lost by trying.
  await assert.rejects(resealTable(portal.db, newer, sealedDeclarations), CannotOpen)
  assert.equal((await findDeclaration(portal.db, keys, person.id))?.gender, 'woman')

  assert.equal(await resealTable(portal.db, both, sealedDeclarations), before.length)
  assert.deepEqual(await countByKey(portal.db, sealedDeclarations), [{ keyId: 'newer', count: before.length }])
  assert.equal((await findDeclaration(portal.db, newer, person.id))?.gender, 'woman')

  // Somebody saves by a process that has not learnt of the newer key yet; the next run takes that one alone.
  await portal
    .as(person)
    .post(en, { ...answers, gender: 'another' })
    .then((answer) => assert.equal(answer.status, 500))
  await portal.db.deleteFrom('self_declarations').where('person_id', '=', person.id).execute()
  await portal.as(person).post(en, { ...answers, gender: 'another' })
  assert.equal(await resealTable(portal.db, both, sealedDeclarations), 1)
  assert.equal(await resealTable(portal.db, both, sealedDeclarations), 0)
  assert.equal((await findDeclaration(portal.db, newer, person.id))?.gender, 'another')
})

test('no code outside this folder reads the declarations', () => {
  const root = join(import.meta.dirname, '../../../..')
  const allowed = ['src/features/profiles/self-declaration/', 'src/platform/schema.ts', 'db/migrations/']
  const wrong = ['src', 'db']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|js|sql)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !allowed.some((place) => file.startsWith(place)))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('self_declarations'))
  assert.deepEqual(wrong, [])
})

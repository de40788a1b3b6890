import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { openTestApp, type TestApp, testSettings } from '../../../../../test/app.ts'
import { type Member, makePerson } from '../../../../../test/cast.ts'
import { fillIn, words } from '../../../../../test/filled-in.ts'
import { htmlProblems } from '../../../../../test/html-validate.ts'
import { personalData } from '../../../../personal-data.ts'
import { findSkillByKey } from '../../../skills/index.ts'
import { addExperience, claimSkill, linkSkill } from '../../actions.ts'
import { addToShowcase } from '../../showcase/actions.ts'
import { takeOutTask } from './actions.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const means = { ...testSettings, publicUrl: 'https://talent.example.ca' }
const make = async (person: Member) => {
  const { id } = await portal.db
    .selectFrom('long_works')
    .select('id')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  const { db, time } = portal
  await takeOutTask({ db, clock: () => time.now, data: personalData, means })({ work: id })
  return id
}

const page = { en: '/en/account/take-out', fr: '/fr/compte/copie-de-mes-donnees' }
type Data = { format: string; tables: { table: string; columns: object; rows: Record<string, unknown>[] }[] }

test('a person takes everything away: one button, progress, a mail without the file, and a zip that holds what they wrote in every table', async () => {
  const person = await makePerson(portal.db, 'Élodie Planted', [{ role: 'manager' }], 'fr')
  await fillIn(portal, person)
  const browser = portal.as(person)
  assert.equal((await browser.post(page.fr)).status, 303)

  const waiting = await browser.get(page.fr)
  assert.equal(waiting.headers.get('refresh'), '3')
  const text = await waiting.text()
  assert.match(text, /<progress/)
  assert.match(text, /attend son tour/)
  assert.equal((await browser.get(`${page.fr}?still=yes`)).headers.get('refresh'), null)

  const id = await make(person)
  const ready = await browser.get(page.fr)
  assert.equal(ready.headers.get('refresh'), null)
  assert.match(await ready.text(), new RegExp(`href="${page.fr}/${id}"`))

  const answer = await browser.get(`${page.fr}/${id}`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-disposition') ?? '', /mes-renseignements-2026-03-02\.zip/)
  const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  assert.deepEqual(Object.keys(zip).sort(), [
    'a-lire-en-premier.html',
    'data.json',
    'documents/profile.json',
    'documents/resume.docx',
    'documents/resume.json',
    'documents/resume.pdf',
  ])
  const file = (name: string) => strFromU8(zip[name] ?? new Uint8Array())

  const data = JSON.parse(file('data.json')) as Data
  assert.equal(data.format, 'digital-talent-portal/personal-data')
  const readable = file('a-lire-en-premier.html')
  for (const [table, word] of Object.entries(words)) {
    const rows = JSON.stringify(data.tables.find((one) => one.table === table)?.rows)
    assert.ok(rows?.includes(word), `${table} lacks « ${word} »`)
    assert.ok(readable.includes(word), `the page lacks « ${word} » of ${table}`)
  }
  assert.deepEqual(
    data.tables.map(({ table }) => table),
    personalData.flatMap(({ tables }) => tables.map(({ table }) => table)),
  )
  for (const document of ['profile', 'resume'])
    assert.match(file(`documents/${document}.json`), new RegExp(words.experiences))
  assert.match(file('documents/resume.pdf'), /^%PDF-/)
  assert.ok('word/document.xml' in unzipSync(zip['documents/resume.docx'] ?? new Uint8Array()))

  assert.deepEqual(await htmlProblems(readable), [])
  assert.match(readable, /<html lang="fr">/)
  assert.match(readable, /Je fais partie d’une Première Nation/)
  assert.doesNotMatch(readable, /<script|https?:\/\/(?!talent|localhost)/)

  const mails = await portal.db
    .selectFrom('mails')
    .select(['language', 'subject', 'body_text'])
    .where('key', '=', `take-out ${person.id} ${id}`)
    .execute()
  assert.equal(mails.length, 1)
  assert.equal(mails[0]?.subject, 'La copie de vos renseignements est prête')
  assert.match(mails[0]?.body_text ?? '', /https:\/\/talent\.example\.ca\/fr\/compte\/copie-de-mes-donnees/)
})

test('no secret and nobody else’s identifier is in the copy', async () => {
  const person = await makePerson(portal.db, 'Nora')
  await fillIn(portal, person)
  await portal.as(person).post(page.en)
  const id = await make(person)
  const zip = unzipSync(new Uint8Array(await (await portal.as(person).get(`${page.en}/${id}`)).arrayBuffer()))
  const all = Object.values(zip)
    .map((one) => strFromU8(one))
    .join('\n')
  assert.ok(all.includes(person.id))
  const { token_hash: hash } = await portal.db
    .selectFrom('sessions')
    .select('token_hash')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow()
  assert.equal(all.includes(hash), false)
  for (const other of [portal.cast.recruiter, portal.cast.talent])
    assert.equal(all.includes(other.id), false, other.name)
})

test('the copy is for the person alone, and gone after seven days', async () => {
  const person = await makePerson(portal.db, 'Own Copy')
  await portal.as(person).post(page.en)
  const id = await make(person)
  for (const other of [portal.cast.talent, portal.cast.administrator, portal.cast.lead])
    assert.equal((await portal.as(other).get(`${page.en}/${id}`)).status, 404)
  assert.equal((await portal.visitor.get(`${page.en}/${id}`)).status, 302)
  const before = portal.time.now
  portal.time.now = new Date(before.getTime() + 7 * 24 * 3600_000 - 1000)
  assert.equal((await portal.as(person).get(`${page.en}/${id}`)).status, 200)
  portal.time.now = new Date(before.getTime() + 7 * 24 * 3600_000)
  assert.equal((await portal.as(person).get(`${page.en}/${id}`)).status, 404)
  assert.doesNotMatch(await portal.as(person).text(page.en), /is ready/)
  portal.time.now = before
})

test('the button pressed twice makes one copy; a new one takes the place of the old', async () => {
  const person = await makePerson(portal.db, 'Twice')
  const browser = portal.as(person)
  await Promise.all([browser.post(page.en), browser.post(page.en)])
  const works = () => portal.db.selectFrom('long_works').select('id').where('person_id', '=', person.id).execute()
  assert.equal((await works()).length, 1)
  const first = await make(person)
  await browser.post(page.en)
  assert.equal((await works()).length, 1)
  assert.notEqual((await works())[0]?.id, first)
})

test('a copy that could not be made says so, and may be begun anew', async () => {
  const person = await makePerson(portal.db, 'Unlucky')
  const browser = portal.as(person)
  await browser.post(page.en)
  await portal.db
    .updateTable('long_works')
    .set({ status: 'failed', finished_at: portal.time.now })
    .where('person_id', '=', person.id)
    .execute()
  const text = await browser.text(page.en)
  assert.match(text, /could not be made/)
  assert.match(text, /Make a copy/)
})

test('a copy tells skills with evidence from claimed ones, and names the skills of every list', async () => {
  const person = await makePerson(portal.db, 'Skye Skills')
  const now = portal.time.now
  const named = async (key: string) => {
    const skill = await findSkillByKey(portal.db, key)
    if (!skill) throw new Error(`No skill ${key}`)
    return skill
  }
  const [python, docker, terraform] = [await named('python'), await named('docker'), await named('terraform')]
  await portal.db.transaction().execute(async (tx) => {
    const studies = { kind: 'education', language: 'en', credential: 'Diploma', area: 'Systems' } as const
    const experienceId = await addExperience(tx, person.id, studies, now)
    await claimSkill(tx, person.id, docker.id, now)
    await linkSkill(tx, person.id, { experienceId, skillId: python.id, evidence: 'Wrote it', language: 'en' }, now)
    await addToShowcase(tx, { personId: person.id, list: 'improve', skill: docker }, now)
    await tx
      .insertInto('dismissed_suggestions')
      .values({ experience_id: experienceId, skill_id: terraform.id, dismissed_at: now })
      .execute()
  })
  await portal.as(person).post(page.en)
  const id = await make(person)
  const zip = unzipSync(new Uint8Array(await (await portal.as(person).get(`${page.en}/${id}`)).arrayBuffer()))
  const data = JSON.parse(strFromU8(zip['data.json'] ?? new Uint8Array())) as Data
  const rows = (table: string, ...columns: string[]) =>
    data.tables.find((one) => one.table === table)?.rows.map((row) => columns.map((column) => row[column]))
  assert.deepEqual(rows('person_skills', 'skill_en', 'state'), [
    ['Python', 'evidenced'],
    ['Docker', 'claimed'],
  ])
  assert.deepEqual(rows('experience_skills', 'skill_en', 'experience'), [['Python', 'Diploma, Systems']])
  assert.deepEqual(rows('showcase_skills', 'list', 'skill_en'), [['improve', 'Docker']])
  assert.deepEqual(rows('dismissed_suggestions', 'experience', 'skill_en'), [['Diploma, Systems', 'Terraform']])
  const readable = strFromU8(zip['read-me-first.html'] ?? new Uint8Array())
  for (const words of ['With evidence', 'Claimed, no evidence yet', 'Skills I want to improve', 'Terraform'])
    assert.ok(readable.includes(words), words)
})

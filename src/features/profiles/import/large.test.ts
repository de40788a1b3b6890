import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { fillProfile } from '../../../../test/random-profile.ts'
import type { Database } from '../../../platform/database.ts'
import { takeWhole } from '../export/actions.ts'
import { toProfileFile } from '../export/profile-file.ts'
import { listExperiences, listPersonSkills, setVisibility } from '../index.ts'
import { applyPlan, keepPlan } from './actions.ts'
import { findHeld, offerOf } from './compare.ts'
import { readJsonResume } from './json-resume.ts'
import { readProfileFile } from './profile-file.ts'
import { planFor } from './resolve.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

// The same database, which counts what is asked of it.
const countingQueries = () => {
  const asked = { count: 0 }
  const db: Database = portal.db.withPlugin({
    transformQuery: ({ node }) => {
      asked.count++
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { db, asked }
}

const everything = { answers: [], card: false, evidence: [], levels: [], lists: [], language: 'en' } as const

// Fills one account, brings its file into another that managers can find, and tells how much was asked of the database.
const bringOver = async (size: { experiences: number; skills: number; links: number }) => {
  const [from, to] = [await makePerson(portal.db, 'Large From'), await makePerson(portal.db, 'Large To')]
  await fillProfile(portal.db, from.id, 7, portal.time.now, size)
  await portal.db.transaction().execute((tx) => setVisibility(tx, to.id, 'named', portal.time.now))
  const whole = await takeWhole(portal.db, from, 'profile', 'en', portal.time.now)
  const file = JSON.parse(JSON.stringify(toProfileFile(whole, portal.time.now))) as Record<string, unknown>

  const { db, asked } = countingQueries()
  const began = performance.now()
  const plan = await planFor(db, readProfileFile(file, '2026-03'))
  const offer = offerOf(plan, await findHeld(db, to.id))
  const previewed = { queries: asked.count, ms: performance.now() - began }

  const id = await keepPlan(portal.db, to.id, plan, portal.time.now)
  asked.count = 0
  const applying = performance.now()
  const chosen = {
    ...everything,
    experiences: offer.experiences.map((one) => one.id),
    skills: offer.skills.map(({ key }) => key),
  }
  const added = await applyPlan(db, to.id, id, chosen, portal.time.now)
  const applied = { queries: asked.count, ms: performance.now() - applying }
  return { from, to, whole, added, previewed, applied }
}

test('a preview and an import of hundreds of things ask the database no more often than those of a few', async (t) => {
  const few = await bringOver({ experiences: 5, skills: 5, links: 5 })
  const many = await bringOver({ experiences: 200, skills: 400, links: 900 })
  t.diagnostic(
    `few: preview ${few.previewed.queries} queries, import ${few.applied.queries}; ` +
      `many (${JSON.stringify(many.added)}): preview ${many.previewed.queries} queries in ${many.previewed.ms.toFixed(0)} ms, ` +
      `import ${many.applied.queries} queries in ${many.applied.ms.toFixed(0)} ms`,
  )
  assert.ok(many.previewed.queries <= few.previewed.queries)
  assert.ok(many.applied.queries <= few.applied.queries + 3, `${many.applied.queries} queries`)
  assert.equal((await listExperiences(portal.db, many.to.id)).length, many.whole.experiences.length)
  assert.equal((await listPersonSkills(portal.db, many.to.id, 'en')).length, many.whole.skills.length)

  const document = await portal.db
    .selectFrom('search_document')
    .select(['evidenced', 'skills'])
    .where('talent_id', '=', many.to.id)
    .executeTakeFirstOrThrow()
  assert.equal(document.skills.length, many.whole.skills.length, 'the search follows')
})

test('a file of more words than an index holds is added whole, and the person is found by the first of them', async () => {
  const person = await makePerson(portal.db, 'Wordy Writer')
  const { now } = portal.time
  await portal.db.transaction().execute((tx) => setVisibility(tx, person.id, 'named', now))
  // Every word another, two million characters in all.
  const experiences = Array.from({ length: 210 }, (_, place) => ({
    kind: 'work',
    title: `Post ${place}`,
    language: 'en',
    details: Array.from({ length: 900 }, (_, word) => `w${place}x${word}`.padEnd(10, 'z')).join(' '),
  }))
  const plan = await planFor(portal.db, readProfileFile({ experiences }, '2026-03'))
  const offer = offerOf(plan, await findHeld(portal.db, person.id))
  const id = await keepPlan(portal.db, person.id, plan, now)
  const chosen = { ...everything, experiences: offer.experiences.map((one) => one.id), skills: [] }
  assert.equal((await applyPlan(portal.db, person.id, id, chosen, now))?.experiences, 210)
  const { rows } = await sql<{ found: boolean }>`
    select tsv_en @@ plainto_tsquery('portal_en', 'Post') as found from search_document where talent_id = ${person.id}`.execute(
    portal.db,
  )
  assert.deepEqual(rows, [{ found: true }])
})

test('what a file holds beyond any career is left out, and said', async () => {
  const keys = (await portal.db.selectFrom('skills').select('key').orderBy('id').limit(310).execute()).map(
    ({ key }) => key,
  )
  const skills = keys.map((key) => ({ key, evidence: 'Did it', language: 'en' }))
  const experiences = Array.from({ length: 1_003 }, (_, place) => ({
    kind: 'work',
    title: `Post ${place}`,
    language: 'en',
    skills: place < 10 ? skills : [],
  }))
  const found = readProfileFile({ experiences }, '2026-03')
  assert.equal(found.experiences.length, 1_000)
  assert.equal(
    found.experiences.reduce((sum, { shown }) => sum + shown.length, 0),
    3_000,
  )
  assert.deepEqual(
    found.report.map(({ path, value, says, max }) => [path, value, says, max]),
    [
      ['experiences', '1003', 'tooMany', 1_000],
      ['experiences', '3100', 'tooMuchEvidence', 3_000],
    ],
  )
  const named = Array.from({ length: 3 }, () => ({
    keywords: Array.from({ length: 500 }, (_, place) => `Skill ${place}`),
  }))
  const resume = readJsonResume({ skills: named }, '2026-03')
  assert.equal(resume.skills.length, 1_000)
  assert.deepEqual(
    resume.report.map(({ path, says, max }) => [path, says, max]),
    [['skills', 'tooMany', 1_000]],
  )
})

test('what a person of sixty experiences and a hundred and twenty links waits for (printed, never judged)', async (t) => {
  const person = await makePerson(portal.db, 'Measured Person')
  await fillProfile(portal.db, person.id, 8, portal.time.now, { experiences: 60, skills: 60, links: 120 })
  const browser = portal.as(person)
  const timed = async (what: string, act: () => Promise<unknown>) => {
    await act()
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    for (let round = 0; round < 5; round++) await act()
    const used = process.cpuUsage(cpu)
    t.diagnostic(
      `${what}: ${((performance.now() - began) / 5).toFixed(0)} ms, of which ${((used.user + used.system) / 5_000).toFixed(0)} ms of this process`,
    )
  }
  // Asked without the check of HTML that every page of the tests goes through.
  const headers = { cookie: `session=${person.token}` }
  const get = (path: string) => async () => (await portal.app.request(path, { headers })).arrayBuffer()
  await timed('JSON Resume', get('/en/profile/export/resume.json'))
  await timed('whole profile', get('/en/profile/export/profile.json'))
  await timed('Word', get('/en/profile/export/profile.docx'))
  const file = await (await browser.get('/en/profile/export/profile.json')).text()
  const other = await makePerson(portal.db, 'Other Person')
  const answer = await portal.as(other).post('/en/profile/import', { text: file })
  const preview = answer.headers.get('location') ?? ''
  const othersHeaders = { cookie: `session=${other.token}` }
  await timed('preview', async () => (await portal.app.request(preview, { headers: othersHeaders })).arrayBuffer())
  const later = await makePerson(portal.db, 'Later Person')
  await fillProfile(portal.db, later.id, 8, portal.time.now, { experiences: 60, skills: 60, links: 120 })
  await timed('PDF', async () =>
    (
      await portal.app.request('/fr/profil/exportation/profil.pdf', { headers: { cookie: `session=${later.token}` } })
    ).arrayBuffer(),
  )
  assert.ok(file.length > 10_000)
})

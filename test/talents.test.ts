import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { populateTalents } from '../bench/population/talents.ts'
import { variedPlans } from '../bench/population/varied-plans.ts'
import { answerInSql } from '../src/features/talent-search/memory/oracle.ts'
import { freshDatabase } from './database.ts'

const now = new Date('2026-03-02T15:00:00Z')
let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
  await populateTalents(database.db, 400, now, () => {}, 100)
})
after(() => database.close())

// In which order a document takes up somebody’s texts is not defined: their words are compared, not where they stand.
test('talents in any number are people with profiles, and their documents what the one definition makes of them', async () => {
  const { rows } = await sql<{ people: number; documents: number; wrong: number; french: number; texts: number }>`
    select (select count(*)::int from people where issuer_subject like 'talent-%') as people, count(*)::int as documents,
      count(*) filter (where (d.terms, d.evidenced, d.claimed, d.skills, d.timed_terms, d.timed_from, d.timed_until, strip(d.tsv_en), strip(d.tsv_fr), d.visible_until)
        is distinct from (made.terms, made.evidenced, made.claimed, made.skills, made.timed_terms, made.timed_from, made.timed_until, strip(made.tsv_en), strip(made.tsv_fr), made.visible_until))::int as wrong,
      (select count(*)::int from experiences where language = 'fr') as french, count(distinct d.tsv_en::text)::int as texts
    from search_document d left join lateral search_row(d.talent_id) made on true`.execute(database.db)
  const [found] = rows
  assert.equal(found?.people, 400)
  assert.equal(found?.documents, 400)
  assert.equal(found?.wrong, 0)
  assert.ok((found?.french ?? 0) > 100 && (found?.texts ?? 0) > 110)
  const { rows: indexes } =
    await sql`select from pg_indexes where tablename = 'search_document' and indexdef like '%USING gin%'`.execute(
      database.db,
    )
  assert.equal(indexes.length, 6)
})

test('some are in pools, which a search knows, and some of these have ended', async () => {
  const { rows } = await sql<{ held: number; over: number; known: boolean }>`
    select count(*) filter (where held_until > ${now})::int as held, count(*) filter (where held_until <= ${now})::int as over,
      bool_and(exists (select from search_terms where facet = 'qualified' and value = campaign_number::text)) as known from pool_places`.execute(
    database.db,
  )
  assert.ok((rows[0]?.held ?? 0) > 20 && (rows[0]?.over ?? 0) > 0 && rows[0]?.known)
})

test('the varied searches that are measured find everybody, some and nobody', async () => {
  const sizes: number[] = []
  for (const [, plan] of await variedPlans(database.db))
    sizes.push(
      (await answerInSql(database.db, plan, { now, page: 1, rows: 20, near: { from: 0, to: 0 }, first: [] })).total
        .people,
    )
  assert.ok(sizes.length >= 50)
  assert.ok(Math.max(...sizes) > 380 && Math.min(...sizes) === 0)
  assert.ok(sizes.filter((size) => size > 0 && size < 100).length > 10)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { freshDatabase } from '../../../../test/database.ts'
import { anyAsking, anyPlan, fillWithDocuments, someWords } from '../../../../test/random-documents.ts'
import type { Database } from '../../../platform/database.ts'
import { answerFrom, unlearnedIn } from './answering.ts'
import { learnFrom } from './changes.ts'
import { type Documents, openDocuments } from './documents.ts'
import { fastKernel } from './kernel.ts'
import { answerInSql } from './oracle.ts'
import { plainKernel } from './plain-kernel.ts'
import type { Fact, Plan } from './plan.ts'
import { openRotation } from './rotation.ts'
import { readNext } from './rows.ts'
import { orderOf, turnInSql, turningOf, turnOf } from './turn.ts'
import { factsOfWords, readQuery } from './words.ts'

const now = new Date('2026-03-02T15:00:00Z')
let db: Database
let close: () => Promise<void>
let words: Fact[]
const read: Documents[] = []
const rotation = openRotation()

before(async () => {
  const database = await freshDatabase()
  db = database.db
  close = database.close
  await fillWithDocuments(db, 2_000, now)
  words = await someWords(db, 250)
  await db.transaction().execute(async (tx) => {
    for (const kernel of [fastKernel, plainKernel]) {
      // Too small at first, so that it grows as it reads.
      const documents = openDocuments(900, kernel)
      for (const row of await readNext(tx, -1, 10_000)) documents.write(row)
      read.push(documents)
    }
  })
})
after(() => close())

const learnAll = (plan: Plan) =>
  db.transaction().execute(async (tx) => {
    for (const documents of read)
      for (const { language, query } of unlearnedIn(documents, plan))
        await learnFrom(tx, documents, `${language} ${query}`, 5_000)
  })

test('any plan has one answer: by SQL, by the kernel with SIMD and by the plain one', async () => {
  const sizes: number[] = []
  let near = 0
  await fc.assert(
    fc.asyncProperty(anyPlan(words), anyAsking(now), async (plan, asked) => {
      await learnAll(plan)
      const expected = await answerInSql(db, plan, asked)
      for (const documents of read) assert.deepEqual(answerFrom(documents, rotation, plan, asked), expected)
      sizes.push(expected.total.people)
      near += expected.near.length
    }),
    { numRuns: 2_000, seed: 20260302 },
  )
  assert.ok(sizes.filter((size) => size > 100).length > 200, 'some find many')
  assert.ok(sizes.filter((size) => size > 0 && size <= 20).length > 100, 'some find few')
  assert.ok(near > 500, 'some have people who miss one')
})

test('a number and a key say who is counted: by hand for one plan', async () => {
  const plan: Plan = { within: [], groups: [{ anyOf: [{ term: 3 }], mayBeMissing: false }], facets: [] }
  const { rows } = await sql<{ ordinal: number; talent: string }>`
    select ordinal, talent_id::text as talent from search_document where 3 = any (terms) and visible_until > ${now}`.execute(
    db,
  )
  const residues = new Array<number>(4).fill(0)
  for (const { ordinal } of rows) {
    const word = (ordinal % 128) >> 5
    residues[word] = ((residues[word] ?? 0) ^ (1 << (ordinal % 32))) >>> 0
  }
  const answer = await answerInSql(db, plan, { now, page: 1, rows: 5_000, near: { from: 0, to: 0 }, first: [] })
  assert.deepEqual(answer.total, {
    people: rows.length,
    key: residues.map((word) => word.toString(16).padStart(8, '0')).join(''),
  })
  const turning = turningOf(now)
  rows.sort((one, other) => turnOf(turning, one.ordinal) - turnOf(turning, other.ordinal))
  assert.deepEqual(
    answer.talents,
    rows.map(({ talent }) => talent),
  )
})

test('a turn is the same in SQL, and sorting by it is what SQL sorts', async () => {
  for (const day of ['2026-03-02T15:00:00Z', '2027-11-30T15:00:00Z']) {
    const turning = turningOf(new Date(day))
    const { rows } = await sql<{ ordinal: number; turn: number }>`
      select ordinal, ${turnInSql(turning, sql`ordinal`)} as turn from (
        select n from generate_series(0, 2999) n union all select 2147483647 - n from generate_series(0, 99) n
      ) known (ordinal) order by turn`.execute(db)
    for (const { ordinal, turn } of rows) assert.equal(turnOf(turning, ordinal), turn)
    assert.deepEqual(
      [...orderOf(turning, 3_000)],
      rows.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal < 3_000),
    )
  }
})

test('over the days everybody is first, and in the first half, about as often as anybody else', () => {
  const [people, days] = [40, 8_000]
  const first = new Array<number>(people).fill(0)
  const early = new Array<number>(people).fill(0)
  for (let day = 0; day < days; day++) {
    const order = orderOf(turningOf(new Date(now.getTime() + day * 86_400_000)), people)
    first[order[0] ?? 0] = (first[order[0] ?? 0] ?? 0) + 1
    for (const ordinal of order.subarray(0, people / 2)) early[ordinal] = (early[ordinal] ?? 0) + 1
  }
  // Five standard deviations: 200 ± 70, and 4,000 ± 224.
  for (const times of first) assert.ok(Math.abs(times - days / people) < 70, `first ${times} times`)
  for (const times of early) assert.ok(Math.abs(times - days / 2) < 224, `early ${times} times`)
})

test('queries are read as PostgreSQL writes them; a phrase, or what is not understood, stays a query', async () => {
  assert.deepEqual(readQuery("'a' & ( 'b' | !'c' )"), {
    allOf: [{ lexeme: 'a' }, { anyOf: [{ lexeme: 'b' }, { not: { lexeme: 'c' } }] }],
  })
  assert.deepEqual(readQuery("'it''s' & 'back\\\\slash'"), { allOf: [{ lexeme: "it's" }, { lexeme: 'back\\slash' }] })
  assert.deepEqual(readQuery("'full' <-> 'stack' | 'x'"), {
    anyOf: [{ phrase: "'full' <-> 'stack'" }, { lexeme: 'x' }],
  })
  assert.deepEqual(readQuery("'a' <2> 'b'"), { phrase: "'a' <2> 'b'" })
  for (const strange of ["'a':*", "'a' &", "( 'a'", "'a' 'b'", "'a' <-> ( 'b' | 'c' )"])
    assert.deepEqual(readQuery(strange), { phrase: strange })
  assert.equal(readQuery(''), null)
  const [fact] = await factsOfWords(db, ['l’architecture "full stack" or -données'])
  assert.ok(fact?.words.en.query.includes('<->') && fact.words.fr.query.includes('!'))
})

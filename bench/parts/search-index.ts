import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { answerFrom, unlearnedIn } from '../../src/features/talent-search/memory/answering.ts'
import { learnFrom } from '../../src/features/talent-search/memory/changes.ts'
import { type Documents, openDocuments } from '../../src/features/talent-search/memory/documents.ts'
import { fastKernel } from '../../src/features/talent-search/memory/kernel.ts'
import { answerInSql } from '../../src/features/talent-search/memory/oracle.ts'
import { plainKernel } from '../../src/features/talent-search/memory/plain-kernel.ts'
import type { Asked, Plan } from '../../src/features/talent-search/memory/plan.ts'
import { openRotation } from '../../src/features/talent-search/memory/rotation.ts'
import { readNext } from '../../src/features/talent-search/memory/rows.ts'
import { openSearchIndex, type SearchIndex } from '../../src/features/talent-search/memory/search-index.ts'
import type { Database } from '../../src/platform/database.ts'
import { openLog } from '../../src/platform/log.ts'
import { anyAsking, anyPlan, fillWithDocuments, someWords } from '../../test/random-documents.ts'
import { variedPlans } from '../population/varied-plans.ts'
import { partsOf } from './portal.ts'

// The bars: the whole answer at a million talents, in milliseconds; an update seen, in seconds.
const bars = { p50: 2, p95: 10, seen: 1_000 }
const [rounds, equalPlans, updates, asksOfSql] = [20, 10_000, 100, 50]

const say = (line: string) => console.log(line)
const inMilliseconds = ({ p50, p95 }: { p50: number; p95: number }) =>
  `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`

const timed = async <Result>(act: () => Result | Promise<Result>): Promise<[Result, number]> => {
  const began = performance.now()
  const result = await act()
  return [result, performance.now() - began]
}

// What is used once nothing is left to be collected: what was made before would else be counted, or taken off.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
const settledMemory = () => {
  collect()
  return process.memoryUsage()
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 1))
}

/** Asks so many random plans over random documents of memory, by both kernels, and of SQL; fails where they differ. */
export const measureEquality = async (db: Database, now: Date): Promise<void> => {
  const { sample } = await import('fast-check')
  await fillWithDocuments(db, 2_000, now)
  const words = await someWords(db, 500)
  const rotation = openRotation()
  await db.transaction().execute(async (tx) => {
    const rows = await readNext(tx, -1, 2_000)
    const kinds = [fastKernel, plainKernel].map((kernel) => {
      const documents = openDocuments(rows.length, kernel)
      for (const row of rows) documents.write(row)
      return documents
    })
    const asked = sample(anyAsking(now), equalPlans)
    for (const [place, plan] of sample(anyPlan(words), equalPlans).entries()) {
      const asking = asked[place] ?? { now, page: 1, rows: 20, near: { from: 0, to: 0 }, first: [] }
      const expected = JSON.stringify(await answerInSql(tx, plan, asking))
      for (const documents of kinds) {
        for (const { language, query } of unlearnedIn(documents, plan))
          await learnFrom(tx, documents, `${language} ${query}`, 30_000)
        if (JSON.stringify(answerFrom(documents, rotation, plan, asking)) !== expected)
          throw new Error(`Not the same: ${JSON.stringify(plan)}`)
      }
    }
  })
  await sql`delete from search_document`.execute(db)
  say(`${equalPlans} random plans, ${2_000} random documents: by SQL and by both kernels the same`)
}

// The best of some rounds, once the machine is warm.
const bestOf = (act: () => number): number => {
  let [best, sum] = [Number.POSITIVE_INFINITY, 0]
  for (let round = 0; round < 20; round++) {
    const began = performance.now()
    sum += act()
    best = Math.min(best, performance.now() - began)
  }
  if (sum === 1) say('')
  return best
}

// The counts alone over sets in memory: by the plainest loop, which does not even count bits, and by the kernel.
const measureLimit = ({ arena, kernel, end }: Documents, sets: number): { plain: number; kernel: number } => {
  const bytes = Math.ceil(end() / 1024) * 128
  const start = arena.take(bytes * (sets + 1) + 16)
  const key = start + bytes * (sets + 1)
  const { words } = arena
  words.fill(0x12345678, start >>> 2, key >>> 2)
  return {
    plain: bestOf(() => {
      let sum = 0
      for (let set = 1; set <= sets; set++) {
        const [one, other] = [start >>> 2, (start + set * bytes) >>> 2]
        for (let at = 0; at < bytes >>> 2; at++) sum = (sum + ((words[one + at] ?? 0) & (words[other + at] ?? 0))) | 0
      }
      return sum
    }),
    kernel: bestOf(() => {
      let sum = 0
      for (let set = 1; set <= sets; set++) sum += kernel.count(start, start + set * bytes, key, bytes)
      return sum
    }),
  }
}

const measureAnswers = async (db: Database, index: SearchIndex, plans: readonly [string, Plan][], asked: Asked) => {
  const spent: number[] = []
  for (const [, plan] of plans) {
    for (let tries = 0; index.answer(plan, asked) === null; tries++) {
      if (tries > 60) throw new Error('The index does not answer')
      await new Promise((done) => setTimeout(done, 500))
    }
  }
  const lines: [string, number, number][] = []
  for (let round = 0; round < rounds; round++)
    for (const [place, [name, plan]] of plans.entries()) {
      const [answer, milliseconds] = await timed(() => index.answer(plan, asked))
      spent.push(milliseconds)
      if (round === 0) lines[place] = [name, answer?.total.people ?? 0, milliseconds]
      else if (lines[place]) lines[place][2] = Math.min(lines[place][2], milliseconds)
    }
  for (const [name, people, best] of lines)
    say(`  ${name.padEnd(66)}${String(people).padStart(8)}${best.toFixed(2).padStart(8)}`)
  const bySql: number[] = []
  for (const [name, plan] of plans.slice(0, asksOfSql)) {
    const [expected, milliseconds] = await timed(() => answerInSql(db, plan, asked))
    bySql.push(milliseconds)
    if (JSON.stringify(index.answer(plan, asked)) !== JSON.stringify(expected))
      throw new Error(`Not what SQL says: ${name}`)
  }
  return { memory: partsOf(spent), sql: partsOf(bySql) }
}

const measureUpdates = async (
  db: Database,
  index: SearchIndex,
): Promise<{ written: number[]; seen: number[]; taken: number[] }> => {
  const [written, seen, taken]: [number[], number[], number[]] = [[], [], []]
  const { rows } = await sql<{ id: string; ordinal: number; end: Date }>`
    select talent_id::text as id, ordinal, visible_until as end from search_document order by hashint4(ordinal) limit ${updates}`.execute(
    db,
  )
  for (const { id, ordinal, end } of rows) {
    const later = new Date(end.getTime() + 1)
    const [, milliseconds] = await timed(() =>
      db
        .transaction()
        .execute((tx) => sql`update profiles set visible_until = ${later} where person_id = ${id}`.execute(tx)),
    )
    written.push(milliseconds)
    const [, waited] = await timed(() => until(() => index.held()?.visibleUntil(ordinal) === later.getTime()))
    seen.push(waited)
  }
  const documents = index.held()
  if (documents)
    await db.transaction().execute(async (tx) => {
      for (const { ordinal } of rows)
        for (const row of await readNext(tx, ordinal - 1, 1)) taken.push((await timed(() => documents.write(row)))[1])
    })
  return { written, seen, taken }
}

/** Measures the index over the talents that a database holds. */
export const measureIndex = async (db: Database, now: Date, url: string): Promise<boolean> => {
  const before = settledMemory()
  const index = openSearchIndex({ url, log: openLog('warn'), pace: { longestLag: 60_000, longestQuery: 30_000 } })
  const [, built] = await timed(() => until(index.ready))
  const documents = index.held()
  if (!documents) throw new Error('The index was given up')
  const after = settledMemory()
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  say(
    `Built in ${(built / 1000).toFixed(1)} s: ${documents.people()} people, ${documents.facts()} facts and words, ${documents.sets.dense.length} of them as bits; ` +
      `${megabytes(documents.bytes())} of sets, ${megabytes(after.heapUsed - before.heapUsed)} more in the heap, ${megabytes(after.rss - before.rss)} more resident`,
  )
  const plans = await variedPlans(db)
  const asked = { now, page: 1, rows: 20, near: { from: 0, to: 20 }, first: [] }
  const { memory, sql: bySql } = await measureAnswers(db, index, plans, asked)
  const counts = plans[0]?.[1].facets.flatMap(({ options }) => options).length ?? 0
  const limit = measureLimit(documents, counts)
  say(`${plans.length} plans, ${counts} options each, ${rounds} rounds: ${inMilliseconds(memory)}`)
  say(
    `SQL on the same: ${inMilliseconds(bySql)}; that is ${(bySql.p50 / memory.p50).toFixed(0)} times the middle; every answer equal`,
  )
  say(
    `${counts} counts alone over memory: by the plainest loop ${limit.plain.toFixed(2)} ms, by the kernel ${limit.kernel.toFixed(2)} ms`,
  )
  const { written, seen, taken } = await measureUpdates(db, index)
  say(
    `${updates} updates: committed in ${inMilliseconds(partsOf(written))}; seen after ${inMilliseconds(partsOf(seen))}; taken in, in ${inMilliseconds(partsOf(taken))}`,
  )
  await index.stop()
  const isGood = memory.p50 <= bars.p50 && memory.p95 <= bars.p95 && Math.max(...seen) <= bars.seen
  say(isGood ? 'Within the bars' : 'Not within the bars')
  return isGood
}

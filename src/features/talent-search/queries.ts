import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { type Among, answerTo, type Listed, matching, type Part } from './answer.ts'
import { plainly, type SearchFilter } from './filter.ts'
import { findMatches, type Match } from './matches.ts'
import { type Answering, answerPlans } from './memory/answer.ts'
import { type Counted, nobody, type Plan, planOf, type Vocabulary, withoutOptions } from './plan.ts'
import { offeredPools, type Pool, withPools } from './pools.ts'
import { listedBeside, type Telling } from './small-numbers.ts'
import { type CountedSearch, steadied } from './steady.ts'
import { type Told, tellAll, tellTotal } from './told.ts'
import { readMonths, vocabularyOf } from './vocabulary.ts'

export const rowsOnPage = 20

/** The orders of a list: the rotation of the day; or by the month of the most recent qualification, the newest first, and by rotation within it. */
export const orders = ['rotation', 'recent'] as const
export type Order = (typeof orders)[number]

/** The answer to a search, all of it from one set at one moment. `total` is the true number, for the record and never for a page; pages show `shown`. */
export type Answer = Told & { total: number; rows: Match[]; page: number; pages: number; pools: Pool[] }

/** When one searches, by which secret small numbers are protected, and the facts that the filter asks, where it was read with them. */
export type Asking = { now: Date; secret: string; vocabulary?: Vocabulary }

/** How this viewer may be told numbers of people. */
export const tellingTo = (viewer: Viewer, secret: string): Telling =>
  mayUse(viewer, 'talent.count-exactly') ? { exactly: true } : { exactly: false, secret }

/** Whom a viewer searches among now: permission is part of the set. */
export const amongFor = (viewer: Viewer, now: Date): Among => ({ now, maySearch: reachOf(viewer, 'talent.search').any })

type Reading = { answer: Answering; among: Among; planFor: (filter: SearchFilter) => Plan }

// The engine: it answers a plan, whoever asks and whatever may be told of it.
const totalOf = async ({ answer, among, planFor }: Reading, filter: SearchFilter): Promise<Counted> =>
  (await answerTo(answer, withoutOptions(planFor(filter)), among)).answered.total

// How skills are asked is no group of the plan: what it costs is another search.
const countSearch = async (reading: Reading, filter: SearchFilter, part?: Part) => {
  const { answer, among, planFor } = reading
  const asksEvidence = filter.evidencedOnly && filter.skills.length > 0
  const { answered, ...list } = await answerTo(answer, planFor(filter), among, part)
  const claimedToo = asksEvidence ? await totalOf(reading, { ...filter, evidencedOnly: false }) : nobody
  return { filter, answered, claimedToo, list }
}

const count = async (
  db: Database | Tx,
  viewer: Viewer,
  given: SearchFilter,
  { now, secret, vocabulary: known }: Asking,
  { part, options }: { part?: Part; options: boolean },
) => {
  const telling = tellingTo(viewer, secret)
  const asked = telling.exactly ? given : plainly(given)
  const read = known ? { filter: asked, vocabulary: known } : await vocabularyOf(db, asked)
  const pools = options ? await offeredPools(db, telling, now) : []
  const { filter, vocabulary } = { ...read, vocabulary: withPools(read.vocabulary, pools) }
  const planFor = (one: SearchFilter) => {
    const plan = planOf(one, vocabulary)
    return options ? plan : withoutOptions(plan)
  }
  const { counted, steady } = await answerPlans(db, async (answer) => {
    const reading = { answer, among: amongFor(viewer, now), planFor }
    const counted = await countSearch(reading, filter, part)
    const steady: CountedSearch = telling.exactly
      ? counted
      : await steadied(counted, {
          count: (other) => countSearch(reading, other),
          total: (other) => totalOf(reading, other),
        })
    return { counted, steady }
  })
  return { counted, steady, telling, vocabulary, pools }
}

/** How many people match, as this viewer may be told it; the true number, for the record; and the search whose number is told, as a plan. */
export const countTalent = async (db: Database | Tx, viewer: Viewer, filter: SearchFilter, asking: Asking) => {
  const { counted, steady, telling, vocabulary } = await count(db, viewer, filter, asking, { options: false })
  return {
    shown: tellTotal(counted, steady, telling),
    total: counted.answered.total.count,
    steady: withoutOptions(planOf(steady.filter, vocabulary)),
  }
}

/** Finds the people who match, or who miss exactly one of the skills, for this viewer, now: the numbers, and who is on the page, are of one set at one moment; what is shown of these people is of one moment, after it. */
export const findTalent = async (
  db: Database | Tx,
  viewer: Viewer,
  filter: SearchFilter,
  {
    page,
    listed = 'matching',
    order = 'rotation',
    perPage = rowsOnPage,
    ...asking
  }: Asking & { page: number; listed?: Listed; order?: Order; perPage?: number },
): Promise<Answer> => {
  const first = order === 'recent' ? await readMonths(db) : []
  const part = { listed, page: Math.max(page, 1), perPage, first }
  const { counted, steady, telling, vocabulary, pools } = await count(db, viewer, filter, asking, {
    part,
    options: true,
  })
  const told = tellAll(counted, steady, vocabulary, telling)
  const holds = listedBeside(listed === 'matching' ? told.shown : (told.missingOne ?? told.shown))
  const pages = Math.ceil(holds / perPage)
  const onPage = Math.min(part.page, Math.max(pages, 1))
  const limit = Math.max(0, Math.min(perPage, holds - (onPage - 1) * perPage))
  // A list may end before its number would let it.
  const ids = counted.list.page === onPage ? counted.list.ids.slice(0, limit) : []
  const rows = await findMatches(db, ids, counted.filter, asking.now)
  return { ...told, total: counted.answered.total.count, rows, page: onPage, pages, pools }
}

/** Everyone a search finds, as many as are asked for, in the order of the day: for whoever may count exactly, and nobody for others. */
export const findEveryone = async (
  db: Database | Tx,
  viewer: Viewer,
  given: SearchFilter,
  { now, secret, vocabulary: known }: Asking,
  most: number,
): Promise<string[]> => {
  if (!tellingTo(viewer, secret).exactly) return []
  const { filter, vocabulary } = known ? { filter: given, vocabulary: known } : await vocabularyOf(db, given)
  const plan = withoutOptions(planOf(filter, vocabulary))
  const { rows } = await sql<{ id: string }>`
    select talent_id as id from (${matching(plan, amongFor(viewer, now))}) found order by turn limit ${most}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

import type { Database, Tx } from '../../platform/database.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { type Among, answerTo, type Listed, type Part } from './answer.ts'
import { plainly, type SearchFilter } from './filter.ts'
import { findMatches, type Match } from './matches.ts'
import { type Counted, nobody, planOf, type Vocabulary, withoutOptions } from './plan.ts'
import { listedBeside, type Telling } from './small-numbers.ts'
import { type CountedSearch, steadied } from './steady.ts'
import { type Told, tellAll } from './told.ts'
import { vocabularyOf } from './vocabulary.ts'

export const rowsOnPage = 20

/** The answer to a search, all of it from one set at one moment. `total` is the true number, for the record and never for a page; pages show `shown`. */
export type Answer = Told & { total: number; rows: Match[]; page: number; pages: number }

/** Where and when one searches, and by which secret small numbers are protected. */
export type Asking = { now: Date; secret: string }

/** How this viewer may be told numbers of people. */
export const tellingTo = (viewer: Viewer, secret: string): Telling =>
  mayUse(viewer, 'talent.count-exactly') ? { exactly: true } : { exactly: false, secret }

/** Reads of one moment. */
export const inOneSnapshot = <Result>(db: Database | Tx, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.isTransaction
    ? read(db as Tx)
    : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)

/** Whom a viewer searches among now: permission is part of the set. */
export const amongFor = (viewer: Viewer, now: Date): Among => ({ now, maySearch: reachOf(viewer, 'talent.search').any })

type Reading = { db: Database | Tx; among: Among; vocabulary: Vocabulary }

// The engine: it answers a plan, whoever asks and whatever may be told of it.
const totalOf = async ({ db, among, vocabulary }: Reading, filter: SearchFilter): Promise<Counted> =>
  (await answerTo(db, withoutOptions(planOf(filter, vocabulary)), among)).answered.total

// How skills are asked is no group of the plan: what it costs is another search.
const countSearch = async (reading: Reading, filter: SearchFilter, part?: Part) => {
  const { db, among, vocabulary } = reading
  const asksEvidence = filter.evidencedOnly && filter.skills.length > 0
  const { answered, ...list } = await answerTo(db, planOf(filter, vocabulary), among, part)
  const claimedToo = asksEvidence ? await totalOf(reading, { ...filter, evidencedOnly: false }) : nobody
  return { filter, answered, claimedToo, list }
}

/** All numbers of a search as this viewer may be told them, with the search as it was counted, with a part of its list, and the one whose numbers are told. */
export const numbersOf = async (
  db: Database | Tx,
  viewer: Viewer,
  given: SearchFilter,
  { now, secret, part }: Asking & { part?: Part },
) => {
  const telling = tellingTo(viewer, secret)
  const { filter, vocabulary } = await vocabularyOf(db, telling.exactly ? given : plainly(given))
  const reading: Reading = { db, among: amongFor(viewer, now), vocabulary }
  const counted = await countSearch(reading, filter, part)
  const steady: CountedSearch = telling.exactly
    ? counted
    : await steadied(counted, {
        count: (other) => countSearch(reading, other),
        total: (other) => totalOf(reading, other),
      })
  return { told: tellAll(counted, steady, reading.vocabulary, telling), counted, steady, reading }
}

/** Finds the people who match, or who miss exactly one of the skills, for this viewer, now: the numbers, and the page of the list, are of one set at one moment. */
export const findTalent = async (
  db: Database | Tx,
  viewer: Viewer,
  filter: SearchFilter,
  {
    page,
    listed = 'matching',
    perPage = rowsOnPage,
    ...asking
  }: Asking & { page: number; listed?: Listed; perPage?: number },
): Promise<Answer> => {
  const part = { listed, page: Math.max(page, 1), perPage }
  const { told, counted, reading } = await numbersOf(db, viewer, filter, { ...asking, part })
  const holds = listedBeside(listed === 'matching' ? told.shown : (told.missingOne ?? told.shown))
  const pages = Math.ceil(holds / perPage)
  const onPage = Math.min(part.page, Math.max(pages, 1))
  const limit = Math.max(0, Math.min(perPage, holds - (onPage - 1) * perPage))
  const { ids } =
    counted.list.page === onPage
      ? counted.list
      : await answerTo(db, withoutOptions(planOf(counted.filter, reading.vocabulary)), reading.among, {
          ...part,
          page: onPage,
        })
  const rows = await findMatches(db, ids.slice(0, limit), counted.filter, asking.now)
  return { ...told, total: counted.answered.total.count, rows, page: onPage, pages }
}

import { sql } from 'kysely'
import { dayOf } from '../../i18n/dates.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { type Among, answerBySql, type Listed, listBySql } from './answer.ts'
import type { SearchFilter } from './filter.ts'
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

/** The day whose rotation orders the people: the same order on all pages of a day, another one tomorrow. */
export const rotationOf = dayOf

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

type Reading = { tx: Tx; among: Among; vocabulary: Vocabulary }

// The engine: it answers a plan, whoever asks and whatever may be told of it.
const totalOf = async ({ tx, among, vocabulary }: Reading, filter: SearchFilter): Promise<Counted> =>
  (await answerBySql(tx, withoutOptions(planOf(filter, vocabulary)), among)).total

// How skills are asked is no group of the plan: what it costs is another search.
const countSearch = async (reading: Reading, filter: SearchFilter): Promise<CountedSearch> => {
  const { tx, among, vocabulary } = reading
  const asksEvidence = filter.evidencedOnly && filter.skills.length > 0
  return {
    filter,
    answered: await answerBySql(tx, planOf(filter, vocabulary), among),
    claimedToo: asksEvidence ? await totalOf(reading, { ...filter, evidencedOnly: false }) : nobody,
  }
}

/** All numbers of a search as this viewer may be told them, with the search as it was counted and the one whose numbers are told. */
export const numbersOf = async (tx: Tx, viewer: Viewer, filter: SearchFilter, { now, secret }: Asking) => {
  const reading: Reading = { tx, among: amongFor(viewer, now), vocabulary: await vocabularyOf(tx, filter) }
  const telling = tellingTo(viewer, secret)
  const counted = await countSearch(reading, filter)
  const steady = telling.exactly
    ? counted
    : await steadied(counted, {
        count: (other) => countSearch(reading, other),
        total: (other) => totalOf(reading, other),
      })
  return { told: tellAll(counted, steady, reading.vocabulary, telling), counted, steady, reading }
}

/** Finds the people who match, or who miss exactly one of the skills, for this viewer, now: the numbers, and the page of the list, are of one set at one moment. */
export const findTalent = (
  db: Database | Tx,
  viewer: Viewer,
  filter: SearchFilter,
  {
    page,
    listed = 'matching',
    perPage = rowsOnPage,
    ...asking
  }: Asking & { page: number; listed?: Listed; perPage?: number },
): Promise<Answer> =>
  inOneSnapshot(db, async (tx) => {
    const { told, counted, reading } = await numbersOf(tx, viewer, filter, asking)
    const holds = listedBeside(listed === 'matching' ? told.shown : (told.missingOne ?? told.shown))
    const pages = Math.ceil(holds / perPage)
    const onPage = Math.min(Math.max(page, 1), Math.max(pages, 1))
    const offset = (onPage - 1) * perPage
    const limit = Math.min(perPage, holds - offset)
    const list = { listed, day: rotationOf(asking.now), offset, limit }
    const plan = withoutOptions(planOf(filter, reading.vocabulary))
    const ids = limit > 0 ? await listBySql(tx, plan, reading.among, list) : []
    const rows = await findMatches(tx, ids, filter, asking.now)
    return { ...told, total: counted.answered.total.count, rows, page: onPage, pages }
  })

/** Whether a search could look for the words at all: those that every text holds say nothing. */
export const saysSomething = async (db: Database | Tx, text: string): Promise<boolean> => {
  const { rows } = await sql<{ says: boolean }>`
    select numnode(websearch_to_tsquery('portal_en', ${text})) > 0 or numnode(websearch_to_tsquery('portal_fr', ${text})) > 0 as says
  `.execute(db)
  return rows[0]?.says ?? false
}

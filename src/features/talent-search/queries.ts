import { sql } from 'kysely'
import { dayOf } from '../../i18n/dates.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { type Among, answerBySql, type Listed, listBySql } from './answer.ts'
import { type Facet, facetNames, facets, forEachFacet } from './facets.ts'
import { type Condition, conditionsOf, type SearchFilter, without } from './filter.ts'
import { findMatches, type Match } from './matches.ts'
import {
  type Answered,
  type Counted,
  groupedConditions,
  nobody,
  optionsByFacet,
  planOf,
  together,
  type Vocabulary,
  withoutOptions,
} from './plan.ts'
import { listedBeside, type Shown, type Telling, tell } from './small-numbers.ts'
import { vocabularyOf } from './vocabulary.ts'

export const rowsOnPage = 20

/** What one condition leaves out: how many people there would be without it, how many more that is for whoever counts exactly, and how many of those said nothing about it. */
export type Cost = { condition: Condition; left: Shown; more: number | null; unstated: Shown | null }

/** The answer to a search, all of it from one set at one moment. `total` is the true number, for the record and never for a page; pages show `shown`. */
export type Answer = {
  total: number
  shown: Shown
  rows: Match[]
  page: number
  pages: number
  costs: Cost[]
  missing: { key: string; people: Shown }[]
  missingOne: Shown | null
  options: Record<Facet, Record<string, Shown>>
}

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

// How skills are asked is no group of the plan: what it costs is another search.
const asClaimedToo = async (tx: Tx, filter: SearchFilter, vocabulary: Vocabulary, among: Among): Promise<Counted> => {
  if (!filter.evidencedOnly || filter.skills.length === 0) return nobody
  const plan = withoutOptions(planOf(without(filter, { kind: 'evidenced' }), vocabulary))
  return (await answerBySql(tx, plan, among)).total
}

const costsOf = (filter: SearchFilter, answered: Answered, claimedToo: Counted, telling: Telling): Cost[] => {
  const groups = groupedConditions(filter).map((condition) => JSON.stringify(condition))
  return conditionsOf(filter).map((condition) => {
    const group = groups.indexOf(JSON.stringify(condition))
    const left = condition.kind === 'evidenced' ? claimedToo : (answered.without[group] ?? nobody)
    const isWhole = condition.kind === 'facet' && facets[condition.facet].asked !== 'all'
    return {
      condition,
      left: tell(telling, left),
      more: telling.exactly ? left.count - answered.total.count : null,
      unstated: isWhole ? tell(telling, answered.silent[facetNames.indexOf(condition.facet)] ?? nobody) : null,
    }
  })
}

/** Finds the people who match, or who miss exactly one of the skills, for this viewer, now: the numbers, and the page of the list, are of one set at one moment. */
export const findTalent = (
  db: Database | Tx,
  viewer: Viewer,
  filter: SearchFilter,
  { page, now, secret, listed = 'matching' }: Asking & { page: number; listed?: Listed },
): Promise<Answer> =>
  inOneSnapshot(db, async (tx) => {
    const among = amongFor(viewer, now)
    const telling = tellingTo(viewer, secret)
    const vocabulary = await vocabularyOf(tx, filter)
    const plan = planOf(filter, vocabulary)
    const answered = await answerBySql(tx, plan, among)
    const claimedToo = await asClaimedToo(tx, filter, vocabulary, among)

    const missingOne = answered.missing.reduce(together, nobody)
    const shown = tell(telling, answered.total)
    const holds = listedBeside(listed === 'matching' ? shown : tell(telling, missingOne))
    const pages = Math.ceil(holds / rowsOnPage)
    const onPage = Math.min(Math.max(page, 1), Math.max(pages, 1))
    const offset = (onPage - 1) * rowsOnPage
    const limit = Math.min(rowsOnPage, holds - offset)
    const list = { listed, day: rotationOf(now), offset, limit }
    const ids = limit > 0 ? await listBySql(tx, plan, among, list) : []
    const options = optionsByFacet(answered, vocabulary)

    return {
      total: answered.total.count,
      shown,
      rows: await findMatches(tx, ids, filter, now),
      page: onPage,
      pages,
      costs: costsOf(filter, answered, claimedToo, telling),
      missing: filter.skills.length > 1 ? missingBySkill(filter, answered, telling) : [],
      missingOne: filter.skills.length > 1 ? tell(telling, missingOne) : null,
      options: forEachFacet((facet) =>
        Object.fromEntries([...options[facet]].map(([value, people]) => [value, tell(telling, people)])),
      ),
    }
  })

const missingBySkill = (filter: SearchFilter, answered: Answered, telling: Telling): Answer['missing'] =>
  filter.skills.map((key, place) => ({ key, people: tell(telling, answered.missing[place] ?? nobody) }))

/** Whether a search could look for the words at all: those that every text holds say nothing. */
export const saysSomething = async (db: Database | Tx, text: string): Promise<boolean> => {
  const { rows } = await sql<{ says: boolean }>`
    select numnode(websearch_to_tsquery('portal_en', ${text})) > 0 or numnode(websearch_to_tsquery('portal_fr', ${text})) > 0 as says
  `.execute(db)
  return rows[0]?.says ?? false
}

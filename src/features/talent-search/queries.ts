import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../i18n/dates.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { mayUse, reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import {
  type Condition,
  conditionsOf,
  type Facet,
  facetNames,
  facets,
  fieldNames,
  type SearchFilter,
  without,
} from './filter.ts'
import { findMatches, type Match } from './matches.ts'
import { type Shown, shownTo } from './small-numbers.ts'

export const rowsOnPage = 20

/** What one condition leaves out: how many people there would be without it, how many more that is, and how many of those said nothing about it. */
export type Cost = { condition: Condition; left: Shown; more: Shown | null; unstated: Shown | null }

/** The answer to a search, all of it from one set at one moment. `total` is the true number, for the record and never for a page; pages show `shown`. */
export type Answer = {
  total: number
  shown: Shown
  rows: Match[]
  page: number
  pages: number
  costs: Cost[]
  missingOneSkill: Shown | null
  options: Record<Facet, Record<string, Shown>>
}

/** The day whose rotation orders the people: the same order on all pages of a day, another one tomorrow. */
export const rotationOf = dayOf

// The columns of one document that conditions are made of; named by place, so that nothing typed becomes SQL.
const optionColumn = (facet: Facet, value: string) =>
  sql.ref(`${facet}_${(facets[facet] as readonly string[]).indexOf(value)}`)

const columnsFor = (filter: SearchFilter): RawBuilder<unknown>[] => [
  ...filter.skills.flatMap((key, place) => {
    const id = sql`array[(select id from skills where key = ${key})]`
    return [
      sql`document.skills @> ${id} as ${sql.ref(`held_${place}`)}`,
      sql`document.evidenced @> ${id} as ${sql.ref(`shown_${place}`)}`,
    ]
  }),
  ...facetNames.flatMap((facet) =>
    facets[facet].map(
      (value) =>
        sql`document.terms @> array[(select term from search_terms where facet = ${fieldNames[facet]} and value = ${value})] as ${optionColumn(facet, value)}`,
    ),
  ),
  filter.text === ''
    ? sql`true as says`
    : sql`(tsv_en @@ websearch_to_tsquery('portal_en', ${filter.text}) or tsv_fr @@ websearch_to_tsquery('portal_fr', ${filter.text})) as says`,
]

const anyOf = (facet: Facet, values: readonly string[]) =>
  sql<boolean>`(${sql.join(
    values.map((value) => optionColumn(facet, value)),
    sql` or `,
  )})`

// The one definition of a match. `asked` gives the columns their places: every filter tried beside it asks for some of its skills.
const matches = (asked: SearchFilter, filter: SearchFilter): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    [
      sql`says or ${filter.text === ''}`,
      ...filter.skills.map((key) => sql.ref(`${filter.evidencedOnly ? 'shown' : 'held'}_${asked.skills.indexOf(key)}`)),
      ...facetNames.filter((facet) => filter[facet].length > 0).map((facet) => anyOf(facet, filter[facet])),
    ].map((part) => sql`(${part})`),
    sql` and `,
  )})`

type Counted = { ids: string[]; counts: number[] }

const countAndChoose = async (
  tx: Tx,
  viewer: Viewer,
  filter: SearchFilter,
  sets: RawBuilder<boolean>[],
  page: number,
  now: Date,
) => {
  const found = matches(filter, filter)
  const { rows } = await sql<Counted>`
    with document as materialized (
      select document.talent_id, ${sql.join(columnsFor(filter))}
      from search_document document
      where document.visible_until > ${now} and ${reachOf(viewer, 'talent.search').any}
    ), place as (
      select least(${page}, greatest(1, ceil(count(*) / ${rowsOnPage}::numeric)))::int as page from document where ${found}
    )
    select
      array[${sql.join(sets.map((set) => sql`count(*) filter (where ${set})`))}]::int[] as counts,
      (select coalesce(json_agg(talent_id order by turn, talent_id), '[]') from (
        select talent_id, md5(talent_id::text || ${rotationOf(now)}) as turn from document where ${found}
        order by turn, talent_id limit ${rowsOnPage} offset ((select page from place) - 1) * ${rowsOnPage}
      ) chosen) as ids
    from document`.execute(tx)
  return rows[0] ?? { ids: [], counts: [] }
}

const inOneSnapshot = <Result>(db: Database | Tx, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.isTransaction
    ? read(db as Tx)
    : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)

/** Finds the people who match, for this viewer, now: the number, the page of the list, and what each condition costs are of one set at one moment. */
export const findTalent = async (
  db: Database | Tx,
  viewer: Viewer,
  filter: SearchFilter,
  { page, now }: { page: number; now: Date },
): Promise<Answer> => {
  const conditions = conditionsOf(filter)
  const options = facetNames.flatMap((facet) => facets[facet].map((value) => ({ facet, value: value as string })))
  const sets = [
    matches(filter, filter),
    ...conditions.map((condition) => matches(filter, without(filter, condition))),
    ...conditions.map((condition) =>
      isFacet(condition)
        ? sql<boolean>`${matches(filter, without(filter, condition))} and not ${anyOf(condition.kind, facets[condition.kind])}`
        : sql<boolean>`false`,
    ),
    ...options.map(({ facet, value }) => matches(filter, { ...filter, [facet]: [value] })),
  ]

  return inOneSnapshot(db, async (tx) => {
    const { ids, counts } = await countAndChoose(tx, viewer, filter, sets, page, now)
    const [total = 0, ...others] = counts
    const count = (place: number) => others[place] ?? 0
    const countsExactly = mayUse(viewer, 'talent.count-exactly')
    const tell = (people: number) => shownTo(countsExactly, people)
    const shown = tell(total)
    const isTold = 'exactly' in shown

    const costs = conditions.map((condition, place): Cost => {
      const left = count(place)
      return {
        condition,
        left: tell(left),
        more: isTold ? tell(left - total) : null,
        unstated: isTold && isFacet(condition) ? tell(count(conditions.length + place)) : null,
      }
    })
    const missing = conditions.reduce(
      (sum, { kind }, place) => (kind === 'skill' ? sum + count(place) - total : sum),
      0,
    )
    const told: Answer['options'] = { languages: {}, regions: {}, arrangements: {} }
    for (const [place, { facet, value }] of options.entries())
      told[facet][value] = tell(count(2 * conditions.length + place))

    const pages = isTold ? Math.ceil(total / rowsOnPage) : 0
    return {
      total,
      shown,
      rows: isTold ? await findMatches(tx, ids, filter, now) : [],
      page: Math.min(Math.max(page, 1), Math.max(pages, 1)),
      pages,
      costs,
      missingOneSkill: filter.skills.length > 1 && isTold ? tell(missing) : null,
      options: told,
    }
  })
}

const isFacet = (condition: Condition): condition is { kind: Facet } =>
  (facetNames as readonly string[]).includes(condition.kind)

/** Whether a search could look for the words at all: those that every text holds say nothing. */
export const saysSomething = async (db: Database | Tx, text: string): Promise<boolean> => {
  const { rows } = await sql<{ says: boolean }>`
    select numnode(websearch_to_tsquery('portal_en', ${text})) > 0 or numnode(websearch_to_tsquery('portal_fr', ${text})) > 0 as says
  `.execute(db)
  return rows[0]?.says ?? false
}

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { type Answered, type Counted, type Fact, nobody, type Plan, together } from './plan.ts'

/** Whom a search looks among: those who are to be found now, for a viewer who may search. */
export type Among = { now: Date; maySearch: boolean }

const holds = (fact: Fact): RawBuilder<boolean> => {
  switch (fact.kind) {
    case 'term':
      return sql`document.terms @> array[${fact.term}::int]`
    case 'held':
      return sql`document.skills @> array[${fact.skill}::int]`
    case 'evidenced':
      return sql`document.evidenced @> array[${fact.skill}::int]`
    default:
      return sql`(document.tsv_en @@ websearch_to_tsquery('portal_en', ${fact.text}) or document.tsv_fr @@ websearch_to_tsquery('portal_fr', ${fact.text}))`
  }
}

const holdsOne = (group: readonly Fact[]): RawBuilder<boolean> => sql`(${sql.join(group.map(holds), sql` or `)})`

// Those who match, and those who miss exactly one group: `missed` is its place from 1 on, or 0. All that is counted is among them.
const near = ({ groups }: Plan, { now, maySearch }: Among): RawBuilder<unknown> => {
  const met = groups.map((group) => sql`${holdsOne(group)}`)
  const columns = met.map((one, place) => sql`${one} as ${sql.ref(`met_${place}`)}`)
  const names = met.map((_, place) => sql.ref(`met_${place}`))
  const misses =
    names.length > 0
      ? sql.join(
          names.map((name) => sql`(not ${name})::int`),
          sql` + `,
        )
      : sql`0`
  const missed =
    names.length > 0
      ? sql`case ${sql.join(
          names.map((name, place) => sql`when not ${name} then ${sql.lit(place + 1)}`),
          sql` `,
        )} else 0 end`
      : sql`0`
  return sql`
    select talent_id, ordinal, version, terms, ${missed} as missed, set_bit(0::bit(128), ordinal % 128, 1) as bit
    from (
      select document.talent_id, document.ordinal, document.version, document.terms${columns.length > 0 ? sql`, ${sql.join(columns)}` : sql``}
      from search_document document where document.visible_until > ${now} and ${maySearch}
    ) document
    where ${misses} <= 1`
}

/** Everyone who matches a plan, for those who compare whole sets: `talent_id` and `version`. */
export const matching = (plan: Plan, among: Among): RawBuilder<unknown> =>
  sql`select talent_id, version from (${near(plan, among)}) near where missed = 0`

type Row = { what: 'all' | 'silent' | 'option'; place: number; missed: number; count: number; key: string | null }

/** Counts all that an answer tells, in plain SQL, from one set at one moment: the truth, and what answers while nothing quicker can. */
export const answerBySql = async (tx: Tx, plan: Plan, among: Among): Promise<Answered> => {
  const terms = plan.facets.flatMap((facet) => facet.terms)
  const silent = plan.facets.map(
    (facet, place) => sql`
      union all select 'silent', ${sql.lit(place)}, missed, count(*)::int, bit_xor(bit)::text from near where not terms && ${facet.terms}::int[] group by missed`,
  )
  const { rows } = await sql<Row>`
    with near as materialized (${near(plan, among)})
    select 'all' as what, 0 as place, missed, count(*)::int as count, bit_xor(bit)::text as key from near group by missed
    ${silent.length > 0 ? sql.join(silent, sql` `) : sql``}
    union all select 'option', term, missed, count(*)::int, bit_xor(bit)::text from near, unnest(terms) term where term = any (${terms}::int[]) group by term, missed
  `.execute(tx)

  const counted = new Map<string, Counted>()
  for (const { what, place, missed, count, key } of rows)
    counted.set(`${what} ${place} ${missed}`, { count, key: BigInt(`0b${key ?? '0'}`) })
  const at = (what: Row['what'], place: number, missed: number) => counted.get(`${what} ${place} ${missed}`) ?? nobody
  const replacing = (what: Row['what'], place: number, group: number | null) =>
    group === null ? at(what, place, 0) : together(at(what, place, 0), at(what, place, group + 1))

  return {
    total: at('all', 0, 0),
    without: plan.groups.map((_, group) => replacing('all', 0, group)),
    silent: plan.facets.map(({ replaces }, place) => replacing('silent', place, replaces)),
    options: plan.facets.map(({ replaces, terms: ofFacet }) =>
      ofFacet.map((term) => replacing('option', term, replaces)),
    ),
    missing: plan.skillGroups.map((group) => at('all', 0, group + 1)),
  }
}

/** Who a list holds: those who match, or those who miss exactly one of the groups of skills. */
export type Listed = 'matching' | 'missing-one'

/** The ids of a part of a list, in the rotation of the day: the same order for everyone on that day. */
export const listBySql = async (
  tx: Tx,
  plan: Plan,
  among: Among,
  { listed, day, offset, limit }: { listed: Listed; day: string; offset: number; limit: number },
): Promise<string[]> => {
  const places = listed === 'matching' ? [0] : plan.skillGroups.map((group) => group + 1)
  const { rows } = await sql<{ id: string }>`
    with near as (${near(plan, among)})
    select talent_id as id from near where missed = any (${places}::int[])
    order by md5(talent_id::text || ${day}), talent_id limit ${limit} offset ${offset}`.execute(tx)
  return rows.map(({ id }) => id)
}

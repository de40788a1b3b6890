import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Answer, Asked, Count, Fact, Plan } from './plan.ts'
import { turnInSql, turningOf } from './turn.ts'

type Condition = RawBuilder<boolean>

type MeetsTerm = (term: number) => Condition

// A term that a document has, or has for a time and now.
const hasAt =
  (now: Date): MeetsTerm =>
  (term) =>
    sql<boolean>`(terms @> array[${term}::int] or timed_terms @> array[${term}::int] and exists (
      select from unnest(timed_terms, timed_from, timed_until) timed (term, since, until) where term = ${term}::int and since <= ${now} and until > ${now}))`
// The same where the terms of the moment were put together once for many questions.
const hasNow: MeetsTerm = (term) => sql<boolean>`terms_now @> array[${term}::int]`
const termsAt = (now: Date): RawBuilder<number[]> => sql<
  number[]
>`case when timed_terms = '{}' then terms else terms || array(
  select term from unnest(timed_terms, timed_from, timed_until) timed (term, since, until) where since <= ${now} and until > ${now}) end`

const isMet = (fact: Fact, hasTerm: MeetsTerm): Condition => {
  if ('term' in fact) return hasTerm(fact.term)
  if ('held' in fact) return sql<boolean>`skills @> array[${fact.held}::int]`
  if ('evidenced' in fact) return sql<boolean>`evidenced @> array[${fact.evidenced}::int]`
  const { en, fr } = fact.words
  return sql<boolean>`(tsv_en @@ ${en.query}::tsquery or tsv_fr @@ ${fr.query}::tsquery)`
}

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` or `)})`
const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`

// Which of the terms that come first is held first; a number more than there are where none is.
const placeOf = (first: readonly number[]): RawBuilder<number> =>
  first.length === 0
    ? sql<number>`0`
    : sql<number>`coalesce((
        select min(place) from unnest(terms_now) term join unnest(${first}::int[]) with ordinality listed (term, place) using (term)
      ), ${first.length + 1})`

// The columns of one document that sets are made of, named by place so that nothing typed becomes SQL.
const group = (place: number) => sql.ref<boolean>(`group_${place}`)
const option = (facet: number, place: number) => sql.ref<boolean>(`option_${facet}_${place}`)

const nobody = '0'.repeat(128)

const keyOf = (bits: string | null): string =>
  Array.from({ length: 4 }, (_, word) =>
    Number.parseInt([...(bits ?? nobody).slice(word * 32, (word + 1) * 32)].reverse().join(''), 2)
      .toString(16)
      .padStart(8, '0'),
  ).join('')

type Found = {
  counts: number[]
  keys: (string | null)[]
  page: number
  talents: string[]
  near: { talentId: string; group: number }[]
}

// Every set that is counted, in the order in which an answer names them.
const setsOf = ({ groups, facets }: Plan): Condition[] => {
  const allBut = (left: number | null) => groups.flatMap((_, place) => (place === left ? [] : [group(place)]))
  const missable = groups.flatMap(({ mayBeMissing }, place) => (mayBeMissing ? [place] : []))
  return [
    allOf(allBut(null)),
    missable.length === 0
      ? sql<boolean>`false`
      : sql<boolean>`(${sql.join(
          missable.map((place) => sql`(not ${group(place)})::int`),
          sql` + `,
        )}) = 1 and ${allOf(groups.flatMap(({ mayBeMissing }, place) => (mayBeMissing ? [] : [group(place)])))}`,
    ...groups.map((_, place) => allOf(allBut(place))),
    ...facets.flatMap(({ replaces, options }, facet) => {
      const stated = options.map((_, place) => option(facet, place))
      const among = allBut(replaces)
      return [
        ...stated.map((one) => allOf([...among, one])),
        ...(replaces === null ? [] : [allOf([...among, sql<boolean>`not ${anyOf(stated)}`])]),
      ]
    }),
  ]
}

/** Answers a plan by plain SQL over search_document: what answers while no index does, and what every index is checked by. */
export const answerInSql = async (db: Database | Tx, plan: Plan, asked: Asked): Promise<Answer> => {
  const { groups, facets } = plan
  const { now, rows, near, first } = asked
  const columns = [
    ...groups.map((one, place) => sql`${anyOf(one.anyOf.map((fact) => isMet(fact, hasNow)))} as ${group(place)}`),
    ...facets.flatMap(({ options }, facet) =>
      options.map((fact, place) => sql`${isMet(fact, hasNow)} as ${option(facet, place)}`),
    ),
  ]
  const sets = setsOf(plan)
  const [found, missing] = [sets[0] ?? sql<boolean>`true`, sets[1] ?? sql<boolean>`false`]
  const turn = turnInSql(turningOf(now), sql`ordinal`)
  const lacked = groups.map((_, place) => sql`when not ${group(place)} then ${place}::int`)
  const asks = [
    sql<boolean>`visible_until > ${now}`,
    ...plan.within.map((facts) => anyOf(facts.map((fact) => isMet(fact, hasAt(now))))),
  ]
  const { rows: answered } = await sql<Found>`
    with document as materialized (
      select ordinal, talent_id, set_bit(${nobody}::bit(128), ordinal % 128, 1) as mark, ${placeOf(first)} as place${columns.map((column) => sql`, ${column}`).reduce((all, one) => sql`${all}${one}`, sql``)}
      from (select ordinal, talent_id, skills, evidenced, tsv_en, tsv_fr, ${termsAt(now)} as terms_now from search_document where ${allOf(asks)} offset 0) found
    ), shown as (
      select least(${Math.max(1, asked.page)}::int, greatest(1, ceil(count(*) / ${rows}::numeric)))::int as page from document where ${found}
    )
    select
      array[${sql.join(sets.map((set) => sql`count(*) filter (where ${set})`))}]::int[] as counts,
      array[${sql.join(sets.map((set) => sql`(bit_xor(mark) filter (where ${set}))::text`))}]::text[] as keys,
      (select page from shown) as page,
      array(select talent_id::text from document where ${found} order by place, ${turn} limit ${rows} offset ((select page from shown) - 1) * ${rows}::int) as talents,
      (select coalesce(json_agg(json_build_object('talentId', talent_id, 'group', lacked) order by place, turn), '[]') from (
        select talent_id, ${lacked.length === 0 ? sql`0` : sql`case ${sql.join(lacked, sql` `)} end`} as lacked, place, ${turn} as turn
        from document where ${missing} order by place, turn limit ${near.to - near.from} offset ${near.from}
      ) nearest) as near
    from document`.execute(db)
  const {
    counts,
    keys,
    page,
    talents,
    near: nearest,
  } = answered[0] ?? { counts: [], keys: [], page: 1, talents: [], near: [] }
  let at = 0
  const next = (): Count => ({ people: counts[at] ?? 0, key: keyOf(keys[at++] ?? null) })
  const total = next()
  const missingOne = next()
  const without = groups.map(next)
  return {
    total,
    page,
    pages: Math.ceil(total.people / rows),
    talents,
    without,
    facets: facets.map(({ replaces, options }) => ({
      options: options.map(next),
      unstated: replaces === null ? null : next(),
    })),
    missingOne,
    near: nearest,
  }
}

/** Everyone who matches a plan, as SQL: `talent_id`, `version`, and their turn in the order of the day. */
export const whoMatches = ({ within, groups }: Plan, now: Date): RawBuilder<unknown> => {
  const asks = [...within, ...groups.map((one) => one.anyOf)].map((facts) =>
    anyOf(facts.map((fact) => isMet(fact, hasAt(now)))),
  )
  return sql`select talent_id, version, ${turnInSql(turningOf(now), sql`ordinal`)} as turn from search_document where ${allOf([sql<boolean>`visible_until > ${now}`, ...asks])}`
}

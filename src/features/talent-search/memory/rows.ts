import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'

/** A document as an index takes it in; moments are milliseconds. */
export type Row = {
  ordinal: number
  talentId: string
  visibleUntil: number
  terms: number[]
  skills: number[]
  evidenced: number[]
  /** Terms that hold from a moment until another. */
  timed: { term: number; from: number; until: number }[]
  /** Its words, as PostgreSQL writes a tsvector without positions. */
  en: string
  fr: string
  /** Which of the learned queries it meets. */
  learned: string[]
}

/** A query that PostgreSQL answers and an index keeps: `en 'full' <-> 'stack'`. */
export const queryOfKey = (key: string) => ({ language: key.slice(0, 2), query: key.slice(3) })

type Lists = 'terms' | 'skills' | 'evidenced'
type Told = Omit<Row, Lists | 'timed'> & Record<Lists | 'timedTerms' | 'timedFrom' | 'timedUntil', string>

// Of a moment between two milliseconds the later one: “after now” then says the same of both.
const moment = (of: RawBuilder<unknown>) => sql`ceil(extract(epoch from ${of}) * 1000)::float8`
const moments = (of: RawBuilder<unknown>) =>
  sql`case when ${of} = '{}' then '{}' else array(select ${moment(sql`one`)} from unnest(${of}) with ordinality listed (one, place) order by place)::text end`
const told = (learned: readonly string[]) => sql`
  ordinal, talent_id as "talentId", ${moment(sql`visible_until`)} as "visibleUntil",
  terms::text, skills::text, evidenced::text,
  timed_terms::text as "timedTerms", ${moments(sql`timed_from`)} as "timedFrom", ${moments(sql`timed_until`)} as "timedUntil", strip(tsv_en)::text as en, strip(tsv_fr)::text as fr,
  ${learned.length === 0 ? sql`'{}'::text[]` : metBy(learned)} as learned`

const metBy = (learned: readonly string[]) => {
  const queries = learned.map(queryOfKey)
  return sql`array(
    select key from unnest(${learned}::text[], ${queries.map(({ language }) => language)}::text[], ${queries.map(({ query }) => query)}::text[]) known (key, language, query)
    where case language when 'en' then tsv_en else tsv_fr end @@ query::tsquery)`
}

const numbers = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number))

const timedOf = (terms: string, from: string, until: string): Row['timed'] => {
  if (terms === '{}') return []
  const [starts, ends] = [numbers(from), numbers(until)]
  return numbers(terms).map((term, place) => ({ term, from: starts[place] ?? 0, until: ends[place] ?? 0 }))
}

const read = async (tx: Tx, learned: readonly string[], which: RawBuilder<unknown>): Promise<Row[]> => {
  const { rows } = await sql<Told>`select ${told(learned)} from search_document ${which}`.execute(tx)
  return rows.map(({ timedTerms, timedFrom, timedUntil, ...row }) => ({
    ...row,
    timed: timedOf(timedTerms, timedFrom, timedUntil),
    terms: numbers(row.terms),
    skills: numbers(row.skills),
    evidenced: numbers(row.evidenced),
  }))
}

/** The next documents after an ordinal, in the order of ordinals. */
export const readNext = (tx: Tx, after: number, howMany: number): Promise<Row[]> =>
  read(tx, [], sql`where ordinal > ${after} order by ordinal limit ${howMany}`)

/** The documents that have these ordinals now. */
export const readThese = (tx: Tx, ordinals: readonly number[], learned: readonly string[]): Promise<Row[]> =>
  read(tx, learned, sql`where ordinal = any (${ordinals}::int[])`)

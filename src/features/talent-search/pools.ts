import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import type { Vocabulary } from './plan.ts'
import type { Named } from './read-filter.ts'
import { fewest, type Telling } from './small-numbers.ts'

/** A campaign whose pool is offered as a choice, with its term. */
export type Pool = Named & { term: number }

/** The campaigns whose pools are offered: those in which somebody is qualified now, to be found or not; for whoever may not count exactly, as many as may be told. */
export const offeredPools = async (db: Database | Tx, telling: Telling, now: Date): Promise<Pool[]> => {
  const least = telling.exactly ? 1 : fewest
  // In the order of their ends an index leads to the places that hold, in a pool of any size.
  const { rows } = await sql<Omit<Pool, 'facet'>>`
    select number::text as key, title_en as name_en, title_fr as name_fr, term
    from campaigns join search_terms on facet = 'qualified' and value = number::text
    where ${least} <= (
      select count(*) from (
        select from pool_places where campaign_id = campaigns.id and held_from <= ${now} and held_until > ${now} order by held_until desc limit ${least}
      ) place)
    order by closes_at desc nulls last, number desc`.execute(db)
  return rows.map((row) => ({ facet: 'qualified', ...row }))
}

/** A vocabulary that counts these pools too. */
export const withPools = (vocabulary: Vocabulary, pools: readonly Pool[]): Vocabulary => ({
  ...vocabulary,
  terms: {
    ...vocabulary.terms,
    qualified: new Map([...pools.map(({ key, term }) => [key, term] as const), ...vocabulary.terms.qualified]),
  },
})

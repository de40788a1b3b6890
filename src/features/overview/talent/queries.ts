import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'

export type Aggregate = { facet: string; value: string; people: number }

/** How many people may be found now, in all and for each stated fact; exact, to be protected by whoever shows it. */
export const countAvailable = async (db: Database, now: Date): Promise<{ total: number; facts: Aggregate[] }> => {
  const { rows } = await sql<Aggregate>`
    with open as (select terms from search_document where visible_until > ${now})
    select 'total' as facet, '' as value, count(*) as people from open
    union all
    select t.facet, t.value, count(open.terms) from search_terms t left join open on t.term = any (open.terms) group by t.facet, t.value, t.term
    order by facet, value`.execute(db)
  return { total: rows.find(({ facet }) => facet === 'total')?.people ?? 0, facts: rows }
}

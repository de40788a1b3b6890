import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'

/** The service's own figures, as they stand: people who may be found (exact, to be protected by whoever shows it), regions they would work in, requests of the last year, skills. */
export const landingFigures = async (db: Database, now: Date) => {
  const { rows } = await sql<{ people: number; regions: number; requests: number; skills: number }>`
    select
      (select count(*) from search_document where visible_until > ${now}) as people,
      (select count(distinct t.term) from search_document d join search_terms t on t.term = any (d.terms) and t.facet = 'region' and t.value <> 'telework' where d.visible_until > ${now}) as regions,
      (select count(*) from talent_requests where submitted_at > ${now}::timestamptz - interval '1 year') as requests,
      (select count(*) from skills where retired_at is null) as skills`.execute(db)
  return rows[0] ?? { people: 0, regions: 0, requests: 0, skills: 0 }
}

export type LandingFigures = Awaited<ReturnType<typeof landingFigures>>

import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { Snapshot } from '../submission/snapshot.ts'

/** What was submitted, as it was. */
export const findSnapshot = async (db: Database, id: string): Promise<Snapshot | undefined> => {
  const row = await db
    .selectFrom('applications')
    .select(sql<Snapshot | null>`snapshot`.as('snapshot'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.snapshot ?? undefined
}

/** How long applications usually waited for their decision: the median and the middle half in days, with how many it rests on. */
export type UsualTime = { median: number; low: number; high: number; count: number }

/** Below this many past cases no usual time is told: a few would be an accident, not a rule. */
export const fewestCases = 10

/** The usual time from submission to decision, from the events of all offices; nothing while too few were decided. */
export const usualTime = async (db: Database): Promise<UsualTime | null> => {
  const { rows } = await sql<UsualTime>`
    with waited as (
      select extract(epoch from min(decided.at) - min(sent.at)) / 86400 as days
      from events sent join events decided on decided.subject_kind = 'application' and decided.subject = sent.subject and decided.verb = 'application.decide'
      where sent.subject_kind = 'application' and sent.verb = 'application.submit'
      group by sent.subject
    )
    select count(*)::int as count, round(percentile_cont(0.5) within group (order by days))::int as median,
      round(percentile_cont(0.25) within group (order by days))::int as low, round(percentile_cont(0.75) within group (order by days))::int as high
    from waited`.execute(db)
  const found = rows[0]
  return found && found.count >= fewestCases ? found : null
}

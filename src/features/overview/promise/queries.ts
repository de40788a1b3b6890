import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { Kept } from './rules.ts'

const hour = 3_600_000

/** How an office told its decisions in its closed campaigns, as far as the log was followed. */
export const readKept = async (db: Database, officeId: string, now: Date): Promise<Kept> => {
  const { rows } = await sql<Kept>`
    with c as (select * from overview_campaigns where office_id = ${officeId} and closed_at is not null),
      w as (select key, sum(value::int) as people from c, jsonb_each_text(waits) group by key)
    select coalesce(sum(notices), 0)::int as notices, coalesce(sum(notices_late), 0)::int as late,
      (select coalesce(sum(value::int), 0)::int from c, jsonb_each_text(dues) where key::int < ${Math.floor(now.getTime() / hour)}) as overdue,
      coalesce((select json_object_agg(key, people) from w), '{}') as waits
    from c`.execute(db)
  return rows[0] ?? { notices: 0, late: 0, overdue: 0, waits: {} }
}

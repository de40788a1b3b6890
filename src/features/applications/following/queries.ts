import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { PlanStep } from '../../campaigns/index.ts'
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

/** An invitation to a step of the assessment: open while a time is to be chosen, with the time once it is. */
export type InvitedTo = {
  id: string
  kind: PlanStep['kind']
  title_en: string
  title_fr: string
  startsAt: Date | null
}

/** To what an application is invited, and when its person comes. */
export const listInvitedTo = (db: Database, applicationId: string): Promise<InvitedTo[]> =>
  db
    .selectFrom('interview_invitations as i')
    .innerJoin('assessment_steps as step', 'step.id', 'i.step_id')
    .leftJoin('sittings as s', 's.id', 'i.sitting_id')
    .select(['i.id', 'step.title_en', 'step.title_fr', 's.starts_at as startsAt'])
    .select(sql<PlanStep['kind']>`step.kind`.as('kind'))
    .where('i.application_id', '=', applicationId)
    .where('i.cancelled_at', 'is', null)
    .orderBy('i.invited_at')
    .orderBy('i.id')
    .execute()

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

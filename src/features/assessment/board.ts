import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import type { Campaign } from '../campaigns/index.ts'
import { decisionOutcomes, outcomes } from './lifecycle.ts'

/** Where people stand on the board: at a step with an outcome, through all of them and undecided, decided, or withdrawn. */
export type Queue = string

/** The queue of a step and an outcome. */
export const queueAt = (stepId: string, outcome: string): Queue => `${stepId}:${outcome}`

/** The queue a name stands for, when it is one of this campaign. */
export const queueNamed = ({ plan }: Pick<Campaign, 'plan'>, name: string | undefined): Queue | undefined =>
  [
    ...plan.flatMap(({ id }) => outcomes.filter((one) => one !== 'passed').map((outcome) => queueAt(id, outcome))),
    ...(['to-decide', 'untold', 'withdrawn'] as const),
    ...decisionOutcomes,
  ].find((one) => one === name)

/** In which queue an application stands; whoever has no results yet waits at the first step. */
export const queueOf = ({ plan }: Pick<Campaign, 'plan'>): RawBuilder<string> => {
  const first = plan[0]?.id ?? ''
  return sql`case
    when a.status = 'withdrawn' then 'withdrawn'
    when d.id is not null then d.outcome
    when s.standing = 'passed' then 'to-decide'
    else coalesce(s.step_id::text, ${first}) || ':' || coalesce(s.standing, 'to-assess') end`
}

/** The applications to a campaign (`a`), with where each stands (`s`) and what was decided (`d`). */
export const ofCampaign = ({ id }: Pick<Campaign, 'id'>) => sql`
  from applications a
  left join assessments s on s.application_id = a.id
  left join decisions d on d.application_id = a.id and d.replaced_at is null
  where a.campaign_id = ${id} and a.status <> 'draft'`

// Who withdrew is told nothing any more.
const isUntold = sql<boolean>`(d.id is not null and d.told_at is null and a.status <> 'withdrawn')`

/** How many people stand in each queue, and how many were not told what was decided, by then or late. */
export const countBoard = async (
  db: Database,
  campaign: Pick<Campaign, 'id' | 'plan'>,
  now: Date,
): Promise<{
  counts: Map<Queue, number>
  untoldIn: Map<Queue, number>
  untold: number
  late: number
  total: number
}> => {
  const { rows } = await sql<{ queue: string; count: number; untold: number; late: number }>`
    select ${queueOf(campaign)} as queue, count(*)::int as count,
      count(*) filter (where ${isUntold})::int as untold,
      count(*) filter (where ${isUntold} and d.tell_by < ${now})::int as late
    ${ofCampaign(campaign)} group by 1`.execute(db)
  const sum = (of: 'count' | 'untold' | 'late') => rows.reduce((total, row) => total + row[of], 0)
  return {
    counts: new Map(rows.map((row) => [row.queue, row.count])),
    untoldIn: new Map([...rows.map((row) => [row.queue, row.untold] as const), ['untold', sum('untold')]]),
    untold: sum('untold'),
    late: sum('late'),
    total: sum('count'),
  }
}

const pageSize = 50

/** The condition that an application stands in a queue. */
export const inQueue = (campaign: Pick<Campaign, 'plan'>, name: Queue): RawBuilder<boolean> =>
  name === 'untold' ? isUntold : sql`${queueOf(campaign)} = ${name}`

/** The condition that the results of an application lead to a queue, whether or not it was decided or withdrawn since. */
export const standsAt = ({ plan }: Pick<Campaign, 'plan'>, name: Queue): RawBuilder<boolean> => {
  if (name === 'to-decide') return sql`s.standing = 'passed'`
  const [stepId, outcome] = name.split(':')
  return sql`coalesce(s.step_id::text, ${plan[0]?.id ?? ''}) = ${stepId} and coalesce(s.standing, 'to-assess') = ${outcome ?? ''}`
}

/** Somebody who stands in a queue. */
export type Standing = { id: string; number: number; name: string; submittedAt: Date; updatedAt: Date | null }

/** Whether somebody applied to a campaign themselves. */
export const hasApplied = async (db: Database, campaignId: string, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('applications')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .where('status', '<>', 'draft')
    .executeTakeFirst()) !== undefined

/** One page of those who stand in a queue, by name, but for whoever looks. */
export const listQueue = async (
  db: Database,
  campaign: Pick<Campaign, 'id' | 'plan'>,
  name: Queue,
  { page, viewerId }: { page: number; viewerId: string },
): Promise<Standing[]> =>
  (
    await sql<Standing>`
      select a.id, a.number, a.applicant_name as name, a.submitted_at as "submittedAt", s.updated_at as "updatedAt"
      ${ofCampaign(campaign)} and ${inQueue(campaign, name)} and a.person_id <> ${viewerId}
      order by a.applicant_order, a.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  ).rows

/** How many pages a queue has. */
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / pageSize))

/** Who comes before and after an application in a queue, but for whoever looks, whether or not it still stands in it: so that recording a result loses no place. */
export const around = async (
  db: Database,
  campaign: Pick<Campaign, 'id' | 'plan'>,
  name: Queue,
  { applicationId, viewerId }: { applicationId: string; viewerId: string },
): Promise<{ previous: string | null; next: string | null }> => {
  const beside = (ahead: RawBuilder<unknown>, direction: RawBuilder<unknown>) => sql`(
    select a.id ${ofCampaign(campaign)} and ${inQueue(campaign, name)} and a.person_id <> ${viewerId} and (a.applicant_order, a.id) ${ahead} (select applicant_order, id from here)
    order by a.applicant_order ${direction}, a.id ${direction} limit 1)`
  const { rows } = await sql<{ previous: string | null; next: string | null }>`
    with here as materialized (select applicant_order, id from applications where id = ${applicationId})
    select ${beside(sql`<`, sql`desc`)} as previous, ${beside(sql`>`, sql`asc`)} as next`.execute(db)
  return rows[0] ?? { previous: null, next: null }
}

/** A campaign with people to assess, as the list of assessments shows it. */
export type Assessable = {
  id: string
  number: number
  title_en: string
  title_fr: string
  waiting: number
  total: number
}

/** A page of the campaigns whose assessment reaches the viewer and that received applications, the last to close first; and how many pages there are. */
export const listAssessable = async (
  db: Database,
  viewer: Viewer,
  page: number,
): Promise<{ campaigns: Assessable[]; pages: number }> => {
  const { any, officeIds, campaignIds } = reachOf(viewer, 'assessment.view')
  const { rows } = await sql<Assessable & { all: number }>`
    select c.id, c.number, c.title_en, c.title_fr, (count(*) over ())::int as all,
      (select count(*)::int from applications a where a.campaign_id = c.id and a.status in ('submitted', 'in_assessment')) as waiting,
      (select count(*)::int from applications a where a.campaign_id = c.id and a.status <> 'draft') as total
    from campaigns c
    where c.status <> 'draft' and (${any} or c.office_id = any(${officeIds}::uuid[]) or c.id = any(${campaignIds}::uuid[]))
      and exists (select from applications a where a.campaign_id = c.id and a.status <> 'draft')
    order by c.closes_at desc, c.number desc limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return { campaigns: rows, pages: pagesOf(rows[0]?.all ?? 0) }
}

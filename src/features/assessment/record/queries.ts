import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Campaign } from '../../campaigns/index.ts'
import type { RevealReason } from '../horizontal/rules.ts'
import { listSittings, type Sitting } from '../interviews/queries.ts'
import type { DecisionOutcome } from '../lifecycle.ts'
import { listNamed, type Named } from '../planning/queries.ts'
import { type Decision, listDecisionsOf, listResultsOf, listTakenBackOf, type ResultRow } from '../queries.ts'

/** How a step was held, and what was looked at for bias and barriers, by whom and when. */
export type Held = {
  stepId: string
  isIndependent: boolean
  isHorizontal: boolean
  biasReview: string
  language: Language
  reviewedBy: string | null
  reviewedAt: Date | null
}

/** A change to the campaign after it was published, with its reason. */
export type Change = {
  kind: 'text' | 'extended' | 'closed-early'
  reason_en: string
  reason_fr: string
  closesAfter: Date | null
  at: Date
  by: string
}

/** What became of how many. */
export type Figures = Record<DecisionOutcome | 'withdrawn' | 'undecided', number>

/** A campaign with how and when its steps were held. */
export type PlanRecord = { campaign: Campaign; held: Held[]; sittings: Sitting[] }

/** All that was recorded of a campaign, but for its people. */
export type CampaignRecord = PlanRecord & {
  changes: Change[]
  named: Named[]
  assessors: string[]
  signers: string[]
  figures: Figures
}

const readHeld = (db: Database, campaignId: string): Promise<Held[]> =>
  db
    .selectFrom('step_settings as s')
    .innerJoin('assessment_steps as step', 'step.id', 's.step_id')
    .leftJoin('people as p', 'p.id', 's.reviewed_by')
    .select(['s.step_id as stepId', 's.is_independent as isIndependent', 's.is_horizontal as isHorizontal'])
    .select(['s.bias_review as biasReview', 'p.name as reviewedBy', 's.reviewed_at as reviewedAt'])
    .select(sql<Language>`s.language`.as('language'))
    .where('step.campaign_id', '=', campaignId)
    .execute()

const readChanges = (db: Database, campaignId: string): Promise<Change[]> =>
  db
    .selectFrom('campaign_changes as c')
    .innerJoin('people as p', 'p.id', 'c.by')
    .select(['c.reason_en', 'c.reason_fr', 'c.closes_after as closesAfter', 'c.at', 'p.name as by'])
    .select(sql<Change['kind']>`c.kind`.as('kind'))
    .where('c.campaign_id', '=', campaignId)
    .orderBy('c.at')
    .execute()

const namesOf = async (db: Database, campaignId: string, who: 'assessors' | 'signers'): Promise<string[]> => {
  const { rows } = await (who === 'assessors'
    ? sql<{ name: string }>`
        select distinct p.name from assessment_results r join applications a on a.id = r.application_id join people p on p.id = r.assessor_id
        where r.takes_back is null and a.campaign_id = ${campaignId} order by 1`
    : sql<{ name: string }>`
        select distinct d.signature as name from decisions d join applications a on a.id = d.application_id
        where a.campaign_id = ${campaignId} order by 1`
  ).execute(db)
  return rows.map(({ name }) => name)
}

const countFigures = async (db: Database, campaignId: string): Promise<Figures> => {
  const { rows } = await sql<{ is: keyof Figures; count: number }>`
    select case when a.status = 'withdrawn' then 'withdrawn' else coalesce(d.outcome, 'undecided') end as is, count(*)::int as count
    from applications a left join decisions d on d.application_id = a.id and d.replaced_at is null
    where a.campaign_id = ${campaignId} and a.status <> 'draft' group by 1`.execute(db)
  const counted = Object.fromEntries(rows.map(({ is, count }) => [is, count]))
  return { qualified: 0, 'not-qualified': 0, removed: 0, withdrawn: 0, undecided: 0, ...counted }
}

/** Reads how and when the steps of a campaign were held; what was cancelled was not. */
export const readPlanRecord = async (db: Database, campaign: Campaign): Promise<PlanRecord> => ({
  campaign,
  held: await readHeld(db, campaign.id),
  sittings: (await listSittings(db, campaign.id)).filter(({ cancelledAt }) => cancelledAt === null),
})

/** Reads what was recorded of a campaign. */
export const readCampaignRecord = async (db: Database, campaign: Campaign): Promise<CampaignRecord> => ({
  ...(await readPlanRecord(db, campaign)),
  changes: await readChanges(db, campaign.id),
  named: await listNamed(db, campaign.id),
  assessors: await namesOf(db, campaign.id, 'assessors'),
  signers: await namesOf(db, campaign.id, 'signers'),
  figures: await countFigures(db, campaign.id),
})

/** That somebody asked whose an answer was. */
export type Revealed = { applicationId: string; at: Date; actor: string | null; by: string; reason: RevealReason }

/** All that was recorded of one person in a campaign. */
export type PersonRecord = {
  id: string
  ownerId: string
  number: number
  name: string
  status: 'submitted' | 'in_assessment' | 'decided' | 'withdrawn'
  submittedAt: Date
  results: ResultRow[]
  takenBack: Awaited<ReturnType<typeof listTakenBackOf>>
  decisions: Decision[]
  revealed: Revealed[]
}

const listRevealed = async (db: Database, ids: readonly string[]): Promise<Revealed[]> =>
  (
    await sql<Revealed>`
      select e.subject as "applicationId", e.at, e.actor, coalesce(p.name, '') as by, e.facts ->> 'reason' as reason
      from events e left join people p on p.id = e.actor
      where e.subject_kind = 'application' and e.verb = 'assessment.reveal' and e.subject = any(${ids}::text[])
      order by e.seq`.execute(db)
  ).rows

const byApplication = <One extends { applicationId: string }>(rows: readonly One[]) =>
  Map.groupBy(rows, ({ applicationId }) => applicationId)

/** The people of a campaign by name, or those of these applications, with all that was recorded of each; `from` and `most` cut a page out. */
export const listPeople = async (
  db: Database,
  campaignId: string,
  { only, from = 0, most }: { only?: string; from?: number; most: number },
): Promise<PersonRecord[]> => {
  const people = await db
    .selectFrom('applications as a')
    .select(['a.id', 'a.person_id as ownerId', 'a.number', 'a.applicant_name as name'])
    .select([
      sql<PersonRecord['status']>`a.status`.as('status'),
      // Whatever was sent has its moment.
      sql<Date>`a.submitted_at`.as('submittedAt'),
    ])
    .where('a.campaign_id', '=', campaignId)
    .where('a.status', '<>', 'draft')
    .$if(only !== undefined, (query) => query.where('a.id', '=', only ?? ''))
    .orderBy('a.applicant_order')
    .orderBy('a.id')
    .offset(from)
    .limit(most)
    .execute()
  const ids = people.map(({ id }) => id)
  const results = byApplication(await listResultsOf(db, ids))
  const takenBack = byApplication(await listTakenBackOf(db, ids))
  const decisions = byApplication(await listDecisionsOf(db, ids))
  const revealed = byApplication(await listRevealed(db, ids))
  return people.map((one) => ({
    ...one,
    results: results.get(one.id) ?? [],
    takenBack: takenBack.get(one.id) ?? [],
    decisions: decisions.get(one.id) ?? [],
    revealed: revealed.get(one.id) ?? [],
  }))
}

import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { type Application, findApplication, listApplications } from '../applications/index.ts'
import { type Campaign, findCampaign } from '../campaigns/index.ts'
import type { DecisionOutcome, Reason, RemovalReason } from './lifecycle.ts'
import type { Recorded } from './rules.ts'

/** A result with who recorded it, when, and in which words. */
export type ResultRow = Recorded & {
  id: string
  applicationId: string
  assessorName: string
  reason: Reason
  note: string
  language: Language
  at: Date
}

/** The condition that a result (`r`) counts: it was not taken back, and takes back no other. */
export const stands = sql<boolean>`(r.takes_back is null and not exists (select from assessment_results back where back.takes_back = r.id))`

/** The results of an application that stand, in the order in which they were recorded. */
export const listResults = (db: Database | Tx, applicationId: string): Promise<ResultRow[]> =>
  listResultsOf(db, [applicationId])

const resultsOf = (db: Database | Tx, applicationIds: readonly string[]) =>
  db
    .selectFrom('assessment_results as r')
    .innerJoin('people as p', 'p.id', 'r.assessor_id')
    .select(['r.id', 'r.application_id as applicationId', 'r.step_id as stepId', 'r.skill_id as skillId'])
    .select(['r.question_id as questionId', 'r.assessor_id as assessorId', 'p.name as assessorName', 'r.note', 'r.at'])
    .select([
      sql<ResultRow['kind']>`r.kind`.as('kind'),
      sql<ResultRow['result']>`r.result`.as('result'),
      sql<Reason>`r.reason`.as('reason'),
      sql<Language>`r.language`.as('language'),
    ])
    .where('r.application_id', '=', sql<string>`any(${applicationIds}::uuid[])`)
    .orderBy('r.at')
    .orderBy('r.id')

/** The results of several applications that stand, in the order in which they were recorded. */
export const listResultsOf = (db: Database | Tx, applicationIds: readonly string[]): Promise<ResultRow[]> =>
  resultsOf(db, applicationIds).where(stands).execute()

/** The results of several applications that were taken back, with when and by whom. */
export const listTakenBackOf = (
  db: Database | Tx,
  applicationIds: readonly string[],
): Promise<(ResultRow & { takenBackAt: Date; takenBackBy: string })[]> =>
  resultsOf(db, applicationIds)
    .innerJoin('assessment_results as back', 'back.takes_back', 'r.id')
    .innerJoin('people as by', 'by.id', 'back.assessor_id')
    .select(['back.at as takenBackAt', 'by.name as takenBackBy'])
    .execute()

/** How the steps of a campaign are held, by step. */
export type Settings = Map<
  string,
  { isIndependent: boolean; isHorizontal: boolean; biasReview: string; language: Language }
>

/** How the steps of a campaign are held; a step of which nothing was said is held plainly. */
export const listSettings = async (db: Database | Tx, campaignId: string): Promise<Settings> => {
  const rows = await db
    .selectFrom('step_settings as s')
    .innerJoin('assessment_steps as step', 'step.id', 's.step_id')
    .select(['s.step_id', 's.is_independent as isIndependent', 's.is_horizontal as isHorizontal'])
    .select(['s.bias_review as biasReview', sql<Language>`s.language`.as('language')])
    .where('step.campaign_id', '=', campaignId)
    .execute()
  return new Map(rows.map(({ step_id, ...settings }) => [step_id, settings]))
}

// The steps of a campaign in which assessors work independently.
const independentIn = (settings: Settings): Set<string> =>
  new Set([...settings].flatMap(([id, { isIndependent }]) => (isIndependent ? [id] : [])))

/** Whether anything was recorded in a step. */
export const recordedIn = async (db: Database | Tx, stepId: string): Promise<boolean> =>
  (await db.selectFrom('assessment_results').select('id').where('step_id', '=', stepId).limit(1).executeTakeFirst()) !==
  undefined

/** A decision as it was signed. */
export type Decision = {
  id: string
  applicationId: string
  outcome: DecisionOutcome
  skillId: number | null
  questionId: string | null
  reason: RemovalReason | ''
  note: string
  language: Language
  signedBy: string
  signature: string
  decidedAt: Date
  tellBy: Date
  toldAt: Date | null
  replacedAt: Date | null
  isTakenBack: boolean
}

/** The decisions on an application, the one that stands last. */
export const listDecisions = (db: Database | Tx, applicationId: string): Promise<Decision[]> =>
  listDecisionsOf(db, [applicationId])

/** The decisions on several applications, of each the one that stands last. */
export const listDecisionsOf = (db: Database | Tx, applicationIds: readonly string[]): Promise<Decision[]> =>
  db
    .selectFrom('decisions as d')
    .select('d.application_id as applicationId')
    .select(['d.id', 'd.skill_id as skillId', 'd.question_id as questionId', 'd.note', 'd.signed_by as signedBy'])
    .select(['d.signature', 'd.decided_at as decidedAt', 'd.tell_by as tellBy', 'd.told_at as toldAt'])
    .select([
      'd.replaced_at as replacedAt',
      sql<boolean>`d.taken_back_by is not null`.as('isTakenBack'),
      sql<DecisionOutcome>`d.outcome`.as('outcome'),
      sql<RemovalReason | ''>`d.reason`.as('reason'),
      sql<Language>`d.language`.as('language'),
    ])
    .where('d.application_id', '=', sql<string>`any(${applicationIds}::uuid[])`)
    .orderBy('d.decided_at')
    .orderBy('d.id')
    .execute()

/** The decision that stands on an application, when one does. */
export const findDecision = async (db: Database | Tx, applicationId: string): Promise<Decision | undefined> =>
  (await listDecisions(db, applicationId)).findLast(({ replacedAt }) => replacedAt === null)

/** What a person was last told of their application; nothing while they were told nothing. */
export const findTold = async (
  db: Database,
  applicationId: string,
): Promise<(Decision & { toldAt: Date }) | undefined> =>
  (await listDecisions(db, applicationId)).findLast((one): one is Decision & { toldAt: Date } => one.toldAt !== null)

/** All that the assessment of an application rests on. */
export type Assessed = {
  application: Application
  campaign: Campaign
  results: ResultRow[]
  settings: Settings
  independent: Set<string>
  decisions: Decision[]
}

/** Reads what an assessment rests on; nothing when there is no such application, or it was not submitted. */
export const readAssessed = async (db: Database | Tx, applicationId: string): Promise<Assessed | undefined> => {
  const application = await findApplication(db, applicationId)
  if (!application || application.status === 'draft') return undefined
  const campaign = await findCampaign(db, application.campaignId)
  return campaign && (await readAssessedOf(db, campaign, [applicationId])).get(applicationId)
}

/** Reads what the assessments of several applications to one campaign rest on; those that were not submitted are left out. */
export const readAssessedOf = async (
  db: Database | Tx,
  campaign: Campaign,
  applicationIds: readonly string[],
): Promise<Map<string, Assessed>> => {
  const applications = await listApplications(db, applicationIds)
  const settings = await listSettings(db, campaign.id)
  const independent = independentIn(settings)
  const results = Map.groupBy(await listResultsOf(db, applicationIds), (one) => one.applicationId)
  const decisions = Map.groupBy(await listDecisionsOf(db, applicationIds), (one) => one.applicationId)
  return new Map(
    applications
      .filter(({ status, campaignId }) => status !== 'draft' && campaignId === campaign.id)
      .map((application) => [
        application.id,
        {
          application,
          campaign,
          settings,
          independent,
          results: results.get(application.id) ?? [],
          decisions: decisions.get(application.id) ?? [],
        },
      ]),
  )
}

import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { type Application, findApplication, lockApplication } from '../applications/index.ts'
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

/** The results of an application, in the order in which they were recorded. */
export const listResults = (db: Database | Tx, applicationId: string): Promise<ResultRow[]> =>
  listResultsOf(db, [applicationId])

/** The results of several applications, in the order in which they were recorded. */
export const listResultsOf = (db: Database | Tx, applicationIds: readonly string[]): Promise<ResultRow[]> =>
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

/** What was found of an application, and what that is measured by. */
export type Measured = {
  application: Application
  campaign: Campaign
  results: ResultRow[]
  settings: Settings
  independent: Set<string>
}

/** All that the assessment of an application rests on. */
export type Assessed = Measured & { decisions: Decision[] }

const measure = async (db: Database | Tx, application: Application | undefined): Promise<Measured | undefined> => {
  if (!application || application.status === 'draft') return undefined
  const campaign = await findCampaign(db, application.campaignId)
  if (!campaign) return undefined
  const settings = await listSettings(db, campaign.id)
  return {
    application,
    campaign,
    results: await listResults(db, application.id),
    settings,
    independent: independentIn(settings),
  }
}

/** Reads what an assessment rests on; nothing when there is no such application, or it was not submitted. */
export const readAssessed = async (db: Database | Tx, applicationId: string): Promise<Assessed | undefined> => {
  const measured = await measure(db, await findApplication(db, applicationId))
  return measured && { ...measured, decisions: await listDecisions(db, applicationId) }
}

/** What was found of an application, which nobody else assesses until the transaction ends; nothing when it was not submitted. */
export const holdMeasured = async (tx: Tx, applicationId: string): Promise<Measured | undefined> =>
  measure(tx, await lockApplication(tx, applicationId))

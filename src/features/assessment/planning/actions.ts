import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { endCampaignRole, grantRole } from '../../accounts/index.ts'
import { type Campaign, findCampaign } from '../../campaigns/index.ts'
import { listSettings, recordedIn } from '../queries.ts'
import { findByEmail } from './queries.ts'

/** The name under which what is said of a step is kept while it is typed. */
export const draftOfStep = (campaignId: string, stepId: string): string => `assessment.${campaignId}.step.${stepId}`

/** The name under which the address of somebody to be named is kept while it is typed. */
export const draftOfNaming = (campaignId: string): string => `assessment.${campaignId}.naming`

/** How a step is held, as its form says it. */
export type StepSettings = { isIndependent: boolean; isHorizontal: boolean; biasReview: string }

/** What is saved of a step, as its form would send it. */
export const savedStep = (held: StepSettings | undefined): Sent => ({
  isIndependent: held?.isIndependent ? 'yes' : '',
  isHorizontal: held?.isHorizontal ? 'yes' : '',
  biasReview: held?.biasReview ?? '',
})

/** Says how a step is held. Once results are recorded in it, whether people work independently stays as it is. What was saved elsewhere since the form was opened is returned instead. */
export const saveStep = (
  db: Database,
  campaignId: string,
  stepId: string,
  { isHorizontal, biasReview, ...asked }: StepSettings,
  by: { id: string; language: Language },
  now: Date,
  seen = '',
): Promise<{ savedNow?: Sent }> =>
  db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (!campaign?.plan.some(({ id }) => id === stepId)) throw new NotFound()
    await tx.selectFrom('assessment_steps').select('id').where('id', '=', stepId).forNoKeyUpdate().execute()
    const before = (await listSettings(tx, campaignId)).get(stepId)
    const savedNow = savedStep(before)
    if (seen !== '' && seen !== stampOf(savedNow)) return { savedNow }
    const isIndependent = (await recordedIn(tx, stepId)) ? (before?.isIndependent ?? false) : asked.isIndependent
    const isReviewed = biasReview !== ''
    const changed = {
      is_independent: isIndependent,
      is_horizontal: isHorizontal,
      bias_review: biasReview,
      ...(before?.biasReview !== biasReview && {
        language: by.language,
        reviewed_by: isReviewed ? by.id : null,
        reviewed_at: isReviewed ? now : null,
      }),
    }
    await tx
      .insertInto('step_settings')
      .values({ step_id: stepId, ...changed })
      .onConflict((conflict) => conflict.column('step_id').doUpdateSet(changed))
      .execute()
    await recordEvent(tx, {
      at: now,
      actor: by.id,
      verb: 'assessment.prepare',
      subjectKind: 'campaign',
      subject: campaignId,
      facts: { step: stepId, isIndependent, isHorizontal, isReviewed },
    })
    await dropDraft(tx, by.id, draftOfStep(campaignId, stepId))
    return {}
  })

/** Names somebody, found by an e-mail address of theirs, to assess a campaign; returns whether there is such an account. Who applied to it assesses nobody in it. */
export const nameAssessor = (
  db: Database,
  campaign: Pick<Campaign, 'id'>,
  email: string,
  by: string,
  now: Date,
): Promise<'named' | 'unknown' | 'applicant'> =>
  db.transaction().execute(async (tx) => {
    const personId = await findByEmail(tx, email)
    if (!personId) return 'unknown'
    const applied = await tx
      .selectFrom('applications')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (applied) return 'applicant'
    await grantRole(tx, { personId, role: 'assessor', campaignId: campaign.id, by, now })
    await dropDraft(tx, by, draftOfNaming(campaign.id))
    return 'named'
  })

/** Ends that somebody assesses a campaign; what they recorded stays. */
export const endAssessor = (
  db: Database,
  { id: campaignId }: Pick<Campaign, 'id'>,
  personId: string,
  by: string,
  now: Date,
): Promise<boolean> =>
  db.transaction().execute((tx) => endCampaignRole(tx, { personId, role: 'assessor', campaignId, by, now }))

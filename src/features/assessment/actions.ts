import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { recordEvent, recordEvents } from '../../platform/event-log.ts'
import { Conflict, NotFound } from '../../platform/refusals.ts'
import { dropDraft } from '../../web/drafts.ts'
import { endAssessment, takeIntoAssessment } from '../applications/index.ts'
import { type DecisionOutcome, type Reason, type RemovalReason, type Result, reused } from './lifecycle.ts'
import { settleQualifications } from './qualifications/issuing.ts'
import { listOffers } from './qualifications/queries.ts'
import { type Assessed, holdMeasured, type Measured } from './queries.ts'
import {
  assessorsIn,
  type Criterion,
  criteriaOf,
  isOwnIn,
  isTheirOwn,
  type Recorded,
  standingOf,
  unmetOf,
  whatBlocksDecision,
} from './rules.ts'

const day = 24 * 60 * 60 * 1000

/** Within how many days a decision is told to its person. */
export const daysToTell = 10

/** The name under which the results of a step being filled in are kept. */
export const draftOfResults = (applicationId: string, stepId: string, kind: 'own' | 'consensus'): string =>
  `assessment.${applicationId}.${stepId}.${kind}`

/** The name under which a decision being written is kept. */
export const draftOfDecision = (applicationId: string): string => `assessment.${applicationId}.decision`

// Whoever assesses the same application waits here, so that its standing is worked out from every result. To its own person this does not exist.
const hold = async (tx: Tx, applicationId: string, by: string): Promise<Measured> => {
  const measured = await holdMeasured(tx, applicationId)
  if (!measured || isTheirOwn(measured.application, by)) throw new NotFound()
  return measured
}

const criterionColumns = (criterion: Criterion) => ({
  skill_id: criterion.kind === 'skill' ? criterion.skillId : null,
  question_id: criterion.kind === 'question' ? criterion.questionId : null,
})

/** Works out where an application stands and writes it down. */
const settle = async (
  tx: Tx,
  { application, campaign, results, independent }: Omit<Measured, 'results'> & { results: readonly Recorded[] },
  now: Date,
): Promise<void> => {
  const { stepId, standing, outcomes } = standingOf(campaign, results, independent)
  const row = { step_id: stepId, standing, outcomes: JSON.stringify(outcomes), updated_at: now }
  await tx
    .insertInto('assessments')
    .values({ application_id: application.id, campaign_id: campaign.id, ...row })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(row))
    .execute()
}

/** A result as an assessor gives it; one that takes over a qualification says which. */
export type Given = { key: string; result: Result; reason: Reason; note: string; qualificationId?: string | null }

type Recording = {
  applicationId: string
  stepId: string
  kind: 'own' | 'consensus'
  given: readonly Given[]
  by: { id: string; language: Language }
  /** The draft that this ends, when it is not that of the person’s page. */
  draft?: string
}

const isOpen = ({ status }: Measured['application']) => status === 'submitted' || status === 'in_assessment'

/** Records what somebody found in a step of an application; what they found before stays beneath. A consensus needs two who gave theirs, whoever records it among them or not. Throws Conflict when the application is no longer assessed, or an agreement comes too early. */
export const recordResults = (db: Database, { applicationId, stepId, kind, given, by, draft }: Recording, now: Date) =>
  db.transaction().execute(async (tx) => {
    const measured = await hold(tx, applicationId, by.id)
    const { application, campaign, results, independent } = measured
    const step = campaign.plan.find(({ id }) => id === stepId)
    if (!step) throw new NotFound()
    if (!isOpen(application)) throw new Conflict()
    const criteria = criteriaOf(campaign, step)
    if (kind === 'consensus' && (!independent.has(stepId) || assessorsIn(results, stepId, criteria).length < 2))
      throw new Conflict()
    if (application.status === 'submitted') await takeIntoAssessment(tx, { id: applicationId, by: by.id, now })
    const offers = given.some(({ reason }) => reason === reused)
      ? await listOffers(tx, { personId: application.ownerId, campaign }, now, true)
      : new Map()
    const found = given.map(({ key, result, reason, note, qualificationId = null }) => {
      const criterion = criteria.find((one) => one.key === key)
      if (!criterion) throw new NotFound()
      const isReused = reason === reused
      if (isReused && (criterion.kind !== 'skill' || offers.get(criterion.skillId)?.id !== qualificationId))
        throw new Conflict()
      return {
        application_id: applicationId,
        step_id: stepId,
        ...criterionColumns(criterion),
        assessor_id: by.id,
        kind,
        result,
        reason,
        note,
        language: by.language,
        at: now,
        qualification_id: isReused ? qualificationId : null,
      }
    })
    if (found.length === 0) return
    const entries = await tx.insertInto('assessment_results').values(found).returning('id').execute()
    const event = { at: now, actor: by.id }
    await recordEvents(
      tx,
      given.flatMap(({ key, result, reason, qualificationId = null }, place) => {
        const facts = { campaign: campaign.id, criterion: key, entry: entries[place]?.id ?? '' }
        return [
          {
            ...event,
            verb: kind === 'own' ? 'assessment.record' : 'assessment.agree',
            subjectKind: 'application',
            subject: applicationId,
            facts: { ...facts, step: stepId, result, reason },
          },
          ...(reason === reused
            ? [
                {
                  ...event,
                  verb: 'qualification.reuse',
                  subjectKind: 'qualification',
                  subject: qualificationId ?? '',
                  facts: { ...facts, application: applicationId },
                },
              ]
            : []),
        ]
      }),
    )
    const added = found.map(({ skill_id: skillId, question_id: questionId, result }) => ({
      ...{ stepId, skillId, questionId, result, kind },
      assessorId: by.id,
      at: now,
    }))
    const inOrder = [...results, ...added].sort((one, other) => one.at.getTime() - other.at.getTime())
    await settle(tx, { ...measured, results: inOrder }, now)
    await dropDraft(tx, by.id, draft ?? draftOfResults(applicationId, stepId, kind))
  })

/** A decision as somebody signs it. */
export type NewDecision = {
  outcome: DecisionOutcome | ''
  criterion: string
  reason: RemovalReason | ''
  note: string
  signature: string
  /** The decision that stood when this one was written, by its id, or none; left out by whoever writes without a page. */
  replaces?: string | null
}

const standingDecision = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('decisions')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst()

/** Signs a decision, in place of an earlier one; returns what keeps it from being signed, by the very rules its page shows. Throws Conflict when another decision stands than the one that was seen: of two who sign at once, one signs. */
export const decide = (
  db: Database,
  applicationId: string,
  decision: NewDecision,
  by: { id: string; language: Language },
  now: Date,
): Promise<{ field: string; says: string }[]> =>
  db.transaction().execute(async (tx) => {
    const measured = await hold(tx, applicationId, by.id)
    const { application, campaign, results, independent } = measured
    if (application.status === 'withdrawn') throw new Conflict()
    const stands = (await standingDecision(tx, applicationId))?.id ?? null
    if (decision.replaces !== undefined && decision.replaces !== stands) throw new Conflict()
    const { standing } = standingOf(campaign, results, independent)
    const unmet = unmetOf(campaign, results, independent)
    const problems = whatBlocksDecision(decision, { standing, unmet })
    const { outcome, reason, note, signature } = decision
    if (problems.length > 0 || outcome === '') return problems
    if (application.status === 'submitted') await takeIntoAssessment(tx, { id: applicationId, by: by.id, now })
    if (stands) await tx.updateTable('decisions').set({ replaced_at: now }).where('id', '=', stands).execute()
    else await endAssessment(tx, { id: applicationId, by: by.id, now })
    const criterion = outcome === 'not-qualified' ? unmet.find(({ key }) => key === decision.criterion) : undefined
    const { id } = await tx
      .insertInto('decisions')
      .values({
        application_id: applicationId,
        outcome,
        ...(criterion ? criterionColumns(criterion) : {}),
        reason: outcome === 'removed' ? reason : '',
        note,
        language: by.language,
        signed_by: by.id,
        signature,
        decided_at: now,
        tell_by: new Date(now.getTime() + daysToTell * day),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, {
      at: now,
      actor: by.id,
      verb: 'decision.sign',
      subjectKind: 'application',
      subject: applicationId,
      facts: { campaign: campaign.id, decision: id, outcome, criterion: criterion?.key ?? null, reason },
    })
    await settleQualifications(tx, measured, { id, outcome, by: by.id }, now)
    await dropDraft(tx, by.id, draftOfDecision(applicationId))
    return []
  })

/** Whether somebody has given results of their own for all that a step measures of an application. */
export const hasOwn = ({ results, campaign }: Assessed, stepId: string, personId: string): boolean => {
  const step = campaign.plan.find(({ id }) => id === stepId)
  return step !== undefined && isOwnIn(results, stepId, criteriaOf(campaign, step), personId)
}

import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { type Event, recordEvents } from '../../platform/event-log.ts'
import { Conflict, NotFound } from '../../platform/refusals.ts'
import { dropDraft } from '../../web/drafts.ts'
import { holdApplications, takeIntoAssessment } from '../applications/index.ts'
import type { Campaign } from '../campaigns/index.ts'
import { type Reason, type Result, reused } from './lifecycle.ts'
import { listOffers } from './qualifications/queries.ts'
import { type Assessed, readAssessed, readAssessedOf, stands } from './queries.ts'
import { assessorsIn, type Criterion, criteriaOf, isOwnIn, isTheirOwn, standingOf } from './rules.ts'

/** The name under which the results of a step being filled in are kept. */
export const draftOfResults = (applicationId: string, stepId: string, kind: 'own' | 'consensus'): string =>
  `assessment.${applicationId}.${stepId}.${kind}`

/** Reads an application that nobody else assesses until the transaction ends, so that its standing is worked out from every result. To its own person this does not exist. */
export const holdAssessed = async (tx: Tx, applicationId: string, by: string): Promise<Assessed> => {
  await holdApplications(tx, [applicationId])
  const assessed = await readAssessed(tx, applicationId)
  if (!assessed || isTheirOwn(assessed.application, by)) throw new NotFound()
  return assessed
}

/** A criterion as a row refers to it. */
export const criterionColumns = (criterion: Criterion) => ({
  skill_id: criterion.kind === 'skill' ? criterion.skillId : null,
  question_id: criterion.kind === 'question' ? criterion.questionId : null,
})

/** Works out where applications stand and writes it down. */
export const settle = async (
  tx: Tx,
  campaign: Campaign,
  applicationIds: readonly string[],
  now: Date,
): Promise<void> => {
  const rows = [...(await readAssessedOf(tx, campaign, applicationIds)).values()].map(
    ({ application, results, independent }) => {
      const { stepId, standing, outcomes } = standingOf(campaign, results, independent)
      return {
        ...{ application_id: application.id, campaign_id: campaign.id, step_id: stepId, standing },
        ...{ outcomes: JSON.stringify(outcomes), updated_at: now },
      }
    },
  )
  if (rows.length === 0) return
  await tx
    .insertInto('assessments')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet((given) => ({
        step_id: given.ref('excluded.step_id'),
        standing: given.ref('excluded.standing'),
        outcomes: given.ref('excluded.outcomes'),
        updated_at: given.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** A result as an assessor gives it; one that takes over a qualification says which. */
export type Given = { key: string; result: Result; reason: Reason; note: string; qualificationId?: string | null }

/** A result to be written: of which criterion of which application. */
export type NewResult = { applicationId: string; criterion: Criterion; given: Given }

type Writing = {
  campaign: Campaign
  stepId: string
  kind: 'own' | 'consensus'
  by: { id: string; language: Language }
  /** More that the event of each says. */
  facts?: NonNullable<Event['facts']>
}

/** Writes results of a step and where their applications stand then; returns the ids in the order given. */
export const writeResults = async (
  tx: Tx,
  { campaign, stepId, kind, by, facts = {} }: Writing,
  results: readonly NewResult[],
  now: Date,
): Promise<string[]> => {
  const ids = [...new Set(results.map(({ applicationId }) => applicationId))]
  await takeIntoAssessment(tx, { ids, by: by.id, now })
  const written = await tx
    .insertInto('assessment_results')
    .values(
      results.map(({ applicationId, criterion, given: { result, reason, note, qualificationId } }) => ({
        ...{ application_id: applicationId, step_id: stepId, ...criterionColumns(criterion) },
        ...{ assessor_id: by.id, kind, result, reason, note, language: by.language, at: now },
        qualification_id: reason === reused ? (qualificationId ?? null) : null,
      })),
    )
    .returning('id')
    .execute()
  await recordEvents(
    tx,
    results.flatMap(({ applicationId, given: { key, result, reason, qualificationId } }, place): Event[] => {
      const entry = written[place]?.id ?? ''
      const noted = { at: now, actor: by.id }
      return [
        {
          ...noted,
          verb: kind === 'own' ? 'assessment.record' : 'assessment.agree',
          subjectKind: 'application',
          subject: applicationId,
          facts: { campaign: campaign.id, step: stepId, criterion: key, result, reason, entry, ...facts },
        },
        ...(reason === reused
          ? [
              {
                ...noted,
                verb: 'qualification.reuse',
                subjectKind: 'qualification',
                subject: qualificationId ?? '',
                facts: { application: applicationId, campaign: campaign.id, criterion: key, entry },
              },
            ]
          : []),
      ]
    }),
  )
  await settle(tx, campaign, ids, now)
  return written.map(({ id }) => id)
}

/** Takes results back: each is followed by one that repeats it and says so, and neither counts any more. */
export const takeBackResults = async (
  tx: Tx,
  campaign: Campaign,
  resultIds: readonly string[],
  { by, facts }: Pick<Writing, 'by'> & { facts: NonNullable<Event['facts']> },
  now: Date,
): Promise<void> => {
  const taken = await tx
    .insertInto('assessment_results')
    .columns([
      ...(['application_id', 'step_id', 'skill_id', 'question_id', 'assessor_id', 'kind', 'result'] as const),
      ...(['reason', 'qualification_id', 'language', 'at', 'takes_back'] as const),
    ])
    .expression((from) =>
      from
        .selectFrom('assessment_results as r')
        .select(['r.application_id', 'r.step_id', 'r.skill_id', 'r.question_id', sql`${by.id}::uuid`.as('by')])
        .select(['r.kind', 'r.result', 'r.reason', 'r.qualification_id', sql`${by.language}`.as('language')])
        .select([sql`${now}::timestamptz`.as('at'), 'r.id as takes_back'])
        .where('r.id', '=', sql<string>`any(${resultIds}::uuid[])`)
        .where(stands),
    )
    .returning(['application_id as applicationId', 'takes_back as entry'])
    .execute()
  await recordEvents(
    tx,
    taken.map(({ applicationId, entry }) => ({
      at: now,
      actor: by.id,
      verb: 'assessment.take-back',
      subjectKind: 'application',
      subject: applicationId,
      facts: { entry, ...facts },
    })),
  )
  const ids = [...new Set(taken.map(({ applicationId }) => applicationId))]
  await settle(tx, campaign, ids, now)
}

type Recording = {
  applicationId: string
  stepId: string
  kind: 'own' | 'consensus'
  given: readonly Given[]
  by: { id: string; language: Language }
  /** The draft that this ends, when it is not that of the person’s page. */
  draft?: string
}

/** Whether an application is still assessed. */
export const isOpen = ({ status }: { status: string }): boolean => status === 'submitted' || status === 'in_assessment'

/** Records what somebody found in a step of an application; what they found before stays beneath. A consensus needs two who gave theirs, whoever records it among them or not. Throws Conflict when the application is no longer assessed, or an agreement comes too early. */
export const recordResults = (db: Database, { applicationId, stepId, kind, given, by, draft }: Recording, now: Date) =>
  db.transaction().execute(async (tx) => {
    const { application, campaign, results, independent } = await holdAssessed(tx, applicationId, by.id)
    const step = campaign.plan.find(({ id }) => id === stepId)
    if (!step) throw new NotFound()
    if (!isOpen(application)) throw new Conflict()
    const criteria = criteriaOf(campaign, step)
    if (kind === 'consensus' && (!independent.has(stepId) || assessorsIn(results, stepId, criteria).length < 2))
      throw new Conflict()
    const offers = given.some(({ reason }) => reason === reused)
      ? await listOffers(tx, { personId: application.ownerId, campaign }, now, true)
      : new Map()
    const written = given.map((one) => {
      const criterion = criteria.find(({ key }) => key === one.key)
      if (!criterion) throw new NotFound()
      if (
        one.reason === reused &&
        (criterion.kind !== 'skill' || offers.get(criterion.skillId)?.id !== one.qualificationId)
      )
        throw new Conflict()
      return { applicationId, criterion, given: one }
    })
    if (written.length > 0) await writeResults(tx, { campaign, stepId, kind, by }, written, now)
    await dropDraft(tx, by.id, draft ?? draftOfResults(applicationId, stepId, kind))
  })

/** Whether somebody has given results of their own for all that a step measures of an application. */
export const hasOwn = ({ results, campaign }: Assessed, stepId: string, personId: string): boolean => {
  const step = campaign.plan.find(({ id }) => id === stepId)
  return step !== undefined && isOwnIn(results, stepId, criteriaOf(campaign, step), personId)
}

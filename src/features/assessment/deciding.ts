import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { type Event, recordEvents } from '../../platform/event-log.ts'
import { Conflict } from '../../platform/refusals.ts'
import { dropDraft } from '../../web/drafts.ts'
import { endAssessment, reopenAssessment, takeIntoAssessment } from '../applications/index.ts'
import { criterionColumns, holdAssessed } from './actions.ts'
import type { DecisionOutcome, RemovalReason } from './lifecycle.ts'
import { removeQualifications, settleQualifications } from './qualifications/issuing.ts'
import type { Assessed } from './queries.ts'
import { type Criterion, standingOf, unmetOf, whatBlocksDecision } from './rules.ts'

const day = 24 * 60 * 60 * 1000

/** Within how many days a decision is told to its person. */
export const daysToTell = 10

/** The name under which a decision being written is kept. */
export const draftOfDecision = (applicationId: string): string => `assessment.${applicationId}.decision`

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

type Signed = {
  outcome: DecisionOutcome
  reason: RemovalReason | ''
  note: string
  signature: string
  by: { id: string; language: Language }
  /** More that the event of each says. */
  facts?: NonNullable<Event['facts']>
}

/** Somebody on whom a decision is signed, with the criterion that they did not meet. */
export type Signee = { assessed: Assessed; criterion: Criterion | undefined }

/** Signs one decision on each of these applications to one campaign, which are held, in place of an earlier one; returns the ids in the order given. */
export const signDecisions = async (
  tx: Tx,
  people: readonly Signee[],
  { outcome, reason, note, signature, by, facts = {} }: Signed,
  now: Date,
): Promise<string[]> => {
  const ids = people.map(({ assessed }) => assessed.application.id)
  await takeIntoAssessment(tx, { ids, by: by.id, now })
  await endAssessment(tx, { ids, by: by.id, now })
  await tx
    .updateTable('decisions')
    .set({ replaced_at: now })
    .where('application_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('replaced_at', 'is', null)
    .execute()
  const signed = await tx
    .insertInto('decisions')
    .values(
      people.map(({ assessed, criterion }) => ({
        ...{ application_id: assessed.application.id, outcome, ...(criterion ? criterionColumns(criterion) : {}) },
        ...{ reason: outcome === 'removed' ? reason : '', note, language: by.language, signed_by: by.id, signature },
        ...{ decided_at: now, tell_by: new Date(now.getTime() + daysToTell * day) },
      })),
    )
    .returning('id')
    .execute()
  const decisions = people.map((one, place) => ({ ...one, id: signed[place]?.id ?? '' }))
  await recordEvents(
    tx,
    decisions.map(({ assessed: { application, campaign }, criterion, id }) => ({
      at: now,
      actor: by.id,
      verb: 'decision.sign',
      subjectKind: 'application',
      subject: application.id,
      facts: { campaign: campaign.id, decision: id, outcome, criterion: criterion?.key ?? null, reason, ...facts },
    })),
  )
  await settleQualifications(
    tx,
    decisions.map(({ assessed, id }) => ({ assessed, decisionId: id })),
    { outcome, by: by.id },
    now,
  )
  return decisions.map(({ id }) => id)
}

/** Signs a decision, in place of an earlier one; returns what keeps it from being signed, by the very rules its page shows. Throws Conflict when another decision stands than the one that was seen: of two who sign at once, one signs. */
export const decide = (
  db: Database,
  applicationId: string,
  decision: NewDecision,
  by: { id: string; language: Language },
  now: Date,
): Promise<{ field: string; says: string }[]> =>
  db.transaction().execute(async (tx) => {
    const assessed = await holdAssessed(tx, applicationId, by.id)
    const { application, campaign, results, independent, decisions } = assessed
    if (application.status === 'withdrawn') throw new Conflict()
    const stands = decisions.findLast(({ replacedAt }) => replacedAt === null)?.id ?? null
    if (decision.replaces !== undefined && decision.replaces !== stands) throw new Conflict()
    const { standing } = standingOf(campaign, results, independent)
    const unmet = unmetOf(campaign, results, independent)
    const problems = whatBlocksDecision(decision, { standing, unmet })
    const { outcome, reason, note, signature } = decision
    if (problems.length > 0 || outcome === '') return problems
    const criterion = outcome === 'not-qualified' ? unmet.find(({ key }) => key === decision.criterion) : undefined
    await signDecisions(tx, [{ assessed, criterion }], { outcome, reason, note, signature, by }, now)
    await dropDraft(tx, by.id, draftOfDecision(applicationId))
    return []
  })

/** Takes back decisions that nobody was told and that still stand, on applications that are held; those are assessed again. Returns the decisions taken back. */
export const takeBackDecisions = async (
  tx: Tx,
  decisionIds: readonly string[],
  by: string,
  facts: NonNullable<Event['facts']>,
  now: Date,
): Promise<string[]> => {
  const taken = await tx
    .updateTable('decisions')
    .set({ replaced_at: now, taken_back_by: by })
    .where('id', '=', sql<string>`any(${decisionIds}::uuid[])`)
    .where('replaced_at', 'is', null)
    .where('told_at', 'is', null)
    .returning(['id', 'application_id as applicationId'])
    .execute()
  const ids = taken.map(({ applicationId }) => applicationId)
  await reopenAssessment(tx, { ids, by, now })
  await removeQualifications(tx, { applicationIds: ids }, { reason: 'taken-back', by }, now)
  await recordEvents(
    tx,
    taken.map(({ id, applicationId }) => ({
      at: now,
      actor: by,
      verb: 'decision.take-back',
      subjectKind: 'application',
      subject: applicationId,
      facts: { decision: id, ...facts },
    })),
  )
  return taken.map(({ id }) => id)
}

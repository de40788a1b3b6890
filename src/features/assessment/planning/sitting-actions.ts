import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { type Done, noteOf } from '../interviews/actions.ts'
import { findSitting, holdInvitation, holdSitting, type Sitting } from '../interviews/queries.ts'
import { remindsAt } from '../interviews/rules.ts'
import { tellOf } from '../interviews/telling.ts'
import { type NewSitting, savedSitting } from './sitting-forms.ts'

/** The names under which a sitting is kept while it is typed: a new one of a campaign, or one that is changed. */
export const draftOfNewSitting = (campaignId: string): string => `assessment.${campaignId}.sitting`
export const draftOfSitting = (sittingId: string): string => `assessment.sitting.${sittingId}`

const note = (
  tx: Tx,
  { campaignId, by, now }: { campaignId: string; by: string; now: Date },
  facts: Record<string, string | number | null>,
): Promise<void> =>
  recordEvent(tx, {
    at: now,
    actor: by,
    verb: 'assessment.prepare',
    subjectKind: 'campaign',
    subject: campaignId,
    facts,
  })

const rowOf = ({ startsAt, endsAt, place, capacity }: NewSitting) => ({
  starts_at: startsAt,
  ends_at: endsAt,
  place,
  capacity,
})

/** Adds a sitting to a step of a campaign. */
export const addSitting = (
  db: Database,
  campaignId: string,
  { stepId, ...sitting }: NewSitting & { stepId: string },
  by: string,
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    if (!campaign?.plan.some(({ id }) => id === stepId)) throw new NotFound()
    const { id } = await tx
      .insertInto('sittings')
      .values({ step_id: stepId, ...rowOf(sitting), created_by: by, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await note(tx, { campaignId, by, now }, { step: stepId, sitting: id, change: 'added', capacity: sitting.capacity })
    await dropDraft(tx, by, draftOfNewSitting(campaignId))
    return id
  })

const whoChose = async (tx: Tx, sittingId: string) => {
  const rows = await tx
    .selectFrom('interview_invitations')
    .select('id')
    .where('sitting_id', '=', sittingId)
    .orderBy('id')
    .execute()
  const held = []
  for (const { id } of rows) {
    const invitation = await holdInvitation(tx, id)
    // Meanwhile they may have chosen another.
    if (invitation?.sittingId === sittingId) held.push(invitation)
  }
  return held
}

const isMoved = (before: Sitting, after: NewSitting): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place

/** Changes a sitting, and tells those who chose it when its time or place is another; fewer places than are taken are refused. What was saved elsewhere since the form was opened is returned instead. */
export const changeSitting = (
  db: Database,
  id: string,
  change: NewSitting,
  { by, seen, zone, ...done }: Done & { by: string; seen: string; zone: string },
): Promise<{ savedNow?: Sent; taken?: number }> =>
  db.transaction().execute(async (tx) => {
    const before = await holdSitting(tx, id)
    const of = await findSitting(tx, id)
    if (!before || !of) throw new NotFound()
    if (before.cancelledAt !== null) throw new Conflict()
    const savedNow = savedSitting(before, zone)
    if (seen !== '' && seen !== stampOf(savedNow)) return { savedNow }
    if (before.taken > 0 && (change.capacity ?? 0) < before.taken) return { taken: before.taken }
    await tx.updateTable('sittings').set(rowOf(change)).where('id', '=', id).execute()
    const facts = { step: before.stepId, sitting: id, change: 'changed', capacity: change.capacity }
    await note(tx, { campaignId: of.campaignId, by, now: done.now }, facts)
    if (isMoved(before, change))
      for (const invitation of await whoChose(tx, id)) {
        const sequence = invitation.sequence + 1
        await tx
          .updateTable('interview_invitations')
          .set({ sequence, reminded_at: remindsAt(change.startsAt) <= done.now ? done.now : null })
          .where('id', '=', invitation.id)
          .execute()
        await noteOf(tx, 'move', invitation, by, { sitting: id }, done.now)
        await tellOf(tx, { ...invitation, sequence }, 'moved', change, done)
      }
    await dropDraft(tx, by, draftOfSitting(id))
    return {}
  })

/** Removes a sitting that nobody chose; one that somebody chose is cancelled, and they are told. Throws Conflict when it is cancelled already. */
export const removeSitting = (db: Database, id: string, by: string, done: Done): Promise<'removed' | 'cancelled'> =>
  db.transaction().execute(async (tx) => {
    const sitting = await holdSitting(tx, id)
    const of = await findSitting(tx, id)
    if (!sitting || !of) throw new NotFound()
    if (sitting.cancelledAt !== null) throw new Conflict()
    const chosenBy = await whoChose(tx, id)
    const change = chosenBy.length === 0 ? 'removed' : 'cancelled'
    await note(tx, { campaignId: of.campaignId, by, now: done.now }, { step: sitting.stepId, sitting: id, change })
    await dropDraft(tx, by, draftOfSitting(id))
    if (change === 'removed') {
      await tx.deleteFrom('sittings').where('id', '=', id).execute()
      return change
    }
    await tx.updateTable('sittings').set({ cancelled_at: done.now }).where('id', '=', id).execute()
    for (const invitation of chosenBy) {
      const sequence = invitation.sequence + 1
      await tx
        .updateTable('interview_invitations')
        .set({ sitting_id: null, chosen_at: null, reminded_at: null, sequence })
        .where('id', '=', invitation.id)
        .execute()
      await noteOf(tx, 'cancel', invitation, by, { sitting: id }, done.now)
      await tellOf(tx, { ...invitation, sequence }, 'sitting', sitting, done)
    }
    return change
  })

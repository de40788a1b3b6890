import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { findApplication, holdApplications } from '../../applications/index.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { idsOf } from '../bulk/queries.ts'
import { changesSince, numbersIn, seenOf } from '../bulk/seen.ts'
import { isTheirOwn } from '../rules.ts'
import {
  type AtStep,
  findInvitation,
  findInvitationTo,
  holdInvitation,
  holdSitting,
  type Invitation,
  listAtStep,
  listComing,
  listSittings,
} from './queries.ts'
import { countFree, isAssessed, isByInvitation, mayStillChange, whatBlocksChoice, whyNotInvited } from './rules.ts'
import { type About, readAbout, tellOf } from './telling.ts'

/** Names under which what a person writes about an invitation is kept while it is typed. */
export const draftOfAnswer = (invitationId: string): string => `interview.${invitationId}.answer`
export const draftOfNeeds = (invitationId: string): string => `interview.${invitationId}.needs`

/** When something is done, and where the links of its mails lead. */
export type Done = { now: Date; origin: string }

type Kind = 'invite' | 'choose' | 'move' | 'cancel'

/** Notes what became of an invitation in the event log. */
export const noteOf = (
  tx: Tx,
  kind: Kind,
  { id, applicationId, campaignId, stepId }: Invitation,
  actor: string | null,
  facts: Record<string, string | boolean | null>,
  now: Date,
): Promise<void> =>
  recordEvent(tx, {
    at: now,
    actor,
    verb: `interview.${kind}`,
    subjectKind: 'application',
    subject: applicationId,
    facts: { campaign: campaignId, step: stepId, invitation: id, ...facts },
  })

// Somebody whose invitation was cancelled may be invited again; of two who invite at once the first has done it.
const inviteWithin = async (
  tx: Tx,
  applicationId: string,
  stepId: string,
  by: string,
  { now, origin }: Done,
  known?: About,
): Promise<boolean> => {
  const row = await tx
    .insertInto('interview_invitations')
    .values({ application_id: applicationId, step_id: stepId, invited_by: by, invited_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'step_id'])
        .doUpdateSet({
          invited_by: by,
          invited_at: now,
          cancelled_at: null,
          none_suits: '',
          none_suits_at: null,
        })
        .where('interview_invitations.cancelled_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  const invitation = row && (await findInvitation(tx, row.id))
  if (!invitation) return false
  await noteOf(tx, 'invite', invitation, by, {}, now)
  await tellOf(tx, invitation, 'invited', null, { now, origin }, known)
  return true
}

const hasPlaces = async (tx: Tx, campaignId: string, stepId: string, now: Date): Promise<boolean> =>
  countFree(
    (await listSittings(tx, campaignId)).filter((one) => one.stepId === stepId),
    now,
  ) > 0

/** Invites one person to a step. Throws Conflict when they are invited or no longer assessed, or no place is free. */
export const inviteOne = (db: Database, applicationId: string, stepId: string, by: string, done: Done): Promise<void> =>
  db.transaction().execute(async (tx) => {
    // Whoever decides on it meanwhile waits, or is heard.
    await holdApplications(tx, [applicationId])
    const application = await findApplication(tx, applicationId)
    const campaign = application && (await findCampaign(tx, application.campaignId))
    const step = campaign?.plan.find(({ id }) => id === stepId)
    if (!application || !campaign || !step || !isByInvitation(step) || isTheirOwn(application, by)) throw new NotFound()
    if (!isAssessed(application.status)) throw new Conflict()
    if (!(await hasPlaces(tx, campaign.id, stepId, done.now))) throw new Conflict()
    if (!(await inviteWithin(tx, applicationId, stepId, by, done))) throw new Conflict()
  })

/** Those who stand at a step and would be invited, as a mark names them. */
export const toInvite = (people: readonly AtStep[]): (AtStep & { state: string })[] =>
  people.flatMap((one) => (whyNotInvited(one) ? [] : [{ ...one, state: '' }]))

/** A mark of who would be invited: what is confirmed is what is done. */
export const markOf = (people: readonly AtStep[]): string => seenOf(toInvite(people))

/** Invites all who stand at a step, but for the exceptions; `changed` when they are others than were seen. */
export const inviteAll = (
  db: Database,
  campaignId: string,
  { stepId, seen }: { stepId: string; seen: string },
  by: string,
  done: Done,
): Promise<'invited' | 'noPlaces' | 'changed'> =>
  db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId)
    const step = campaign?.plan.find(({ id }) => id === stepId)
    if (!campaign || !step || !isByInvitation(step)) throw new NotFound()
    if (!(await hasPlaces(tx, campaign.id, stepId, done.now))) return 'noPlaces'
    await holdApplications(tx, await idsOf(tx, campaign.id, numbersIn(seen)))
    const people = toInvite(await listAtStep(tx, campaign, stepId))
    if (people.length === 0 || changesSince(seen, people)) return 'changed'
    const about = await readAbout(tx, campaign)
    for (const one of people) await inviteWithin(tx, one.applicationId, stepId, by, done, about)
    return 'invited'
  })

const chosenSlot = async (tx: Tx, { sittingId }: Invitation) => {
  if (sittingId === null) return null
  const row = await tx
    .selectFrom('sittings')
    .select(['starts_at as startsAt', 'ends_at as endsAt', 'place'])
    .where('id', '=', sittingId)
    .executeTakeFirstOrThrow()
  return row
}

/** Chooses a sitting for the person invited; returns what kept it from being chosen. Who comes for the last place at the same time waits here, and finds it taken. */
export const chooseSitting = (
  db: Database,
  invitationId: string,
  sittingId: string,
  { now, origin }: Done,
): Promise<'tooLate' | 'gone' | 'full' | undefined> =>
  db.transaction().execute(async (tx) => {
    // The sitting first, as whoever moves or cancels it does.
    const sitting = await holdSitting(tx, sittingId)
    const invitation = await holdInvitation(tx, invitationId)
    if (!sitting || !invitation || sitting.stepId !== invitation.stepId) throw new NotFound()
    if (invitation.cancelledAt !== null || !isAssessed(invitation.statusAsTold)) throw new Conflict()
    if (invitation.sittingId === sitting.id) return undefined
    const obstacle = whatBlocksChoice(sitting, await chosenSlot(tx, invitation), now)
    if (obstacle) return obstacle
    const sequence = invitation.sequence + 1
    const answered = { none_suits: '', none_suits_at: null, reminded_at: null }
    await tx
      .updateTable('interview_invitations')
      .set({ sitting_id: sitting.id, chosen_at: now, sequence, ...answered })
      .where('id', '=', invitation.id)
      .execute()
    const facts = { sitting: sitting.id, before: invitation.sittingId }
    await noteOf(tx, 'choose', invitation, invitation.ownerId, facts, now)
    await tellOf(tx, { ...invitation, sequence }, 'chosen', sitting, { now, origin })
    return undefined
  })

/** Says why no sitting suits; a place that was chosen is given back while that may be done. */
export const sayNoneSuits = (
  db: Database,
  invitationId: string,
  { words, language }: { words: string; language: Language },
  { now, origin }: Done,
): Promise<'tooLate' | undefined> =>
  db.transaction().execute(async (tx) => {
    const invitation = await holdInvitation(tx, invitationId)
    if (!invitation) throw new NotFound()
    if (invitation.cancelledAt !== null || !isAssessed(invitation.statusAsTold)) throw new Conflict()
    const slot = await chosenSlot(tx, invitation)
    if (!mayStillChange(slot, now)) return 'tooLate'
    const sequence = invitation.sequence + (slot ? 1 : 0)
    const said = { none_suits: words, none_suits_language: language, none_suits_at: now }
    await tx
      .updateTable('interview_invitations')
      .set({ sitting_id: null, chosen_at: null, sequence, ...said })
      .where('id', '=', invitation.id)
      .execute()
    const facts = { sitting: null, before: invitation.sittingId, noneSuits: true }
    await noteOf(tx, 'choose', invitation, invitation.ownerId, facts, now)
    if (slot) await tellOf(tx, { ...invitation, sequence }, 'given-back', slot, { now, origin })
    await dropDraft(tx, invitation.ownerId, draftOfAnswer(invitation.id))
    return undefined
  })

/** Says what changed about what a person needs, beside the card they shared. */
export const sayNeedsChanged = (
  db: Database,
  invitationId: string,
  { words, language }: { words: string; language: Language },
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const invitation = await holdInvitation(tx, invitationId)
    if (!invitation) throw new NotFound()
    if (invitation.cancelledAt !== null || !isAssessed(invitation.statusAsTold)) throw new Conflict()
    await tx
      .updateTable('interview_invitations')
      .set({ needs_changed: words, needs_language: language })
      .where('id', '=', invitation.id)
      .execute()
    await noteOf(tx, 'choose', invitation, invitation.ownerId, { needsChanged: words !== '' }, now)
    await dropDraft(tx, invitation.ownerId, draftOfNeeds(invitation.id))
  })

const cancelWithin = async (
  tx: Tx,
  invitation: Invitation,
  occasion: 'invitation' | 'withdrawn' | 'decided',
  actor: string | null,
  done: Done,
): Promise<void> => {
  const slot = await chosenSlot(tx, invitation)
  const sequence = invitation.sequence + 1
  await tx
    .updateTable('interview_invitations')
    .set({ sitting_id: null, chosen_at: null, none_suits_at: null, cancelled_at: done.now, sequence })
    .where('id', '=', invitation.id)
    .execute()
  const facts = { before: invitation.sittingId, withdrawn: occasion === 'withdrawn', decided: occasion === 'decided' }
  await noteOf(tx, 'cancel', invitation, actor, facts, done.now)
  if (slot || occasion === 'invitation') await tellOf(tx, { ...invitation, sequence }, occasion, slot, done)
}

/** Cancels the invitation of a person to a step, and tells them. Throws Conflict when there is none to cancel. */
export const cancelInvitation = (
  db: Database,
  applicationId: string,
  stepId: string,
  by: string,
  done: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const found = await findInvitationTo(tx, applicationId, stepId)
    const invitation = found && (await holdInvitation(tx, found.id))
    if (found && isTheirOwn(found, by)) throw new NotFound()
    if (!invitation || invitation.cancelledAt !== null) throw new Conflict()
    await cancelWithin(tx, invitation, 'invitation', by, done)
  })

/** Gives back the places of an application that is no longer assessed, and takes them out of its person’s calendar; that somebody came stays, and done already means nothing to do. */
export const freePlaces = async (
  tx: Tx,
  applicationId: string,
  occasion: 'withdrawn' | 'decided',
  actor: string | null,
  done: Done,
): Promise<void> => {
  for (const { id } of await listComing(tx, [applicationId], done.now)) {
    const invitation = await holdInvitation(tx, id)
    if (invitation?.cancelledAt === null) await cancelWithin(tx, invitation, occasion, actor, done)
  }
}

import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { suspendPlacesOf } from '../../assessment/index.ts'
import { withdrawGrant } from '../../profiles/index.ts'
import { tellManager, tellOffice } from '../mails.ts'
import { said as requests } from '../messages.ts'
import { findRequest } from '../queries.ts'
import type { Done } from './actions.ts'
import { transitions } from './lifecycle.ts'
import { notSelectedNames, said } from './messages.ts'
import { holdPeople, holdRequest, moveReferral, renewNextStep } from './moves.ts'
import type { Referral } from './queries.ts'
import type { NotSelectedReason, PlacementKind } from './rules.ts'
import { tellTalent } from './telling.ts'

export type Placement = {
  kind: PlacementKind
  startsOn: string
  endsOn: string | null
  departmentNumber: number | null
}

/** What became of somebody a manager was shown. */
export type Outcome =
  | { outcome: 'interview' | 'select' }
  | { outcome: 'notSelect'; reason: NotSelectedReason }
  | { outcome: 'place'; placement: Placement }

/** What is recorded of the job of somebody, as the form that corrects it holds it. */
export const recordedJob = ({ kind, startsOn, endsOn, departmentNumber }: Referral): Sent => {
  const parts = (name: string, day: string | null): Sent => {
    const [year = '', month = '', date = ''] = (day ?? '').split('-')
    return { [`${name}Year`]: year, [`${name}Month`]: month, [`${name}Day`]: date }
  }
  if (kind === null) return {}
  return {
    kind,
    ...parts('starts', startsOn),
    ...parts('ends', endsOn),
    departmentNumber: departmentNumber === null ? '' : String(departmentNumber),
  }
}

/** The name under which what became of a referral is kept while it is typed. */
export const draftOfOutcome = (id: string): string => `referral.${id}.outcome`

/** Who tells it, for which side, and where the referral stood on the page on which they told it. */
export type By = { id: string; isOffice: boolean; seen: string }

const recordPlacement = async (tx: Tx, referral: Referral, placement: Placement, by: By, now: Date) => {
  await tx
    .insertInto('placements')
    .values({
      referral_id: referral.id,
      kind: placement.kind,
      starts_on: placement.startsOn,
      ends_on: placement.endsOn,
      department_number: placement.departmentNumber,
      recorded_by: by.id,
      recorded_at: now,
    })
    .execute()
  await suspendPlacesOf(tx, referral.talentId, placement.endsOn, by.id, now)
}

/** Records what became of somebody a manager was shown, told by the manager or by the Office, and tells the person; who is placed is asked to confirm it, and is no longer available in the pools. */
export const concludeReferral = (
  db: Database,
  referral: Referral,
  given: Outcome,
  by: By,
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { id, requestId, talentId, title, isDisputed, referredAt } = referral
    // The job of somebody whom nobody presented did not come of a presentation.
    if (referredAt === null) throw new Conflict()
    await holdPeople(tx, [by.id])
    await holdRequest(tx, requestId)
    const reason = given.outcome === 'notSelect' ? given.reason : undefined
    const facts = {
      side: by.isOffice ? 'office' : 'manager',
      ...(reason && { reason }),
      ...(given.outcome === 'place' && { kind: given.placement.kind, from: given.placement.startsOn }),
    }
    const set = {
      ...(reason && { not_selected_reason: reason }),
      ...(isDisputed && by.isOffice && { settled_at: now }),
    }
    const { grantId } = await moveReferral(tx, id, given.outcome, { by: by.id, set, facts, seen: by.seen, now })
    await tx.deleteFrom('placements').where('referral_id', '=', id).execute()
    if (given.outcome === 'place') await recordPlacement(tx, referral, given.placement, by, now)
    if (reason && grantId)
      await withdrawGrant(tx, { id: grantId, talentId }, { actor: by.id, reason: 'not-selected' }, now)
    await dropDraft(tx, by.id, draftOfOutcome(id))
    await renewNextStep(tx, requestId, now)

    const about = { id, talentId, title, ...(reason && { reason: notSelectedNames[reason] }) }
    const name = `${given.outcome} ${now.toISOString()}`
    const words = {
      interview: { subject: said.mailInterview, body: [said.mailInterviewBody] },
      select: { subject: said.mailSelected, body: [said.mailSelectedBody] },
      notSelect: {
        subject: said.mailNotSelected,
        body: [said.mailNotSelectedBody, by.seen === 'placed' ? said.mailNotPlacedNext : said.mailNotSelectedNext],
      },
      place: { subject: said.mailPlaced, body: [said.mailPlacedBody, said.mailPlacedNext] },
    }[given.outcome]
    await tellTalent(tx, about, { name, ...words, now, origin })
    const request = await findRequest(tx, requestId)
    if (!request) throw new Conflict()
    const occasion = { name: `outcome ${id} ${now.toISOString()}`, at: now, origin }
    const told = { ...occasion, subject: requests.mailOutcome, body: requests.mailOutcomeBody }
    await (by.isOffice ? tellManager(tx, request, told) : tellOffice(tx, request, told))
  })

/** A person says whether the job came about; the Office is told when the two sides tell it differently. */
export const confirmOutcome = (
  db: Database,
  { id, requestId, talentId, status }: Referral,
  says: 'placed' | 'not-placed',
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('referrals')
      .set({ person_says: says, person_said_at: now, settled_at: null })
      .where('id', '=', id)
      .where('status', '=', status)
      .where('referred_at', 'is not', null)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await recordEvent(tx, {
      at: now,
      actor: talentId,
      verb: 'referral.confirm',
      subjectKind: 'referral',
      subject: id,
      facts: { request: requestId, talent: talentId, says },
    })
    if ((status === 'placed') === (says === 'placed')) return
    const request = await findRequest(tx, requestId)
    if (!request) throw new Conflict()
    const name = `told-otherwise ${id} ${now.toISOString()}`
    await tellOffice(tx, request, {
      name,
      subject: requests.mailDisputed,
      body: requests.mailDisputedBody,
      at: now,
      origin,
    })
  })

/** The Office keeps what was recorded although the person told it otherwise. */
export const settleReferral = (
  db: Database,
  { id, requestId, talentId, status }: Referral,
  by: string,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('referrals')
      .set({ settled_at: now })
      .where('id', '=', id)
      .where('status', '=', status)
      .where('settled_at', 'is', null)
      .where('person_says', '<>', '')
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await recordEvent(tx, {
      at: now,
      actor: by,
      verb: transitions.place.ability,
      subjectKind: 'referral',
      subject: id,
      facts: { request: requestId, talent: talentId, status, settled: true },
    })
  })

import type { Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { businessDaysAfter } from '../due.ts'
import { type ReferralStatus, transitions } from './lifecycle.ts'
import { type NotSelectedReason, nextStepOf } from './rules.ts'

type Facts = Record<string, string | number | boolean | null>

type Set = Partial<{
  answer_by: Date
  asked_at: Date
  asked_by: string
  reminded_at: null
  answered_at: Date
  fields: string[]
  referred_by: string
  referred_at: Date
  grant_id: string
  not_selected_reason: NotSelectedReason
  settled_at: Date
}>

type Moving = { by: string | null; set?: Set; facts?: Facts; now: Date }

/** Moves a referral by a verb of its lifecycle, and records it; of two who move it at once one moves it, and the other is told. Whoever was moved before it could be is told too. */
export const moveReferral = async (
  tx: Tx,
  id: string,
  verb: keyof typeof transitions,
  { by, set = {}, facts = {}, now }: Moving,
): Promise<{ requestId: string; talentId: string; grantId: string | null }> => {
  const { from, to: status, ability } = transitions[verb]
  const moved = await tx
    .updateTable('referrals')
    .set({ not_selected_reason: '', ...set, status, changed_at: now })
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning(['request_id as requestId', 'talent_id as talentId', 'grant_id as grantId'])
    .executeTakeFirstOrThrow(() => new Conflict())
  await recordEvent(tx, {
    at: now,
    actor: by,
    verb: ability,
    subjectKind: 'referral',
    subject: id,
    facts: { request: moved.requestId, talent: moved.talentId, status, ...facts },
  })
  return moved
}

/** Says anew who holds the next step of a request, after something changed for the people put forward for it. */
export const renewNextStep = async (tx: Tx, requestId: string, now: Date): Promise<void> => {
  const people = await tx
    .selectFrom('referrals')
    .select(['status', 'answer_by as answerBy'])
    .where('request_id', '=', requestId)
    .execute()
  const due = nextStepOf(people as { status: ReferralStatus; answerBy: Date }[], (days) => businessDaysAfter(now, days))
  if (!due) return
  await tx
    .updateTable('talent_requests')
    .set({ next_step_by: due.by, next_due_at: due.at, updated_at: now })
    .where('id', '=', requestId)
    .where('status', '=', 'in_progress')
    .execute()
}

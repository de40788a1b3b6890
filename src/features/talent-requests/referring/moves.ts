import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { businessDaysAfter } from '../due.ts'
import type { RequestStatus } from '../lifecycle.ts'
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
  grant_id: string | null
  not_selected_reason: NotSelectedReason
  settled_at: Date
}>

type Moving = {
  by: string | null
  set?: Set
  facts?: Facts
  /** Where it stood when whoever acts looked at it. */
  seen?: string
  now: Date
}

/** Moves a referral by a verb of its lifecycle, from where it was seen to stand, and records it; of two who move it at once one moves it, and the other is told. */
export const moveReferral = async (
  tx: Tx,
  id: string,
  verb: keyof typeof transitions,
  { by, set = {}, facts = {}, seen, now }: Moving,
): Promise<{ requestId: string; talentId: string; grantId: string | null }> => {
  const { from, to: status, ability } = transitions[verb]
  const moved = await tx
    .updateTable('referrals')
    .set({ not_selected_reason: '', ...set, status, changed_at: now })
    .where('id', '=', id)
    .where('status', 'in', from)
    .$if(seen !== undefined, (query) => query.where('status', '=', seen ?? ''))
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

/** Holds people, so that none of them leaves while something is done for them; the first of the three things that are held, always in this order: people, the request, who is put forward. */
export const holdPeople = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await tx.selectFrom('people').select('id').where('id', 'in', ids).orderBy('id').forKeyShare().execute()
}

/** Holds a request while something happens to the people put forward for it, and returns where it stands: two who act at once act one after the other. */
export const holdRequest = async (tx: Tx, id: string): Promise<RequestStatus> => {
  const { status } = await tx
    .selectFrom('talent_requests')
    .select(sql<RequestStatus>`status`.as('status'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new Conflict())
  return status
}

/** Says anew who holds the next step of a request in progress, after something changed for the people put forward for it or in its conversation. */
export const renewNextStep = async (tx: Tx, requestId: string, now: Date): Promise<void> => {
  const people = await tx
    .selectFrom('referrals')
    .select([sql<ReferralStatus>`status`.as('status'), 'answer_by as answerBy', 'changed_at as since'])
    .where('request_id', '=', requestId)
    .execute()
  const last = await tx
    .selectFrom('talent_request_messages')
    .select(['from_office as fromOffice', 'at'])
    .where('request_id', '=', requestId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const due = nextStepOf(people, last ?? null, businessDaysAfter)
  if (!due) return
  await tx
    .updateTable('talent_requests')
    .set({ next_step_by: due.by, next_due_at: due.at, updated_at: now })
    .where('id', '=', requestId)
    .where('status', '=', 'in_progress')
    .execute()
}

import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import { Conflict } from '../../platform/refusals.ts'
import { dropDraft } from '../../web/drafts.ts'
import { businessDaysAfter, daysFor } from './due.ts'
import type { Conclusion, NewRequest } from './forms.ts'
import { openStatuses, type RequestStatus, transitions } from './lifecycle.ts'
import { tellManager, tellOffice } from './mails.ts'
import { said } from './messages.ts'
import { answeringOffice, findRequest, type RequestDetail } from './queries.ts'
import { countAwaited, endReferralsOf } from './referring/closing.ts'
import { holdRequest, renewNextStep } from './referring/moves.ts'

/** The name under which a request being written is kept. */
export const draftOfRequest = 'request.new'

type Done = { now: Date; origin: string }

const reread = async (tx: Tx, id: string): Promise<RequestDetail> => {
  const request = await findRequest(tx, id)
  if (!request) throw new Conflict()
  return request
}

/** Sends a request to the Office: its search travels along with the number of people who matched. Tells both sides. */
export const submitRequest = (
  db: Database,
  manager: { id: string; language: Language },
  form: NewRequest,
  matches: number,
  { now, origin }: Done,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('talent_requests')
      .values({
        owner_id: manager.id,
        office_id: await answeringOffice(tx),
        status: 'submitted',
        language: manager.language,
        position_title: form.positionTitle,
        department_number: form.departmentNumber,
        team: form.team,
        how_many: form.howMany,
        classification_id: form.classificationId,
        language_requirement: form.languageRequirement,
        security: form.security,
        start_month: form.startMonth,
        reason: form.reason,
        details: form.details,
        filter: JSON.stringify({ query: form.filter }),
        matches_when_sent: matches,
        next_step_by: 'office',
        next_due_at: businessDaysAfter(now, daysFor.firstAnswer),
        submitted_at: now,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, {
      at: now,
      actor: manager.id,
      verb: 'request.create',
      subjectKind: 'request',
      subject: id,
      facts: { matches, howMany: form.howMany },
    })
    await dropDraft(tx, manager.id, draftOfRequest)
    const request = await reread(tx, id)
    await tellOffice(tx, request, { name: 'new', subject: said.mailNew, body: said.mailNewBody, at: now, origin })
    await tellManager(tx, request, {
      name: 'receipt',
      subject: said.mailReceipt,
      body: said.mailReceiptBody,
      at: now,
      origin,
    })
    return id
  })

type Move = {
  verb: string
  from: readonly RequestStatus[]
  set: Partial<Record<'recruiter_id' | 'conclusion' | 'not_fulfilled_reason', string>> & { status: RequestStatus }
  nextDueAt: Date | null
}

// The statuses a verb leads from stand in the where: of two clicks at once the database lets one through.
const move = async (
  tx: Tx,
  id: string,
  actor: string,
  { verb, from, set, nextDueAt }: Move,
  now: Date,
): Promise<RequestDetail> => {
  await tx
    .updateTable('talent_requests')
    .set({
      ...set,
      next_step_by: nextDueAt ? 'office' : 'nobody',
      next_due_at: nextDueAt,
      ...(nextDueAt ? { taken_up_at: now } : { concluded_at: now }),
      updated_at: now,
    })
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('id')
    .executeTakeFirstOrThrow(() => new Conflict())
  await recordEvent(tx, { at: now, actor, verb, subjectKind: 'request', subject: id, facts: { status: set.status } })
  return reread(tx, id)
}

/** Takes a request up: it has an owner from now on, and the manager is told. */
export const takeUpRequest = (
  db: Database,
  request: { id: string },
  recruiterId: string,
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { from, to: status, ability: verb } = transitions.takeUp
    const taken = await move(
      tx,
      request.id,
      recruiterId,
      { verb, from, set: { status, recruiter_id: recruiterId }, nextDueAt: businessDaysAfter(now, daysFor.officeWork) },
      now,
    )
    await tellManager(tx, taken, {
      name: 'taken-up',
      subject: said.mailTakenUp,
      body: said.mailTakenUpBody,
      at: now,
      origin,
    })
  })

/** Closes a request with what became of it, and tells the manager. */
export const concludeRequest = (
  db: Database,
  request: { id: string },
  recruiterId: string,
  { outcome, reason, conclusion }: Conclusion,
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const {
      from,
      to: status,
      ability: verb,
    } = outcome === 'fulfilled' ? transitions.fulfil : transitions.endUnfulfilled
    const set = { status, conclusion, ...(status === 'not_fulfilled' ? { not_fulfilled_reason: reason } : {}) }
    await holdRequest(tx, request.id)
    await dropDraft(tx, recruiterId, draftOfConclusion(request.id))
    await endReferralsOf(tx, request.id, 'end', recruiterId, { now, origin })
    // Whoever is before the manager still needs an outcome, so that no figure hides them.
    if ((await countAwaited(tx, request.id)) > 0) throw new Conflict()
    const closed = await move(tx, request.id, recruiterId, { verb, from, set, nextDueAt: null }, now)
    await tellManager(tx, closed, {
      name: 'concluded',
      subject: said.mailConcluded,
      body: said.mailConcludedBody,
      at: now,
      origin,
    })
  })

/** Cancels one’s request, and tells the Office. */
export const cancelRequest = (db: Database, request: { id: string }, managerId: string, done: Done): Promise<void> =>
  db.transaction().execute((tx) => cancelWithin(tx, request.id, managerId, done))

/** The same, within the caller’s transaction. */
export const cancelWithin = async (tx: Tx, id: string, managerId: string, { now, origin }: Done): Promise<void> => {
  const { from, to: status, ability: verb } = transitions.cancel
  const cancelled = await move(tx, id, managerId, { verb, from, set: { status }, nextDueAt: null }, now)
  await endReferralsOf(tx, id, 'cancel', managerId, { now, origin })
  await tellOffice(tx, cancelled, {
    name: 'cancelled',
    subject: said.mailCancelled,
    body: said.mailCancelledBody,
    at: now,
    origin,
  })
}

/** Takes the words out of a request whose manager has left; what it asked for, how much and when stays. */
export const emptyRequest = async (tx: Tx, id: string): Promise<void> => {
  await tx.updateTable('talent_requests').set({ team: '', details: '', conclusion: '' }).where('id', '=', id).execute()
}

/** Takes the words out of the conversation of a request; returns how many messages had some. */
export const emptyMessages = async (tx: Tx, requestId: string, now: Date): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('talent_request_messages')
    .set({ body: '', removed_at: now })
    .where('request_id', '=', requestId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Adds a message to the conversation; the next step passes to the other side, which is told by mail. */
export const writeMessage = (
  db: Database,
  request: { id: string },
  author: { id: string; language: Language; fromOffice: boolean },
  body: string,
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('talent_requests')
      .set({
        next_step_by: author.fromOffice ? 'manager' : 'office',
        next_due_at: businessDaysAfter(now, author.fromOffice ? daysFor.managerAnswer : daysFor.officeReply),
        updated_at: now,
      })
      .where('id', '=', request.id)
      .where('status', 'in', openStatuses)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    const { id } = await tx
      .insertInto('talent_request_messages')
      .values({
        request_id: request.id,
        author_id: author.id,
        from_office: author.fromOffice,
        body,
        language: author.language,
        at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, {
      at: now,
      actor: author.id,
      verb: 'request.message',
      subjectKind: 'request',
      subject: request.id,
      facts: { message: id, fromOffice: author.fromOffice },
    })
    await dropDraft(tx, author.id, draftOfMessage(request.id))
    await renewNextStep(tx, request.id, now)
    const told = await reread(tx, request.id)
    const occasion = { name: `message ${id}`, subject: said.mailMessage, body: said.mailMessageBody, at: now, origin }
    await (author.fromOffice ? tellManager(tx, told, occasion) : tellOffice(tx, told, occasion))
  })

/** The name under which a message being written is kept. */
export const draftOfMessage = (requestId: string): string => `request.${requestId}.message`

/** The name under which the words that close a request are kept. */
export const draftOfConclusion = (requestId: string): string => `request.${requestId}.conclusion`

/** Hands an open request over to a colleague, who is told; the clock of its next step goes on. */
export const handOverRequest = (
  db: Database,
  { id }: { id: string },
  { from, to: next }: { from: string; to: string },
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('talent_requests')
      .set({ recruiter_id: next, updated_at: now })
      .where('id', '=', id)
      .where('status', '=', 'in_progress')
      .where('recruiter_id', 'is distinct from', next)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await recordEvent(tx, {
      at: now,
      actor: from,
      verb: 'request.hand-over',
      subjectKind: 'request',
      subject: id,
      facts: { to: next },
    })
    const occasion = { name: `handed-over ${now.toISOString()}`, at: now, origin }
    const request = await reread(tx, id)
    await tellOffice(tx, request, { ...occasion, subject: said.mailHandedOver, body: said.mailHandedOverBody })
  })

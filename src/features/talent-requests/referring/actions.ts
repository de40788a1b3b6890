import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { grantAccess, withdrawGrant } from '../../profiles/index.ts'
import { businessDaysAfter } from '../due.ts'
import { tellManager, tellOffice } from '../mails.ts'
import { said as requests } from '../messages.ts'
import { findRequest, type RequestDetail } from '../queries.ts'
import { transitions } from './lifecycle.ts'
import { said } from './messages.ts'
import { holdPeople, holdRequest, moveReferral, renewNextStep } from './moves.ts'
import type { Referral } from './queries.ts'
import { type Share, shares } from './rules.ts'
import { tellTalent } from './telling.ts'

export type Done = { now: Date; origin: string }

const daysToAnswer = 5
const day = 24 * 60 * 60 * 1000

const reread = async (tx: Tx, id: string): Promise<RequestDetail> => {
  const request = await findRequest(tx, id)
  if (!request) throw new Conflict()
  return request
}

// Nobody is asked for a request, or presented, that closes at that moment.
const holdOpen = async (tx: Tx, id: string): Promise<RequestDetail> => {
  if ((await holdRequest(tx, id)) !== 'in_progress') throw new Conflict()
  return reread(tx, id)
}

// Whoever chose to be found, or has a place in a pool of the office that is available. Nobody puts themselves forward.
const mayBeAsked = (tx: Tx, { officeId, ownerId }: RequestDetail, ids: readonly string[], by: string, now: Date) =>
  tx
    .selectFrom('people')
    .innerJoin('profiles as p', 'p.person_id', 'people.id')
    .select('people.id')
    .where('people.id', 'in', ids)
    .where('people.id', 'not in', [ownerId, by])
    .where('people.erased_at', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('p.visibility', '<>', 'hidden'), is('p.visible_until', '>', now)]),
        is.exists(
          is
            .selectFrom('qualifications as q')
            .innerJoin('campaigns as c', 'c.id', 'q.campaign_id')
            .select('q.id')
            .whereRef('q.person_id', '=', 'people.id')
            .where('q.skill_id', 'is', null)
            .where('q.status', '=', 'available')
            .where('q.expires_at', '>', now)
            .where('c.office_id', '=', officeId),
        ),
      ]),
    )
    .orderBy('people.id')
    .execute()

/** Asks people whether a request interests them, each by mail in their language; who was asked already and did not refuse is asked again. Returns how many were asked. */
export const askPeople = (
  db: Database,
  requestId: string,
  talentIds: readonly string[],
  by: string,
  { now, origin }: Done,
): Promise<number> =>
  db.transaction().execute(async (tx) => {
    if (talentIds.length === 0) return 0
    await holdPeople(tx, talentIds)
    const request = await holdOpen(tx, requestId)
    const answerBy = businessDaysAfter(now, daysToAnswer)
    let asked = 0
    for (const { id: talentId } of await mayBeAsked(tx, request, talentIds, by, now)) {
      const known = await tx
        .selectFrom('referrals')
        .select(['id', 'status'])
        .where('request_id', '=', requestId)
        .where('talent_id', '=', talentId)
        .executeTakeFirst()
      if (known && !(transitions.askAgain.from as readonly string[]).includes(known.status)) continue
      const id = known
        ? known.id
        : (
            await tx
              .insertInto('referrals')
              .values({
                request_id: requestId,
                talent_id: talentId,
                status: 'asked',
                asked_by: by,
                asked_at: now,
                answer_by: answerBy,
                changed_at: now,
              })
              .returning('id')
              .executeTakeFirstOrThrow()
          ).id
      if (known) {
        const set = { asked_at: now, asked_by: by, answer_by: answerBy, reminded_at: null }
        await moveReferral(tx, id, 'askAgain', { by, set, now })
      } else
        await recordEvent(tx, {
          at: now,
          actor: by,
          verb: 'referral.ask',
          subjectKind: 'referral',
          subject: id,
          facts: { request: requestId, talent: talentId, status: 'asked' },
        })
      const about = { id, talentId, title: request.positionTitle, answerBy }
      const name = `asked ${now.toISOString()}`
      await tellTalent(tx, about, {
        name,
        subject: said.mailAsked,
        body: [said.mailAskedBody, said.mailAskedNext],
        now,
        origin,
      })
      asked++
    }
    if (asked > 0) await renewNextStep(tx, requestId, now)
    return asked
  })

export type Answer = { answer: 'yes'; share: Share } | { answer: 'not-now' | 'no' }

/** A person answers whether a request interests them; a yes says what the manager may see, and the Office is told. */
export const answerReferral = (
  db: Database,
  { id, requestId, talentId }: Referral,
  given: Answer,
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const request = await holdOpen(tx, requestId)
    const verb = { yes: 'agree', 'not-now': 'postpone', no: 'decline' } as const
    const fields = given.answer === 'yes' ? [...shares[given.share]] : []
    const set = { answered_at: now, fields, grant_id: null }
    await moveReferral(tx, id, verb[given.answer], { by: talentId, set, now })
    await renewNextStep(tx, requestId, now)
    if (given.answer !== 'yes') return
    const name = `interested ${id} ${now.toISOString()}`
    await tellOffice(tx, request, {
      name,
      subject: requests.mailInterested,
      body: requests.mailInterestedBody,
      at: now,
      origin,
    })
  })

const talentsOf = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await tx.selectFrom('referrals').select('talent_id as talentId').where('id', 'in', ids).execute()).map(
    ({ talentId }) => talentId,
  )

/** Shows people who agreed to the manager, each as far as they agreed, for so many days; tells them and the manager. Returns how many. */
export const referPeople = (
  db: Database,
  requestId: string,
  ids: readonly string[],
  days: number,
  by: string,
  { now, origin }: Done,
): Promise<number> =>
  db.transaction().execute(async (tx) => {
    if (ids.length === 0) return 0
    await holdPeople(tx, await talentsOf(tx, ids))
    const request = await holdOpen(tx, requestId)
    const expiresAt = new Date(now.getTime() + days * day)
    const agreed = await tx
      .selectFrom('referrals')
      .select(['id', 'talent_id as talentId', sql<('name' | 'contact' | 'timeline')[]>`fields`.as('fields')])
      .where('request_id', '=', requestId)
      .where('id', 'in', ids)
      .where('status', '=', 'interested')
      .where('talent_id', '<>', by)
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const { id, talentId, fields } of agreed) {
      const grant = await grantAccess(
        tx,
        { talentId, viewerId: request.ownerId, requestId, fields, expiresAt },
        by,
        now,
      )
      const set = { referred_by: by, referred_at: now, grant_id: grant }
      await moveReferral(tx, id, 'refer', { by, set, facts: { grant, until: expiresAt.toISOString() }, now })
      const about = { id, talentId, title: request.positionTitle, until: expiresAt }
      await tellTalent(tx, about, {
        name: `referred ${now.toISOString()}`,
        subject: said.mailReferred,
        body: [said.mailReferredBody],
        now,
        origin,
      })
    }
    if (agreed.length === 0) return 0
    await renewNextStep(tx, requestId, now)
    const told = await reread(tx, requestId)
    const name = `referred ${now.toISOString()}`
    await tellManager(tx, told, {
      name,
      subject: requests.mailReferred,
      body: requests.mailReferredBody,
      at: now,
      origin,
    })
    return agreed.length
  })

/** A person no longer wants to be put forward: the page closes to the manager at once, and both sides are told. */
export const withdrawReferral = (db: Database, referral: Referral, done: Done): Promise<void> =>
  db.transaction().execute((tx) => withdrawWithin(tx, referral, done))

/** The same, within the caller’s transaction. */
export const withdrawWithin = async (
  tx: Tx,
  { id, requestId, talentId }: Pick<Referral, 'id' | 'requestId' | 'talentId'>,
  { now, origin }: Done,
): Promise<void> => {
  await holdRequest(tx, requestId)
  const { grantId } = await moveReferral(tx, id, 'withdraw', { by: talentId, now })
  if (grantId) await withdrawGrant(tx, { id: grantId, talentId }, { actor: talentId, reason: 'by-the-person' }, now)
  await renewNextStep(tx, requestId, now)
  const request = await reread(tx, requestId)
  const occasion = { name: `withdrawn ${id} ${now.toISOString()}`, at: now, origin }
  await tellOffice(tx, request, { ...occasion, subject: requests.mailWithdrawn, body: requests.mailWithdrawnBody })
  if (grantId)
    await tellManager(tx, request, { ...occasion, subject: requests.mailWithdrawn, body: requests.mailWithdrawnBody })
}

/** The Office takes a question or an unused yes back; the person is told that nothing is asked of them any more. */
export const endReferral = (
  db: Database,
  { id, requestId, talentId, title }: Referral,
  by: string,
  { now, origin }: Done,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await holdRequest(tx, requestId)
    await moveReferral(tx, id, 'end', { by, now })
    await renewNextStep(tx, requestId, now)
    const about = { id, talentId, title }
    await tellTalent(tx, about, {
      name: `ended ${now.toISOString()}`,
      subject: said.mailEnded,
      body: [said.mailEndedBody],
      now,
      origin,
    })
  })

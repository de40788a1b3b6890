import type { Database, Tx } from '../../../platform/database.ts'
import { withdrawGrant } from '../../profiles/index.ts'
import { businessDaysAfter } from '../due.ts'
import { type Done, withdrawWithin } from './actions.ts'
import { awaited, type ReferralStatus, transitions, underWay } from './lifecycle.ts'
import { said } from './messages.ts'
import { holdRequest, moveReferral, renewNextStep } from './moves.ts'
import { listUnanswered } from './queries.ts'
import { tellTalent } from './telling.ts'

const openOnes = (tx: Tx | Database, requestId: string, statuses: readonly ReferralStatus[]) =>
  tx
    .selectFrom('referrals as f')
    .innerJoin('talent_requests as r', 'r.id', 'f.request_id')
    .select(['f.id', 'f.talent_id as talentId', 'f.status', 'f.grant_id as grantId', 'r.position_title as title'])
    .where('f.request_id', '=', requestId)
    .where('f.status', 'in', statuses)
    .orderBy('f.id')

/** How many people a manager was shown of whom nobody said yet what became of them. */
export const countAwaited = async (db: Database | Tx, requestId: string): Promise<number> =>
  (await openOnes(db as Tx, requestId, awaited).execute()).length

/** Ends what is under way for the people put forward for a request that closes, and tells those who waited for something. Of a request that was cancelled the manager sees nobody any more. */
export const endReferralsOf = async (
  tx: Tx,
  requestId: string,
  verb: 'end' | 'cancel',
  by: string,
  { now, origin }: Done,
): Promise<void> => {
  for (const { id, talentId, status, title } of await openOnes(tx, requestId, transitions[verb].from)
    .forUpdate('f')
    .execute()) {
    const { grantId } = await moveReferral(tx, id, verb, { by, now })
    if (grantId) await withdrawGrant(tx, { id: grantId, talentId }, { actor: by, reason: 'request-closed' }, now)
    if (!(underWay as readonly string[]).includes(status)) continue
    const wasShown = (awaited as readonly string[]).includes(status)
    await tellTalent(
      tx,
      { id, talentId, title },
      {
        name: `ended ${now.toISOString()}`,
        subject: wasShown ? said.mailNoLongerNeeded : said.mailEnded,
        body: [wasShown ? said.mailNoLongerNeededBody : said.mailEndedBody],
        now,
        origin,
      },
    )
  }
}

/** Withdraws a person from everything they are put forward for, because they leave; returns how much that was. */
export const withdrawAllOf = async (tx: Tx, talentId: string, done: Done): Promise<number> => {
  const open = await tx
    .selectFrom('referrals')
    .select(['id', 'request_id as requestId', 'talent_id as talentId', 'status'])
    .where('talent_id', '=', talentId)
    .where('status', 'in', ['asked', 'not_now', 'lapsed', ...transitions.withdraw.from])
    .orderBy('request_id')
    .execute()
  for (const referral of open)
    if ((transitions.withdraw.from as readonly string[]).includes(referral.status))
      await withdrawWithin(tx, referral, done)
    else {
      await holdRequest(tx, referral.requestId)
      await moveReferral(tx, referral.id, 'decline', { by: talentId, now: done.now })
      await renewNextStep(tx, referral.requestId, done.now)
    }
  return open.length
}

/** The person ended the access of the manager on another page: they are no longer put forward. Safe to do twice. */
export const followEndedAccess = (db: Database, grantId: string, done: Done): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const find = () =>
      tx
        .selectFrom('referrals')
        .select(['id', 'request_id as requestId', 'talent_id as talentId'])
        .where('grant_id', '=', grantId)
        .where('status', 'in', awaited)
        .executeTakeFirst()
    const known = await find()
    if (known) await holdRequest(tx, known.requestId)
    const referral = known && (await find())
    if (referral) await withdrawWithin(tx, referral, done)
  })

type Unanswered = Awaited<ReturnType<typeof listUnanswered>>[number]

const followAnswer = async (
  tx: Tx,
  { id, talentId, requestId, title, answerBy, remindedAt }: Unanswered,
  { now, origin }: Done,
): Promise<void> => {
  await holdRequest(tx, requestId)
  const stillAsked = await tx
    .selectFrom('referrals')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .where('answer_by', '=', answerBy)
    .forUpdate()
    .executeTakeFirst()
  if (!stillAsked) return
  if (answerBy <= now) {
    await moveReferral(tx, id, 'lapse', { by: null, now })
    return renewNextStep(tx, requestId, now)
  }
  if (remindedAt) return
  await tx.updateTable('referrals').set({ reminded_at: now }).where('id', '=', id).execute()
  await tellTalent(
    tx,
    { id, talentId, title, answerBy },
    {
      name: `reminded ${answerBy.toISOString()}`,
      subject: said.mailReminder,
      body: [said.mailAskedBody, said.mailAskedNext],
      now,
      origin,
    },
  )
}

/** Reminds those who were asked two business days before their answer is due, once, and lets the questions lapse whose time is over. */
export const followAnswers = async (db: Database, done: Done): Promise<void> => {
  for (const one of await listUnanswered(db, businessDaysAfter(done.now, 2)))
    await db.transaction().execute((tx) => followAnswer(tx, one, done))
}

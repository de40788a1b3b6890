import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { MailPort } from '../../../platform/mail.ts'
import { enqueueSending } from './actions.ts'
import { addressed, type Sheet, sheetOf } from './letter.ts'
import { isPossible, transitions } from './lifecycle.ts'
import { findListOffice, holdMailing, isReached, type Mailing } from './queries.ts'
import { isForGood, isOfAddress } from './rules.ts'

// So many addresses are written to by one job: between two a pause is heard, and other mail has its turn.
const aBatch = 200
const atOnce = 4
const triesAtMost = 8
const minute = 60_000

type Means = { db: Database; clock: Clock; port: MailPort; origin: string }

const note = (tx: Tx, verb: string, id: string, now: Date, facts = {}) =>
  recordEvent(tx, { at: now, actor: null, verb: `mailing.${verb}`, subjectKind: 'mailing', subject: id, facts })

// Whoever is on the list at this moment, each address once.
const begin = async (tx: Tx, { id, topic }: Mailing, now: Date): Promise<void> => {
  const { numAffectedRows } = await sql`
    insert into mailing_recipients (mailing_id, subscriber_id, email_hash)
    select ${id}, s.id, s.email_hash from subscribers s where ${isReached(sql`${topic}`)}
    on conflict do nothing`.execute(tx)
  await tx.updateTable('mailings').set({ status: transitions.begin.to, began_at: now }).where('id', '=', id).execute()
  await note(tx, 'begin', id, now, { to: Number(numAffectedRows ?? 0) })
}

/** Makes a mailing ready to send: one whose moment came begins; returns it while it is leaving, and nothing while it waits, is paused or over. */
const open = (db: Database, id: string, now: Date): Promise<Mailing | undefined> =>
  db.transaction().execute(async (tx) => {
    const mailing = await holdMailing(tx, id)
    if (!mailing) return undefined
    if (isPossible('begin', mailing.status)) {
      // The clocks of the queue and of the portal may differ by a little.
      if (mailing.sendAt && mailing.sendAt > now) {
        await enqueueSending(tx, id, mailing.sendAt)
        return undefined
      }
      await begin(tx, mailing, now)
      return holdMailing(tx, id)
    }
    return mailing.status === 'sending' ? mailing : undefined
  })

type Reader = { id: string; email: string; language: Language; token: string; tries: number; isReached: boolean }

// What a process that was killed had in hand is taken up with what waits: jobs of one mailing never run at once.
const takeUp = async (db: Database, { id, topic }: Mailing): Promise<Reader[]> =>
  (
    await sql<Reader>`
      with next as (
        select subscriber_id from mailing_recipients where mailing_id = ${id} and status in ('waiting', 'sending')
        order by tries, subscriber_id limit ${aBatch}
      ), taken as (
        update mailing_recipients r set status = 'sending' from next
        where r.mailing_id = ${id} and r.subscriber_id = next.subscriber_id returning r.subscriber_id, r.tries
      )
      select s.id, coalesce(s.email, '') as email, s.language, s.token, taken.tries, ${isReached(sql`${topic}`)} as "isReached"
      from taken join subscribers s on s.id = taken.subscriber_id`.execute(db)
  ).rows

type Became = { status: 'sent' | 'left' | 'undeliverable' } | { status: 'waiting'; tries: number }

const mark = async (
  db: Database | Tx,
  mailingId: string,
  readerId: string,
  became: Became,
  now: Date,
): Promise<void> => {
  await db
    .updateTable('mailing_recipients')
    .set({ ...became, at: now })
    .where('mailing_id', '=', mailingId)
    .where('subscriber_id', '=', readerId)
    .execute()
}

// An address that takes no mail is written to no more by any mailing.
const giveUp = (db: Database, mailingId: string, reader: Reader, isAddressGone: boolean, now: Date) =>
  db.transaction().execute(async (tx) => {
    await mark(tx, mailingId, reader.id, { status: 'undeliverable' }, now)
    if (!isAddressGone) return
    await tx.updateTable('subscribers').set({ undeliverable_at: now }).where('id', '=', reader.id).execute()
    await recordEvent(tx, {
      at: now,
      actor: null,
      verb: 'subscriber.undeliverable',
      subjectKind: 'subscriber',
      subject: reader.id,
    })
  })

type Refused = { responseCode?: number; command?: string }

/** Writes to one reader. Returns the error when the way out is closed for all, and nothing when it is settled or tried again later. */
const writeTo = async (
  { db, clock, port }: Means,
  mailing: Mailing,
  sheet: Sheet,
  reader: Reader,
): Promise<unknown> => {
  if (!reader.isReached) {
    await mark(db, mailing.id, reader.id, { status: 'left' }, clock())
    return undefined
  }
  try {
    // The same number each time: a repeat after a crash is the same message to whoever receives it.
    await port.send({ ...addressed(sheet, reader.token), id: `${mailing.id}.${reader.id}`, to: reader.email })
  } catch (error) {
    const { responseCode, command } = error as Refused
    if (!isOfAddress({ command })) return error
    const isGone = isForGood(responseCode)
    if (isGone || reader.tries + 1 >= triesAtMost) await giveUp(db, mailing.id, reader, isGone, clock())
    else await mark(db, mailing.id, reader.id, { status: 'waiting', tries: reader.tries + 1 }, clock())
    return undefined
  }
  await mark(db, mailing.id, reader.id, { status: 'sent' }, clock())
  return undefined
}

// A few at once; when the way out is closed nobody else is tried.
const writeToAll = async (means: Means, mailing: Mailing, readers: readonly Reader[]): Promise<unknown> => {
  const office = await findListOffice(means.db)
  const writing = { mailing, origin: means.origin, office }
  const sheets = { en: await sheetOf(writing, 'en'), fr: await sheetOf(writing, 'fr') }
  const left = [...readers]
  let closed: unknown
  const writer = async () => {
    for (let reader = left.shift(); reader && closed === undefined; reader = left.shift())
      closed ??= await writeTo(means, mailing, sheets[reader.language], reader)
  }
  await Promise.all(Array.from({ length: atOnce }, writer))
  return closed
}

// Who could not be written to now waits longer each time.
const goOn = (db: Database, id: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const mailing = await holdMailing(tx, id)
    if (mailing?.status !== 'sending') return
    const next = await tx
      .selectFrom('mailing_recipients')
      .select('tries')
      .where('mailing_id', '=', id)
      .where('status', 'in', ['waiting', 'sending'])
      .orderBy('tries')
      .limit(1)
      .executeTakeFirst()
    if (next) return enqueueSending(tx, id, new Date(now.getTime() + (next.tries === 0 ? 0 : 2 ** next.tries * minute)))
    await tx.updateTable('mailings').set({ status: transitions.end.to, ended_at: now }).where('id', '=', id).execute()
    await note(tx, 'end', id, now)
  })

/** Sends a mailing on: to the next of those it is for, each of whom is noted as soon as the mail server took their letter. What was sent is never sent again; when the way out is closed it throws, and the queue tries again. */
export const sendOn = async (means: Means, mailingId: string): Promise<void> => {
  const { db, clock } = means
  const mailing = await open(db, mailingId, clock())
  if (!mailing) return
  const closed = await writeToAll(means, mailing, await takeUp(db, mailing))
  if (closed !== undefined) throw closed
  await goOn(db, mailingId, clock())
}

/** Puts back into the queue what is due and leaving: a way out that was closed for long is found open again. */
export const keepMailingsGoing = async (db: Database, now: Date): Promise<void> => {
  const due = await db
    .selectFrom('mailings')
    .select('id')
    .where((is) =>
      is.or([is('status', '=', 'sending'), is.and([is('status', '=', 'scheduled'), is('send_at', '<=', now)])]),
    )
    .execute()
  for (const { id } of due) await db.transaction().execute((tx) => enqueueSending(tx, id, now))
}

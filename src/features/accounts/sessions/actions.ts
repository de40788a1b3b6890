import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { hashOf, newToken } from '../../../web/session.ts'
import { endsAt, sessionLife } from './rules.ts'

type NewSession = { personId: string; idToken: string | undefined; device: string; now: Date }

/** Opens a session; its token is given to the browser and kept nowhere. */
export const openSession = async (
  tx: Tx,
  { personId, idToken, device, now }: NewSession,
): Promise<{ token: string; lastsUntil: Date }> => {
  const token = newToken()
  await tx
    .insertInto('sessions')
    .values({
      person_id: personId,
      token_hash: hashOf(token),
      id_token: idToken ?? null,
      device: device.slice(0, 400),
      created_at: now,
      seen_at: now,
      expires_at: endsAt(now, now),
    })
    .execute()
  return { token, lastsUntil: new Date(now.getTime() + sessionLife.longest) }
}

/** Ends a session because another takes its place. */
export const deleteSession = async (tx: Tx, sessionId: string): Promise<void> => {
  await tx.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

/** Notes that a session is in use, and lets it last accordingly. */
export const touchSession = async (db: Database, sessionId: string, now: Date): Promise<void> => {
  const idleEnd = new Date(now.getTime() + sessionLife.idle)
  await db
    .updateTable('sessions')
    .set({
      seen_at: now,
      expires_at: sql`greatest(expires_at, least(${idleEnd}::timestamptz, created_at + make_interval(secs => ${sessionLife.longest / 1000})))`,
    })
    .where('id', '=', sessionId)
    .execute()
}

/** Signs a person out of the browser they ask from. */
export const endOwnSession = (
  db: Database,
  personId: string,
  sessionId: string,
  now: Date,
): Promise<{ idToken: string | null }> =>
  db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('sessions')
      .where('id', '=', sessionId)
      .where('person_id', '=', personId)
      .returning('id_token as idToken')
      .executeTakeFirst()
    if (ended) await recordEnd(tx, personId, 'account.sign-out', 1, now)
    return { idToken: ended?.idToken ?? null }
  })

/** Ends one session of a person's, in whatever browser it is. */
export const endSession = (db: Database, personId: string, sessionId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('sessions')
      .where('id', '=', sessionId)
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirstOrThrow(() => new NotFound())
    await recordEnd(tx, personId, 'session.end', 1, now)
  })

/** Ends every session of a person's but the one they ask from; returns how many. */
export const endOtherSessions = (db: Database, personId: string, sessionId: string, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('sessions')
      .where('person_id', '=', personId)
      .where('id', '!=', sessionId)
      .where('expires_at', '>', now)
      .returning('id')
      .execute()
    if (ended.length > 0) await recordEnd(tx, personId, 'session.end', ended.length, now)
    return ended.length
  })

const recordEnd = (tx: Tx, personId: string, verb: string, count: number, now: Date) =>
  recordEvent(tx, { at: now, actor: personId, verb, subjectKind: 'person', subject: personId, facts: { count } })

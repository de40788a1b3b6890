import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'

/** One thing that happened: who did which verb to what, on whose behalf and why. References and values of ours only, never a name or a person's words. */
export type Event = {
  at: Date
  actor: string | null
  verb: string
  subjectKind: string
  subject: string
  onBehalfOf?: string | null
  facts?: Record<string, string | number | boolean | null>
  why?: string | null
}

/** Writes an event into the log, inside the transaction of the change it tells. */
export const recordEvent = (tx: Tx, event: Event): Promise<void> => recordEvents(tx, [event])

// Each row takes eight of the 65,535 parameters that a statement may have.
const rowsOfAStatement = 5_000

/** Writes the events of one large change, in their order, inside its transaction. */
export const recordEvents = async (tx: Tx, events: readonly Event[]): Promise<void> => {
  for (let from = 0; from < events.length; from += rowsOfAStatement)
    await tx
      .insertInto('events')
      .values(
        events.slice(from, from + rowsOfAStatement).map((event) => ({
          at: event.at,
          actor: event.actor,
          verb: event.verb,
          subject_kind: event.subjectKind,
          subject: event.subject,
          on_behalf_of: event.onBehalfOf ?? null,
          facts: JSON.stringify(event.facts ?? {}),
          why: event.why ?? null,
        })),
      )
      .execute()
}

const linked = sql<string>`concat_ws(chr(31), seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(actor::text, ''), coalesce(on_behalf_of::text, ''), verb, subject_kind, subject, facts::text, coalesce(why, ''))`

const chain = (previous: string, lines: readonly string[]): string =>
  lines.reduce((hash, line) => createHash('sha256').update(hash).update('\n').update(line).digest('hex'), previous)

const start = '0'.repeat(64)

/**
 * Lays the hash chain over committed events in order, one seal for the batch; returns how many events it sealed.
 * No writer waits for it: numbers up to a mark are sealed once every transaction that was open at the mark has ended.
 */
export const sealEvents = async (db: Database): Promise<number> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('portal event seals'))`.execute(tx)
    const pending = await tx.selectFrom('event_seal_mark').select(['upto', 'horizon']).executeTakeFirst()
    const fresh = await tx
      .selectFrom('events')
      .select([
        sql<number>`coalesce(max(seq), 0)`.as('upto'),
        sql<string>`pg_snapshot_xmax(pg_current_snapshot())::text`.as('horizon'),
      ])
      .executeTakeFirstOrThrow()
    const oldestOpen = BigInt(
      (await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx)).rows[0]
        ?.xmin ?? 0,
    )
    const settled = [fresh, pending].find((mark) => mark !== undefined && oldestOpen >= BigInt(mark.horizon))

    if (settled) await tx.deleteFrom('event_seal_mark').execute()
    else if (!pending) await tx.insertInto('event_seal_mark').values(fresh).execute()
    if (!settled) return 0

    const last = await tx
      .selectFrom('event_seals')
      .select(['last_seq', 'hash'])
      .orderBy('last_seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const events = await eventsBetween(tx, last?.last_seq ?? 0, settled.upto)
    const newest = events.at(-1)
    if (!newest) return 0
    const hash = chain(
      last?.hash ?? start,
      events.map(({ line }) => line),
    )
    await tx.insertInto('event_seals').values({ last_seq: newest.seq, count: events.length, hash }).execute()
    return events.length
  })

/** How many events no seal holds yet. */
export const countUnsealed = async (db: Database): Promise<number> =>
  (
    await db
      .selectFrom('events')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('seq', '>', (eb) =>
        eb.selectFrom('event_seals').select(sql<number>`coalesce(max(last_seq), 0)`.as('last')),
      )
      .executeTakeFirstOrThrow()
  ).count

const eventsBetween = (db: Database, after: number, upto: number) =>
  db
    .selectFrom('events')
    .select(['seq', linked.as('line')])
    .where('seq', '>', after)
    .where('seq', '<=', upto)
    .orderBy('seq')
    .execute()

/** Checks every seal from the first event on; tells how many events are sealed and, when the log was touched, the first seal that no longer holds. */
export const verifyEvents = async (db: Database): Promise<{ sealed: number; brokenAt: number | null }> => {
  const seals = await db.selectFrom('event_seals').selectAll().orderBy('last_seq').execute()
  let [hash, from, sealed] = [start, 0, 0]
  for (const seal of seals) {
    const events = await eventsBetween(db, from, seal.last_seq)
    hash = chain(
      hash,
      events.map(({ line }) => line),
    )
    if (hash !== seal.hash || events.length !== seal.count) return { sealed, brokenAt: seal.last_seq }
    from = seal.last_seq
    sealed += events.length
  }
  return { sealed, brokenAt: null }
}

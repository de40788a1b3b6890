import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, readAtOneMoment, type Tx, waitForTurn } from '../../../platform/database.ts'
import { settledUpTo } from '../../../platform/settled-log.ts'
import { fold, verbsCounted } from './fold.ts'
import { loadWorld, saveWorld } from './rows.ts'
import type { LoggedEvent } from './state.ts'

// So many events are taken in by one transaction.
const usualBatch = 20_000

/** How far the overview has followed the log: up to which event, the moment of the last one counted, and whether more is waiting. */
export type Followed = { upto: number; at: Date | null; isBehind: boolean }

const position = async (db: Database | Tx): Promise<{ upto: number; at: Date | null }> =>
  db.selectFrom('overview_position').select(['upto', 'at']).executeTakeFirstOrThrow()

const counted = sql<boolean>`(verb = any(${verbsCounted}) or subject_kind = 'referral')`

const nextEvents = async (tx: Tx, after: number, upto: number, limit: number): Promise<LoggedEvent[]> => {
  const rows = await tx
    .selectFrom('events')
    .select(['seq', 'at', 'actor', 'on_behalf_of as onBehalfOf', 'verb', 'subject_kind as subjectKind', 'subject'])
    .select(sql<LoggedEvent['facts']>`facts`.as('facts'))
    .where('seq', '>', after)
    .where('seq', '<=', upto)
    .where(counted)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ at, ...event }) => ({ ...event, at: at.toISOString() }))
}

// Takes in the next events, and says whether there may be more.
const takeBatch = async (tx: Tx, bound: number, batch: number): Promise<boolean> => {
  const { upto } = await position(tx)
  if (upto >= bound) return false
  const events = await nextEvents(tx, upto, bound, batch)
  const isLast = events.length < batch
  const world = await loadWorld(tx, events)
  for (const event of events) fold(world, event)
  await saveWorld(tx, world)
  const newest = events.at(-1)
  await tx
    .updateTable('overview_position')
    .set({ upto: isLast ? bound : (newest?.seq ?? bound) })
    .$if(newest !== undefined, (query) => query.set({ at: newest?.at ?? null, version: sql`version + 1` }))
    .execute()
  return !isLast
}

const turn = 'portal overview'

type Pace = { bound?: number; batch?: number; mostBatches?: number; patience?: number; wait?: number }

// PostgreSQL gave the wait for a lock up (SQLSTATE 55P03).
const isTaken = (error: unknown): boolean => (error as { code?: string }).code === '55P03'

// Somebody else may be at it for long, when all is derived anew: whoever waited long enough goes on with what is there.
const usualWait = 20_000

/** Follows the log as far as it is settled, batch by batch, each its own transaction; whoever follows at the same time waits for their turn and finds it done. */
export const catchUp = async (
  db: Database,
  { batch = usualBatch, mostBatches = Number.POSITIVE_INFINITY, patience, wait = usualWait, ...given }: Pace = {},
): Promise<Followed> => {
  const bound = given.bound ?? (await settledUpTo(db, patience))
  const step = async (tx: Tx) => {
    await sql`select set_config('lock_timeout', ${`${wait}ms`}, true)`.execute(tx)
    await waitForTurn(tx, turn)
    return takeBatch(tx, bound, batch)
  }
  try {
    let isMore = true
    for (let done = 0; isMore && done < mostBatches; done++) isMore = await db.transaction().execute(step)
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  return followed(db)
}

/** How far the overview has followed the log, and whether something it counts is there that it has not. */
export const followed = async (db: Database): Promise<Followed> => {
  const at = await position(db)
  const { rows } = await sql<{ more: boolean }>`
    select exists (select from events where seq > ${at.upto} and ${counted}) as more`.execute(db)
  return { ...at, isBehind: rows[0]?.more ?? false }
}

// A page follows no longer than this many batches, and waits no longer than this for its turn; the job does the rest.
const ofAPage = { batch: 5_000, mostBatches: 2, wait: 300 }

/** Follows the log for a page that is about to show figures, so that what somebody just did is counted when they look; does little when there is nothing new. */
export const followForPage = async (db: Database): Promise<Followed> => {
  const now = await followed(db)
  return now.isBehind ? catchUp(db, ofAPage) : now
}

const tables = ['overview_campaigns', 'overview_applications', 'overview_referrals'] as const
const rowsOfADigest = 20_000
const first = '00000000-0000-0000-0000-000000000000'

/** One hash over everything that the overview holds, in the order of its keys. */
export const digestOf = (db: Database | Tx): Promise<string> =>
  readAtOneMoment(db, async (tx) => {
    const hash = createHash('sha256')
    await sql`set local time zone 'UTC'`.execute(tx)
    for (const table of tables)
      for (let after: string | undefined = first; after !== undefined; ) {
        const { rows } = await sql<{ id: string; line: string }>`
          select id, t::text as line from ${sql.table(table)} t where id > ${after} order by id limit ${rowsOfADigest}`.execute(
          tx,
        )
        for (const { line } of rows) hash.update(line).update('\n')
        after = rows.at(-1)?.id
      }
    return hash.digest('hex')
  })

/** Drops all that the overview holds and derives it again from the first event on, up to the same place; tells both hashes. Until it is whole, everyone reads what was there. */
export const rebuildOverview = async (db: Database): Promise<{ before: string; after: string; upto: number }> => {
  await catchUp(db)
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await waitForTurn(tx, turn)
    const { upto } = await position(tx)
    const before = await digestOf(tx)
    for (const table of tables.toReversed()) await tx.deleteFrom(table).execute()
    await tx.updateTable('overview_position').set({ upto: 0, at: null }).execute()
    let isMore = true
    while (isMore) isMore = await takeBatch(tx, upto, usualBatch)
    return { before, after: await digestOf(tx), upto }
  })
}

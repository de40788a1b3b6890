import { sql } from 'kysely'
import type { Database } from './database.ts'

const pause = 5

// Whoever writes an event holds this lock from before its number is taken until their transaction ends.
const writers = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{ writer: string }>`
    select virtualtransaction as writer from pg_locks
    where locktype = 'relation' and relation = 'events'::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
  return rows.map(({ writer }) => writer)
}

const one = async (db: Database, number: ReturnType<typeof sql<{ seq: number }>>): Promise<number> =>
  (await number.execute(db)).rows[0]?.seq ?? 0

/**
 * The number up to which the log will never change any more: no event at or below it can still be committed. The newest event there is, when whoever
 * was writing beside it ends within the patience given (in milliseconds); else the last that is sealed.
 */
export const settledUpTo = async (db: Database, patience = 250): Promise<number> => {
  const newest = await one(db, sql`select coalesce(max(seq), 0) as seq from events`)
  const until = performance.now() + patience
  let open = await writers(db)
  while (open.length > 0 && performance.now() < until) {
    await new Promise((done) => setTimeout(done, pause))
    const now = new Set(await writers(db))
    open = open.filter((writer) => now.has(writer))
  }
  return open.length === 0 ? newest : one(db, sql`select coalesce(max(last_seq), 0) as seq from event_seals`)
}

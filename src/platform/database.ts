import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Log } from './log.ts'
import type { DB } from './schema.ts'

export type Tables = DB
export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

/** A database handle: Kysely for queries, the pool beneath it, and its end. */
export type OpenDatabase = { db: Database; pool: pg.Pool; close: () => Promise<void> }

// Calendar days stay text (a Date would move them by the machine's time zone), counts come as numbers.
const types = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (id === pg.types.builtins.DATE) return (value: string) => value
    if (id === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(id, format)
  }) as typeof pg.types.getTypeParser,
}

/** Opens a pool on the database; a connection lost while idle is logged and replaced, never fatal. */
export const openDatabase = (url: string, log: Log, size = 10): OpenDatabase => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'))
  pool.on('connect', (client) => client.on('error', (error) => log.warn({ err: error }, 'database connection lost')))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

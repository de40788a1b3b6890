import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql, type Transaction } from 'kysely'
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

// A statement is called by its text: on one connection the same text is parsed once, and planned once when one plan serves for all.
const namingStatements = (pool: pg.Pool): PostgresPool => {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `statement ${names.size}`
    names.set(text, name)
    return name
  }
  const naming = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: readonly unknown[]) =>
      client.query(values.length === 0 ? { text } : { name: nameOf(text), text, values: [...values] })
    // Kysely's other way of calling it, with a cursor, is for streams, and nobody opens one here.
    return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
  }
  return { connect: async () => naming(await pool.connect()), end: () => pool.end(), options: pool.options }
}

/** Opens a pool on the database; a connection lost while idle is logged and replaced, never fatal. With `named` its statements are prepared once for each connection: for much of the same work, past no transaction pooler. */
export const openDatabase = (url: string, log: Log, size = 10, { named = false } = {}): OpenDatabase => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'))
  pool.on('connect', (client) => client.on('error', (error) => log.warn({ err: error }, 'database connection lost')))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: named ? namingStatements(pool) : pool }) })
  return { db, pool, close: () => db.destroy() }
}

/** Waits, until the transaction ends, for whoever holds the same name: what both read and then write is settled one after the other. */
export const waitForTurn = async (tx: Tx, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** Reads what was committed when the reading began, and nothing later; within a transaction, what that sees. */
export const readAtOneMoment = <Result>(db: Database | Tx, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db.isTransaction
    ? read(db as Tx)
    : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)

const mostTries = 5
const isCrossed = (error: unknown): boolean => (error as { code?: string }).code === '40001'

/** Does something in a transaction whose every reading is of one moment (SQLSTATE 40001 of PostgreSQL: where somebody changed the same meanwhile, it is done anew from the beginning). */
export const atOneMoment = async <Result>(db: Database, act: (tx: Tx) => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries++)
    try {
      return await db.transaction().setIsolationLevel('repeatable read').execute(act)
    } catch (error) {
      if (!isCrossed(error) || tries === mostTries) throw error
    }
}

import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Documents } from './documents.ts'
import { queryOfKey, readThese } from './rows.ts'

/** The channel on which every commit that changes a document is told. */
export const channel = 'search_changes'

// How long changes are kept for those who follow; whoever was away for longer reads everything.
const keptFor = '1 hour'
/** Shorter than changes are kept, by the clock of the process. */
export const longestAbsence = 30 * 60_000

const batch = 250

/** The moment of a transaction, to be compared with later ones. */
export const snapshotOf = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx)
  return rows[0]?.snapshot ?? ''
}

/** What was committed since a moment, whatever the order in which it was begun. */
export const changedSince = async (
  db: Database | Tx,
  snapshot: string,
): Promise<{ snapshot: string; ordinals: number[] }> => {
  const { rows } = await sql<{ snapshot: string; ordinals: number[] }>`
    select pg_current_snapshot()::text as snapshot, array(
      select distinct ordinal from search_changes
      where xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)
    ) as ordinals`.execute(db)
  return rows[0] ?? { snapshot, ordinals: [] }
}

/** Writes what these ordinals are now; who has none any more is taken away. */
export const takeIn = async (tx: Tx, documents: Documents, ordinals: readonly number[]): Promise<void> => {
  const learned = documents.learned()
  for (let at = 0; at < ordinals.length; at += batch) {
    const some = ordinals.slice(at, at + batch)
    const rows = await readThese(tx, some, learned)
    const gone = new Set(some)
    for (const row of rows) {
      documents.write(row)
      gone.delete(row.ordinal)
    }
    for (const ordinal of gone) documents.remove(ordinal)
  }
}

/** Asks PostgreSQL a query that documents in memory cannot answer; at the moment that they are of. */
export const learnFrom = async (tx: Tx, documents: Documents, key: string, longest: number): Promise<void> => {
  await sql`select set_config('statement_timeout', ${String(longest)}, true)`.execute(tx)
  const { language, query } = queryOfKey(key)
  const column = language === 'en' ? sql.ref('tsv_en') : sql.ref('tsv_fr')
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from search_document where ${column} @@ ${query}::tsquery order by ordinal`.execute(tx)
  documents.learn(
    language === 'en' ? 'en' : 'fr',
    query,
    rows.map(({ ordinal }) => ordinal),
  )
}

/** Whether some documents, and how many there are, are the same in memory and in the database. */
export const agreesWith = async (tx: Tx, documents: Documents, ordinals: readonly number[]): Promise<boolean> => {
  const rows = await readThese(tx, ordinals, documents.learned())
  const { rows: counted } = await sql<{ people: number }>`select count(*)::int as people from search_document`.execute(
    tx,
  )
  return (
    counted[0]?.people === documents.people() &&
    ordinals.every((ordinal) =>
      documents.agrees(
        ordinal,
        rows.find((row) => row.ordinal === ordinal),
      ),
    )
  )
}

/** Lets go of changes that everybody who follows has long read. */
export const dropOldChanges = async (db: Database): Promise<void> => {
  await sql`delete from search_changes where at < now() - ${keptFor}::interval`.execute(db)
}

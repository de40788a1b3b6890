import { sql } from 'kysely'
import type { Database, Tables } from './database.ts'
import { type Keyring, newestKeyId, reseal } from './encryption.ts'

/** A table that holds sealed things (`key_id`, `sealed`), and what each of its rows is bound to. */
export type SealedTable = { table: keyof Tables & string; id: string; boundTo: (id: string) => string }

const together = 200

/** Seals anew with the newest key whatever of a table an older key sealed; returns how many rows. Stopped halfway it goes on where it was; done, it does nothing. */
export const resealTable = async (
  db: Database,
  keys: Keyring,
  { table, id, boundTo }: SealedTable,
): Promise<number> => {
  const newest = newestKeyId(keys)
  const batch = () =>
    db.transaction().execute(async (tx) => {
      // Locked until the commit: somebody who saves meanwhile waits, and is not overwritten.
      const { rows } = await sql<{ id: string; keyId: string; sealed: Buffer }>`
        select ${sql.ref(id)} as id, key_id as "keyId", sealed from ${sql.table(table)}
        where key_id <> ${newest} limit ${together} for update skip locked`.execute(tx)
      for (const row of rows) {
        const { keyId, sealed } = reseal(keys, row, boundTo(row.id))
        await sql`update ${sql.table(table)} set key_id = ${keyId}, sealed = ${sealed} where ${sql.ref(id)} = ${row.id}`.execute(
          tx,
        )
      }
      return rows.length
    })
  let done = 0
  for (let last = await batch(); last > 0; last = await batch()) done += last
  return done
}

/** How many rows of a table each key still seals. */
export const countByKey = async (db: Database, { table }: SealedTable): Promise<{ keyId: string; count: number }[]> =>
  (
    await sql<{
      keyId: string
      count: number
    }>`select key_id as "keyId", count(*) as count from ${sql.table(table)} where key_id is not null group by key_id order by key_id`.execute(
      db,
    )
  ).rows

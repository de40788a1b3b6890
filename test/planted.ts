import { sql } from 'kysely'
import type { Database } from '../src/platform/database.ts'

type Place = { schema: string; table: string; column: string }

/** Every place of the database in which one of these words stands, whatever its case: each column of every table, the queue’s included; bytes too, read as UTF-8. */
export const whereWordsStand = async (db: Database, words: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<Place>`
    select n.nspname as schema, c.relname as "table", a.attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'graphile_worker') and a.attnum > 0 and not a.attisdropped
    order by 1, 2, 3`.execute(db)
  const found: string[] = []
  for (const { schema, table, column } of rows) {
    const text = sql`t.${sql.ref(column)}::text`
    const { rows: hits } = await sql<{ word: string }>`
      select distinct word from ${sql.table(`${schema}.${table}`)} t, unnest(${words}::text[]) as word
      where position(lower(word) in lower(${text})) > 0 or position(encode(convert_to(word, 'UTF8'), 'hex') in ${text}) > 0`.execute(
      db,
    )
    found.push(...hits.map(({ word }) => `${schema}.${table}.${column}: ${word}`))
  }
  return found
}

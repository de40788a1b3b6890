import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { notAboutThem, personalData } from '../src/personal-data.ts'
import { freshDatabase } from './database.ts'
import { printPersonalData } from './print-personal-data.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const tables = personalData.flatMap((one) => one.tables)
const known = new Set([
  ...tables.flatMap(({ table, refers }) => refers.map((column) => `${table}.${column}`)),
  ...Object.keys(notAboutThem),
])

test('every column that refers to a person is in the registry of personal data, or is named with the reason why it is not about them', async () => {
  const { rows } = await sql<{ place: string }>`
    select conrelid::regclass || '.' || a.attname as place
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass order by 1`.execute(database.db)
  assert.ok(rows.length >= 10, 'foreign keys to people are found')
  assert.deepEqual(
    rows.map(({ place }) => place).filter((place) => !known.has(place)),
    [],
  )
})

test('neither does a person hide in an identifier that no constraint watches', async () => {
  const { rows } = await sql<{ place: string }>`
    select c.table_name || '.' || c.column_name as place
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.column_name <> 'id'
      and not exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        where k.contype = 'f' and k.conrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass and a.attname = c.column_name)
    order by 1`.execute(database.db)
  assert.deepEqual(
    rows.map(({ place }) => place).filter((place) => !known.has(place)),
    [],
  )
})

test('every column of these tables is taken away with its name, or is named as unspoken or withheld', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`.execute(
    database.db,
  )
  const unnamed = rows.flatMap(({ table, column }) => {
    const declared = tables.find((one) => one.table === table)
    if (!declared) return []
    const { labels, unspoken = [], withheld = [] } = declared
    return [...Object.keys(labels), ...unspoken, ...withheld].includes(column) ? [] : [`${table}.${column}`]
  })
  // What a copy names by words instead: a skill by its two names, a declaration opened.
  assert.deepEqual(unnamed, [])
})

test('a table is cleared by the slice that owns it: it is declared in its folder alone', () => {
  const src = join(import.meta.dirname, '../src')
  const house = readFileSync(join(import.meta.dirname, 'house.test.ts'), 'utf8')
  const ownerOf = (table: string) => new RegExp(`^  ${table}: '([^']+)'`, 'm').exec(house)?.[1]
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /^(personal-data|retention|tables|certificate|kept-records)\.ts$/.test(entry.name),
    )
    .map((entry) => relative(src, join(entry.parentPath, entry.name)))
  const declared = files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/\btable: '(\w+)'/g)].map((match) => ({
      file,
      table: match[1] ?? '',
    })),
  )
  assert.ok(declared.length > 20, `${declared.length} declarations`)
  // The platform may not know what a person is; what it keeps of them is declared next door.
  const wrong = declared.filter(({ file, table }) => {
    const owner = ownerOf(table)
    return owner === undefined || !(file.startsWith(`${owner}/`) || (owner === 'platform' && file.startsWith('web/')))
  })
  assert.deepEqual(wrong, [])
})

test('docs/personal-data.md is printed from the registry', () => {
  assert.equal(readFileSync(join(import.meta.dirname, '../docs/personal-data.md'), 'utf8'), printPersonalData())
})

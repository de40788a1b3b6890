import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/database.ts'
import { atOneMoment, type Database, type Tx } from './database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
  await sql`create table counters (id int primary key, value int not null)`.execute(database.db)
  await sql`insert into counters values (1, 0), (2, 0)`.execute(database.db)
})
after(() => database.close())

const counterOf = async (db: Database | Tx, id: number) =>
  (await sql<{ value: number }>`select value from counters where id = ${id}`.execute(db)).rows[0]?.value

test('whatever somebody changes meanwhile, all that is read is of one moment', async () => {
  const { db } = database
  await atOneMoment(db, async (tx) => {
    const first = await counterOf(tx, 1)
    await sql`update counters set value = value + 1`.execute(db)
    assert.equal(await counterOf(tx, 2), first)
  })
  assert.equal(await counterOf(db, 2), 1)
})

test('where two change the same, the second does it anew, and nothing is lost', async () => {
  const { db } = database
  await sql`update counters set value = 0`.execute(db)
  const add = () =>
    atOneMoment(db, async (tx) => {
      const value = (await counterOf(tx, 1)) ?? 0
      await sql`update counters set value = ${value + 1} where id = 1`.execute(tx)
    })
  await Promise.all([add(), add(), add()])
  assert.equal(await counterOf(db, 1), 3)
})

test('what fails for another reason is not tried again', async () => {
  let tries = 0
  await assert.rejects(
    atOneMoment(database.db, async () => {
      tries++
      throw new Error('no')
    }),
    /no/,
  )
  assert.equal(tries, 1)
})

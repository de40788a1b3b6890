import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/database.ts'
import { recordEvent, sealEvents, verifyEvents } from './event-log.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const at = new Date('2026-04-01T12:00:00.123Z')
const event = (verb: string) => ({ at, actor: null, verb, subjectKind: 'thing', subject: '1' })
const record = (verb: string) => database.db.transaction().execute((tx) => recordEvent(tx, event(verb)))

test('an event cannot be changed, removed or truncated', async () => {
  await record('thing.made')
  await assert.rejects(database.db.updateTable('events').set({ verb: 'thing.hidden' }).execute(), /append-only/)
  await assert.rejects(database.db.deleteFrom('events').execute(), /append-only/)
  await assert.rejects(sql`truncate events`.execute(database.db), /append-only/)
})

test('an event falls with the change it tells of', async () => {
  await assert.rejects(
    database.db.transaction().execute(async (tx) => {
      await recordEvent(tx, event('thing.undone'))
      throw new Error('changed my mind')
    }),
  )
  assert.equal(
    await database.db.selectFrom('events').select('seq').where('verb', '=', 'thing.undone').executeTakeFirst(),
    undefined,
  )
})

test('sealing chains every committed event and verification finds the chain whole', async () => {
  await record('thing.seen')
  await record('thing.moved')
  assert.ok((await sealEvents(database.db)) >= 3)
  assert.equal(await sealEvents(database.db), 0)
  await record('thing.ended')
  assert.equal(await sealEvents(database.db), 1)
  const { sealed, brokenAt } = await verifyEvents(database.db)
  assert.equal(brokenAt, null)
  assert.ok(sealed >= 4)
})

test('an event whose transaction is still open when later ones are committed is neither waited for nor forgotten', async () => {
  const open = await database.db.startTransaction().execute()
  await recordEvent(open, event('thing.slow'))
  await record('thing.quick')
  assert.equal(await sealEvents(database.db), 0)
  await open.commit().execute()
  assert.equal(await sealEvents(database.db), 2)
  assert.equal((await verifyEvents(database.db)).brokenAt, null)
})

test('a log that somebody with the keys to the database rewrote is found out', async () => {
  await record('thing.true')
  await sealEvents(database.db)
  await sql`alter table events disable trigger events_append_only`.execute(database.db)
  await database.db.updateTable('events').set({ verb: 'thing.false' }).where('verb', '=', 'thing.true').execute()
  const { brokenAt } = await verifyEvents(database.db)
  assert.equal(typeof brokenAt, 'number')
})

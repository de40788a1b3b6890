import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { makePerson } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { newKey, readKeyring } from './encryption.ts'
import { doLongWork, findLongWork, isUnderWay, latestLongWork, readLongWorkFile, startLongWork } from './long-work.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let personId: string
before(async () => {
  database = await freshDatabase()
  personId = (await makePerson(database.db, 'Patient')).id
})
after(() => database.close())

const keys = readKeyring(newKey('test')) ?? []
const now = new Date('2026-04-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const parts = () => ({ db: database.db, clock: () => now, keys })
const start = (kind = 'copy', replaces = false) =>
  database.db.transaction().execute((tx) => startLongWork(tx, { personId, kind, task: 'make', now, replaces }))
const file = { name: 'a.zip', type: 'application/zip', bytes: Buffer.from('words of Patient') }

test('work begun waits in the queue, says how far it is while it runs, and ends with a file that only our key opens', async () => {
  const id = await start()
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs where key = ${`work ${id}`}`.execute(database.db)
  assert.deepEqual(rows, [{ payload: { work: id } }])
  assert.equal((await findLongWork(database.db, id, now))?.status, 'waiting')

  await doLongWork(parts(), id, async (owner, report) => {
    assert.equal(owner, personId)
    await report(2, 5)
    const half = await findLongWork(database.db, id, now)
    assert.deepEqual([half?.status, half?.done, half?.total, half?.file], ['running', 2, 5, null])
    return { outcome: { added: 3 }, file, expiresAt: later(60) }
  })

  const done = await latestLongWork(database.db, personId, 'copy', now)
  assert.deepEqual([done?.status, done?.done, done?.total, done?.outcome], ['done', 5, 5, { added: 3 }])
  assert.deepEqual(done?.file, { name: 'a.zip', type: 'application/zip', size: file.bytes.length })
  assert.deepEqual(await readLongWorkFile(database.db, keys, id, now), file.bytes)
  const row = await database.db.selectFrom('long_works').select('sealed').where('id', '=', id).executeTakeFirst()
  assert.equal(row?.sealed?.includes('Patient'), false)
})

test('a job that runs twice does the work once', async () => {
  const id = await start()
  let times = 0
  const act = async () => {
    times++
    return { expiresAt: later(60) }
  }
  await doLongWork(parts(), id, act)
  await doLongWork(parts(), id, act)
  assert.equal(times, 1)
})

test('work that fails says so, throws for the queue to try again, and may then succeed', async () => {
  const id = await start()
  await assert.rejects(
    doLongWork(parts(), id, async () => {
      throw new Error('no room')
    }),
    /no room/,
  )
  assert.equal((await findLongWork(database.db, id, now))?.status, 'failed')
  await doLongWork(parts(), id, async () => ({ file, expiresAt: later(60) }))
  assert.equal((await findLongWork(database.db, id, now))?.status, 'done')
})

test('what is written alongside falls with the end of the work', async () => {
  const id = await start()
  await assert.rejects(
    doLongWork(parts(), id, async () => ({
      file,
      expiresAt: later(60),
      alongside: async () => {
        throw new Error('no mail')
      },
    })),
  )
  const work = await findLongWork(database.db, id, now)
  assert.deepEqual([work?.status, work?.file], ['failed', null])
})

test('work that was replaced, or went with its person, while it was done tells nobody', async () => {
  const id = await start()
  let told = 0
  await doLongWork(parts(), id, async () => {
    await database.db.deleteFrom('long_works').where('id', '=', id).execute()
    return {
      file,
      expiresAt: later(60),
      alongside: async () => {
        told++
      },
    }
  })
  assert.equal(told, 0)
})

test('once expired, work and file are not there any more', async () => {
  const id = await start()
  await doLongWork(parts(), id, async () => ({ file, expiresAt: later(60) }))
  assert.notEqual(await findLongWork(database.db, id, later(59)), undefined)
  assert.equal(await findLongWork(database.db, id, later(60)), undefined)
  assert.equal(await readLongWorkFile(database.db, keys, id, later(60)), undefined)
})

test('a person may have one copy at a time: a new one takes the place of the old', async () => {
  const old = await start('single', true)
  const fresh = await start('single', true)
  assert.equal(await findLongWork(database.db, old, now), undefined)
  assert.equal((await latestLongWork(database.db, personId, 'single', now))?.id, fresh)
})

test('work that was not heard of for ten minutes is no longer waited for', () => {
  const work = { status: 'running' as const, updatedAt: now }
  assert.equal(isUnderWay(work, later(9)), true)
  assert.equal(isUnderWay(work, later(10)), false)
  assert.equal(isUnderWay({ ...work, status: 'done' }, now), false)
})

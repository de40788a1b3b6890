import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../test/database.ts'
import { freeJobsOfDeadWorkers } from './dead-workers.ts'
import { enqueue, startWorker } from './jobs.ts'
import { openLog } from './log.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const log = openLog('silent')
const until = async (isSo: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 400 && !(await isSo()); tries++) await new Promise((later) => setTimeout(later, 25))
  assert.ok(await isSo())
}
const isLockedLong = async () => {
  const { rows } = await sql<{ is: boolean }>`
    select count(*) > 0 and bool_and(locked_at < now() - interval '2 seconds') as is from graphile_worker.jobs where locked_by is not null`.execute(
    database.db,
  )
  return rows[0]?.is ?? false
}

test('a job in the hands of a process that is killed is done by another; in those of one that lives it is left', async () => {
  const { db, pool, url } = database
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/slow-worker.ts')], {
    env: { ...process.env, WORKS_ON: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  after(() => void child.kill('SIGKILL'))
  await enqueue(db, 'slow', { of: 'the first' }, { queue: 'one after the other' })
  await once(child.stdout, 'data')
  await until(isLockedLong)
  assert.deepEqual(await freeJobsOfDeadWorkers(pool), [])
  child.kill('SIGKILL')
  await once(child, 'close')
  const done: unknown[] = []
  const slow = async (payload: unknown) => {
    done.push(payload)
  }
  const worker = await startWorker(pool, log, { slow }, [])
  await until(() => done.length > 0)
  await worker.stop()
  assert.deepEqual(done, [{ of: 'the first' }])
})

test('jobs of one queue are done one after the other, in the order in which they came', async () => {
  const { db, pool } = database
  const order: string[] = []
  let atOnce = 0
  const step = async (payload: unknown) => {
    const { name } = payload as { name: string }
    atOnce++
    order.push(`${name} ${atOnce}`)
    await new Promise((later) => setTimeout(later, 20))
    atOnce--
  }
  for (const name of ['a', 'b', 'c']) await enqueue(db, 'step', { name }, { queue: 'steps' })
  const worker = await startWorker(pool, log, { step }, [])
  await until(() => order.length === 3)
  await worker.stop()
  assert.deepEqual(order, ['a 1', 'b 1', 'c 1'])
})

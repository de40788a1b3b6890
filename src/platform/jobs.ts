import { EventEmitter } from 'node:events'
import { Logger, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Database, Tx } from './database.ts'
import { freeJobsOfDeadWorkers, openWorkerHold } from './dead-workers.ts'
import type { Log } from './log.ts'
import { jobsDone } from './metrics.ts'

type Payload = Record<string, string | number | boolean | null>

/** Adds a job inside the caller's transaction: it is done once the change is committed, and never when it is not. The same key replaces a job still waiting; jobs of one queue are done one after the other. */
export const enqueue = async (
  tx: Tx | Database,
  task: string,
  payload: Payload,
  { key, runAt, queue }: { key?: string; runAt?: Date; queue?: string } = {},
): Promise<void> => {
  await sql`select graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json, queue_name => ${queue ?? null}, job_key => ${key ?? null}, run_at => ${runAt ?? null}, max_attempts => 12)`.execute(
    tx,
  )
}

/** Lays out the queue's own tables. */
export const prepareJobs = async (url: string, log: Log): Promise<void> => {
  await runMigrations({ connectionString: url, logger: quiet(log) })
}

/** A task: given its payload, it may run twice and must then do no more than once. */
export type Task = (payload: unknown) => Promise<void>

/** A task by the clock: `cron` in five fields, caught up after an absence of at most a day. */
export type Schedule = { task: string; cron: string }

// How often jobs of a process that was killed are looked for.
const roundInMilliseconds = 5_000

/** Starts working the queue; `stop` waits for the jobs in hand. Jobs that a process had in hand when it was killed are done by whoever works the queue, soon after. */
export const startWorker = async (
  pool: pg.Pool,
  log: Log,
  tasks: Record<string, Task>,
  schedules: readonly Schedule[],
): Promise<{ stop: () => Promise<void> }> => {
  const list: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => counted(name, () => task(payload))]),
  )
  const events: WorkerEvents = new EventEmitter()
  const hold = openWorkerHold(pool, log)
  const warn = (error: unknown) => log.warn({ err: error }, 'the queue is not looked after')
  // The queue notes the pool of workers in whose hands a job is.
  events.on('pool:create', ({ workerPool }) => void hold.hold(workerPool.id).catch(warn))
  const free = async () => {
    hold.renew()
    const dead = await freeJobsOfDeadWorkers(pool)
    if (dead.length > 0) log.warn({ workers: dead }, 'jobs of a process that was killed are done again')
  }
  await free().catch(warn)
  const rounds = setInterval(() => void free().catch(warn), roundInMilliseconds).unref()
  const runner = await run({
    pgPool: pool,
    taskList: list,
    crontab: schedules.map(({ task, cron }) => `${cron} ${task} ?fill=1d`).join('\n'),
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet(log),
    events,
  })
  return {
    stop: async () => {
      clearInterval(rounds)
      await runner.stop()
      await hold.close()
    },
  }
}

const counted = async (task: string, act: () => Promise<void>) => {
  let outcome = 'failed'
  try {
    await act()
    outcome = 'done'
  } finally {
    jobsDone.inc({ task, outcome })
  }
}

const quiet = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error(message)
    else if (level === 'warning') log.warn(message)
    else log.debug(message)
  })

import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Database, Tx } from './database.ts'
import type { Log } from './log.ts'
import { jobsDone } from './metrics.ts'

type Payload = Record<string, string | number | boolean | null>

/** Adds a job inside the caller's transaction: it is done once the change is committed, and never when it is not. The same key replaces a job still waiting. */
export const enqueue = async (
  tx: Tx | Database,
  task: string,
  payload: Payload,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> => {
  await sql`select graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null}, run_at => ${options.runAt ?? null}, max_attempts => 12)`.execute(
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

/** Starts working the queue; the runner's `stop` waits for the jobs in hand. */
export const startWorker = (
  pool: pg.Pool,
  log: Log,
  tasks: Record<string, Task>,
  schedules: readonly Schedule[],
): Promise<Runner> => {
  const list: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => counted(name, () => task(payload))]),
  )
  return run({
    pgPool: pool,
    taskList: list,
    crontab: schedules.map(({ task, cron }) => `${cron} ${task} ?fill=1d`).join('\n'),
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet(log),
  })
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

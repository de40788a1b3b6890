import type pg from 'pg'
import type { Log } from './log.ts'

// Advisory locks of this class are held by whoever works the queue: one for each process.
const lockClass = 0x776b

/** Holds a pool of workers of the queue, for as long as this process lives: what holds them is a session of the database, which ends with the process, however that ends. */
export const openWorkerHold = (pool: pg.Pool, log: Log) => {
  const held = new Set<string>()
  let session: Promise<pg.PoolClient> | undefined
  let isOver = false

  const open = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect()
    client.once('error', () => {
      session = undefined
      if (!isOver) holdAll()
    })
    for (const poolId of held) await lock(client, poolId)
    return client
  }
  const lock = (client: pg.PoolClient, poolId: string) =>
    client.query('select pg_advisory_lock_shared($1, hashtext($2))', [lockClass, poolId])
  const connected = () => {
    session ??= open()
    return session
  }
  const holdAll = () => {
    connected().catch((error: unknown) => {
      session = undefined
      log.warn({ err: error }, 'workers of the queue are not held')
    })
  }

  return {
    hold: async (poolId: string): Promise<void> => {
      held.add(poolId)
      await lock(await connected(), poolId)
    },
    // A session that was lost is opened again with the next round.
    renew: (): void => {
      if (!session && !isOver) holdAll()
    },
    close: async (): Promise<void> => {
      isOver = true
      const client = await session?.catch(() => undefined)
      client?.release(true)
    },
  }
}

/** Gives back the jobs of workers that nobody holds any more: their process was killed. Without it the queue would wait four hours. Returns whose they were. */
export const freeJobsOfDeadWorkers = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `with dead as (
       select distinct locked_by as id from graphile_worker.jobs
       where locked_by is not null and locked_at < now() - interval '2 seconds' and not exists (
         select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = $1::oid
           and l.objid::bigint = (hashtext(locked_by)::bigint & x'ffffffff'::bigint)
           and l.database = (select oid from pg_database where datname = current_database()))
     )
     select id, graphile_worker.force_unlock_workers(array[id]) from dead`,
    [lockClass],
  )
  return rows.map(({ id }) => id)
}

import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './database.ts'
import { type Keyring, seal, unseal } from './encryption.ts'
import { enqueue } from './jobs.ts'
import type { SealedTable } from './resealing.ts'

export type LongWorkStatus = 'waiting' | 'running' | 'done' | 'failed'

/** Work that takes longer than an answer may, as its page shows it: how far it is, and what came of it. */
export type LongWork = {
  id: string
  ownerId: string
  kind: string
  status: LongWorkStatus
  done: number
  total: number
  outcome: Record<string, number>
  file: { name: string; type: string; size: number } | null
  createdAt: Date
  updatedAt: Date
  finishedAt: Date | null
  expiresAt: Date
}

/** What a piece of work made: figures, perhaps a file, and what else is written in the transaction that ends it. */
export type Made = {
  outcome?: Record<string, number>
  file?: { name: string; type: string; bytes: Uint8Array }
  expiresAt: Date
  alongside?: (tx: Tx) => Promise<void>
}

/** Notes how much is done, and of how much. */
export type Report = (done: number, total: number) => Promise<void>

const day = 24 * 60 * 60 * 1000
// Work whose process died is not taken up again for hours; without news for this long, the person may begin anew.
const silence = 10 * 60 * 1000

const columns = (db: Database | Tx) =>
  db
    .selectFrom('long_works')
    .select([
      'id',
      'person_id as ownerId',
      'kind',
      'done',
      'total',
      'file_name',
      'file_type',
      'file_size',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'finished_at as finishedAt',
      'expires_at as expiresAt',
    ])
    .select([sql<LongWorkStatus>`status`.as('status'), sql<Record<string, number>>`outcome`.as('outcome')])

const read = (row: Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirst']>>): LongWork | undefined => {
  if (!row) return undefined
  const { file_name: name, file_type: type, file_size: size, ...work } = row
  return { ...work, file: name !== null && type !== null && size !== null ? { name, type, size } : null }
}

/** A piece of work, until it expires. */
export const findLongWork = async (db: Database, id: string, now: Date): Promise<LongWork | undefined> =>
  read(await columns(db).where('id', '=', id).where('expires_at', '>', now).executeTakeFirst())

/** The latest work of a kind that a person began and that has not expired. */
export const latestLongWork = async (
  db: Database,
  personId: string,
  kind: string,
  now: Date,
): Promise<LongWork | undefined> =>
  read(
    await columns(db)
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

/** Whether something may still come of it: it waits or runs, and was heard of lately. */
export const isUnderWay = ({ status, updatedAt }: Pick<LongWork, 'status' | 'updatedAt'>, now: Date): boolean =>
  (status === 'waiting' || status === 'running') && now.getTime() - updatedAt.getTime() < silence

type NewWork = {
  personId: string
  kind: string
  task: string
  now: Date
  replaces?: boolean
  /** What the task is told beside `work`. */
  given?: Readonly<Record<string, string>>
}

/** Begins work for a person: it waits in the queue once the transaction is committed. The task is given `{ work }`, its id, and what is `given`. With `replaces`, earlier work of the kind is forgotten with what it made. */
export const startLongWork = async (
  tx: Tx,
  { personId, kind, task, now, replaces, given = {} }: NewWork,
): Promise<string> => {
  if (replaces) await tx.deleteFrom('long_works').where('person_id', '=', personId).where('kind', '=', kind).execute()
  const { id } = await tx
    .insertInto('long_works')
    .values({
      person_id: personId,
      kind,
      status: 'waiting',
      created_at: now,
      updated_at: now,
      expires_at: new Date(now.getTime() + 7 * day),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, task, { ...given, work: id }, { key: `work ${id}` })
  return id
}

const boundTo = (id: string) => `long work ${id}`

/** How the files of long work are sealed, for the rotation of keys. */
export const sealedWorks: SealedTable = { table: 'long_works', id: 'id', boundTo }

const finish = (
  db: Database,
  id: string,
  keys: Keyring,
  { outcome = {}, file, expiresAt, alongside }: Made,
  at: Date,
) =>
  db.transaction().execute(async (tx) => {
    const sealed = file && seal(keys, file.bytes, boundTo(id))
    const ended = await tx
      .updateTable('long_works')
      .set({
        status: 'done',
        done: sql<number>`total`,
        outcome: JSON.stringify(outcome),
        ...(file && { file_name: file.name, file_type: file.type, file_size: file.bytes.length }),
        ...(sealed && { key_id: sealed.keyId, sealed: sealed.sealed }),
        updated_at: at,
        finished_at: at,
        expires_at: expiresAt,
      })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    // Replaced by another meanwhile, or gone with its person: then there is nothing to tell anybody.
    if (ended) await alongside?.(tx)
  })

type Parts = { db: Database; clock: Clock; keys: Keyring }

/** Does a piece of work, once, for the person who began it: what is done already is not done again; what fails says so, and the queue tries again. */
export const doLongWork = async (
  { db, clock, keys }: Parts,
  id: string,
  act: (personId: string, report: Report) => Promise<Made>,
): Promise<void> => {
  const begun = await db
    .updateTable('long_works')
    .set({ status: 'running', done: 0, updated_at: clock(), finished_at: null })
    .where('id', '=', id)
    .where('status', '<>', 'done')
    .returning('person_id')
    .executeTakeFirst()
  if (!begun) return
  const report: Report = async (done, total) => {
    await db.updateTable('long_works').set({ done, total, updated_at: clock() }).where('id', '=', id).execute()
  }
  try {
    await finish(db, id, keys, await act(begun.person_id, report), clock())
  } catch (error) {
    const at = clock()
    await db
      .updateTable('long_works')
      .set({ status: 'failed', updated_at: at, finished_at: at })
      .where('id', '=', id)
      .execute()
    throw error
  }
}

/** The file that a piece of work made, until it expires. */
export const readLongWorkFile = async (
  db: Database,
  keys: Keyring,
  id: string,
  now: Date,
): Promise<Buffer | undefined> => {
  const row = await db
    .selectFrom('long_works')
    .select(['key_id', 'sealed'])
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.sealed && row.key_id !== null
    ? unseal(keys, { keyId: row.key_id, sealed: row.sealed }, boundTo(id))
    : undefined
}

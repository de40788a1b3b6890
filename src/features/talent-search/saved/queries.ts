import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'

export const alerts = ['none', 'daily', 'weekly'] as const
export type Alert = (typeof alerts)[number]

/** A search that somebody keeps. */
export type SavedSearch = {
  id: string
  ownerId: string
  name: string
  query: string
  alert: Alert
  isPaused: boolean
  seenAt: Date
  seen: number[] | null
  seenVersion: number
  told: string
}

const columns = (db: Database | Tx) =>
  db
    .selectFrom('saved_searches')
    .select(['id', 'person_id as ownerId', 'name', 'query', 'is_paused as isPaused', 'seen_at as seenAt'])
    .select([
      'seen_version as seenVersion',
      'told',
      sql<Alert>`alert`.as('alert'),
      // Numbers below 2^53 each, as numbers.
      sql<number[] | null>`to_json(seen)`.as('seen'),
    ])

/** Somebody’s saved searches, in the order of their names. */
export const listSaved = (db: Database | Tx, personId: string): Promise<SavedSearch[]> =>
  columns(db).where('person_id', '=', personId).orderBy(sql`lower(name)`).orderBy('id').execute()

/** One saved search. */
export const findSaved = (db: Database | Tx, id: string): Promise<SavedSearch | undefined> =>
  columns(db).where('id', '=', id).executeTakeFirst()

/** People who are to be told of changes on a day: by day, and by week on its first day. */
export const peopleToAlert = async (db: Database, isFirstOfWeek: boolean): Promise<string[]> =>
  (
    await db
      .selectFrom('saved_searches')
      .select('person_id')
      .distinct()
      .where('alert', 'in', isFirstOfWeek ? ['daily', 'weekly'] : ['daily'])
      .where('is_paused', '=', false)
      .execute()
  ).map(({ person_id }) => person_id)

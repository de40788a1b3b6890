import type { Database } from '../../../platform/database.ts'

/** A view of the overview that somebody keeps. */
export type KeptView = { id: string; ownerId: string; name: string; query: string }

/** The views somebody keeps, in the order of their names. */
export const listViews = (db: Database, personId: string): Promise<KeptView[]> =>
  db
    .selectFrom('overview_views')
    .select(['id', 'person_id as ownerId', 'name', 'query'])
    .where('person_id', '=', personId)
    .orderBy('name')
    .execute()

/** One kept view. */
export const findView = (db: Database, id: string): Promise<KeptView | undefined> =>
  db
    .selectFrom('overview_views')
    .select(['id', 'person_id as ownerId', 'name', 'query'])
    .where('id', '=', id)
    .executeTakeFirst()

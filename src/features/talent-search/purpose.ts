import type { Database } from '../../platform/database.ts'

/** The request for which a person is looked at, with the facts that permission needs. */
export const findPurpose = (db: Database, id: string) =>
  db
    .selectFrom('talent_requests')
    .select(['id', 'number', 'position_title as title', 'owner_id as ownerId', 'office_id as officeId'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A request as the page of a person names it. */
export type Purpose = NonNullable<Awaited<ReturnType<typeof findPurpose>>>

import type { Database } from '../../../platform/database.ts'

/** A place where a person is signed in. */
export type OpenSession = { id: string; device: string; createdAt: Date; seenAt: Date }

/** Where a person is signed in, the latest used first. */
export const sessionsOf = (db: Database, personId: string, now: Date): Promise<OpenSession[]> =>
  db
    .selectFrom('sessions')
    .select(['id', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

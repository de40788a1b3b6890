import type { Database } from '../../../platform/database.ts'
import type { Viewer } from '../../../policy/viewer.ts'

/** The person as the policy sees them. */
export const viewerOf = async (db: Database, personId: string): Promise<Viewer> => ({
  id: personId,
  grants: await db
    .selectFrom('role_grants')
    .select(['role', 'office_id as officeId'])
    .where('person_id', '=', personId)
    .$narrowType<{ role: Viewer['grants'][number]['role'] }>()
    .execute(),
})

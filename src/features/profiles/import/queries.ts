import type { Database } from '../../../platform/database.ts'
import type { Added } from './actions.ts'
import type { Plan } from './plan.ts'

/** An import of a person: what the file holds until they decide, what it added once they did. */
export type Import = { id: string; ownerId: string } & (
  | { plan: Plan; added: null }
  | { plan: null; added: Added | null }
)

/** One import, with the facts that permission needs. */
export const findImport = async (db: Database, id: string): Promise<Import | undefined> => {
  const row = await db
    .selectFrom('profile_imports')
    .select(['id', 'person_id as ownerId', 'plan', 'applied_at as appliedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { id: _, ownerId, appliedAt } = row
  return appliedAt === null
    ? { id, ownerId, plan: row.plan as unknown as Plan, added: null }
    : { id, ownerId, plan: null, added: (row.plan as { added?: Added }).added ?? null }
}

/** A file that was read and waits for the person’s decision, when there is one: the newest. */
export const findUndecided = (db: Database, personId: string): Promise<{ id: string; readAt: Date } | undefined> =>
  db
    .selectFrom('profile_imports')
    .select(['id', 'created_at as readAt'])
    .where('person_id', '=', personId)
    .where('applied_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()

/** The names of work streams by their keys, as a file names them. */
export const findWorkStreams = async (
  db: Database,
  keys: readonly string[],
): Promise<Map<string, { name_en: string; name_fr: string }>> =>
  new Map(
    keys.length === 0
      ? []
      : (
          await db.selectFrom('work_streams').select(['key', 'name_en', 'name_fr']).where('key', 'in', keys).execute()
        ).map((stream) => [stream.key, stream]),
  )

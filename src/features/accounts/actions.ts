import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import type { Role } from '../../policy/policy.ts'

type RoleGrant = { personId: string; role: Role; officeId?: string | null; by: string | null; now: Date }

/** Gives a person a role, in one office when the role belongs to one; a role already held stays as it is and leaves no event. */
export const grantRole = async (tx: Tx, { personId, role, officeId = null, by, now }: RoleGrant): Promise<boolean> => {
  const granted = await tx
    .insertInto('role_grants')
    .values({ person_id: personId, role, office_id: officeId, granted_at: now, granted_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!granted) return false
  await recordEvent(tx, {
    at: now,
    actor: by,
    verb: 'role.grant',
    subjectKind: 'person',
    subject: personId,
    facts: { role, officeId },
  })
  return true
}

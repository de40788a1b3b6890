import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import type { Role } from '../../policy/policy.ts'

type RoleGrant = {
  personId: string
  role: Role
  officeId?: string | null
  campaignId?: string | null
  by: string | null
  now: Date
}

/** Gives a person a role, in one office when the role belongs to one, for one campaign when somebody is named on it; a role already held stays as it is and leaves no event. */
export const grantRole = async (
  tx: Tx,
  { personId, role, officeId = null, campaignId = null, by, now }: RoleGrant,
): Promise<boolean> => {
  const granted = await tx
    .insertInto('role_grants')
    .values({
      person_id: personId,
      role,
      office_id: officeId,
      campaign_id: campaignId,
      granted_at: now,
      granted_by: by,
    })
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
    facts: { role, officeId, ...(campaignId && { campaignId }) },
  })
  return true
}

/** Ends a role that somebody holds for one campaign; nothing when they do not hold it. */
export const endCampaignRole = async (
  tx: Tx,
  { personId, role, campaignId, by, now }: RoleGrant & { campaignId: string },
): Promise<boolean> => {
  const ended = await tx
    .deleteFrom('role_grants')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('campaign_id', '=', campaignId)
    .returning('id')
    .executeTakeFirst()
  if (!ended) return false
  await recordEvent(tx, {
    at: now,
    actor: by,
    verb: 'role.end',
    subjectKind: 'person',
    subject: personId,
    facts: { role, campaignId },
  })
  return true
}

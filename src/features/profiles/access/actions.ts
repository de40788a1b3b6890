import { sql } from 'kysely'
import { type Database, type Tx, waitForTurn } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Grant, Viewer } from '../../../policy/viewer.ts'
import { findPersonFor, type ShownPerson } from '../card/person-queries.ts'
import type { GrantedField, Visibility } from '../choices.ts'

/** Whoever opens the same within this many milliseconds for the same purpose is noted once. */
export const oneOpening = 30 * 60 * 1000

type Opening = {
  talentId: string
  viewerId: string
  /** The role in which the viewer opens it. */
  as: Grant
  requestId: string | null
  grantId: string | null
  visibility: Visibility
}

const recordOpening = async (tx: Tx, opening: Opening, now: Date): Promise<void> => {
  const { talentId, viewerId, as, requestId, grantId, visibility } = opening
  // Two requests at once wait for each other here, so that they leave one entry.
  await waitForTurn(tx, `opening ${talentId} ${viewerId}`)
  const known = await tx
    .selectFrom('profile_openings')
    .select('id')
    .where('talent_id', '=', talentId)
    .where('viewer_id', '=', viewerId)
    .where('request_id', 'is not distinct from', requestId)
    .where('grant_id', 'is not distinct from', grantId)
    .where('visibility', '=', visibility)
    .where('opened_at', '>', new Date(now.getTime() - oneOpening))
    .executeTakeFirst()
  if (known) return
  const { id } = await tx
    .insertInto('profile_openings')
    .values({
      talent_id: talentId,
      viewer_id: viewerId,
      role: as.role,
      office_id: as.officeId,
      department_number:
        as.officeId === null
          ? tx.selectFrom('talent_requests').select('department_number').where('id', '=', requestId)
          : null,
      mail_domain:
        as.officeId === null
          ? tx
              .selectFrom('people')
              .select(sql<string>`coalesce(split_part(work_email, '@', 2), '')`.as('domain'))
              .where('id', '=', viewerId)
          : '',
      request_id: requestId,
      grant_id: grantId,
      visibility,
      opened_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    at: now,
    actor: viewerId,
    verb: 'profile.open',
    subjectKind: 'profile',
    subject: talentId,
    facts: { opening: id, role: as.role, office: as.officeId, request: requestId, grant: grantId, visibility },
  })
}

/** Opens a person's page for a viewer, from a search or for a request, and notes it for the person; nothing when there is no such person to be seen. What could not be noted is not shown. */
export const openProfile = (
  db: Database,
  { viewer, as, reference, requestId }: { viewer: Viewer; as: Grant; reference: string; requestId: string | null },
  now: Date,
): Promise<ShownPerson | undefined> =>
  db.transaction().execute(async (tx) => {
    const found = await findPersonFor(tx, viewer, reference, requestId, now)
    if (!found || viewer.id === null) return undefined
    const { person, visibility } = found
    const opening = {
      talentId: person.talentId,
      viewerId: viewer.id,
      as,
      requestId,
      grantId: person.grant?.id ?? null,
      visibility,
    }
    if (person.talentId !== viewer.id) await recordOpening(tx, opening, now)
    return person
  })

type NewGrant = {
  talentId: string
  viewerId: string
  requestId: string
  fields: readonly GrantedField[]
  expiresAt: Date
}

const close = (tx: Tx, reason: WithdrawalReason, now: Date) =>
  tx.updateTable('profile_grants').set({ withdrawn_at: now, reason }).where('withdrawn_at', 'is', null)

/** Opens fields of a person's profile to one viewer for one request until a moment, in place of an earlier grant of the three; returns its id. `actor` is who said so, with the person's agreement. */
export const grantAccess = async (tx: Tx, grant: NewGrant, actor: string, now: Date): Promise<string> => {
  const { talentId, viewerId, requestId, fields, expiresAt } = grant
  await close(tx, 'replaced', now)
    .where('talent_id', '=', talentId)
    .where('viewer_id', '=', viewerId)
    .where('request_id', '=', requestId)
    .execute()
  const { id } = await tx
    .insertInto('profile_grants')
    .values({
      talent_id: talentId,
      viewer_id: viewerId,
      request_id: requestId,
      fields: [...new Set(fields)],
      created_at: now,
      expires_at: expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    at: now,
    actor,
    verb: 'access.grant',
    subjectKind: 'profile',
    subject: talentId,
    facts: {
      grant: id,
      viewer: viewerId,
      request: requestId,
      fields: fields.join(' '),
      until: expiresAt.toISOString(),
    },
  })
  return id
}

/** Why a grant ended before its time. */
export type WithdrawalReason = 'by-the-person' | 'replaced' | 'request-closed' | 'not-selected'

/** Ends a grant of a person at once; one that has ended already stays as it is and leaves no event. */
export const withdrawGrant = async (
  tx: Tx,
  { id, talentId }: { id: string; talentId: string },
  { actor, reason }: { actor: string; reason: WithdrawalReason },
  now: Date,
): Promise<void> => {
  const ended = await close(tx, reason, now)
    .where('id', '=', id)
    .where('talent_id', '=', talentId)
    .returning('id')
    .executeTakeFirst()
  if (ended)
    return recordEvent(tx, {
      at: now,
      actor,
      verb: 'access.withdraw',
      subjectKind: 'profile',
      subject: talentId,
      facts: { grant: id, reason },
    })
  const known = await tx
    .selectFrom('profile_grants')
    .select('id')
    .where('id', '=', id)
    .where('talent_id', '=', talentId)
    .executeTakeFirst()
  if (!known) throw new NotFound()
}

/** Ends a grant because the person says so; what was going on because of it is told by a job. */
export const endGrant = (db: Database, { id, ownerId }: { id: string; ownerId: string }, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await withdrawGrant(tx, { id, talentId: ownerId }, { actor: ownerId, reason: 'by-the-person' }, now)
    await enqueue(tx, 'access-ended', { grant: id }, { key: `access-ended ${id}` })
  })

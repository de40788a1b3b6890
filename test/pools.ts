import { sql } from 'kysely'
import type { Database, Tx } from '../src/platform/database.ts'
import { makePerson } from './cast.ts'

const day = 86_400_000

export type Pool = { id: string; number: number; key: string }

/** Makes closed campaigns of an office of their own, in which people can be qualified. */
export const makePools = async (db: Database, howMany: number, now: Date): Promise<Pool[]> => {
  const { id: by } = await makePerson(db, 'Maker of Pools')
  const { rows } = await sql<Pool>`
    with office as (
      insert into offices (key, name_en, name_fr, email) values ('pools', 'Office of pools', 'Bureau des bassins', 'pools@demo.example')
      on conflict (key) do update set key = excluded.key returning id
    )
    insert into campaigns (office_id, status, title_en, title_fr, closes_at, published_at, closed_at, created_by, created_at, updated_at)
    select office.id, 'closed', 'Pool ' || n, 'Bassin ' || n, ${new Date(now.getTime() - 200 * day)}, ${new Date(now.getTime() - 300 * day)},
      ${new Date(now.getTime() - 200 * day)}, ${by}, ${now}, ${now}
    from office, generate_series(1, ${howMany}::int) n
    returning id, number, number::text as key`.execute(db)
  return rows.toSorted((one, other) => one.number - other.number)
}

/** A place in a pool as a test wants it; told, available and two years long unless it says otherwise. */
export type Place = {
  personId: string
  pool: Pool
  issuedAt: Date
  expiresAt?: Date
  status?: 'available' | 'suspended' | 'expired' | 'removed'
  suspendedUntil?: Date | null
  isTold?: boolean
  hasWithdrawn?: boolean
}

/** Puts somebody in a pool, by the rows alone that an application, a decision and its telling leave. */
export const putInPool = async (
  db: Database | Tx,
  {
    personId,
    pool,
    issuedAt,
    expiresAt,
    status = 'available',
    suspendedUntil = null,
    isTold = true,
    hasWithdrawn = false,
  }: Place,
): Promise<{ id: string; applicationId: string; decisionId: string }> => {
  const application = await db
    .insertInto('applications')
    .values({
      ...{ campaign_id: pool.id, person_id: personId, status: hasWithdrawn ? 'withdrawn' : 'decided', language: 'en' },
      ...{ snapshot: '{}', snapshot_hash: 'hash', started_at: issuedAt, updated_at: issuedAt, submitted_at: issuedAt },
      ...{
        withdrawn_at: hasWithdrawn ? issuedAt : null,
        office_id: sql<string>`(select office_id from campaigns where id = ${pool.id})`,
      },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const decision = await db
    .insertInto('decisions')
    .values({
      ...{ application_id: application.id, outcome: 'qualified', language: 'en', signed_by: personId, signature: 'S' },
      ...{ decided_at: issuedAt, tell_by: issuedAt, told_at: isTold ? issuedAt : null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('qualifications')
    .values({
      ...{ person_id: personId, campaign_id: pool.id, application_id: application.id, decision_id: decision.id },
      ...{ status, issued_at: issuedAt, expires_at: expiresAt ?? new Date(issuedAt.getTime() + 730 * day) },
      ...{ suspended_until: status === 'suspended' ? suspendedUntil : null },
      ...(status === 'removed' ? { removed_at: issuedAt, removal_reason: 'withdrew' } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, applicationId: application.id, decisionId: decision.id }
}

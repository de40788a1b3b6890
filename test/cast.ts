import type { Database } from '../src/platform/database.ts'
import type { Role } from '../src/policy/policy.ts'
import { hashOf, newToken } from '../src/web/session.ts'

/** A person of the tests, with the session that the test app sends along. */
export type Member = { id: string; name: string; email: string; token: string; sessionId: string }

const at = new Date('2026-01-05T14:00:00Z')

/** Makes a person with roles and a session that is open for a very long time. */
export const makePerson = async (
  db: Database,
  name: string,
  grants: { role: Role; officeId?: string }[] = [],
  language: 'en' | 'fr' = 'en',
): Promise<Member> => {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${crypto.randomUUID().slice(0, 6)}@example.ca`
  const { id } = await db
    .insertInto('people')
    .values({ issuer: 'test', issuer_subject: crypto.randomUUID(), name, email, language, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('role_grants')
    .values(
      [{ role: 'talent' as Role }, ...grants].map(({ role, ...rest }) => ({
        person_id: id,
        role,
        office_id: 'officeId' in rest ? (rest.officeId ?? null) : null,
        granted_at: at,
      })),
    )
    .execute()
  const token = newToken()
  const session = await db
    .insertInto('sessions')
    .values({
      person_id: id,
      token_hash: hashOf(token),
      created_at: at,
      seen_at: at,
      expires_at: new Date('2099-01-01'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, name, email, token, sessionId: session.id }
}

/** The office of the seed. */
export const firstOffice = async (db: Database): Promise<string> =>
  (await db.selectFrom('offices').select('id').where('key', '=', 'digital-community').executeTakeFirstOrThrow()).id

/** Another office, to be refused. */
export const makeOffice = async (db: Database, key = `office-${crypto.randomUUID().slice(0, 6)}`): Promise<string> =>
  (
    await db
      .insertInto('offices')
      .values({ key, name_en: `Office ${key}`, name_fr: `Bureau ${key}`, email: `${key}@portal.example` })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** One person for each role, as the demonstration has them, and a recruiter of another office. */
export const makeCast = async (db: Database) => {
  const officeId = await firstOffice(db)
  const otherOfficeId = await makeOffice(db)
  return {
    officeId,
    otherOfficeId,
    talent: await makePerson(db, 'Tala Talent'),
    otherTalent: await makePerson(db, 'Otis Talent', [], 'fr'),
    manager: await makePerson(db, 'Mona Manager', [{ role: 'manager' }]),
    otherManager: await makePerson(db, 'Milo Manager', [{ role: 'manager' }], 'fr'),
    recruiter: await makePerson(db, 'Rosa Recruiter', [{ role: 'recruiter', officeId }]),
    otherRecruiter: await makePerson(db, 'Remi Recruiter', [{ role: 'recruiter', officeId: otherOfficeId }]),
    assessor: await makePerson(db, 'Asa Assessor', [{ role: 'assessor' }]),
    lead: await makePerson(db, 'Lea Lead', [{ role: 'lead', officeId }]),
    administrator: await makePerson(db, 'Ada Admin', [{ role: 'administrator' }]),
  }
}

/** What happens while somebody does not hold a role that they held; afterwards they hold it again. */
export const withoutRole = async (
  db: Database,
  personId: string,
  role: Role,
  act: () => Promise<void>,
): Promise<void> => {
  const held = await db
    .deleteFrom('role_grants')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .returningAll()
    .execute()
  await act()
  await db.insertInto('role_grants').values(held).execute()
}

import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Role } from '../../../policy/policy.ts'

/** A role as it is shown to who holds it. */
export type HeldRole = { role: Role; office: Record<Language, string> | null }

/** An account as its own page shows it. */
export type Account = {
  ownerId: string
  name: string
  email: string
  language: Language
  workEmail: string | null
  workEmailConfirmedAt: Date | null
  sessions: number
  roles: HeldRole[]
}

/** The account of a person. */
export const findAccount = async (db: Database, personId: string, now: Date): Promise<Account | undefined> => {
  const row = await db
    .selectFrom('people')
    .select(['id as ownerId', 'name', 'email', 'language', 'work_email as workEmail'])
    .select('work_email_confirmed_at as workEmailConfirmedAt')
    .select((of) =>
      of
        .selectFrom('sessions')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('person_id', '=', 'people.id')
        .where('expires_at', '>', now)
        .as('sessions'),
    )
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  const roles = await db
    .selectFrom('role_grants')
    .leftJoin('offices', 'offices.id', 'role_grants.office_id')
    .select(['role', 'offices.name_en', 'offices.name_fr'])
    .where('person_id', '=', personId)
    .orderBy('granted_at')
    .orderBy('role_grants.id')
    .execute()
  return {
    ...row,
    language: row.language === 'fr' ? 'fr' : 'en',
    sessions: row.sessions ?? 0,
    roles: roles.map(({ role, name_en, name_fr }) => ({
      role: role as Role,
      office: name_en !== null && name_fr !== null ? { en: name_en, fr: name_fr } : null,
    })),
  }
}

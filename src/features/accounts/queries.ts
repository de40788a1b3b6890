import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'

/** A person as other slices may know them. */
export type KnownPerson = {
  id: string
  name: string
  email: string
  workEmail: string | null
  language: Language
}

/** The person of this identifier, when there is one who did not leave: for mail and for names beside a task, never to decide who may do what. */
export const findPerson = async (db: Database | Tx, id: string): Promise<KnownPerson | undefined> => {
  const row = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'work_email as workEmail', 'language'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, language: row.language === 'fr' ? 'fr' : 'en' }
}

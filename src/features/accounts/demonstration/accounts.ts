import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { demonstrationIssuer, members } from './cast.ts'

/** What the demonstration’s identity provider knows of an account; it knows every address. */
export type Account = { email: string; name: string; language: Language | undefined }

// An address nobody signed in with yet still gets a name: « jo.roy@… » is Jo Roy.
const nameFrom = (email: string) =>
  (email.split('@')[0] ?? '')
    .split(/[._+-]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toLocaleUpperCase('fr-CA') + word.slice(1))
    .join(' ')

/** The account of an address: the person as the portal knows them, else the cast’s, else someone new. */
export const findAccount = async (db: Database, email: string): Promise<Account> => {
  const person = await db
    .selectFrom('people')
    .select(['name', 'language'])
    .where('issuer', '=', demonstrationIssuer)
    .where('issuer_subject', '=', email)
    .executeTakeFirst()
  const member = members.find((one) => one.email === email)
  const language = person?.language ?? member?.language
  return {
    email,
    name: person?.name || member?.name || nameFrom(email) || email,
    language: language === 'fr' || language === 'en' ? language : undefined,
  }
}

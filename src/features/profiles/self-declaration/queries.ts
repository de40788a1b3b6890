import type { Database, Tx } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import type { Declaration } from './choices.ts'
import { openContent } from './sealing.ts'

const sealed = (db: Database | Tx) =>
  db
    .selectFrom('self_declarations')
    .select(['person_id', 'key_id', 'sealed', 'wording_version', 'wording_language', 'given_at'])

const opened = (
  keys: Keyring,
  row: Awaited<ReturnType<ReturnType<typeof sealed>['execute']>>[number],
): Declaration => ({
  ...openContent(keys, row.person_id, { keyId: row.key_id, sealed: row.sealed }),
  ownerId: row.person_id,
  wordingVersion: row.wording_version,
  wordingLanguage: row.wording_language === 'fr' ? 'fr' : 'en',
  givenAt: row.given_at,
})

/** A person’s own declaration, opened for them. */
export const findDeclaration = async (
  db: Database | Tx,
  keys: Keyring,
  personId: string,
): Promise<Declaration | undefined> => {
  const row = await sealed(db).where('person_id', '=', personId).executeTakeFirst()
  return row && opened(keys, row)
}

/** The declarations among a set of people, to be counted and never shown. */
export const declarationsAmong = async (tx: Tx, keys: Keyring, people: readonly string[]): Promise<Declaration[]> => {
  if (people.length === 0) return []
  return (await sealed(tx).where('person_id', 'in', people).execute()).map((row) => opened(keys, row))
}

import type { Database } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { checkDocument } from '../../../platform/signing.ts'
import { isSuspensionOver } from './rules.ts'
import { listPublicKeys } from './signing.ts'
import { readStatement, type Statement } from './statement.ts'

export const answers = [
  'valid',
  'suspended',
  'expired',
  'revoked',
  'altered',
  'unknown-key',
  'not-a-statement',
] as const

/** What may be said of a statement that somebody shows. */
export type Answer = (typeof answers)[number]

/** The answer on a statement, and what it tells when it is as we signed it. */
export type Verified = { answer: Answer; statement: Statement | null }

const longest = 50_000
const mostBranches = 300

// A text made to be costly (very long, very deep) is none of ours.
const parse = (text: string): unknown => {
  if (text.length > longest || (text.match(/[[{]/g)?.length ?? 0) > mostBranches) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refusals = {
  altered: 'altered',
  'unknown-key': 'unknown-key',
  unsigned: 'not-a-statement',
} as const

const standsAs = async (db: Database, { id, validUntil }: Statement, now: Date): Promise<Answer> => {
  const row = await db
    .selectFrom('qualifications')
    .select(['status', 'suspended_until as suspendedUntil'])
    .where('id', '=', id.replace('urn:uuid:', ''))
    .executeTakeFirst()
  // What we signed and hold no more was taken away.
  if (!row || row.status === 'removed') return 'revoked'
  if (new Date(validUntil) <= now || row.status === 'expired') return 'expired'
  return row.status === 'suspended' && !isSuspensionOver(row, now) ? 'suspended' : 'valid'
}

/** Says of a statement whether it is ours, as we signed it, and whether it still holds. Nothing of it is kept. */
export const verifyStatement = async (
  db: Database,
  text: string,
  signingKeys: Keyring,
  now: Date,
): Promise<Verified> => {
  const document = parse(text)
  const keys = new Map((await listPublicKeys(db, signingKeys)).map(({ id, publicKey }) => [id, publicKey]))
  // By its own name: the portal may have had another address when the key signed.
  const checked = checkDocument(document, (method) => keys.get(method.slice(method.lastIndexOf('#') + 1)))
  if (checked !== 'intact') return { answer: refusals[checked], statement: null }
  const { data } = readStatement.safeParse(document)
  return data
    ? { answer: await standsAs(db, data, now), statement: data }
    : { answer: 'not-a-statement', statement: null }
}

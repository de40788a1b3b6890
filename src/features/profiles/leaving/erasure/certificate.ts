import { createHash } from 'node:crypto'
import type { Database, Tx } from '../../../../platform/database.ts'
import { forgetting } from '../../../../platform/retention.ts'
import { hashOf, newToken } from '../../../../web/session.ts'
import { newReference } from '../../reference.ts'
import type { KeptTotal } from './kept-records.ts'

/** How many rows of a table were erased. */
export type ErasedTotal = { table: string; count: number }

/** What an erasure did. It names nobody. */
export type Done = { erased: ErasedTotal[]; kept: KeptTotal[] }

/** The proof of an erasure: what was done and when, under a reference, with its fingerprint. */
export type Certificate = Done & { reference: string; at: Date; line: string; hash: string }

/** Certificates go after a while. */
export const certificateRetention = forgetting({ rule: 'erasure-certificates', table: 'erasures', since: 'at' })

const makeReference = () => `E-${[0, 1, 2].map(() => newReference(4)).join('-')}`

/** Writes the certificate of an erasure; returns it with the secret of its address. */
export const certify = async (tx: Tx, done: Done, at: Date): Promise<{ certificate: Certificate; token: string }> => {
  const reference = makeReference()
  // The line that is fingerprinted, exactly as it is kept and shown.
  const line = JSON.stringify({ reference, at: at.toISOString(), ...done })
  const hash = createHash('sha256').update(line).digest('hex')
  const token = newToken()
  await tx
    .insertInto('erasures')
    .values({ reference, token_hash: hashOf(token), at, content: line, hash })
    .execute()
  return { certificate: { ...done, reference, at, line, hash }, token }
}

/** The certificate behind the secret of its address. */
export const findCertificate = async (db: Database, token: string): Promise<Certificate | undefined> => {
  const row = await db
    .selectFrom('erasures')
    .select(['reference', 'at', 'content', 'hash'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) return undefined
  const { erased, kept } = JSON.parse(row.content) as Done
  return { erased, kept, reference: row.reference, at: row.at, line: row.content, hash: row.hash }
}

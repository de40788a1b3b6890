import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import { signDocument } from '../../../platform/signing.ts'
import { listPublicKeys, type SigningMeans } from './signing.ts'
import { contexts, issuerOf, methodOf, publicPaths, type StatusPurpose, written } from './statement.ts'

// The specification (Bitstring Status List 1.0) asks for no fewer, so that one person’s place says nothing.
const fewest = 131_072

/** Bits as a list publishes them: the first is the leftmost, packed (gzip), in base64url. */
export const packBits = (set: readonly number[], length: number): string => {
  const bytes = Buffer.alloc(Math.ceil(Math.max(length, 1) / fewest) * (fewest / 8))
  for (const place of set) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (0x80 >> (place & 7))
  return `u${gzipSync(bytes).toString('base64url')}`
}

const minutes = 5
const step = minutes * 60 * 1000
const week = 7 * 24 * 60 * 60 * 1000

/** How long a list or the keys may be kept by whoever fetched them, in seconds. */
export const freshFor = minutes * 60

const statusOf = { revocation: 'removed', suspension: 'suspended' } as const

/** The public list of what is revoked, or suspended, signed; the same for everyone during five minutes. */
export const statusList = async (
  db: Database,
  purpose: StatusPurpose,
  { signingKeys, publicUrl }: SigningMeans,
  now: Date,
) => {
  const from = new Date(Math.floor(now.getTime() / step) * step)
  const set = await db
    .selectFrom('qualifications')
    .select('status_index as place')
    .where('status', '=', statusOf[purpose])
    // Of whoever is available again by then, noted or not, the list says nothing.
    .where((is) => is.or([is('suspended_until', 'is', null), is('suspended_until', '>', from)]))
    .execute()
  const { length } = await db
    .selectFrom('qualifications')
    .select(sql<number>`coalesce(max(status_index), 0) + 1`.as('length'))
    .executeTakeFirstOrThrow()
  const id = publicUrl + publicPaths[purpose]
  const places = set.map(({ place }) => place)
  const list = {
    '@context': [...contexts],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerOf(publicUrl),
    validFrom: written(from),
    validUntil: written(new Date(from.getTime() + week)),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: packBits(places, length),
    },
  }
  return signDocument(signingKeys, list, { created: from, methodOf: (key) => methodOf(publicUrl, key) }).document
}

/** The public document of our keys, in the shape of a W3C controlled identifier document. */
export const keyDocument = async (db: Database, { signingKeys, publicUrl }: SigningMeans) => {
  const controller = publicUrl + publicPaths.keys
  const methods = (await listPublicKeys(db, signingKeys)).map(({ id, publicKey }) => ({
    id: methodOf(publicUrl, id),
    type: 'Multikey',
    controller,
    publicKeyMultibase: publicKey,
  }))
  return {
    '@context': ['https://www.w3.org/ns/cid/v1'],
    id: controller,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}

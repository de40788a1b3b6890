import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { Keyring } from './encryption.ts'

/** A proof beside what it proves, as W3C Data Integrity writes it (suite eddsa-jcs-2022). */
export type Proof = {
  type: 'DataIntegrityProof'
  cryptosuite: 'eddsa-jcs-2022'
  created: string
  verificationMethod: string
  proofPurpose: 'assertionMethod'
  '@context'?: unknown
  proofValue: string
}

type Document = Record<string, unknown>

const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes as multibase writes them in base58btc: `z`, then their letters. */
export const toMultibase = (bytes: Uint8Array): string => {
  let text = ''
  for (let left = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`); left > 0n; left /= 58n)
    text = letters[Number(left % 58n)] + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`
}

// A signature has 87 or 88 letters, a key 48; what is much longer is none of ours, and costly to read.
const longest = 200

/** The bytes that a text in multibase (base58btc) stands for; nothing when it is none. */
export const fromMultibase = (text: string): Buffer | undefined => {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) || text.length > longest) return undefined
  const [, zeros = '', rest = ''] = /^z(1*)(.*)$/.exec(text) ?? []
  let number = 0n
  for (const letter of rest) number = number * 58n + BigInt(letters.indexOf(letter))
  const hex = rest === '' ? '' : number.toString(16)
  return Buffer.concat([Buffer.alloc(zeros.length), Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')])
}

// What stands before the 32 bytes of an Ed25519 key: in PKCS #8, in SPKI (RFC 8410), and in a multikey.
const privateStart = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicStart = Buffer.from('302a300506032b6570032100', 'hex')
const multikeyStart = Buffer.of(0xed, 0x01)

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateStart, seed]), format: 'der', type: 'pkcs8' })

/** The public half of a key that signs, as a multikey. */
export const publicKeyOf = (seed: Buffer): string => {
  const whole = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' })
  return toMultibase(Buffer.concat([multikeyStart, whole.subarray(publicStart.length)]))
}

const publicKey = (multikey: string): KeyObject | undefined => {
  const bytes = fromMultibase(multikey)
  if (bytes?.length !== 34 || !bytes.subarray(0, 2).equals(multikeyStart)) return undefined
  return createPublicKey({ key: Buffer.concat([publicStart, bytes.subarray(2)]), format: 'der', type: 'spki' })
}

const hash = (value: unknown) => createHash('sha256').update(canonical(value)).digest()
const hashOf = (options: unknown, document: Document) => Buffer.concat([hash(options), hash(document)])

/** A document with its proof by the newest key (Ed25519); `methodOf` names the public key by its id. */
export const signDocument = <Unsigned extends Document>(
  keys: Keyring,
  document: Unsigned,
  { created, methodOf }: { created: Date; methodOf: (keyId: string) => string },
): { document: Unsigned & { proof: Proof }; keyId: string } => {
  const [newest] = keys
  if (!newest) throw new Error('There is no key to sign with')
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
    verificationMethod: methodOf(newest.id),
    proofPurpose: 'assertionMethod',
    '@context': document['@context'],
  } as const
  const proofValue = toMultibase(sign(null, hashOf(options, document), privateKey(newest.key)))
  return { document: { ...document, proof: { ...options, proofValue } }, keyId: newest.id }
}

const isRecord = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a document is as it was signed; `keyNamed` gives the public key by the name its proof uses, when it is known. */
export const checkDocument = (
  document: unknown,
  keyNamed: (method: string) => string | undefined,
): 'intact' | 'altered' | 'unknown-key' | 'unsigned' => {
  if (!isRecord(document) || !isRecord(document.proof)) return 'unsigned'
  const { proof, ...rest } = document
  const { proofValue, ...options } = proof as Document
  if (options.type !== 'DataIntegrityProof' || options.cryptosuite !== 'eddsa-jcs-2022') return 'unsigned'
  const key = publicKey(keyNamed(String(options.verificationMethod)) ?? '')
  if (!key) return 'unknown-key'
  const signature = typeof proofValue === 'string' ? fromMultibase(proofValue) : undefined
  const isOfThis =
    options.proofPurpose === 'assertionMethod' && canonical(options['@context']) === canonical(rest['@context'])
  return isOfThis && signature?.length === 64 && verify(null, hashOf(options, rest), key, signature)
    ? 'intact'
    : 'altered'
}

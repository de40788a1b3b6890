import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** The keys by which things are sealed, the newest first: it seals, the others still open what they sealed. */
export type Keyring = readonly { id: string; key: Buffer }[]

/** Something sealed, and the key that opens it. */
export type Sealed = { keyId: string; sealed: Buffer }

/** What was sealed cannot be opened: its key is not among ours, or it was touched, or it was sealed for something else. */
export class CannotOpen extends Error {
  override name = 'CannotOpen'
}

const cipher = 'aes-256-gcm'
const version = 1
const nonceLength = 12
const tagLength = 16

/** Reads keys written as `id:base64,id:base64`, the newest first, each of 32 bytes; nothing when they are not written so. */
export const readKeyring = (text: string): Keyring | undefined => {
  const keys = text.split(',').map((one) => {
    const [id = '', encoded = '', ...rest] = one.trim().split(':')
    const key = Buffer.from(encoded, 'base64')
    const isKey = /^[\w.-]{1,40}$/.test(id) && /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) && key.length === 32
    return isKey && rest.length === 0 ? { id, key } : undefined
  })
  const whole = keys.filter((one) => one !== undefined)
  return whole.length === keys.length && new Set(whole.map(({ id }) => id)).size === whole.length ? whole : undefined
}

/** A new key, written as the configuration writes it. */
export const newKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`

/** The key that seals now. */
export const newestKeyId = (keys: Keyring): string => newest(keys).id

const newest = (keys: Keyring) => {
  const [first] = keys
  if (!first) throw new CannotOpen('There is no key')
  return first
}

/** Seals bytes with the newest key (AES-256-GCM), bound to what they belong to: they open nowhere else. */
export const seal = (keys: Keyring, plain: Uint8Array, boundTo: string): Sealed => {
  const { id, key } = newest(keys)
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(boundTo))
  const body = Buffer.concat([sealing.update(plain), sealing.final()])
  return { keyId: id, sealed: Buffer.concat([Buffer.of(version), nonce, sealing.getAuthTag(), body]) }
}

/** Opens what was sealed, or throws CannotOpen. */
export const unseal = (keys: Keyring, { keyId, sealed }: Sealed, boundTo: string): Buffer => {
  const known = keys.find(({ id }) => id === keyId)
  if (!known) throw new CannotOpen(`No key is called ${keyId}`)
  if (sealed[0] !== version) throw new CannotOpen('It was sealed in another way')
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength)
  try {
    const opening = createDecipheriv(cipher, known.key, nonce, { authTagLength: tagLength })
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(tag)
    return Buffer.concat([opening.update(sealed.subarray(1 + nonceLength + tagLength)), opening.final()])
  } catch {
    throw new CannotOpen('It was touched, or sealed for something else')
  }
}

/** The same thing sealed anew with the newest key. */
export const reseal = (keys: Keyring, sealed: Sealed, boundTo: string): Sealed =>
  seal(keys, unseal(keys, sealed, boundTo), boundTo)

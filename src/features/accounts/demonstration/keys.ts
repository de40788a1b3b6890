import { generateKeyPair, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'

type Keys = { cookies: string[]; jwks: { keys: JWK[] } }

/** The keys of the demonstration’s identity provider: made at its first start, then kept in the data folder, so that what it signed stays valid. */
export const identityKeys = async (dataFolder: string): Promise<Keys> => {
  const folder = resolve(dataFolder)
  const file = join(folder, 'identity-keys.json')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  return JSON.parse(kept ?? (await keep(file, JSON.stringify(await makeKeys())))) as Keys
}

// The file appears whole, and of two processes that start at once the first one’s stays: both read it.
const keep = async (file: string, text: string): Promise<string> => {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(unfinished, text, { mode: 0o600 })
  await link(unfinished, file).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  })
  await rm(unfinished)
  return readFile(file, 'utf8')
}

const makeKeys = async () => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') }
  return { cookies: [randomBytes(32).toString('base64url')], jwks: { keys: [jwk] } }
}

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Configuration, readConfiguration, WrongSettings } from './platform/configuration.ts'
import { newKey } from './platform/encryption.ts'

// A demonstration keeps its secrets beside its data, so that sessions and what is sealed outlive a restart.
const keptInFolder = (name: string, make: () => string) => (): string => {
  const folder = resolve(process.env.DATA_FOLDER || '.data')
  const file = join(folder, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}

/** The settings of this process; a wrong or missing one is named, and ends it. */
export const settingsOrExit = (): Configuration => {
  try {
    return readConfiguration(process.env, {
      secret: keptInFolder('secret', () => randomBytes(32).toString('hex')),
      declarationKeys: keptInFolder('declaration-keys', () => newKey('demonstration')),
      signingKeys: keptInFolder('signing-keys', () => newKey('demonstration')),
    })
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    process.stderr.write(
      `The portal does not start: a setting is wrong or missing.\nLe portail ne démarre pas : un réglage est erroné ou manquant.\n${error.message}\nSee docs/operations.md · Voir docs/operations.md\n`,
    )
    process.exit(1)
  }
}

import { distrustKey, signAnew } from './features/assessment/index.ts'
import { withDatabase } from './open-database.ts'
import { systemClock } from './platform/clock.ts'
import { CannotOpen, newestKeyId } from './platform/encryption.ts'
import { countByKey, resealTable } from './platform/resealing.ts'
import { sealedTables } from './sealed-tables.ts'
import { settingsOrExit } from './settings.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const settings = settingsOrExit()
const newest = newestKeyId(settings.declarationKeys)

await withDatabase(settings, async (db) => {
  for (const table of sealedTables) {
    const done = await resealTable(db, settings.declarationKeys, table).catch((error: unknown) => {
      if (!(error instanceof CannotOpen)) throw error
      say(`${table.table}: ${error.message}. Add the key to DECLARATION_KEYS · Ajoutez la clé à DECLARATION_KEYS`)
      process.exitCode = 1
      return 0
    })
    const left = (await countByKey(db, table)).filter(({ keyId }) => keyId !== newest)
    const still = left.map(({ keyId, count }) => `${keyId} ${count}`).join(', ')
    say(`${table.table}: ${done} → ${newest}${still && ` (still, encore : ${still})`}`)
  }
  const [word, lost] = process.argv.slice(2)
  const [signing] = settings.signingKeys
  if (word === '--distrust' && lost !== undefined) {
    if (lost === signing?.id) {
      say(`${lost}: put a new key first in SIGNING_KEYS · placez d’abord une nouvelle clé en tête de SIGNING_KEYS`)
      process.exitCode = 1
      return
    }
    const isKnown = await distrustKey(db, lost, systemClock())
    say(`${lost}: ${isKnown ? 'distrusted, écartée' : 'no such key, aucune clé de ce nom'}`)
    if (!isKnown) process.exitCode = 1
  }
  const signed = await signAnew(db, settings, systemClock())
  say(`qualifications: ${signed} → ${signing?.id}`)
})
if (process.exitCode !== 1)
  say(
    'Everything is sealed by the newest key; the older ones may be removed. Tout est scellé par la clé la plus récente ; les anciennes peuvent être retirées.',
  )

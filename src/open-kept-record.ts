import { listKeptRecords, openKeptRecord } from './features/profiles/index.ts'
import { withDatabase } from './open-database.ts'
import { systemClock } from './platform/clock.ts'
import { settingsOrExit } from './settings.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const [id, ...reason] = process.argv.slice(2)
const why = reason.join(' ').trim()
if (id !== undefined && (why === '' || !/^[0-9a-f-]{36}$/.test(id))) {
  say('bin/kept-record: lists what is kept · énumère ce qui est gardé')
  say('bin/kept-record <id> <why>: opens one; the log keeps why · en ouvre un ; le journal garde la raison')
  process.exit(2)
}

const settings = settingsOrExit()
await withDatabase(settings, async (db) => {
  if (id === undefined) {
    for (const kept of await listKeptRecords(db))
      say(`${kept.id}  ${kept.rule}  ${kept.subject_kind} ${kept.subject}  → ${kept.until.toISOString().slice(0, 10)}`)
    return
  }
  const content = await openKeptRecord(db, settings.declarationKeys, id, why, systemClock())
  if (content === undefined) {
    say('No such record is kept · Aucun document de ce numéro n’est gardé')
    process.exitCode = 1
  } else say(JSON.stringify(content, null, 2))
})

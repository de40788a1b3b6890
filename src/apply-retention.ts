import { withDatabase } from './open-database.ts'
import { systemClock } from './platform/clock.ts'
import { applyRetention, planRetention } from './platform/retention.ts'
import { retentionActs } from './retention.ts'
import { settingsOrExit } from './settings.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const line = (rule: string, count: number, more = '') => say(`${String(count).padStart(8)}  ${rule}${more}`)

const [asked, ...rest] = process.argv.slice(2)
if ((asked !== '--dry-run' && asked !== '--apply') || rest.length > 0) {
  say('bin/retention --dry-run: what would go now, by rule · ce qui serait supprimé maintenant, par règle')
  say('bin/retention --apply: lets it go · le supprime')
  process.exit(2)
}

const settings = settingsOrExit()
await withDatabase(settings, async (db) => {
  const acts = retentionActs(settings)
  const now = systemClock()
  if (asked === '--apply') {
    for (const [rule, count] of Object.entries(await applyRetention(db, acts, now))) line(rule, count)
    return
  }
  for (const { rule, due } of await planRetention(db, acts, now))
    line(rule.key, due.count, due.oldest ? `  (oldest, le plus ancien : ${due.oldest.toISOString().slice(0, 10)})` : '')
})

import { rebuildOverview } from './features/overview/index.ts'
import { withDatabase } from './open-database.ts'
import type { Database } from './platform/database.ts'

type Rebuilt = { before: string; after: string; upto: number }

// Everything that is derived from the event log.
const projections: Record<string, (db: Database) => Promise<Rebuilt>> = { overview: rebuildOverview }

const say = (line: string) => process.stdout.write(`${line}\n`)

// Without a setting but these two, as the log itself is checked.
const { DATABASE_URL, DATA_FOLDER } = process.env
await withDatabase({ databaseUrl: DATABASE_URL || undefined, dataFolder: DATA_FOLDER || '.data' }, async (db) => {
  for (const [name, rebuild] of Object.entries(projections)) {
    const { before, after, upto } = await rebuild(db)
    say(`${name}: ${after}`)
    if (before === after)
      say(
        `Derived again from ${upto} events, to the same bytes. Reconstruit à partir de ${upto} événements, octet pour octet.`,
      )
    else {
      say(`It held something else before: ${before}. It is now what the log says.`)
      say(`Il contenait autre chose auparavant. Il correspond maintenant au journal.`)
      process.exitCode = 1
    }
  }
})

import { resolve } from 'node:path'
import { openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { verifyEvents } from './platform/event-log.ts'
import { openLog } from './platform/log.ts'

const embedded = process.env.DATABASE_URL
  ? undefined
  : await startEmbeddedPostgres({ folder: resolve(process.env.DATA_FOLDER || '.data') })
const { db, close } = openDatabase(process.env.DATABASE_URL || embedded?.url || '', openLog('warn'), 1)
const { sealed, brokenAt } = await verifyEvents(db)
await close()
await embedded?.stop()
process.stdout.write(
  brokenAt === null
    ? `The chain is whole: ${sealed} events sealed. La chaîne est intacte : ${sealed} événements scellés.\n`
    : `The chain breaks in the batch that ends with event ${brokenAt}; ${sealed} events before it are whole.\nLa chaîne se rompt dans le lot qui se termine par l’événement ${brokenAt} ; les ${sealed} événements précédents sont intacts.\n`,
)
process.exitCode = brokenAt === null ? 0 : 1

import { withDatabase } from './open-database.ts'
import { verifyEvents } from './platform/event-log.ts'

// Without a setting but these two, so that the log can be checked by somebody who holds no secret.
const { DATABASE_URL, DATA_FOLDER } = process.env
const { sealed, brokenAt } = await withDatabase(
  { databaseUrl: DATABASE_URL || undefined, dataFolder: DATA_FOLDER || '.data' },
  verifyEvents,
)
process.stdout.write(
  brokenAt === null
    ? `The chain is whole: ${sealed} events sealed. La chaîne est intacte : ${sealed} événements scellés.\n`
    : `The chain breaks in the batch that ends with event ${brokenAt}; ${sealed} events before it are whole.\nLa chaîne se rompt dans le lot qui se termine par l’événement ${brokenAt} ; les ${sealed} événements précédents sont intacts.\n`,
)
process.exitCode = brokenAt === null ? 0 : 1

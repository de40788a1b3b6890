import { resolve } from 'node:path'
import type { Configuration } from './platform/configuration.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { openLog } from './platform/log.ts'

/** Gives a command the portal’s database, the embedded one of a demonstration included (a running one is joined), and closes it afterwards. */
export const withDatabase = async <Result>(
  { databaseUrl, dataFolder }: Pick<Configuration, 'databaseUrl' | 'dataFolder'>,
  act: (db: Database) => Promise<Result>,
): Promise<Result> => {
  const embedded = databaseUrl ? undefined : await startEmbeddedPostgres({ folder: resolve(dataFolder) })
  const { db, close } = openDatabase(databaseUrl ?? embedded?.url ?? '', openLog('warn'), 2)
  try {
    return await act(db)
  } finally {
    await close()
    await embedded?.stop()
  }
}

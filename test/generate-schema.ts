import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freshDatabase } from './database.ts'

const run = promisify(execFile)
export const schemaFile = join(import.meta.dirname, '../src/platform/schema.ts')

/** Writes the table types of a freshly migrated database into a file; with `verify` it only compares and throws when they differ. */
export const generateSchema = async (verify: boolean): Promise<void> => {
  const database = await freshDatabase()
  try {
    await run(join(import.meta.dirname, '../node_modules/.bin/kysely-codegen'), [
      ...[
        '--dialect',
        'postgres',
        '--url',
        database.url,
        '--date-parser',
        'string',
        '--type-mapping',
        '{"int8":"number"}',
      ],
      ...['--exclude-pattern', 'graphile_worker.*', '--out-file', schemaFile, ...(verify ? ['--verify'] : [])],
    ])
  } finally {
    await database.close()
  }
}

if (import.meta.main) await generateSchema(false)

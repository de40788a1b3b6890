import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { loadReference } from '../db/seeds/reference.ts'
import { type OpenDatabase, openDatabase } from '../src/platform/database.ts'
import { prepareJobs } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'
import { migrate, migrationsFolder } from '../src/platform/migrations.ts'

const server = () => {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests by bin/test')
  return url
}

const urlOf = (database: string) => {
  const url = new URL(server())
  url.pathname = `/${database}`
  return url.href
}

const foldersThatShapeIt = [
  migrationsFolder,
  join(import.meta.dirname, '../db/seeds'),
  join(import.meta.dirname, '../db/seeds/reference'),
]

const templateName = async () => {
  const hash = createHash('sha256')
  for (const folder of foldersThatShapeIt)
    for (const entry of (await readdir(folder, { withFileTypes: true }))
      .filter((one) => one.isFile())
      .sort((a, b) => a.name.localeCompare(b.name)))
      hash.update(await readFile(join(folder, entry.name)))
  return `template_${hash.digest('hex').slice(0, 12)}`
}

/** A database of its own for a test file: migrated, with the reference data, on a real PostgreSQL. Ends with `close`. */
export const freshDatabase = async (): Promise<OpenDatabase & { url: string }> => {
  const log = openLog('silent')
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  const name = `test_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
  const template = await templateName()
  try {
    await admin.query("select pg_advisory_lock(hashtext('portal test template'))")
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const making = `making_${name}`
      await admin.query(`create database ${making}`)
      await migrate(urlOf(making))
      await prepareJobs(urlOf(making), log)
      const open = openDatabase(urlOf(making), log, 2)
      await loadReference(open.db)
      await open.close()
      await admin.query(`alter database ${making} rename to ${template}`)
    }
    // Copying files takes half the time of writing them into a log that no run reads.
    await admin.query(`create database ${name} template ${template} strategy file_copy`)
  } finally {
    await admin.end()
  }
  const url = urlOf(name)
  const open = openDatabase(url, log, 5)
  const close = async () => {
    await open.close()
    const last = new pg.Client({ connectionString: urlOf('postgres') })
    await last.connect()
    await last.query(`drop database ${name} with (force)`)
    await last.end()
  }
  return { ...open, url, close }
}

import { tasks } from '../src/features/mailing-list/index.ts'
import { openDatabase } from '../src/platform/database.ts'
import { startWorker } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'
import { smtpPort } from '../src/platform/mail.ts'

// A process that sends mailings, as the portal does, until it is killed.
const { WORKS_ON = '', SENDS_TO = '' } = process.env
const log = openLog('silent')
const { db, pool } = openDatabase(WORKS_ON, log, 10)
const port = smtpPort(SENDS_TO, 'no-reply@portal.example', { isKeptOpen: true })
const settings = { publicUrl: 'https://portal.example' }
const worker = await startWorker(pool, log, tasks({ db, clock: () => new Date(), port, settings }), [])
process.on('SIGTERM', async () => {
  await worker.stop()
  process.exit(0)
})

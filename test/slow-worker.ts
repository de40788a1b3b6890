import { openDatabase } from '../src/platform/database.ts'
import { startWorker } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'

// A process that works the queue and never comes to the end of the task in its hands; the test that starts it kills it.
const log = openLog('silent')
const { pool } = openDatabase(process.env.WORKS_ON ?? '', log, 5)
const slow = () =>
  new Promise<void>(() => {
    process.stdout.write('begun\n')
  })
await startWorker(pool, log, { slow }, [])

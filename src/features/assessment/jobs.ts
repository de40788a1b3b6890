import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Keyring } from '../../platform/encryption.ts'
import type { Task } from '../../platform/jobs.ts'
import { recordTask } from './record/actions.ts'

/** What assessments do in the background: the documents of large campaigns. */
export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: { declarationKeys: Keyring }
}): Record<string, Task> => ({
  'assessment-record': recordTask({ db, clock, keys: settings.declarationKeys }),
})

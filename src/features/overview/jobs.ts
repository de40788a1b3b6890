import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Keyring } from '../../platform/encryption.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { exportTask } from './exporting/actions.ts'
import { catchUp } from './following/follower.ts'

/** What the overview does by itself: every minute it follows the log as far as it is settled; and it writes the files that people ask for. */
export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: { secret: string; declarationKeys: Keyring }
}): Record<string, Task> => ({
  'follow-overview': async () => {
    await catchUp(db)
  },
  'export-overview': exportTask({ db, clock, settings }),
})

export const schedules: readonly Schedule[] = [{ task: 'follow-overview', cron: '* * * * *' }]

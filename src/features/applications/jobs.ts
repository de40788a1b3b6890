import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Keyring } from '../../platform/encryption.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { exportTask } from './office/exporting/actions.ts'
import { submitAtBell } from './submission/actions.ts'

/** What applications do by the clock: at the bell, drafts that are complete are submitted where the campaign said so; looked after every minute, so that a restart misses none. */
export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: { publicUrl: string; declarationKeys: Keyring }
}): Record<string, Task> => ({
  'submit-at-bell': async () => {
    await submitAtBell(db, settings.publicUrl, clock())
  },
  'export-applications': exportTask({ db, clock, keys: settings.declarationKeys }),
})

export const schedules: readonly Schedule[] = [{ task: 'submit-at-bell', cron: '* * * * *' }]

import type { Clock } from '../../platform/clock.ts'
import type { Configuration } from '../../platform/configuration.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { exportTask } from './exporting/actions.ts'
import { alertSchedules, alertTasks } from './saved/digest.ts'

/** The jobs of the search: mails about saved searches, and files of results. */
export const tasks = (parts: { db: Database; clock: Clock; settings: Configuration }): Record<string, Task> => ({
  ...alertTasks(parts),
  'export-talent': exportTask(parts),
})

export const schedules: readonly Schedule[] = alertSchedules

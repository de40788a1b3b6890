import type { Clock } from '../../platform/clock.ts'
import type { Configuration } from '../../platform/configuration.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { schedules as visibilitySchedules, tasks as visibilityTasks } from './visibility/end-visibility.ts'

type Parts = { db: Database; clock: Clock; settings: Pick<Configuration, 'publicUrl'> }

/** What the profiles do by themselves. */
export const tasks = (parts: Parts): Record<string, Task> => ({ ...visibilityTasks(parts) })

export const schedules: readonly Schedule[] = [...visibilitySchedules]

import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { catchUp } from './following/follower.ts'

/** What the overview does by itself: every minute it follows the log as far as it is settled. */
export const tasks = ({ db }: { db: Database }): Record<string, Task> => ({
  'follow-overview': async () => {
    await catchUp(db)
  },
})

export const schedules: readonly Schedule[] = [{ task: 'follow-overview', cron: '* * * * *' }]

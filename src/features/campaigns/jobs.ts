import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { closeCampaignsDue } from './publication/actions.ts'

/** What campaigns do by the clock: each has a job at its closing moment, and every minute whatever was missed is caught up. */
export const tasks = ({ db, clock }: { db: Database; clock: Clock }): Record<string, Task> => ({
  'close-campaigns': async () => {
    await closeCampaignsDue(db, clock())
  },
})

export const schedules: readonly Schedule[] = [{ task: 'close-campaigns', cron: '* * * * *' }]

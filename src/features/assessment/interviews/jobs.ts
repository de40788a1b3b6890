import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import type { Schedule, Task } from '../../../platform/jobs.ts'
import { freePlaces } from './actions.ts'
import { remindWhoComes } from './reminding.ts'

/** What interviews do by the clock, and when an application is withdrawn. */
export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: { publicUrl: string }
}): Record<string, Task> => {
  const done = () => ({ now: clock(), origin: settings.publicUrl })
  return {
    'application-withdrawn': (payload) =>
      db.transaction().execute((tx) => freePlaces(tx, (payload as { id: string }).id, 'withdrawn', null, done())),
    'remind-of-interviews': () => remindWhoComes(db, done()),
  }
}

export const schedules: readonly Schedule[] = [{ task: 'remind-of-interviews', cron: '*/10 * * * *' }]

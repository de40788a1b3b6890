import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import type { Schedule, Task } from '../../../platform/jobs.ts'
import { type Done, freePlaces } from './actions.ts'
import { remindWhoComes } from './reminding.ts'

/** Gives back the places of an application that was withdrawn. */
export const freePlacesOf = (db: Database, applicationId: string, done: Done): Promise<void> =>
  db.transaction().execute((tx) => freePlaces(tx, applicationId, 'withdrawn', null, done))

/** What interviews do by the clock. */
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
    'remind-of-interviews': () => remindWhoComes(db, done()),
  }
}

export const schedules: readonly Schedule[] = [{ task: 'remind-of-interviews', cron: '*/10 * * * *' }]

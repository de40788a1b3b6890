import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { forgetSessions } from './sessions/actions.ts'
import { forgetAttempts } from './sign-in/actions.ts'
import { forgetCodes } from './work-email/actions.ts'

/** Forgets what signing in left behind and nobody can use any more: sessions, attempts and codes that have run out; returns how many. */
export const forgetSpentSignIns = async (db: Database, now: Date): Promise<number> =>
  (await forgetSessions(db, now)) + (await forgetAttempts(db, now)) + (await forgetCodes(db, now))

/** The slice’s jobs, by name. */
export const tasks = ({ db, clock }: { db: Database; clock: Clock }): Record<string, Task> => ({
  'forget-spent-sign-ins': async () => {
    await forgetSpentSignIns(db, clock())
  },
})

/** When they are done. */
export const schedules: readonly Schedule[] = [{ task: 'forget-spent-sign-ins', cron: '47 * * * *' }]

import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Keyring } from '../../platform/encryption.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { tellPlanned } from './bulk/actions.ts'
import { freePlacesOf, tasks as interviewTasks, schedules as ofInterviews } from './interviews/jobs.ts'
import { keepQualifications, leavePool } from './qualifications/by-the-clock.ts'
import { type SigningMeans, signQualifications } from './qualifications/signing.ts'
import { recordTask } from './record/actions.ts'

/** What assessments do by themselves: statements are signed soon after their decision; every five minutes whatever is due to qualifications by the clock is done, so that a restart misses nothing; the documents of large campaigns are made; interviews keep their places and reminders; whoever withdraws gives back what they hold; decisions are told once telling can no longer be undone. */
export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: SigningMeans & { declarationKeys: Keyring; publicUrl: string }
}): Record<string, Task> => ({
  ...interviewTasks({ db, clock, settings }),
  'application-withdrawn': async (payload) => {
    const { id } = payload as { id: string }
    await leavePool(db, id, clock())
    await freePlacesOf(db, id, { now: clock(), origin: settings.publicUrl })
  },
  'tell-decisions': (payload) =>
    tellPlanned(db, (payload as { action: string }).action, { now: clock(), origin: settings.publicUrl }),
  'sign-qualifications': async () => {
    await signQualifications(db, settings, clock())
  },
  'keep-qualifications': async () => {
    await keepQualifications(db, settings, clock())
  },
  'assessment-record': recordTask({ db, clock, keys: settings.declarationKeys }),
})

export const schedules: readonly Schedule[] = [...ofInterviews, { task: 'keep-qualifications', cron: '*/5 * * * *' }]

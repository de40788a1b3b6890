import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import type { Schedule, Task } from '../../../platform/jobs.ts'
import { doLongWork } from '../../../platform/long-work.ts'
import { after, applyRetention, periodOf, type RetentionAct } from '../../../platform/retention.ts'
import { applyTask } from './actions.ts'

type Parts = { db: Database; clock: Clock; acts: readonly RetentionAct[]; keys: Keyring }

/** Applies every rule: each night by itself, or as the work that an administrator began. */
export const tasks = ({ db, clock, acts, keys }: Parts): Record<string, Task> => ({
  [applyTask]: async (payload) => {
    const { work } = (payload ?? {}) as { work?: string }
    if (work === undefined) {
      await applyRetention(db, acts, clock())
      return
    }
    await doLongWork({ db, clock, keys }, work, async (actor, report) => {
      const now = clock()
      const outcome = await applyRetention(db, acts, now, actor, report)
      return { outcome, expiresAt: after(now, await periodOf(db, 'take-outs')) }
    })
  },
})

export const schedules: readonly Schedule[] = [{ task: applyTask, cron: '33 3 * * *' }]

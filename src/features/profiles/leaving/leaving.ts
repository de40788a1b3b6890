import { Hono } from 'hono'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import type { Task } from '../../../platform/jobs.ts'
import type { RetentionAct } from '../../../platform/retention.ts'
import type { Env } from '../../../web/context.ts'
import type { Means, PersonalData } from '../../../web/personal-data/personal-data.ts'
import { importRetention } from '../import/retention.ts'
import { certificateRetention } from './erasure/certificate.ts'
import { finishErasure } from './erasure/erase.ts'
import { keptRecordRetention } from './erasure/kept-records.ts'
import { erasure } from './erasure/routes.ts'
import { inactivityErasure, inactivityWarnings } from './inactivity/acts.ts'
import { takeOutTask } from './take-out/actions.ts'
import { takeOut } from './take-out/routes.ts'

/** The pages of leaving whole: taking everything away, and erasing the account. They are given what every slice holds about a person. */
export const leaving = (data: readonly PersonalData[]) => ({
  routes: new Hono<Env>().route('/', takeOut.routes).route('/', erasure(data)),
})

type Parts = { db: Database; clock: Clock; data: readonly PersonalData[]; means: Means }

/** What leaving does in the background. */
export const leavingTasks = (parts: Parts): Record<string, Task> => ({
  'make-take-out': takeOutTask(parts),
  'finish-erasure': async (payload) => {
    const { person } = payload as { person: string }
    await finishErasure(parts.db, parts.data, person, { now: parts.clock(), means: parts.means })
  },
})

/** What the profiles let go by the clock: files read, kept records, certificates, and accounts that nobody uses. */
export const profileRetention = (data: readonly PersonalData[], means: Means): readonly RetentionAct[] => [
  importRetention,
  keptRecordRetention,
  certificateRetention,
  inactivityWarnings(means),
  inactivityErasure(data, means),
]

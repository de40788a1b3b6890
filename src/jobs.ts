import { schedules as adminSchedules, tasks as adminTasks } from './features/admin/index.ts'
import { schedules as applicationSchedules, tasks as applicationTasks } from './features/applications/index.ts'
import { schedules as assessmentSchedules, tasks as assessmentTasks } from './features/assessment/index.ts'
import { schedules as campaignSchedules, tasks as campaignTasks } from './features/campaigns/index.ts'
import { schedules as mailingSchedules, tasks as mailingTasks } from './features/mailing-list/index.ts'
import { schedules as overviewSchedules, tasks as overviewTasks } from './features/overview/index.ts'
import { leavingTasks, schedules as profileSchedules, tasks as profileTasks } from './features/profiles/index.ts'
import { schedules as requestSchedules, tasks as requestTasks } from './features/talent-requests/index.ts'
import { schedules as searchSchedules, tasks as searchTasks } from './features/talent-search/index.ts'
import { personalData } from './personal-data.ts'
import type { Clock } from './platform/clock.ts'
import type { Configuration } from './platform/configuration.ts'
import type { Database } from './platform/database.ts'
import { sealEvents } from './platform/event-log.ts'
import type { Schedule, Task } from './platform/jobs.ts'
import { type MailPort, sendMailTask } from './platform/mail.ts'
import { retentionActs } from './retention.ts'

export type JobParts = { db: Database; clock: Clock; settings: Configuration; port: MailPort }

/** Every task of the queue, by name. */
export const tasks = ({ db, clock, settings, port }: JobParts): Record<string, Task> => ({
  'send-mail': sendMailTask(db, port, clock),
  'seal-events': async () => {
    await sealEvents(db)
  },
  ...mailingTasks({ db, clock, port, settings }),
  ...profileTasks({ db, clock, settings }),
  ...campaignTasks({ db, clock }),
  ...applicationTasks({ db, clock, settings }),
  ...assessmentTasks({ db, clock, settings }),
  ...leavingTasks({ db, clock, data: personalData, means: settings }),
  ...searchTasks({ db, clock, settings }),
  ...requestTasks({ db, clock, settings }),
  ...overviewTasks({ db, clock, settings }),
  ...adminTasks({ db, clock, acts: retentionActs(settings), keys: settings.declarationKeys }),
})

/** What is done by the clock. */
export const schedules: readonly Schedule[] = [
  { task: 'seal-events', cron: '* * * * *' },
  ...mailingSchedules,
  ...profileSchedules,
  ...campaignSchedules,
  ...applicationSchedules,
  ...assessmentSchedules,
  ...searchSchedules,
  ...requestSchedules,
  ...overviewSchedules,
  ...adminSchedules,
]

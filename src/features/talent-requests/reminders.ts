import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { tellManager, tellOffice } from './mails.ts'
import { said } from './messages.ts'
import { listOverdue } from './queries.ts'

/** Reminds whoever holds an overdue step, once for each step: the mail’s key holds the due date. */
export const remindOverdue = async (db: Database, now: Date, origin: string): Promise<void> => {
  for (const request of await listOverdue(db, now)) {
    const occasion = {
      name: `late ${request.nextDueAt?.toISOString()}`,
      subject: said.mailLate,
      body: said.mailLateBody,
      at: now,
      origin,
    }
    await db
      .transaction()
      .execute((tx) =>
        request.nextStepBy === 'office' ? tellOffice(tx, request, occasion) : tellManager(tx, request, occasion),
      )
  }
}

export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: { publicUrl: string }
}): Record<string, Task> => ({
  'remind-overdue-requests': () => remindOverdue(db, clock(), settings.publicUrl),
})

export const schedules: readonly Schedule[] = [{ task: 'remind-overdue-requests', cron: '5 * * * *' }]

import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import type { MailPort } from '../../platform/mail.ts'
import { keepMailingsGoing, sendOn } from './mailings/sending.ts'

/** What the mailing list does by itself: a mailing leaves, batch after batch. */
export const tasks = ({
  db,
  clock,
  port,
  settings,
}: {
  db: Database
  clock: Clock
  port: MailPort
  settings: { publicUrl: string }
}): Record<string, Task> => ({
  'send-mailing': (payload) =>
    sendOn({ db, clock, port, origin: settings.publicUrl }, (payload as { mailing: string }).mailing),
  'keep-mailings': () => keepMailingsGoing(db, clock()),
})

export const schedules: readonly Schedule[] = [{ task: 'keep-mailings', cron: '*/10 * * * *' }]

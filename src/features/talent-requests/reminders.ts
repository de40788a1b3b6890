import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Schedule, Task } from '../../platform/jobs.ts'
import { businessDaysAfter } from './due.ts'
import { tellManager, tellOffice, tellOverseers } from './mails.ts'
import { said } from './messages.ts'
import { listOverdue } from './queries.ts'
import { followAnswers, followEndedAccess } from './referring/closing.ts'

// How many business days after its due date a step is told to those who oversee the office.
const patience = 5

/** Tells those who oversee an office of steps of its own that stay overdue, and the Office of a manager who does not answer the reminder; once for each step. */
export const escalateOverdue = async (db: Database, now: Date, origin: string): Promise<void> => {
  for (const request of await listOverdue(db, now)) {
    const { nextDueAt, nextStepBy } = request
    if (!nextDueAt || businessDaysAfter(nextDueAt, patience) > now) continue
    const isOffice = nextStepBy === 'office'
    const occasion = {
      name: `escalated ${nextDueAt.toISOString()}`,
      subject: isOffice ? said.mailEscalated : said.mailSilent,
      body: isOffice ? said.mailEscalatedBody : said.mailSilentBody,
      at: now,
      origin,
    }
    await db
      .transaction()
      .execute((tx) => (isOffice ? tellOverseers(tx, request, occasion) : tellOffice(tx, request, occasion)))
  }
}

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
}): Record<string, Task> => {
  const done = () => ({ now: clock(), origin: settings.publicUrl })
  return {
    'remind-overdue-requests': async () => {
      const { now, origin } = done()
      await remindOverdue(db, now, origin)
      await escalateOverdue(db, now, origin)
    },
    'follow-referrals': () => followAnswers(db, done()),
    'access-ended': (payload) => followEndedAccess(db, (payload as { grant: string }).grant, done()),
  }
}

export const schedules: readonly Schedule[] = [
  { task: 'remind-overdue-requests', cron: '5 * * * *' },
  { task: 'follow-referrals', cron: '*/10 * * * *' },
]

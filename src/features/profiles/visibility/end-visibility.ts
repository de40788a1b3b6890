import { sql } from 'kysely'
import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Schedule, Task } from '../../../platform/jobs.ts'
import { postMail } from '../../../platform/mail.ts'
import { letter } from '../../../web/mail-layout.ts'
import { remindedBefore } from '../rules.ts'
import { said } from './messages.ts'

type Addressee = { personId: string; email: string; language: Language; until: Date }

const reminderKey = (personId: string, until: Date) => `visibility-reminder ${personId} ${until.toISOString()}`

const visible = (db: Database | Tx) =>
  db
    .selectFrom('profiles')
    .innerJoin('people', 'people.id', 'profiles.person_id')
    .select([
      'profiles.person_id as personId',
      'people.email',
      sql<Language>`coalesce(nullif(communication_language, ''), people.language)`.as('language'),
      sql<Date>`visible_until`.as('until'),
    ])
    .where('visibility', '<>', 'hidden')

const mailReminder = async (tx: Tx, { personId, email, language, until }: Addressee, publicUrl: string, now: Date) => {
  const t = translator(language)
  const date = sayDate(language, until)
  const mail = await letter({
    key: reminderKey(personId, until),
    to: email,
    language,
    subject: t(said.reminderSubject, { date }),
    paragraphs: [t(said.reminderBody, { date }), t(said.reminderNothing)],
    action: { label: t(said.reminderAction), href: publicUrl + to(language, 'profileVisibility') },
    footer: [t(said.mailWhy)],
  })
  await postMail(tx, mail, now)
}

const mailEnd = async (tx: Tx, { personId, email, language, until }: Addressee, publicUrl: string, now: Date) => {
  const t = translator(language)
  const mail = await letter({
    key: `visibility-end ${personId} ${until.toISOString()}`,
    to: email,
    language,
    subject: t(said.endedSubject),
    paragraphs: [t(said.endedBody)],
    action: { label: t(said.endedAction), href: publicUrl + to(language, 'profileVisibility') },
    footer: [t(said.mailWhy)],
  })
  await postMail(tx, mail, now)
}

/** Reminds, once, those whose visibility ends within 30 days; returns how many. */
export const remindOfVisibility = async (db: Database, publicUrl: string, now: Date): Promise<number> => {
  const due = await visible(db)
    .where('visible_until', '>', now)
    .where('visible_until', '<=', new Date(now.getTime() + remindedBefore))
    .execute()
  const keys = due.map(({ personId, until }) => reminderKey(personId, until))
  const told = new Set(
    keys.length === 0
      ? []
      : (await db.selectFrom('mails').select('key').where('key', 'in', keys).execute()).map(({ key }) => key),
  )
  const untold = due.filter(({ personId, until }) => !told.has(reminderKey(personId, until)))
  for (const addressee of untold) await db.transaction().execute((tx) => mailReminder(tx, addressee, publicUrl, now))
  return untold.length
}

/** Hides those whose visibility has run out, tells them, and notes it in the log; returns how many. */
export const endVisibility = async (db: Database, publicUrl: string, now: Date): Promise<number> => {
  let ended = 0
  for (const addressee of await visible(db).where('visible_until', '<=', now).execute()) {
    await db.transaction().execute(async (tx) => {
      // Somebody may renew at the same moment: only what is still over ends.
      const hidden = await tx
        .updateTable('profiles')
        .set({ visibility: 'hidden', visible_until: null, consented_at: null, updated_at: now })
        .where('person_id', '=', addressee.personId)
        .where('visibility', '<>', 'hidden')
        .where('visible_until', '<=', now)
        .returning('person_id')
        .executeTakeFirst()
      if (!hidden) return
      await recordEvent(tx, {
        at: now,
        actor: null,
        verb: 'visibility.change',
        subjectKind: 'profile',
        subject: addressee.personId,
        facts: { visibility: 'hidden', ended: addressee.until.toISOString() },
      })
      await mailEnd(tx, addressee, publicUrl, now)
      ended++
    })
  }
  return ended
}

/** What the profiles do by the clock. */
export const tasks = ({
  db,
  clock,
  settings,
}: {
  db: Database
  clock: Clock
  settings: Pick<Configuration, 'publicUrl'>
}): Record<string, Task> => ({
  'end-visibility': async () => {
    await remindOfVisibility(db, settings.publicUrl, clock())
    await endVisibility(db, settings.publicUrl, clock())
  },
})

export const schedules: readonly Schedule[] = [{ task: 'end-visibility', cron: '7 * * * *' }]

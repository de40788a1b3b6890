import { sql } from 'kysely'
import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Database } from '../../../platform/database.ts'
import { recordEvents } from '../../../platform/event-log.ts'
import { postMail } from '../../../platform/mail.ts'
import { letter } from '../../../web/mail-layout.ts'
import { movePlace } from './actions.ts'
import { removeQualifications } from './issuing.ts'
import { transitions } from './lifecycle.ts'
import { said } from './messages.ts'
import { reminderDue, reminders } from './rules.ts'
import { type SigningMeans, signQualifications } from './signing.ts'

/** Ends the qualifications whose time is over, at that time and not at the one at which we notice; returns how many. */
export const expireDue = (db: Database, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { from, to: status, ability } = transitions.expire
    const ended = await tx
      .updateTable('qualifications')
      .set({ status, suspended_until: null })
      .where('status', 'in', from)
      .where('expires_at', '<=', now)
      .returning(['id', 'campaign_id', 'application_id', 'skill_id', 'expires_at'])
      .execute()
    await recordEvents(
      tx,
      ended.map((one) => ({
        at: one.expires_at,
        actor: null,
        verb: ability,
        subjectKind: 'qualification',
        subject: one.id,
        facts: { campaign: one.campaign_id, application: one.application_id, skill: one.skill_id },
      })),
    )
    return ended.length
  })

/** Makes those available again who said until when they were not; returns how many. */
export const resumeDue = async (db: Database, now: Date): Promise<number> => {
  const due = await db
    .selectFrom('qualifications')
    .select(['id', sql<Date>`suspended_until`.as('until')])
    .where('status', '=', 'suspended')
    .where('suspended_until', '<=', now)
    .execute()
  let resumed = 0
  for (const { id, until } of due)
    if (await db.transaction().execute((tx) => movePlace(tx, id, { verb: 'resume', by: null }, until))) resumed++
  return resumed
}

/** Takes whoever withdrew an application out of the pool to which it brought them; what they showed stays shown. */
export const leavePool = (db: Database, applicationId: string, now: Date): Promise<number> =>
  db
    .transaction()
    .execute((tx) =>
      removeQualifications(
        tx,
        { applicationIds: [applicationId], poolOnly: true },
        { reason: 'withdrew', by: null },
        now,
      ),
    )

/** Takes out of their pools all who withdrew and are still there. */
export const leavePools = async (db: Database, now: Date): Promise<number> => {
  const withdrawn = await db
    .selectFrom('qualifications as q')
    .innerJoin('applications as a', 'a.id', 'q.application_id')
    .select('a.id')
    .where('a.status', '=', 'withdrawn')
    .where('q.skill_id', 'is', null)
    .where('q.status', 'in', transitions.remove.from)
    .execute()
  let left = 0
  for (const { id: applicationId } of withdrawn) left += await leavePool(db, applicationId, now)
  return left
}

const day = 24 * 60 * 60 * 1000

/** Reminds people of the end of a qualification, 60 and 14 days before, each once; returns how many. */
export const remindOfExpiry = async (db: Database, publicUrl: string, now: Date): Promise<number> => {
  const [first, last] = reminders
  const within = (days: number) => new Date(now.getTime() + days * day)
  const ending = await db
    .selectFrom('qualifications as q')
    .innerJoin('decisions as d', 'd.id', 'q.decision_id')
    .innerJoin('people as p', 'p.id', 'q.person_id')
    .innerJoin('campaigns as c', 'c.id', 'q.campaign_id')
    .select([
      'q.id',
      'q.person_id as personId',
      'q.expires_at as expiresAt',
      'q.reminded',
      'c.title_en',
      'c.title_fr',
      'p.email',
    ])
    .select(sql<Language>`p.language`.as('language'))
    .where('q.skill_id', 'is', null)
    .where('q.status', 'in', transitions.expire.from)
    .where('q.expires_at', '>', now)
    .where('q.expires_at', '<=', within(first))
    .where((is) =>
      is.or([
        is('q.reminded', 'is', null),
        is.and([is('q.reminded', '>', last), is('q.expires_at', '<=', within(last))]),
      ]),
    )
    .where('d.told_at', 'is not', null)
    .where('p.erased_at', 'is', null)
    .execute()
  let sent = 0
  for (const { id, personId, email, language, expiresAt, reminded, ...campaign } of ending) {
    const due = reminderDue({ expiresAt, reminded }, now)
    if (due === null) continue
    const t = translator(language)
    const told = { title: campaign[`title_${language}`], day: sayDate(language, expiresAt) }
    const mail = await letter({
      key: `qualification-reminder ${due} ${personId} ${id}`,
      to: email,
      language,
      subject: t(said.reminderSubject, told),
      paragraphs: [t(said.reminderBody, told), t(said.reminderMeans), t(said.reminderNothing)],
      action: { label: t(said.mailAction), href: publicUrl + to(language, 'qualifications') },
    })
    await db.transaction().execute(async (tx) => {
      const noted = await tx
        .updateTable('qualifications')
        .set({ reminded: due })
        .where('id', '=', id)
        .where('status', 'in', transitions.expire.from)
        .where((is) => is.or([is('reminded', 'is', null), is('reminded', '>', due)]))
        .returning('id')
        .executeTakeFirst()
      if (!noted) return
      await postMail(tx, mail, now)
      sent++
    })
  }
  return sent
}

/** All that happens to qualifications by the clock; done again it finds nothing to do. */
export const keepQualifications = async (db: Database, means: SigningMeans, now: Date): Promise<void> => {
  await expireDue(db, now)
  await resumeDue(db, now)
  await leavePools(db, now)
  await remindOfExpiry(db, means.publicUrl, now)
  await signQualifications(db, means, now)
}

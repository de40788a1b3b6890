import type { Language } from '../../../i18n/language.ts'
import { languages } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { postMail } from '../../../platform/mail.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { Topic } from '../queries.ts'
import type { MailingWritten } from './forms.ts'
import { addressed, sheetOf } from './letter.ts'
import { isPossible, type MailingAct, transitions } from './lifecycle.ts'
import { findListOffice, holdMailing, type Mailing } from './queries.ts'
import { whatBlocksRelease } from './rules.ts'

/** The name under which a mailing is kept while it is typed. */
export const draftOfMailing = (id: string): string => `mailing.${id}`

/** The name under which the moment of its leaving is kept while it is typed. */
export const draftOfRelease = (id: string): string => `mailing.${id}.release`

type By = { by: string; now: Date }

const note = (
  tx: Tx,
  act: MailingAct | 'draft' | 'change' | 'try',
  id: string,
  { by, now }: { by: string | null; now: Date },
  facts = {},
) => recordEvent(tx, { at: now, actor: by, verb: `mailing.${act}`, subjectKind: 'mailing', subject: id, facts })

/** Begins a mailing of the office that keeps the list, about a subject; what is known of its words already stands in it. Returns its id. */
export const draftMailing = async (
  tx: Tx,
  { topic, ...texts }: Partial<MailingWritten> & { topic: Topic },
  { by, now }: By,
): Promise<string> => {
  const office = await findListOffice(tx)
  const { id } = await tx
    .insertInto('mailings')
    .values({ office_id: office.id, topic, ...texts, created_by: by, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await note(tx, 'draft', id, { by, now }, { topic })
  return id
}

/** A mailing as its form would send it. */
export const savedMailing = (mailing: MailingWritten): Sent => ({
  topic: mailing.topic,
  subject_en: mailing.subject_en,
  body_en: mailing.body_en,
  link_en: mailing.link_en,
  subject_fr: mailing.subject_fr,
  body_fr: mailing.body_fr,
  link_fr: mailing.link_fr,
})

const holdIn = async (tx: Tx, id: string, act: MailingAct | 'change'): Promise<Mailing> => {
  const mailing = await holdMailing(tx, id)
  if (!mailing) throw new NotFound()
  if (act === 'change' ? mailing.status !== 'draft' : !isPossible(act, mailing.status)) throw new Conflict()
  return mailing
}

/** Keeps what a mailing says; what was saved elsewhere since the form was opened is returned instead. Throws Conflict once it is released. */
export const saveMailing = (
  db: Database,
  id: string,
  written: MailingWritten,
  { by, seen, now }: By & { seen: string },
): Promise<Sent | undefined> =>
  db.transaction().execute(async (tx) => {
    const saved = savedMailing(await holdIn(tx, id, 'change'))
    if (seen !== '' && seen !== stampOf(saved)) return saved
    await tx
      .updateTable('mailings')
      .set({ ...written, updated_at: now })
      .where('id', '=', id)
      .execute()
    await note(tx, 'change', id, { by, now })
    await dropDraft(tx, by, draftOfMailing(id))
    return undefined
  })

/** Puts a sending into the queue: those of one mailing are done one after the other. */
export const enqueueSending = (tx: Tx, mailing: string, runAt: Date): Promise<void> =>
  enqueue(tx, 'send-mailing', { mailing }, { key: `mailing ${mailing}`, queue: `mailing ${mailing}`, runAt })

/** Releases a mailing to leave at a moment, as it was read; returns what keeps it back. Throws Conflict when it says something else than was seen. */
export const releaseMailing = (
  db: Database,
  id: string,
  { sendAt, seen, by, now }: By & { sendAt: Date; seen: string },
): Promise<{ field: string; says: string }[]> =>
  db.transaction().execute(async (tx) => {
    const mailing = await holdIn(tx, id, 'release')
    if (seen !== stampOf(savedMailing(mailing))) throw new Conflict()
    const problems = whatBlocksRelease(mailing)
    if (problems.length > 0) return problems
    await tx
      .updateTable('mailings')
      .set({ status: transitions.release.to, send_at: sendAt, released_by: by })
      .where('id', '=', id)
      .execute()
    await note(tx, 'release', id, { by, now }, { at: sendAt.toISOString() })
    await enqueueSending(tx, id, sendAt)
    await dropDraft(tx, by, draftOfRelease(id))
    return []
  })

const changes = {
  'take-back': () => ({ send_at: null, released_by: null }),
  pause: () => ({}),
  resume: () => ({}),
  cancel: (now: Date) => ({ ended_at: now }),
} as const

/** Takes a released mailing back, or pauses, resumes or stops one that is leaving. Throws Conflict when it is elsewhere by now. */
export const moveMailing = (db: Database, id: string, act: keyof typeof changes, { by, now }: By): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await holdIn(tx, id, act)
    await tx
      .updateTable('mailings')
      .set({ status: transitions[act].to, ...changes[act](now) })
      .where('id', '=', id)
      .execute()
    await note(tx, act, id, { by, now })
    if (act === 'resume') await enqueueSending(tx, id, now)
  })

/** Removes a mailing that was never released. */
export const removeMailing = (db: Database, id: string, { by, now }: By): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await holdIn(tx, id, 'change')
    await tx.deleteFrom('mailings').where('id', '=', id).execute()
    await recordEvent(tx, { at: now, actor: by, verb: 'mailing.remove', subjectKind: 'mailing', subject: id })
    await dropDraft(tx, by, draftOfMailing(id))
  })

/** Sends a mailing to whoever writes it, in both languages, as it stands. Its links to choose or leave lead nowhere: nobody’s subscription is at stake. */
export const tryMailing = (
  db: Database,
  mailing: Mailing,
  to: { email: string },
  { by, now, origin }: By & { origin: string },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const office = await findListOffice(tx)
    for (const language of languages satisfies readonly Language[]) {
      const sheet = addressed(await sheetOf({ mailing, origin, office }, language), 'trial')
      await postMail(
        tx,
        { ...sheet, key: `mailing ${mailing.id} trial ${by} ${language} ${now.toISOString()}`, to: to.email },
        now,
      )
    }
    await note(tx, 'try', mailing.id, { by, now })
  })

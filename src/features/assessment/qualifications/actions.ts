import { sql } from 'kysely'
import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { postMail } from '../../../platform/mail.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { letter } from '../../../web/mail-layout.ts'
import { findPerson } from '../../accounts/index.ts'
import { said as shared } from '../messages.ts'
import { availableFrom } from './expiry.ts'
import { removeQualifications } from './issuing.ts'
import { type OfficeReason, type QualificationStatus, transitions } from './lifecycle.ts'
import { removalWords, said } from './messages.ts'
import type { Qualification } from './queries.ts'
import { isSuspensionOver } from './rules.ts'

/** The name under which “not available for now” is kept while it is typed. */
export const draftOfSuspension = (id: string): string => `qualification.${id}.suspension`

/** The name under which the reason for taking a qualification away is kept while it is typed. */
export const draftOfRemoval = (id: string): string => `qualification.${id}.removal`

type Move = { verb: 'suspend' | 'resume'; until?: Date | null; by: string | null }

/** Suspends a place in a pool, or makes it available again; returns whether it moved. */
export const movePlace = async (tx: Tx, id: string, { verb, until = null, by }: Move, now: Date): Promise<boolean> => {
  const { from, to: status, ability } = transitions[verb]
  const moved = await tx
    .updateTable('qualifications')
    .set({ status, suspended_until: until })
    .where('id', '=', id)
    .where('skill_id', 'is', null)
    .where('status', 'in', from)
    .where('expires_at', '>', now)
    .returning(['campaign_id', 'application_id'])
    .executeTakeFirst()
  if (!moved) return false
  await recordEvent(tx, {
    at: now,
    actor: by,
    verb: ability,
    subjectKind: 'qualification',
    subject: id,
    facts: {
      campaign: moved.campaign_id,
      application: moved.application_id,
      ...(verb === 'suspend' && { until: until?.toISOString() ?? null }),
    },
  })
  return true
}

/** A person says that they are not available for now, until a moment or until they say otherwise. */
export const suspendPlace = (
  db: Database,
  { id, ownerId, status, suspendedUntil }: Qualification,
  until: Date | null,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    if (suspendedUntil && isSuspensionOver({ status, suspendedUntil }, now))
      await movePlace(tx, id, { verb: 'resume', by: null }, suspendedUntil)
    if (!(await movePlace(tx, id, { verb: 'suspend', until, by: ownerId }, now))) throw new Conflict()
    await dropDraft(tx, ownerId, draftOfSuspension(id))
  })

/** A person says that they are available again. */
export const resumePlace = (db: Database, { id, ownerId }: Qualification, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    if (!(await movePlace(tx, id, { verb: 'resume', by: ownerId }, now))) throw new Conflict()
  })

type Removing = { reason: OfficeReason; note: string; by: { id: string; language: Language } }

/** An office takes a qualification away, with all that was issued with it, and the person is told why; of one whose decision they were not told, it returns that nothing was taken away. Throws Conflict when nothing is left of it. */
export const takeAway = (
  db: Database,
  { id, applicationId, decisionId, ownerId, toldAt, ...qualification }: Qualification,
  { reason, note, by }: Removing,
  { now, origin }: { now: Date; origin: string },
): Promise<'untold' | undefined> =>
  db.transaction().execute(async (tx) => {
    if (toldAt === null) return 'untold'
    const removal = { reason, note, language: by.language, by: by.id }
    if ((await removeQualifications(tx, { applicationIds: [applicationId], decisionId }, removal, now)) === 0)
      throw new Conflict()
    await dropDraft(tx, by.id, draftOfRemoval(id))
    const person = await findPerson(tx, ownerId)
    if (!person) return undefined
    const { language } = person
    const t = translator(language)
    const title = qualification[`title_${language}`]
    const mail = await letter({
      key: `qualification-removed ${ownerId} ${id}`,
      to: person.email,
      language,
      subject: t(said.removedSubject, { title }),
      paragraphs: [
        t(said.removedBody, { title }),
        ...(reason === 'other' ? [] : [t(shared.tellReason, { reason: t(removalWords[reason]) })]),
        ...(note === '' ? [] : [t(said.removedNote, { words: note })]),
        t(said.removedNext),
      ],
      action: { label: t(said.mailAction), href: origin + to(language, 'qualifications') },
    })
    await postMail(tx, mail, now)
    return undefined
  })

const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** Somebody has a job now: their places in pools are not available until the day after its last, or until they say otherwise; returns how many. Whoever said that they are not available for longer stays so. */
export const suspendPlacesOf = async (
  tx: Tx,
  personId: string,
  lastDay: string | null,
  by: string,
  now: Date,
): Promise<number> => {
  const until = lastDay === null ? null : (availableFrom(dayAfter(lastDay)) ?? null)
  if (until && until <= now) return 0
  const places = await tx
    .selectFrom('qualifications')
    .select(['id', 'suspended_until as suspendedUntil', sql<QualificationStatus>`status`.as('status')])
    .where('person_id', '=', personId)
    .where('skill_id', 'is', null)
    .where('status', 'in', ['available', 'suspended'])
    .orderBy('id')
    .execute()
  let suspended = 0
  for (const { id, status, suspendedUntil } of places) {
    if (status === 'suspended') {
      if (suspendedUntil === null || (until && suspendedUntil >= until)) continue
      const over = isSuspensionOver({ status, suspendedUntil }, now)
      await movePlace(tx, id, { verb: 'resume', by: over ? null : by }, over ? suspendedUntil : now)
    }
    if (await movePlace(tx, id, { verb: 'suspend', until, by }, now)) suspended++
  }
  return suspended
}

import { createHmac } from 'node:crypto'
import { to } from '../../i18n/addresses.ts'
import type { Language } from '../../i18n/language.ts'
import { translator } from '../../i18n/sentences.ts'
import { type Database, type Tx, waitForTurn } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import { postMail } from '../../platform/mail.ts'
import { letter } from '../../web/mail-layout.ts'
import { newToken } from '../../web/session.ts'
import type { Choices, Join } from './forms.ts'
import { unsubscribeHeaders } from './leaving.ts'
import { said } from './messages.ts'
import { findByEmail, type Subscriber } from './queries.ts'

type Where = { now: Date; origin: string; secret: string }

/** The version of the words that a person agrees to (`said.consent`). */
const wordingVersion = 1

const hashOf = (secret: string, email: string) =>
  createHmac('sha256', secret).update(`mailing list ${email.toLowerCase()}`).digest('hex')

const noteConsent = async (
  tx: Tx,
  subscriberId: string,
  act: 'asked' | 'confirmed' | 'changed' | 'removed',
  language: Language,
  topics: readonly string[],
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('consents')
    .values({
      subscriber_id: subscriberId,
      act,
      wording: said.consent[language],
      wording_version: wordingVersion,
      language,
      topics: [...topics],
      at: now,
    })
    .execute()
  await recordEvent(tx, {
    at: now,
    actor: null,
    verb: `subscriber.${act}`,
    subjectKind: 'subscriber',
    subject: subscriberId,
  })
}

/** Begins a subscription: a mail asks for its confirmation. An address that is on the list already gets a mail that says so, and the page answers alike. */
export const join = (db: Database, form: Join, { now, origin, secret }: Where): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await waitForTurn(tx, `mailing list ${form.email.toLowerCase()}`)
    const known = await findByEmail(tx, form.email)
    const { language, topics } = form
    const t = translator(language)
    if (known?.status === 'confirmed') {
      const told = {
        key: `subscriber ${known.id} known ${now.toISOString().slice(0, 10)}`,
        to: known.email,
        language,
        subject: t(said.mailKnownSubject),
        paragraphs: [t(said.mailKnownBody)],
        action: {
          label: t(said.mailChange),
          href: origin + to(language, 'mailingListPreferences', { token: known.token }),
        },
        headers: unsubscribeHeaders(origin, language, known.token),
      }
      return postMail(tx, await letter(told), now)
    }
    const token = known?.token ?? newToken()
    const { id } = known
      ? await tx
          .updateTable('subscribers')
          .set({ language, topics, created_at: now })
          .where('id', '=', known.id)
          .returning('id')
          .executeTakeFirstOrThrow()
      : await tx
          .insertInto('subscribers')
          .values({
            email: form.email,
            email_hash: hashOf(secret, form.email),
            language,
            topics,
            status: 'waiting',
            token,
            created_at: now,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
    await noteConsent(tx, id, 'asked', language, topics, now)
    const asked = {
      key: `subscriber ${id} confirm ${now.toISOString()}`,
      to: form.email,
      language,
      subject: t(said.mailSubject),
      paragraphs: [t(said.mailBody)],
      action: { label: t(said.mailConfirm), href: origin + to(language, 'mailingListConfirmation', { token }) },
      footer: [t(said.mailNotYou)],
    }
    await postMail(tx, await letter(asked), now)
  })

/** Confirms a subscription; joining anew is a new consent and lifts an earlier wish to be left alone. Again, it changes nothing. */
export const confirm = (db: Database, { id, language, topics }: Subscriber, { now }: Where): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('subscribers')
      .set({ status: 'confirmed', confirmed_at: now, undeliverable_at: null })
      .where('id', '=', id)
      .where('status', '=', 'waiting')
      .returning('email_hash')
      .executeTakeFirst()
    if (!row) return
    await tx.deleteFrom('suppressed_addresses').where('hash', '=', row.email_hash).execute()
    await noteConsent(tx, id, 'confirmed', language, topics, now)
  })

/** Changes language and subjects. */
export const choose = (
  db: Database,
  { id }: Subscriber,
  { language, topics }: Choices,
  { now }: Where,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('subscribers')
      .set({ language, topics })
      .where('id', '=', id)
      .where('status', '=', 'confirmed')
      .returning('id')
      .executeTakeFirst()
    if (row) await noteConsent(tx, id, 'changed', language, topics, now)
  })

/** Leaves the list: the address goes, its keyed hash stays so that nobody writes to it again. Again, it changes nothing. */
export const leave = (db: Database, subscriber: Subscriber, { now }: Where): Promise<void> =>
  db.transaction().execute((tx) => leaveWithin(tx, subscriber, now))

/** The same, within the caller’s transaction. */
export const leaveWithin = async (
  tx: Tx,
  { id, language, topics }: Pick<Subscriber, 'id' | 'language' | 'topics'>,
  now: Date,
): Promise<void> => {
  const row = await tx
    .updateTable('subscribers')
    .set({ status: 'removed', removed_at: now, email: null })
    .where('id', '=', id)
    .where('status', '<>', 'removed')
    .returning('email_hash')
    .executeTakeFirst()
  if (!row) return
  await tx
    .insertInto('suppressed_addresses')
    .values({ hash: row.email_hash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await noteConsent(tx, id, 'removed', language, topics, now)
}

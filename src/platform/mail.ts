import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Database, Tx } from './database.ts'
import { enqueue } from './jobs.ts'

/** An appointment that a mail carries (RFC 5546): to be put into a calendar, or taken out of it. */
export type MailCalendar = { method: 'REQUEST' | 'CANCEL'; content: string }

/** A mail as it leaves. Its key names the occasion: a second mail with the same key is not sent. */
export type Mail = {
  key: string
  to: string
  language: 'en' | 'fr'
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
  calendar?: MailCalendar
  /** The last mail to this address: it is forgotten once the mail has left. */
  forgetRecipient?: boolean
}

const unread = new AsyncLocalStorage<(recipient: string) => boolean>()

/** Acts without writing the mails that go to addresses nobody reads: those of invented people, while the past of a demonstration is made. */
export const withoutMailTo = <Result>(
  isUnread: (recipient: string) => boolean,
  act: () => Promise<Result>,
): Promise<Result> => unread.run(isUnread, act)

/** Writes a mail with the change it tells of; it leaves after the commit, once. */
export const postMail = async (tx: Tx, mail: Mail, at: Date): Promise<void> => {
  if (unread.getStore()?.(mail.to)) return
  const posted = await tx
    .insertInto('mails')
    .values({
      key: mail.key,
      recipient: mail.to,
      language: mail.language,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      headers: JSON.stringify(mail.headers ?? {}),
      ...(mail.calendar && { calendar_method: mail.calendar.method, calendar: mail.calendar.content }),
      forget_recipient: mail.forgetRecipient ?? false,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (posted) await enqueue(tx, 'send-mail', { id: posted.id }, { key: `mail ${posted.id}` })
}

/** The way out for mail. */
export type MailPort = {
  send: (mail: { id: string } & Omit<Mail, 'key' | 'forgetRecipient'>) => Promise<void>
  /** Hangs up: what was not sent by then is sent by the next process. */
  close?: () => void
}

/** Mail by SMTP (`smtp://` or `smtps://`). The message number is the mail's own, so that a repeat after a crash is recognised as the same message. With `isKeptOpen` a few connections stay open from one mail to the next, until `close`. */
export const smtpPort = (url: string, from: string, { isKeptOpen = false } = {}): MailPort => {
  const transport = isKeptOpen
    ? createTransport({ url, pool: true, maxConnections: 4, maxMessages: Number.POSITIVE_INFINITY })
    : createTransport(url)
  const domain = from.split('@').at(-1)
  return {
    send: async (mail) => {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'invitation.ics' } }),
        messageId: `<${mail.id}@${domain}>`,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated', ...mail.headers },
      })
    },
    close: () => transport.close(),
  }
}

/** Mail into a folder, one file each; the same mail twice is the same file. */
export const fileOutbox = (folder: string): MailPort => ({
  send: async (mail) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${mail.id}.json`)
    await writeFile(`${file}.part`, JSON.stringify(mail, null, 2), { mode: 0o600 })
    await rename(`${file}.part`, file)
  },
})

/** The job that lets one mail out: locks it, sends it, notes that it left; done already means nothing to do. */
export const sendMailTask = (db: Database, port: MailPort, now: () => Date) => async (payload: unknown) => {
  const { id } = payload as { id: string }
  await db.transaction().execute(async (tx) => {
    const mail = await tx
      .selectFrom('mails')
      .selectAll()
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!mail) return
    await port.send({
      id: mail.id,
      to: mail.recipient,
      language: mail.language === 'fr' ? 'fr' : 'en',
      subject: mail.subject,
      text: mail.body_text,
      html: mail.body_html,
      headers: mail.headers as Record<string, string>,
      ...(mail.calendar !== null && {
        calendar: { method: mail.calendar_method === 'CANCEL' ? 'CANCEL' : 'REQUEST', content: mail.calendar },
      }),
    })
    await tx
      .updateTable('mails')
      .set({ sent_at: now(), ...(mail.forget_recipient && { recipient: '' }) })
      .where('id', '=', id)
      .execute()
  })
}

/** The condition that a mail went to a person: to one of their addresses, or on an occasion that names them. */
export const isMailTo = ({ id, addresses }: { id: string; addresses: readonly string[] }): RawBuilder<boolean> =>
  sql<boolean>`(lower(recipient) = any(${addresses.filter((one) => one !== '').map((one) => one.toLowerCase())}) or key like ${`%${id}%`})`

/** Forgets the mails to a person, sent or not; returns how many. */
export const forgetMailsTo = async (tx: Tx, person: { id: string; addresses: readonly string[] }): Promise<number> =>
  Number((await tx.deleteFrom('mails').where(isMailTo(person)).executeTakeFirstOrThrow()).numDeletedRows)

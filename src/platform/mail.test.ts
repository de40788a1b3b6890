import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { freshDatabase } from '../../test/database.ts'
import { startWorker } from './jobs.ts'
import { openLog } from './log.ts'
import { fileOutbox, postMail, sendMailTask, smtpPort, withoutMailTo } from './mail.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
const received: ParsedMail[] = []
const sources: string[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    const read = async () => {
      const source = await buffer(stream)
      sources.push(source.toString('utf8'))
      received.push(await simpleParser(source))
    }
    read().then(() => done(), done)
  },
})
before(async () => {
  database = await freshDatabase()
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
})
after(async () => {
  await database.close()
  await new Promise<void>((closed) => smtp.close(closed))
})

const at = new Date('2026-04-01T12:00:00Z')
const mail = (key: string) => ({
  key,
  to: 'zoé@exemple.ca',
  language: 'fr' as const,
  subject: 'Votre code : été',
  text: 'Bonjour,\n\nvoici un code.',
  html: '<p>Bonjour, voici un code.</p>',
  headers: { 'List-Unsubscribe': '<https://example.ca/x>' },
})
const port = () =>
  smtpPort(`smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, 'no-reply@portal.example')

const workUntil = async (isDone: () => Promise<boolean>) => {
  const worker = await startWorker(
    database.pool,
    openLog('silent'),
    { 'send-mail': sendMailTask(database.db, port(), () => at) },
    [],
  )
  for (let tries = 0; tries < 200 && !(await isDone()); tries++) await new Promise((later) => setTimeout(later, 25))
  await worker.stop()
}

test('a mail posted with a change leaves by SMTP after the commit, with its words and headers whole', async () => {
  await database.db.transaction().execute((tx) => postMail(tx, mail('first'), at))
  assert.equal(received.length, 0)
  await workUntil(async () => received.length > 0)
  const [letter] = received
  assert.equal(letter?.subject, 'Votre code : été')
  assert.match(letter?.text ?? '', /voici un code/)
  assert.match(String(letter?.html), /<p>Bonjour/)
  assert.equal(letter?.headers.get('content-language'), 'fr')
  assert.ok(letter?.headers.get('list'))
  assert.notEqual(
    (await database.db.selectFrom('mails').select('sent_at').where('key', '=', 'first').executeTakeFirst())?.sent_at,
    null,
  )
})

test('a mail whose change is undone never leaves', async () => {
  await assert.rejects(
    database.db.transaction().execute(async (tx) => {
      await postMail(tx, mail('undone'), at)
      throw new Error('changed my mind')
    }),
  )
  assert.equal(
    await database.db.selectFrom('mails').select('id').where('key', '=', 'undone').executeTakeFirst(),
    undefined,
  )
})

test('the same occasion posts one mail, and a job that runs twice sends it once', async () => {
  const before = received.length
  await database.db.transaction().execute((tx) => postMail(tx, mail('twice'), at))
  await database.db.transaction().execute((tx) => postMail(tx, mail('twice'), at))
  const { id } = await database.db.selectFrom('mails').select('id').where('key', '=', 'twice').executeTakeFirstOrThrow()
  const send = sendMailTask(database.db, port(), () => at)
  await Promise.all([send({ id }), send({ id }), send({ id })])
  assert.equal(received.length, before + 1)
})

test('a mail that cannot leave now is kept and leaves later', async () => {
  await database.db.transaction().execute((tx) => postMail(tx, mail('later'), at))
  const { id } = await database.db.selectFrom('mails').select('id').where('key', '=', 'later').executeTakeFirstOrThrow()
  await assert.rejects(sendMailTask(database.db, smtpPort('smtp://127.0.0.1:1', 'a@b.ca'), () => at)({ id }))
  assert.equal(
    (await database.db.selectFrom('mails').select('sent_at').where('id', '=', id).executeTakeFirst())?.sent_at,
    null,
  )
  const before = received.length
  await sendMailTask(database.db, port(), () => at)({ id })
  assert.equal(received.length, before + 1)
})

test('while mail to some addresses is not written, mail to others is, and afterwards all is again', async () => {
  const isUnread = (recipient: string) => recipient.endsWith('@nobody.example')
  const post = (key: string, to: string) =>
    database.db.transaction().execute((tx) => postMail(tx, { ...mail(key), to }, at))
  await withoutMailTo(isUnread, async () => {
    await post('unread', 'someone@nobody.example')
    await post('read', 'someone@demo.example')
  })
  await post('unread again', 'someone@nobody.example')
  const keys = await database.db
    .selectFrom('mails')
    .select('key')
    .where('key', 'like', '%read%')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    keys.map(({ key }) => key),
    ['read', 'unread again'],
  )
})

test('a mail carries an appointment beside its words: as what a mail program offers to put into the calendar, and as a file', async () => {
  const content = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:CANCEL', 'END:VCALENDAR', ''].join('\r\n')
  const calendar = { method: 'CANCEL', content } as const
  await database.db.transaction().execute((tx) => postMail(tx, { ...mail('calendar'), calendar }, at))
  const { id } = await database.db
    .selectFrom('mails')
    .select('id')
    .where('key', '=', 'calendar')
    .executeTakeFirstOrThrow()
  const before = received.length
  await sendMailTask(database.db, port(), () => at)({ id })
  const letter = received[before]
  assert.match(letter?.text ?? '', /voici un code/)
  const parts = letter?.attachments.map(({ contentType, filename, content }) => ({
    contentType,
    filename,
    text: content.toString('utf8'),
  }))
  assert.deepEqual(
    parts?.map(({ contentType }) => contentType),
    ['text/calendar', 'application/ics'],
  )
  assert.equal(parts?.[1]?.filename, 'invitation.ics')
  for (const part of parts ?? []) assert.equal(part.text.trim(), content.trim())
  assert.match(sources[before] ?? '', /Content-Type: text\/calendar;[^\n]*charset=utf-8;[^\n]*method=CANCEL/i)
  assert.match(sources[before] ?? '', /multipart\/alternative/)
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
  const { key: _, ...rest } = mail('file')
  await fileOutbox(folder).send({ id: 'one', ...rest, calendar })
  const kept = JSON.parse(await readFile(join(folder, 'one.json'), 'utf8')) as { calendar: unknown }
  assert.deepEqual(kept.calendar, calendar)
  await rm(folder, { recursive: true })
})

test('the file outbox keeps one file for a mail, however often it is sent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
  const outbox = fileOutbox(join(folder, 'mail'))
  const { key: _, ...rest } = mail('file')
  await outbox.send({ id: 'one', ...rest })
  await outbox.send({ id: 'one', ...rest })
  assert.deepEqual(await readdir(join(folder, 'mail')), ['one.json'])
  assert.equal(
    (JSON.parse(await readFile(join(folder, 'mail', 'one.json'), 'utf8')) as { subject: string }).subject,
    'Votre code : été',
  )
  await rm(folder, { recursive: true })
})

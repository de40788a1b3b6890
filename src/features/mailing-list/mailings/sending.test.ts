import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { freshDatabase } from '../../../../test/database.ts'
import { endProcess, fillList, openMailServer, startSender } from '../../../../test/mailing-list.ts'
import { type MailPort, smtpPort } from '../../../platform/mail.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { Topic } from '../queries.ts'
import { draftMailing, moveMailing, releaseMailing, savedMailing } from './actions.ts'
import { countReached, countRecipients, findMailing } from './queries.ts'
import { keepMailingsGoing, sendOn } from './sending.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let by = ''
before(async () => {
  database = await freshDatabase()
  const { id } = await database.db
    .insertInto('people')
    .values({
      issuer: 'test',
      issuer_subject: 'lea',
      name: 'Lea Lead',
      email: 'lea@example.ca',
      created_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  by = id
})
after(() => database.close())

const origin = 'https://portal.example'
let now = new Date('2026-03-02T15:00:00Z')
const refused = new Map<string, number>()
let server: Awaited<ReturnType<typeof openMailServer>>
let way: MailPort
let port: MailPort
beforeEach(async () => {
  now = new Date('2026-03-02T15:00:00Z')
  refused.clear()
  await database.db.deleteFrom('mailings').execute()
  await database.db.deleteFrom('subscribers').execute()
  await database.db.deleteFrom('suppressed_addresses').execute()
  server = await openMailServer((address) => refused.get(address))
  way = smtpPort(server.url, 'no-reply@portal.example', { isKeptOpen: true })
  port = way
})
afterEach(async () => {
  way.close?.()
  await server.close()
})

const means = () => ({ db: database.db, clock: () => now, port, origin })
const words = {
  subject_en: 'News',
  subject_fr: 'Nouvelles',
  body_en: 'Hello.\n\nAll is well.',
  body_fr: 'Bonjour.',
  link_en: '',
  link_fr: '',
}
const released = async (topic: Topic = 'portal-news', sendAt = now): Promise<string> => {
  const { db } = database
  const id = await db.transaction().execute((tx) => draftMailing(tx, { topic, ...words }, { by, now }))
  const mailing = await findMailing(db, id)
  assert.ok(mailing)
  assert.deepEqual(await releaseMailing(db, id, { sendAt, seen: stampOf(savedMailing(mailing)), by, now }), [])
  return id
}
const statusOf = async (id: string) => (await findMailing(database.db, id))?.status
const sendAll = async (id: string) => {
  for (let rounds = 0; rounds < 50 && (await statusOf(id)) !== 'sent'; rounds++) await sendOn(means(), id)
}
const join = (email: string, more: object = {}) =>
  database.db
    .insertInto('subscribers')
    .values({
      ...{ email, email_hash: `hash of ${email}`, language: 'en', topics: ['portal-news'], status: 'confirmed' },
      ...{ token: `token-of-${email.split('@')[0]}`, created_at: now, confirmed_at: now, ...more },
    })
    .execute()

test('a mailing reaches whoever confirmed and chose its subject, once each, in their language; nobody else', async () => {
  const { db } = database
  await join('ann@example.ca')
  await join('luc@exemple.ca', { language: 'fr', topics: ['community', 'portal-news'] })
  await join('waiting@example.ca', { status: 'waiting', confirmed_at: null })
  await join('other@example.ca', { topics: ['community'] })
  await join('dead@example.ca', { undeliverable_at: now })
  await join('left@example.ca', { status: 'removed', email: null, removed_at: now })
  await join('again@example.ca', { email_hash: 'a wish to be left alone' })
  await db.insertInto('suppressed_addresses').values({ hash: 'a wish to be left alone', at: now }).execute()
  assert.deepEqual(await countReached(db, 'portal-news'), { en: 1, fr: 1 })
  const seen: { to: string; subject: string; text: string; headers?: Record<string, string> }[] = []
  port = { send: async (mail) => void seen.push(mail) }
  const id = await released()
  await sendAll(id)
  assert.deepEqual(seen.map(({ to, subject }) => `${to} ${subject}`).sort(), [
    'ann@example.ca News',
    'luc@exemple.ca Nouvelles',
  ])
  const toAnn = seen.find(({ to }) => to === 'ann@example.ca')
  assert.match(toAnn?.text ?? '', /Hello\.\n\nAll is well\.\n\n--/)
  assert.match(toAnn?.text ?? '', /Digital Community Management Office, \S+@/)
  assert.match(toAnn?.text ?? '', /mailing-list\/removal\/token-of-ann/)
  assert.equal(toAnn?.headers?.['List-Unsubscribe'], `<${origin}/en/mailing-list/removal/token-of-ann>`)
  assert.equal(toAnn?.headers?.['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
  await sendOn(means(), id)
  assert.equal(seen.length, 2)
  const { sent, waiting, left } = await countRecipients(db, id)
  assert.deepEqual({ sent, waiting, left }, { sent: 2, waiting: 0, left: 0 })
})

test('who leaves the list, or the subject, while it is leaving is not written to', async () => {
  const { db } = database
  await fillList(db, 250, now)
  const id = await released()
  await sendOn(means(), id)
  const open = db
    .selectFrom('mailing_recipients')
    .select('subscriber_id')
    .where('mailing_id', '=', id)
    .where('status', '=', 'waiting')
  const [gone, turned] = await open.limit(2).execute()
  await db
    .updateTable('subscribers')
    .set({ status: 'removed', email: null, removed_at: now })
    .where('id', '=', gone?.subscriber_id ?? '')
    .execute()
  await db
    .updateTable('subscribers')
    .set({ topics: ['community'] })
    .where('id', '=', turned?.subscriber_id ?? '')
    .execute()
  await sendAll(id)
  const { sent, left } = await countRecipients(db, id)
  assert.deepEqual([sent, left, server.count.letters], [248, 2, 248])
})

test('an address that is refused for good is written to no more by any mailing, until its person joins again; one refused for now is tried again', async () => {
  const { db } = database
  for (const name of ['ann', 'gone', 'full']) await join(`${name}@example.ca`)
  refused.set('gone@example.ca', 550)
  refused.set('full@example.ca', 452)
  const id = await released()
  await sendOn(means(), id)
  assert.deepEqual([...server.letters.keys()], ['ann@example.ca'])
  const { waiting, undeliverable } = await countRecipients(db, id)
  assert.deepEqual([await statusOf(id), waiting, undeliverable], ['sending', 1, 1])
  refused.delete('full@example.ca')
  await sendOn(means(), id)
  assert.deepEqual([...server.letters.keys()], ['ann@example.ca', 'full@example.ca'])
  assert.equal(await statusOf(id), 'sent')
  refused.clear()
  assert.deepEqual(await countReached(db, 'portal-news'), { en: 2, fr: 0 })
})

test('while the way out is closed nobody is lost: it goes on once it is open again', async () => {
  const { db } = database
  await fillList(db, 30, now)
  const id = await released()
  port = smtpPort('smtp://127.0.0.1:1', 'no-reply@portal.example')
  await assert.rejects(sendOn(means(), id))
  assert.equal(await statusOf(id), 'sending')
  await keepMailingsGoing(db, now)
  port = way
  await sendAll(id)
  assert.equal(server.letters.size, 30)
  assert.ok([...server.letters.values()].every((numbers) => numbers.length === 1))
})

test('paused between two batches it waits; it goes on where it stood, and stopped it is over', async () => {
  const { db } = database
  await fillList(db, 450, now)
  const id = await released()
  await sendOn(means(), id)
  assert.equal(server.count.letters, 200)
  await moveMailing(db, id, 'pause', { by, now })
  await sendOn(means(), id)
  assert.equal(server.count.letters, 200)
  await moveMailing(db, id, 'resume', { by, now })
  await sendOn(means(), id)
  assert.equal(server.count.letters, 400)
  await moveMailing(db, id, 'cancel', { by, now })
  await sendOn(means(), id)
  assert.deepEqual([await statusOf(id), server.count.letters], ['cancelled', 400])
  await assert.rejects(moveMailing(db, id, 'resume', { by, now }))
})

test('released for later it does not leave before; taken back it does not leave at all', async () => {
  const { db } = database
  await fillList(db, 3, now)
  const soon = new Date(now.getTime() + 60_000)
  const id = await released('portal-news', soon)
  await sendOn(means(), id)
  assert.deepEqual([await statusOf(id), server.count.letters], ['scheduled', 0])
  const other = await released('portal-news', soon)
  await moveMailing(db, other, 'take-back', { by, now })
  now = soon
  await sendOn(means(), other)
  await sendAll(id)
  assert.deepEqual([await statusOf(id), await statusOf(other), server.count.letters], ['sent', 'draft', 3])
})

test('killed in the middle and gone on by another process, nobody is missed and nobody has two letters', async () => {
  const { db, url } = database
  const count = 1_500
  await fillList(db, count, now)
  now = new Date()
  const id = await released()
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 2_400 && !(await isSo()); tries++) await new Promise((later) => setTimeout(later, 25))
    assert.ok(await isSo())
  }
  const first = startSender(url, server.url)
  after(() => void first.kill('SIGKILL'))
  await until(() => server.count.letters > count / 3)
  await endProcess(first, 'SIGKILL')
  assert.ok(server.count.letters < count, `${server.count.letters} had left when it was killed`)
  const second = startSender(url, server.url)
  after(() => void second.kill('SIGKILL'))
  await until(async () => (await statusOf(id)) === 'sent')
  await endProcess(second, 'SIGTERM')
  assert.equal(server.letters.size, count)
  // A letter under way when the process ended may come again under its own number, which makes it one letter.
  assert.ok([...server.letters.values()].every((numbers) => new Set(numbers).size === 1))
  assert.ok(server.count.letters - count <= 4, `${server.count.letters - count} came again`)
  assert.equal((await countRecipients(db, id)).sent, count)
})

import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import type { Member } from '../../../../test/cast.ts'
import { makeFindable } from '../../../../test/findable.ts'
import { startWorker } from '../../../platform/jobs.ts'
import { openLog } from '../../../platform/log.ts'
import { sendMailTask, smtpPort } from '../../../platform/mail.ts'
import { tokenFor } from '../../../web/session.ts'
import { alertTasks } from './digest.ts'

const day = 24 * 3_600_000
const received: { to: string; mail: ParsedMail }[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const read = async () => {
      const mail = await simpleParser(await buffer(stream))
      for (const { address } of session.envelope.rcptTo) received.push({ to: address, mail })
    }
    read().then(() => done(), done)
  },
})

let portal: TestApp
let web: ReturnType<typeof serve>
let address = ''
let worker: Awaited<ReturnType<typeof startWorker>>
before(async () => {
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  const port = await new Promise<number>((listening) => {
    web = serve({ fetch: (request) => portal.app.fetch(request), port: 0, hostname: '127.0.0.1' }, (info) =>
      listening(info.port),
    )
  })
  address = `http://127.0.0.1:${port}`
  portal = await openTestApp({ publicUrl: address })
  await makeFindable(portal.db, 12, { regions: ['north'] }, portal.time.now)
  const clock = () => portal.time.now
  const to = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  worker = await startWorker(
    portal.pool,
    openLog('silent'),
    {
      ...alertTasks({ db: portal.db, clock, settings: { ...testSettings, publicUrl: address } }),
      'send-mail': sendMailTask(portal.db, smtpPort(to, 'no-reply@portal.example'), clock),
    },
    [],
  )
})
after(async () => {
  await worker.stop()
  await new Promise<void>((closed) => web.close(() => closed()))
  await new Promise<void>((closed) => smtp.close(closed))
  await portal.close()
})

const mailsTo = (member: Member) => received.filter(({ to }) => to === member.email).map(({ mail }) => mail)

const nextMail = async (member: Member): Promise<ParsedMail> => {
  const before = mailsTo(member).length
  portal.time.now = new Date(portal.time.now.getTime() + day)
  await makeFindable(portal.db, 7, { regions: ['north'] }, portal.time.now)
  await alertTasks({ db: portal.db, clock: () => portal.time.now, settings: testSettings })['send-search-alerts']?.({})
  for (let tries = 0; tries < 600; tries++) {
    const mail = mailsTo(member).at(before)
    if (mail) return mail
    await pause(50)
  }
  return assert.fail('no mail came')
}

// What is still to be sent is sent, and whatever else would come would have come.
const settled = async () => {
  for (let tries = 0; tries < 600; tries++) {
    const { rows } = await portal.pool.query(
      'select count(*)::int as left from graphile_worker.jobs where attempts < max_attempts',
    )
    if (rows[0]?.left === 0) return
    await pause(50)
  }
  assert.fail('work is left')
}

const follow = async (member: Member, name: string) => {
  const _csrf = tokenFor(testSettings.secret, member.sessionId)
  const saved = await fetch(`${address}/en/search/save`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `session=${member.token}`, origin: address },
    body: new URLSearchParams({ _csrf, name, alert: 'daily', query: 'region=north' }),
  })
  assert.equal(saved.status, 303)
}

const linksIn = (mail: ParsedMail) =>
  [...(mail.text ?? '').matchAll(/http:\/\/127\.0\.0\.1:\d+\S+/g)].map(([link]) => link)

test('a digest comes by SMTP, in one letter of text and HTML; its link opens the searches, its stop link a page whose button stops', async () => {
  const { cast, db } = portal
  await db.updateTable('people').set({ language: 'fr' }).where('id', '=', cast.manager.id).execute()
  await follow(cast.manager, 'Dans le Nord')
  await follow(cast.manager, 'Aussi dans le Nord')
  const mail = await nextMail(cast.manager)
  assert.match(mail.text ?? '', /Dans le Nord[\s\S]*Aussi dans le Nord|Aussi dans le Nord[\s\S]*Dans le Nord/)
  assert.match(mail.text ?? '', /nouvelles personnes\s: environ (5|10)/)
  assert.match(String(mail.html), /lang="fr"/)
  const [open = '', stop = ''] = linksIn(mail)
  assert.match(open, /\/fr\/recherche\/enregistrees$/)
  const opened = await fetch(open, { headers: { cookie: `session=${cast.manager.token}` } })
  assert.match(await opened.text(), /Dans le Nord/)

  // As somebody who is not signed in, on another machine.
  const page = await fetch(stop)
  const form = await page.text()
  assert.equal(page.status, 200)
  assert.match(form, /<form method="post"/)
  const isDaily = async () =>
    (await db.selectFrom('saved_searches').select('alert').where('person_id', '=', cast.manager.id).execute()).map(
      ({ alert }) => alert,
    )
  assert.deepEqual(await isDaily(), ['daily', 'daily'], 'reading stops nothing')
  const token = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const pressed = await fetch(stop, {
    method: 'POST',
    headers: { cookie, origin: address },
    body: new URLSearchParams({ _csrf: token }),
  })
  assert.equal(pressed.status, 200)
  assert.deepEqual(await isDaily(), ['none', 'none'])
})

test('a mail program stops them in one click, by what the headers of the mail say (RFC 8058), and none comes again', async () => {
  const { cast, db } = portal
  await follow(cast.otherManager, 'North')
  const mail = await nextMail(cast.otherManager)
  const list = mail.headers.get('list') as { unsubscribe?: { url?: string } }
  const url = list.unsubscribe?.url ?? ''
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/(en\/search\/alerts\/stop|fr\/recherche\/courriels\/arret)\//)
  const headers = mail.headerLines.filter(({ key }) => key.startsWith('list-unsubscribe')).map(({ line }) => line)
  assert.ok(headers.some((line) => /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/i.test(line.trim())))
  // No cookie, no origin, no token; a program follows no redirect.
  const clicked = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  assert.equal(clicked.status, 200)
  const { alert } = await db
    .selectFrom('saved_searches')
    .select('alert')
    .where('person_id', '=', cast.otherManager.id)
    .executeTakeFirstOrThrow()
  assert.equal(alert, 'none')

  const count = received.length
  portal.time.now = new Date(portal.time.now.getTime() + day)
  await makeFindable(db, 7, { regions: ['north'] }, portal.time.now)
  await alertTasks({ db, clock: () => portal.time.now, settings: testSettings })['send-search-alerts']?.({})
  await settled()
  assert.equal(received.length, count)
})

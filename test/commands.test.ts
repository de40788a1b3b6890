import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { listKeptRecords } from '../src/features/profiles/index.ts'
import { eraseAccount } from '../src/features/profiles/leaving/erasure/erase.ts'
import { personalData } from '../src/personal-data.ts'
import { newKey, readKeyring } from '../src/platform/encryption.ts'
import { openTestApp, type TestApp, testSettings } from './app.ts'
import { makeApplicant, submitFor } from './applying.ts'
import { makeCampaign } from './campaign.ts'
import { makePerson } from './cast.ts'
import { fillIn, words } from './filled-in.ts'
import { qualify } from './qualifying.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const written = (keys: typeof testSettings.declarationKeys) =>
  keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',')

const run = (
  command: string,
  words: string[],
  keys = testSettings.declarationKeys,
  signingKeys = testSettings.signingKeys,
) =>
  new Promise<{ code: number; output: string }>((done) => {
    const env = {
      ...process.env,
      DATABASE_URL: portal.url,
      PUBLIC_URL: 'https://talent.example.ca',
      SECRET: testSettings.secret,
      DECLARATION_KEYS: written(keys),
      SIGNING_KEYS: written(signingKeys),
      OIDC_ISSUER: 'https://id.example.ca',
      OIDC_CLIENT_ID: 'portal',
      SMTP_URL: 'smtp://mail.example.ca',
    }
    const file = join(import.meta.dirname, '../src', command)
    execFile(process.execPath, [file, ...words], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    )
  })

test('bin/retention tells what would go and then lets exactly that go; without a word it only says how it is used', async () => {
  const person = await makePerson(portal.db, 'Commanded')
  await fillIn(portal, person)
  await portal.db
    .updateTable('mails')
    .set({ created_at: new Date('2020-01-01T00:00:00Z') })
    .execute()
  const { count } = await portal.db
    .selectFrom('mails')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()

  assert.equal((await run('apply-retention.ts', [])).code, 2)
  const dry = await run('apply-retention.ts', ['--dry-run'])
  assert.equal(dry.code, 0)
  assert.match(dry.output, new RegExp(`${count}  mails  \\(oldest, le plus ancien : 2020-01-01\\)`))
  const done = await run('apply-retention.ts', ['--apply'])
  assert.match(done.output, new RegExp(`${count}  mails`))
  assert.match((await run('apply-retention.ts', ['--dry-run'])).output, / 0 {2}mails/)
})

test('bin/rotate-keys signs statements anew, and lets no key be distrusted while it still signs', async () => {
  const { db, cast, time } = portal
  const campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const person = await makeApplicant(db, 'Quinn Qualified', time.now)
  const applicationId = await submitFor(db, { campaignId, person, now: time.now })
  await qualify(db, { applicationId, by: cast.recruiter.id, now: time.now })
  const [first, second] = ['sign-first', 'sign-second'].map((id) => readKeyring(newKey(id)) ?? [])
  assert.ok(first && second)
  const rotate = (words: string[], signing: typeof first) =>
    run('rotate-keys.ts', words, testSettings.declarationKeys, signing)
  assert.match((await rotate([], first)).output, /qualifications: 6 → sign-first/)
  assert.match((await rotate([], first)).output, /qualifications: 0 → sign-first/)
  const refused = await rotate(['--distrust', 'sign-first'], first)
  assert.equal(refused.code, 1)
  assert.match(refused.output, /put a new key first in SIGNING_KEYS/)
  const rotated = await rotate(['--distrust', 'sign-first'], [...second, ...first])
  assert.equal(rotated.code, 0, rotated.output)
  assert.match(rotated.output, /sign-first: distrusted/)
  assert.match(rotated.output, /qualifications: 6 → sign-second/)
  const back = await rotate([], [...first, ...second])
  assert.equal(back.code, 1)
  assert.match(back.output, /sign-first is distrusted/)
  const signedBy = await db.selectFrom('qualifications').select('key_id').distinct().execute()
  assert.deepEqual(signedBy, [{ key_id: 'sign-second' }])
  assert.equal((await rotate(['--distrust', 'nobody'], second)).code, 1)
})

test('bin/rotate-keys seals everything anew, again without effect, and says when a key is missing', async () => {
  const newer = readKeyring(newKey('newer')) ?? []
  const missing = await run('rotate-keys.ts', [], newer)
  assert.equal(missing.code, 1)
  assert.match(missing.output, /No key is called test/)
  const both = [...newer, ...testSettings.declarationKeys]
  const first = await run('rotate-keys.ts', [], both)
  assert.equal(first.code, 0, first.output)
  assert.match(first.output, /self_declarations: 1 → newer/)
  assert.match(first.output, /the older ones may be removed/)
  assert.match((await run('rotate-keys.ts', [], newer)).output, /self_declarations: 0 → newer/)
  for (const key of both) assert.equal(first.output.includes(key.key.toString('base64')), false)
})

test('bin/kept-record lists without words, and opens one for a reason', async () => {
  const person = await makePerson(portal.db, 'Recorded', [{ role: 'manager' }])
  await fillIn(portal, person)
  const means = { ...testSettings, publicUrl: 'https://talent.example.ca' }
  await eraseAccount(portal.db, personalData, person.id, { now: new Date(), means, actor: person.id })
  const list = await run('open-kept-record.ts', [])
  assert.match(list.output, /talent-requests {2}request/)
  assert.doesNotMatch(list.output, /plantx/)
  const opened = await Promise.all(
    (await listKeptRecords(portal.db)).map(({ id }) => run('open-kept-record.ts', [id, 'access', 'request', '17'])),
  )
  assert.ok(opened.some(({ output }) => output.includes(words.talent_requests)))
  const [first] = await listKeptRecords(portal.db)
  assert.equal((await run('open-kept-record.ts', [first?.id ?? ''])).code, 2, 'not without a reason')
  assert.equal((await run('open-kept-record.ts', [crypto.randomUUID(), 'why'])).code, 1)
  const why = await portal.db
    .selectFrom('events')
    .select('why')
    .where('verb', '=', 'kept-record.open')
    .executeTakeFirst()
  assert.equal(why?.why, 'access request 17')
})

test('bin/rebuild derives the overview anew, and says when it held something else', async () => {
  const first = await run('rebuild.ts', [])
  assert.deepEqual([first.code, /to the same bytes/.test(first.output)], [0, true], first.output)
  await portal.db.updateTable('overview_campaigns').set({ applied: 99 }).execute()
  const changed = await run('rebuild.ts', [])
  assert.deepEqual([changed.code, /It held something else/.test(changed.output)], [1, true], changed.output)
  assert.equal((await run('rebuild.ts', [])).code, 0)
})

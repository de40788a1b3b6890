import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { fillIn } from '../../../../test/filled-in.ts'
import { applyRetention, listRetentionRules, planRetention } from '../../../platform/retention.ts'
import { retentionActs } from '../../../retention.ts'
import { tasks } from './jobs.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const en = '/en/admin/retention'
const acts = retentionActs(testSettings)
const days = (count: number) => new Date(portal.time.now.getTime() + count * 24 * 3600_000)
const counts = async (now: Date) =>
  Object.fromEntries((await planRetention(portal.db, acts, now)).map(({ rule, due }) => [rule.key, due.count]))

test('every rule that goes by the clock has an act, every act has its rule, and each says what, why and how long in both languages', async () => {
  const rules = await listRetentionRules(portal.db)
  assert.deepEqual(
    rules
      .filter(({ applies }) => applies === 'by-clock')
      .map(({ key }) => key)
      .sort(),
    acts.map(({ rule }) => rule).sort(),
  )
  for (const { key, what_en, what_fr, why_en, why_fr } of rules)
    for (const text of [what_en, what_fr, why_en, why_fr]) {
      assert.ok(text.length > 20, key)
      assert.doesNotMatch(text, /[a-z]'[a-z]/, key)
    }
  for (const { key, what_fr, why_fr } of rules)
    assert.doesNotMatch(what_fr + why_fr, / [:;?!»]|« /, `${key}: no-break spaces`)
})

const periods: [string, number, string][] = [
  ['sign-ins', 1, 'sessions'],
  ['imports', 7, 'profile_imports'],
  ['mails', 90, 'mails'],
  ['drafts', 180, 'drafts'],
]
for (const [key, period, table] of periods)
  test(`${key} are kept for ${period} days and no longer`, async () => {
    const person = await makePerson(portal.db, 'Timed')
    await fillIn(portal, person)
    const start = portal.time.now
    if (table === 'sessions')
      await portal.db.updateTable('sessions').set({ expires_at: start }).where('person_id', '=', person.id).execute()
    const at = (count: number) => new Date(start.getTime() + count * 24 * 3600_000)
    const before = (await counts(new Date(at(period).getTime() - 1000)))[key] ?? 0
    const then = (await counts(at(period)))[key] ?? 0
    assert.ok(then > before, `${before} a second before, ${then} then`)
    assert.equal((await applyRetention(portal.db, acts, at(period)))[key], then)
    assert.equal((await counts(at(period)))[key], 0)
  })

test('the dry run equals what is then done, rule by rule, and what is done is in the log', async () => {
  for (const name of ['One', 'Two', 'Three']) await fillIn(portal, await makePerson(portal.db, name))
  const now = days(400)
  const plan = await counts(now)
  assert.ok((plan.drafts ?? 0) >= 3 && (plan.mails ?? 0) >= 3 && (plan.imports ?? 0) >= 3, JSON.stringify(plan))
  const last = await portal.db
    .selectFrom('events')
    .select((of) => of.fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow()
  assert.deepEqual(await applyRetention(portal.db, acts, now), plan)
  const events = await portal.db
    .selectFrom('events')
    .select(['subject', 'facts', 'actor'])
    .where('verb', '=', 'retention.apply')
    .where('seq', '>', last.seq)
    .execute()
  assert.deepEqual(
    Object.fromEntries(events.map(({ subject, facts }) => [subject, (facts as { count: number }).count])),
    Object.fromEntries(Object.entries(plan).filter(([, count]) => count > 0)),
  )
  assert.ok(events.every(({ actor }) => actor === null))
  assert.ok(Object.values(await applyRetention(portal.db, acts, now)).every((count) => count === 0))
})

test('an administrator sees the rules and what would go, in both languages; nobody else does', async () => {
  const page = await portal.as(portal.cast.administrator).text(en)
  assert.match(page, /Drafts of forms, since they were last typed in/)
  assert.match(page, /180\u00a0days/)
  assert.match(page, /Privacy Regulations, SOR\/83-508, section 4/)
  assert.match(
    await portal.as(portal.cast.administrator).text('/fr/administration/conservation'),
    /Ébauches de formulaires/,
  )
  for (const other of [
    portal.cast.talent,
    portal.cast.manager,
    portal.cast.recruiter,
    portal.cast.lead,
    portal.cast.assessor,
  ]) {
    assert.equal((await portal.as(other).get(en)).status, 404, other.name)
    assert.equal((await portal.as(other).post(en)).status, 404, other.name)
    assert.equal((await portal.as(other).post(`${en}/drafts`, { amount: '60', seen: '180' })).status, 404, other.name)
  }
})

test('applying is work in the background: the page shows how far it is, then what went', async () => {
  await fillIn(portal, await makePerson(portal.db, 'Applied'))
  const start = portal.time.now
  portal.time.now = days(200)
  const expected = await counts(portal.time.now)
  const browser = portal.as(portal.cast.administrator)
  assert.equal((await browser.post(en)).status, 303)
  const running = await browser.get(en)
  assert.equal(running.headers.get('refresh'), '3')
  assert.match(await running.text(), /The rules are being applied/)

  const { id } = await portal.db
    .selectFrom('long_works')
    .select('id')
    .where('kind', '=', 'retention')
    .executeTakeFirstOrThrow()
  const clock = () => portal.time.now
  await tasks({ db: portal.db, clock, acts, keys: testSettings.declarationKeys })['apply-retention']?.({ work: id })
  const done = await browser.text(en)
  portal.time.now = start
  assert.match(done, /The rules were applied on/)
  assert.ok((expected.drafts ?? 0) > 0)
  assert.match(done, new RegExp(`Drafts of forms, since they were last typed in: ${expected.drafts}`))
  const event = await portal.db
    .selectFrom('events')
    .select(['actor', 'facts'])
    .where('verb', '=', 'retention.apply')
    .where('subject', '=', 'drafts')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  assert.deepEqual(event, { actor: portal.cast.administrator.id, facts: { count: expected.drafts ?? 0 } })
})

test('every night the same is done by nobody’s hand', async () => {
  await fillIn(portal, await makePerson(portal.db, 'Nightly'))
  const clock = () => days(300)
  await tasks({ db: portal.db, clock, acts, keys: testSettings.declarationKeys })['apply-retention']?.({ _cron: {} })
  assert.ok(Object.values(await counts(days(300))).every((count) => count === 0))
})

test('a period is changed within its bounds, with an event; outside of them it is refused and shown as typed', async () => {
  const browser = portal.as(portal.cast.administrator)
  const page = `${en}/mails`
  assert.match(await browser.text(page), /From 60 to 365/)
  for (const amount of ['59', '366', '', 'ninety', '90.5']) {
    const answer = await browser.post(page, { amount, seen: '90' })
    assert.equal(answer.status, 422, amount)
    assert.match(await answer.text(), /Enter a whole number from 60 to 365/)
  }
  assert.equal((await browser.post(page, { amount: '120', seen: '90' })).status, 303)
  assert.equal(
    (await browser.post(page, { amount: '100', seen: '90' })).status,
    409,
    'somebody else changed it meanwhile',
  )
  assert.equal(
    (await browser.post(page, { amount: '90', seen: '90' })).status,
    409,
    'the same again is not what stands there any more',
  )
  assert.equal((await browser.post(page, { amount: '120', seen: '120' })).status, 303)
  const events = await portal.db
    .selectFrom('events')
    .select(['subject', 'facts', 'actor'])
    .where('verb', '=', 'retention.change')
    .execute()
  assert.deepEqual(events, [
    { subject: 'mails', facts: { from: 90, to: 120, unit: 'days' }, actor: portal.cast.administrator.id },
  ])
  assert.match(await browser.text('/en/privacy'), /120\u00a0days/)
  for (const key of ['event-log', 'kept-records', 'no-such-rule'])
    assert.equal((await browser.get(`${en}/${key}`)).status, 404, key)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../../test/app.ts'
import { firstOffice, type Member, makePerson } from '../../../../../test/cast.ts'
import { personalData } from '../../../../personal-data.ts'
import { Conflict } from '../../../../platform/refusals.ts'
import { applyRetention, planRetention } from '../../../../platform/retention.ts'
import { retentionActs } from '../../../../retention.ts'
import { signIn } from '../../../accounts/sign-in/actions.ts'
import { submitRequest, takeUpRequest } from '../../../talent-requests/index.ts'
import { eraseAccount } from '../erasure/erase.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
  // The cast stays out of it: it was seen the day before each night.
  await portal.db
    .updateTable('people')
    .set({ seen_at: new Date('2099-01-01') })
    .execute()
})
after(() => portal.close())

const acts = retentionActs(testSettings)
const night = (day: string) => new Date(`${day}T03:33:00Z`)

const apply = async (day: string) => {
  const plan = await planRetention(portal.db, acts, night(day))
  const gone = await applyRetention(portal.db, acts, night(day))
  for (const { rule, due } of plan) assert.equal(gone[rule.key], due.count, `${rule.key} on ${day}`)
  return { warned: gone['inactivity-warnings'], erased: gone['inactive-accounts'] }
}

const quiet = async (
  name: string,
  seen: string,
  language: 'en' | 'fr' = 'en',
  grants: Parameters<typeof makePerson>[2] = [],
) => {
  const person = await makePerson(portal.db, name, grants, language)
  await portal.db
    .updateTable('people')
    .set({ seen_at: new Date(`${seen}T12:00:00Z`) })
    .where('id', '=', person.id)
    .execute()
  return person
}
const mailsTo = ({ email }: Member) =>
  portal.db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute()
const isErased = async ({ id }: Member) =>
  (await portal.db.selectFrom('people').select('erased_at').where('id', '=', id).executeTakeFirst())?.erased_at !== null

test('an account nobody uses is warned at 22 months and again a month later, in its language, and erased at 24', async () => {
  const person = await quiet('Long Gone', '2026-01-10', 'fr')
  assert.deepEqual(await apply('2027-11-10'), { warned: 0, erased: 0 })
  assert.deepEqual(await apply('2027-11-11'), { warned: 1, erased: 0 })
  assert.deepEqual(await apply('2027-11-12'), { warned: 0, erased: 0 })
  assert.deepEqual(await apply('2027-12-11'), { warned: 1, erased: 0 })
  assert.deepEqual(
    (await mailsTo(person)).map(({ subject }) => subject),
    Array(2).fill('Votre compte sera effacé le 10 janvier 2028, sauf si vous ouvrez une session'),
  )
  assert.match((await mailsTo(person))[1]?.body_text ?? '', /second et dernier avertissement/)
  assert.deepEqual(await apply('2028-01-10'), { warned: 0, erased: 0 })
  assert.equal(await isErased(person), false)
  assert.deepEqual(await apply('2028-01-11'), { warned: 0, erased: 1 })
  assert.equal(await isErased(person), true)
  assert.deepEqual(await apply('2028-01-12'), { warned: 0, erased: 0 })
  assert.deepEqual(
    await portal.db
      .selectFrom('events')
      .select(['verb', 'actor'])
      .where('subject', '=', person.id)
      .orderBy('seq')
      .execute(),
    [
      { verb: 'account.warn', actor: null },
      { verb: 'account.warn', actor: null },
      { verb: 'account.erase', actor: null },
    ],
  )
})

test('whoever signs in after a warning keeps the account, and is warned anew when they forget it again', async () => {
  const person = await quiet('Came Back', '2030-01-10')
  assert.deepEqual(await apply('2031-11-11'), { warned: 1, erased: 0 })
  await portal.db
    .updateTable('people')
    .set({ seen_at: night('2031-11-20') })
    .where('id', '=', person.id)
    .execute()
  assert.deepEqual(await apply('2032-02-01'), { warned: 0, erased: 0 })
  assert.deepEqual(await apply('2033-09-21'), { warned: 1, erased: 0 })
  assert.equal((await mailsTo(person)).length, 1, 'the first warning was forgotten with the mails of that time')
  assert.equal(await isErased(person), false)
  await portal.db
    .updateTable('people')
    .set({ seen_at: new Date('2099-01-01') })
    .where('id', '=', person.id)
    .execute()
})

test('an account whose owner still has work to hand over is not erased by the clock', async () => {
  const officeId = await firstOffice(portal.db)
  const recruiter = await quiet('Left Their Desk', '2034-01-10', 'en', [{ role: 'recruiter', officeId }])
  const manager = await makePerson(portal.db, 'Asking', [{ role: 'manager' }])
  await portal.db
    .updateTable('people')
    .set({ seen_at: new Date('2099-01-01') })
    .where('id', '=', manager.id)
    .execute()
  const done = { now: night('2034-01-09'), origin: 'http://localhost' }
  const form = { positionTitle: 'Open', departmentNumber: null, team: '', howMany: 1, classificationId: null } as const
  const more = {
    languageRequirement: 'either',
    security: '',
    reason: 'vacancy',
    details: '',
    filter: '',
    startMonth: '',
  } as const
  const id = await submitRequest(portal.db, { id: manager.id, language: 'en' }, { ...form, ...more }, 0, done)
  await takeUpRequest(portal.db, { id }, recruiter.id, done)
  await apply('2035-11-11')
  await apply('2035-12-12')
  assert.deepEqual(await apply('2036-01-12'), { warned: 0, erased: 0 })
  assert.equal(await isErased(recruiter), false)
  await portal.db
    .updateTable('talent_requests')
    .set({ status: 'cancelled', next_step_by: 'nobody', next_due_at: null })
    .where('id', '=', id)
    .execute()
  assert.deepEqual(await apply('2036-01-13'), { warned: 0, erased: 1 })
})

test('signing in is what counts as use', async () => {
  const now = new Date('2026-05-01T12:00:00Z')
  const claims = { subject: 'seen', name: 'Seen', email: 'seen@example.ca' }
  const arrive = (at: Date) =>
    signIn(portal.db, {
      issuer: 'x',
      claims,
      idToken: undefined,
      language: 'en',
      device: '',
      earlierSessionId: null,
      now: at,
    })
  const { personId } = await arrive(now)
  const later = new Date('2026-06-01T12:00:00Z')
  await arrive(later)
  const row = await portal.db.selectFrom('people').select('seen_at').where('id', '=', personId).executeTakeFirst()
  assert.deepEqual(row?.seen_at, later)
})

test('whoever comes back while the others are being erased keeps the account', async () => {
  const person = await quiet('Back Just In Time', '2026-01-10')
  const listed = new Date('2026-01-10T12:00:00Z')
  await portal.db
    .updateTable('people')
    .set({ seen_at: new Date('2028-01-11T03:33:10Z') })
    .where('id', '=', person.id)
    .execute()
  const erasing = { now: night('2028-01-11'), means: testSettings, actor: null, quietSince: listed }
  await assert.rejects(eraseAccount(portal.db, personalData, person.id, erasing), Conflict)
  assert.equal(await isErased(person), false)
})

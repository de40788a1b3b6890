import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../test/applying.ts'
import { makeCampaign } from '../../../test/campaign.ts'
import type { Member } from '../../../test/cast.ts'
import { qualify } from '../../../test/qualifying.ts'
import { personalData } from '../../personal-data.ts'
import { findCampaign } from '../campaigns/index.ts'
import { recordResults } from './actions.ts'
import { decide } from './deciding.ts'
import { inviteOne } from './interviews/actions.ts'
import { listSittings } from './interviews/queries.ts'
import { remindWhoComes } from './interviews/reminding.ts'
import { addSitting } from './planning/sitting-actions.ts'
import { readAssessed } from './queries.ts'
import { criteriaOf } from './rules.ts'
import { tellDecision } from './telling.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

let [id, invitation, campaignId, sitting] = ['', '', '', '']
let person: Member
const day = 24 * 60 * 60 * 1000
const done = () => ({ now: portal.time.now, origin: 'http://localhost' })

beforeEach(async () => {
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  person = await makeApplicant(db, 'Noor Applicant', time.now)
  id = await submitFor(db, { campaignId, person, now: time.now })
  const step = (await findCampaign(db, campaignId))?.plan.at(-1)?.id ?? ''
  const [startsAt, endsAt] = [10, 10.05].map((days) => new Date(time.now.getTime() + days * day))
  assert.ok(startsAt && endsAt)
  const slot = { stepId: step, startsAt, endsAt, place: 'Room 3', capacity: 1 }
  sitting = await addSitting(db, campaignId, slot, cast.recruiter.id, time.now)
  await inviteOne(db, id, step, cast.recruiter.id, done())
  const row = db.selectFrom('interview_invitations').select('id').where('application_id', '=', id)
  invitation = (await row.executeTakeFirstOrThrow()).id
})

/** Finds an essential skill not shown, and signs that. */
const turnDown = async (note = '') => {
  const { db, cast, time } = portal
  const assessed = await readAssessed(db, id)
  const step = assessed?.campaign.plan[0]
  assert.ok(assessed && step)
  const [skill] = criteriaOf(assessed.campaign, step).filter(({ kind }) => kind === 'skill')
  assert.ok(skill)
  const by = { id: cast.recruiter.id, language: 'fr' as const }
  const given = [
    { key: skill.key, result: 'not-demonstrated' as const, reason: 'too-little-detail' as const, note: '' },
  ]
  await recordResults(db, { applicationId: id, stepId: step.id, kind: 'own', given, by }, time.now)
  return async () => {
    const signed = { outcome: 'not-qualified', criterion: skill.key, reason: '', note, signature: 'Rosa' } as const
    assert.deepEqual(await decide(db, id, signed, by, time.now), [])
  }
}
const tell = () => tellDecision(portal.db, id, portal.cast.recruiter.id, done())
const own = (path: string) => portal.as(person).text(path)
const application = () => own(`/en/applications/${id}`)

// All that a person can read of their application, but for marks that each answer draws anew.
const everything = async () => {
  const pages = [
    '/en/applications',
    `/en/applications/${id}`,
    '/en/qualifications',
    `/fr/candidatures/${id}`,
    '/en/account',
  ]
  const read = await Promise.all(pages.map(own))
  const tables = personalData.flatMap((data) => data.tables)
  const taken = await Promise.all(
    tables.map(async ({ table, take }) => [
      table,
      await take(portal.db, { ...person, addresses: [person.email] } as never, testSettings as never),
    ]),
  )
  const copy = JSON.stringify(taken, (key, value) => (key === 'updated_at' ? '' : value))
  const interview = await own(`/en/interviews/${invitation}`)
  return {
    pages: read.map((text) => text.replaceAll(/value="[\w.-]{30,}"/g, '')),
    copy,
    isOver: /is cancelled/.test(interview),
  }
}

test('a decision that was not told shows nowhere: not on any page of its person, nor in the copy of their data', async () => {
  const sign = await turnDown('planted reason')
  const before = await everything()
  assert.match(before.pages[1] ?? '', /aria-current="step"[^>]*>Being assessed/)
  await sign()
  const after = await everything()
  assert.deepEqual(after, before)
  await tell()
  const told = await everything()
  assert.match(told.pages[0] ?? '', /Decided/)
  assert.match(told.copy, /planted reason/)
  assert.equal(told.isOver, true)
})

test('“qualified” shows nowhere either before it is told, and neither does what it gives', async () => {
  const { db, cast, time } = portal
  const first = await everything()
  assert.doesNotMatch(first.copy, /"qualifications",\[\{/)
  await qualify(db, { applicationId: id, by: cast.recruiter.id, now: time.now, isTold: false })
  const after = await everything()
  assert.doesNotMatch(
    after.pages.join(),
    /Qualified|Qualification obtenue|aria-current="step"[^>]*>Decided|Valid until/,
  )
  assert.doesNotMatch(after.copy, /at-level|"qualified"|"decided"|"passed"/)
})

test('told that they are not qualified, a person reads for which criterion, in whose words, what can be better, and whom to ask', async () => {
  const sign = await turnDown('La part de la personne ne se voit pas.')
  await sign()
  await tell()
  const page = await application()
  assert.match(page, /aria-current="step"[^>]*>Decided/)
  assert.match(page, /Not qualified/)
  assert.match(page, /This essential criterion was found not demonstrated: [A-Z]/)
  assert.match(page, /<blockquote class="as-typed" lang="fr">La part de la personne/)
  assert.match(page, /href="\/en\/profile\/skills"/)
  assert.match(page, /informal discussion.*@/s)
  assert.doesNotMatch(page, /still owed.*still owed/s)
  assert.doesNotMatch(page, /Usually this takes|We cannot say yet/)
})

test('told that they qualified, a person reads until when, and how to pause; the mail leads to the qualifications', async () => {
  const { db, cast, time } = portal
  await qualify(db, { applicationId: id, by: cast.recruiter.id, now: time.now })
  const page = await application()
  assert.match(page, /Valid until 2 March 2028/)
  assert.match(page, /href="\/en\/qualifications"/)
  assert.match(page, /href="\/en\/qualifications\/[\w-]+\/suspension"/)
  const mail = await db
    .selectFrom('mails')
    .select('body_text')
    .where('key', 'like', 'decision %')
    .where('recipient', '=', person.email)
    .executeTakeFirstOrThrow()
  assert.match(mail.body_text, /\/en\/qualifications/)
  assert.match(await own(`/fr/candidatures/${id}`), /En vigueur jusqu’au 2 mars 2028/)
})

test('who was told one thing reads it until they are told another', async () => {
  const sign = await turnDown()
  await sign()
  await tell()
  const { db, cast, time } = portal
  time.now = new Date(time.now.getTime() + day)
  const removal = { outcome: 'removed', criterion: '', reason: 'by-mistake', note: '', signature: 'Lea' } as const
  assert.deepEqual(await decide(db, id, removal, { id: cast.lead.id, language: 'en' }, time.now), [])
  assert.match(await application(), /Not qualified/)
  await tell()
  assert.match(await application(), /Removed from the process.*Applied by mistake/s)
})

const rowOfInvitation = () =>
  portal.db.selectFrom('interview_invitations').selectAll().where('id', '=', invitation).executeTakeFirstOrThrow()
const mailsOfInterview = async () =>
  (
    await portal.db
      .selectFrom('mails')
      .select(['key', 'calendar_method', 'body_text'])
      .where('recipient', '=', person.email)
      .where('key', 'like', 'interview %')
      .orderBy('id')
      .execute()
  ).map(({ key, ...mail }) => ({ ...mail, occasion: key.split(' ')[1] }))

test('a decision that was not told changes nothing of an interview: its person chooses, answers and is reminded', async () => {
  const { db, time } = portal
  const sign = await turnDown()
  await sign()
  const page = await own(`/en/interviews/${invitation}`)
  assert.match(page, /Choose this time/)
  const send = async (path: string, fields: Record<string, string>) =>
    (await portal.as(person).post(`/en/interviews/${invitation}${path}`, fields)).status
  assert.equal(await send('/needs', { needsChanged: 'A lamp' }), 303)
  assert.equal(await send('/none-suits', { noneSuits: 'Fridays' }), 303)
  assert.equal(await send('', { sitting }), 303)
  const { now } = time
  time.now = new Date(now.getTime() + 8.5 * day)
  await remindWhoComes(db, done())
  time.now = now
  assert.equal((await mailsOfInterview()).at(-1)?.occasion, 'reminder')
})

test('a decision that is told frees the place of an interview to come, and takes it out of the calendar; one that was held stays', async () => {
  const { db, cast, time } = portal
  const { now } = time
  const sign = await turnDown()
  assert.equal((await portal.as(person).post(`/en/interviews/${invitation}`, { sitting })).status, 303)
  await sign()
  const taken = async () => (await listSittings(db, campaignId)).find((one) => one.id === sitting)?.taken
  assert.deepEqual([await taken(), (await rowOfInvitation()).sitting_id], [1, sitting])
  await tell()
  assert.equal(await taken(), 0)
  const last = (await mailsOfInterview()).at(-1)
  assert.deepEqual([last?.occasion, last?.calendar_method], ['decided', 'CANCEL'])
  assert.match(last?.body_text ?? '', /decision was made/)
  assert.doesNotMatch(last?.body_text ?? '', /\/interviews\//)
  assert.match(await own(`/en/interviews/${invitation}`), /is cancelled/)
  const schedule = await portal.as(cast.recruiter).text(`/en/office/campaigns/${campaignId}/interviews`)
  assert.match(schedule, /0 of 1/)

  const other = await makeApplicant(db, 'Hal Held', now)
  const applicationId = await submitFor(db, { campaignId, person: other, now })
  const step = (await findCampaign(db, campaignId))?.plan.at(-1)?.id ?? ''
  await inviteOne(db, applicationId, step, cast.recruiter.id, done())
  const row = db.selectFrom('interview_invitations').selectAll().where('application_id', '=', applicationId)
  const held = (await row.executeTakeFirstOrThrow()).id
  assert.equal((await portal.as(other).post(`/en/interviews/${held}`, { sitting })).status, 303)
  time.now = new Date(now.getTime() + 11 * day)
  await qualify(db, { applicationId, by: cast.recruiter.id, now: time.now })
  time.now = now
  assert.equal((await row.executeTakeFirstOrThrow()).sitting_id, sitting)
  const kept = await db.selectFrom('mails').select('key').where('recipient', '=', other.email).execute()
  assert.ok(kept.every(({ key }) => !key.startsWith('interview decided')))
})

test('somebody else’s decision does not exist', async () => {
  const sign = await turnDown()
  await sign()
  await tell()
  for (const other of [portal.cast.talent, portal.cast.recruiter])
    assert.equal((await portal.as(other).get(`/en/applications/${id}`)).status, 404)
})

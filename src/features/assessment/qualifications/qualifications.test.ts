import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import type { Member } from '../../../../test/cast.ts'
import { qualify } from '../../../../test/qualifying.ts'
import { personalData } from '../../../personal-data.ts'
import { grantRole } from '../../accounts/index.ts'
import { withdrawApplication } from '../../applications/submission/actions.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { eraseAccount } from '../../profiles/leaving/erasure/erase.ts'
import { recordResults } from '../actions.ts'
import { decide } from '../deciding.ts'
import { tasks } from '../jobs.ts'
import { tellDecision } from '../telling.ts'
import { expireDue, keepQualifications, leavePools, remindOfExpiry, resumeDue } from './by-the-clock.ts'
import { listOffers } from './queries.ts'
import { signQualifications } from './signing.ts'

let portal: TestApp
let campaignId = ''
before(async () => {
  portal = await openTestApp()
  campaignId = await open()
})
after(() => portal.close())

const begin = new Date('2026-03-02T15:00:00Z')
const day = 24 * 60 * 60 * 1000
const open = () =>
  makeCampaign(portal.db, { officeId: portal.cast.officeId, by: portal.cast.lead.id, now: portal.time.now })
const sign = () => signQualifications(portal.db, testSettings, portal.time.now)

type Qualified = { person: Member; applicationId: string; place: string; skills: Map<number, string> }

const rowsOf = (applicationId: string) =>
  portal.db
    .selectFrom('qualifications')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('status_index')
    .execute()

/** Somebody who applied to a campaign and is qualified in it. */
const makeQualified = async (
  name: string,
  { isTold = true, to = campaignId, language = 'en' as 'en' | 'fr', except = [] as string[] } = {},
): Promise<Qualified> => {
  const { db, cast, time } = portal
  const person = await makeApplicant(db, name, time.now, {}, language)
  const applicationId = await submitFor(db, { campaignId: to, person, language, now: time.now })
  await qualify(db, { applicationId, by: cast.recruiter.id, now: time.now, isTold, except })
  const rows = await rowsOf(applicationId)
  return {
    person,
    applicationId,
    place: rows.find(({ skill_id }) => skill_id === null)?.id ?? '',
    skills: new Map(rows.flatMap(({ id, skill_id }) => (skill_id === null ? [] : [[skill_id, id] as const]))),
  }
}

const statusOf = async (id: string) =>
  (await portal.db.selectFrom('qualifications').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

const eventsOf = async (id: string) =>
  (
    await portal.db
      .selectFrom('events')
      .select('verb')
      .where('subject_kind', '=', 'qualification')
      .where('subject', '=', id)
      .orderBy('seq')
      .execute()
  ).map(({ verb }) => verb)

test('a decision “qualified” gives a place in the pool and one qualification for each skill shown, at the level asked', async () => {
  const campaign = await findCampaign(portal.db, campaignId)
  const asset = campaign?.skills.find(({ need }) => need === 'asset')
  const { applicationId, place } = await makeQualified('Ada Alpha', { except: [`skill-${asset?.skillId}`] })
  const rows = await rowsOf(applicationId)
  assert.deepEqual(
    rows.map(({ skill_id, level, status }) => [skill_id, level, status]),
    [
      [null, null, 'available'],
      ...(campaign?.skills ?? [])
        .filter(({ need }) => need === 'essential')
        .map(({ skillId, level }) => [skillId, level, 'available']),
    ],
  )
  for (const row of rows) {
    assert.equal(row.expires_at.toISOString(), '2028-03-03T04:59:59.000Z')
    assert.deepEqual(await eventsOf(row.id), ['qualification.issue'])
  }
  const { facts } = await portal.db
    .selectFrom('events')
    .select('facts')
    .where('subject', '=', place)
    .where('verb', '=', 'qualification.issue')
    .executeTakeFirstOrThrow()
  assert.equal((facts as { expires: string }).expires, '2028-03-03T04:59:59.000Z')
})

test('a qualification holds as long as its campaign was published with, and everyone reads it before', async () => {
  const { db, cast, time } = portal
  const given = { officeId: cast.officeId, by: cast.lead.id, now: time.now }
  const id = await makeCampaign(db, { ...given, changes: { qualificationMonths: 6 } })
  const person = await makeApplicant(db, 'Hal Halfyear', time.now)
  const applicationId = await submitFor(db, { campaignId: id, person, now: time.now })
  await qualify(db, { applicationId, by: cast.recruiter.id, now: time.now })
  for (const row of await rowsOf(applicationId)) assert.equal(row.expires_at.toISOString(), '2026-09-03T03:59:59.000Z')
  assert.match(await portal.visitor.text(`/en/campaigns/${id}`), /stays in the pool of this campaign for 6 months/)
  assert.match(await portal.visitor.text(`/fr/campagnes/${id}`), /dans le bassin de cette campagne pendant 6 mois/)
  const office = `/en/office/campaigns/${id}`
  const read = (path: string) => portal.as(cast.lead).text(path)
  assert.match(await read(`${office}/assessment/plan`), /stays in the pool for 6 months/)
  assert.match(await read(`${office}/assessment/record`), /How long a qualification holds[\s\S]*?6 months/)
  // As published it stays, and a copy begins with it.
  const dates = { timeZone: 'America/Toronto', qualificationMonths: '60' }
  assert.ok((await portal.as(cast.lead).post(`${office}/parts/dates`, dates)).status >= 400)
  assert.equal((await findCampaign(db, id))?.qualificationMonths, 6)
  const copy = await portal.as(cast.lead).post(`${office}/copy`)
  const copied = /campaigns\/([\w-]{36})/.exec(copy.headers.get('location') ?? '')?.[1] ?? ''
  assert.equal((await findCampaign(db, copied))?.qualificationMonths, 6)
})

test('nobody learns of a qualification before the decision is told', async () => {
  const { db, cast, time } = portal
  const { person, applicationId, place } = await makeQualified('Untold Una', { isTold: false })
  await sign()
  const mine = portal.as(person)
  assert.match(await mine.text('/en/qualifications'), /You have no qualification yet/)
  for (const part of ['statement.json', 'suspension'])
    assert.equal((await mine.get(`/en/qualifications/${place}/${part}`)).status, 404, part)
  await tellDecision(db, applicationId, cast.recruiter.id, { now: time.now, origin: 'http://localhost' })
  const page = await mine.text('/en/qualifications')
  assert.match(page, /Valid until 2 March 2028/)
  assert.match(page, /Cloud security/)
  assert.match(await mine.text('/fr/qualifications'), /En vigueur jusqu’au 2 mars 2028/)
})

test('a statement is ready once it is signed, and is its person’s alone', async () => {
  const { person, place, skills } = await makeQualified('Sid Signed')
  const address = `/en/qualifications/${place}/statement.json`
  assert.match(await portal.as(person).text('/en/qualifications'), /Being signed, ready in a moment/)
  assert.equal((await portal.as(person).get(address)).status, 404)
  assert.ok((await sign()) >= 1 + skills.size)
  assert.equal(await sign(), 0, 'nothing is signed twice')
  assert.doesNotMatch(await portal.as(person).text('/en/qualifications'), /Being signed/)
  const answer = await portal.as(person).get(address)
  assert.match(answer.headers.get('content-disposition') ?? '', /attachment/)
  assert.equal(answer.headers.get('cache-control'), 'private, no-store')
  const statement = await answer.json()
  assert.equal(statement.credentialSubject.name, 'Sid Signed')
  assert.doesNotMatch(JSON.stringify(statement), /score|rank|points/i)
})

test('replacing the decision takes away what it gave; another “qualified” gives anew', async () => {
  const { db, cast, time } = portal
  const { person, applicationId, place } = await makeQualified('Rita Replaced')
  const by = { id: cast.lead.id, language: 'en' as const }
  const removed = { outcome: 'removed', reason: 'by-mistake', criterion: '', note: '', signature: 'Lea' } as const
  assert.deepEqual(await decide(db, applicationId, removed, by, time.now), [])
  const rows = await rowsOf(applicationId)
  assert.ok(rows.every(({ status, removal_reason }) => status === 'removed' && removal_reason === 'replaced'))
  assert.deepEqual(await eventsOf(place), ['qualification.issue', 'qualification.remove'])
  assert.match(await portal.as(person).text('/en/qualifications'), /the decision was replaced by another/)
  const again = { ...removed, outcome: 'qualified', reason: '' } as const
  assert.deepEqual(await decide(db, applicationId, again, by, time.now), [])
  const all = await rowsOf(applicationId)
  assert.equal(all.filter(({ status }) => status === 'available').length, rows.length)
  assert.equal(
    new Set(all.map(({ status_index }) => status_index)).size,
    rows.length * 2,
    'no place in a list is used twice',
  )
})

test('a person says that they are not available, until a day or until they say otherwise; what they showed stays shown', async () => {
  const { db, time } = portal
  const { person, place, skills } = await makeQualified('Sue Suspends')
  const mine = portal.as(person)
  const address = `/en/qualifications/${place}`
  assert.match(await mine.text(`${address}/suspension`), /Leave it empty/)
  const past = await mine.post(`${address}/suspension`, { fromDay: '1', fromMonth: '03', fromYear: '2026' })
  assert.equal(past.status, 422)
  assert.match(await past.text(), /Enter a day to come/)
  const none = await mine.post(`${address}/suspension`, { fromDay: '31', fromMonth: '02', fromYear: '2027' })
  assert.match(await none.text(), /Enter a date that exists/)
  const until = { fromDay: '4', fromMonth: '05', fromYear: '2026' }
  assert.equal((await mine.post(`${address}/suspension`, until)).status, 303)
  assert.equal(await statusOf(place), 'suspended')
  assert.match(await mine.text('/en/qualifications?done=suspended'), /Available again from 4 May 2026/)
  assert.equal((await mine.post(`${address}/suspension`, until)).status, 409)
  for (const id of skills.values()) assert.equal(await statusOf(id), 'available')
  // At midnight of the office the day begins.
  assert.equal(await resumeDue(db, new Date('2026-05-04T03:59:59Z')), 0)
  assert.equal(await resumeDue(db, new Date('2026-05-04T04:00:00Z')), 1)
  assert.equal(await resumeDue(db, new Date('2026-05-04T04:00:00Z')), 0)
  assert.equal(await statusOf(place), 'available')

  assert.equal((await mine.post(`${address}/suspension`, {})).status, 303)
  assert.equal(await resumeDue(db, new Date(time.now.getTime() + 400 * day)), 0, 'until they say otherwise')
  assert.equal((await mine.post(`/fr/qualifications/${place}/reprise`)).status, 303)
  assert.equal((await mine.post(`${address}/resumption`)).status, 409)
  assert.deepEqual(await eventsOf(place), [
    ...['qualification.issue', 'qualification.suspend', 'qualification.resume'],
    ...['qualification.suspend', 'qualification.resume'],
  ])
  // Only a place in a pool is suspended.
  const [skill = ''] = skills.values()
  assert.equal((await mine.post(`/en/qualifications/${skill}/suspension`)).status, 404)
})

test('reminders come 60 and 14 days before, once each, in the person’s language, and to nobody who was not told', async () => {
  const { db } = portal
  const { place } = await makeQualified('Rémi Rappel', { language: 'fr' })
  const { place: untold } = await makeQualified('Una Untold', { isTold: false })
  const end = new Date('2028-03-03T04:59:59Z')
  const before = (days: number) => new Date(end.getTime() - days * day)
  const mailsTo = async (id: string) =>
    (
      await db
        .selectFrom('mails')
        .select(['subject', 'body_text', 'language'])
        .where('key', 'like', `qualification-reminder %${id}`)
        .orderBy('created_at')
        .execute()
    ).map(({ subject, body_text, language }) => ({ subject, text: body_text, language }))
  await remindOfExpiry(db, 'http://localhost', before(61))
  assert.equal((await mailsTo(place)).length, 0)
  for (const days of [60, 59, 30, 15]) await remindOfExpiry(db, 'http://localhost', before(days))
  assert.equal((await mailsTo(place)).length, 1)
  await Promise.all([14, 14, 14].map((days) => remindOfExpiry(db, 'http://localhost', before(days))))
  await remindOfExpiry(db, 'http://localhost', before(1))
  const mails = await mailsTo(place)
  assert.equal(mails.length, 2)
  assert.deepEqual([...new Set(mails.map(({ language }) => language))], ['fr'])
  assert.match(mails[0]?.subject ?? '', /prend fin le 2 mars 2028/)
  assert.match(mails[0]?.text ?? '', /Après cette date/)
  assert.match(mails[0]?.text ?? '', /http:\/\/localhost\/fr\/qualifications/)
  assert.equal((await mailsTo(untold)).length, 0)
})

test('a qualification ends at its moment, by the clock, once', async () => {
  const { db, time } = portal
  const { person, place } = await makeQualified('Exa Expires')
  const end = new Date('2028-03-03T04:59:59Z')
  await expireDue(db, new Date(end.getTime() - 1000))
  assert.equal(await statusOf(place), 'available')
  // What the clock has not noted yet is over all the same.
  time.now = end
  assert.match(await portal.as(person).text('/en/qualifications'), /Expired on 2 March 2028/)
  assert.equal((await portal.as(person).post(`/en/qualifications/${place}/suspension`)).status, 409)
  time.now = begin
  await expireDue(db, new Date(end.getTime() + 3 * 60 * 60 * 1000))
  assert.equal(await statusOf(place), 'expired')
  assert.equal(await expireDue(db, new Date(end.getTime() + 4 * 60 * 60 * 1000)), 0)
  const { at } = await db
    .selectFrom('events')
    .select('at')
    .where('subject', '=', place)
    .where('verb', '=', 'qualification.expire')
    .executeTakeFirstOrThrow()
  assert.equal(at.toISOString(), end.toISOString())
})

test('who withdraws leaves the pool and keeps what they showed', async () => {
  const { db, time } = portal
  const { person, applicationId, place, skills } = await makeQualified('Will Withdraws')
  await withdrawApplication(db, applicationId, person.id, time.now)
  assert.equal(await leavePools(db, time.now), 1)
  assert.equal(await leavePools(db, time.now), 0)
  assert.equal(await statusOf(place), 'removed')
  for (const id of skills.values()) assert.equal(await statusOf(id), 'available')
})

test('who withdraws is out of the pool at once, not when the clock comes round', async () => {
  const { db, time } = portal
  const { person, applicationId, place, skills } = await makeQualified('Wes Withdraws')
  await withdrawApplication(db, applicationId, person.id, time.now)
  const settings = { ...testSettings, publicUrl: 'http://localhost' }
  await tasks({ db, clock: () => time.now, settings })['application-withdrawn']?.({ id: applicationId })
  assert.equal(await statusOf(place), 'removed')
  for (const id of skills.values()) assert.equal(await statusOf(id), 'available')
})

test('whose day has come is available, noted by the clock or not, and may say anew that they are not', async () => {
  const { db, time } = portal
  const { person, place } = await makeQualified('Dee Day')
  const mine = portal.as(person)
  const address = `/en/qualifications/${place}/suspension`
  assert.equal((await mine.post(address, { fromDay: '4', fromMonth: '05', fromYear: '2026' })).status, 303)
  time.now = new Date('2026-05-04T03:59:59Z')
  assert.match(await mine.text('/en/qualifications'), /Not available for now/)
  time.now = new Date('2026-05-04T04:00:00Z')
  const page = await mine.text('/en/qualifications')
  assert.doesNotMatch(page, /Not available for now/)
  assert.match(page, /Available/)
  assert.equal((await mine.post(address, {})).status, 303)
  time.now = begin
  assert.deepEqual(await eventsOf(place), [
    ...['qualification.issue', 'qualification.suspend', 'qualification.resume', 'qualification.suspend'],
  ])
  assert.equal(await resumeDue(db, new Date('2026-05-05T04:00:00Z')), 0)
})

test('the lead of the office takes a qualification away for a reason, and the person is told', async () => {
  const { db, cast } = portal
  const { person, applicationId, place } = await makeQualified('Tara Taken')
  const address = `/en/office/qualifications/${place}/removal`
  assert.match(
    await portal.as(cast.lead).text(`/en/office/assessments/${applicationId}`),
    /Take the qualification away/,
  )
  assert.doesNotMatch(
    await portal.as(cast.recruiter).text(`/en/office/assessments/${applicationId}`),
    /Take the qualification away/,
  )
  assert.equal((await portal.as(cast.lead).get(address)).status, 200)
  const bare = await portal.as(cast.lead).post(address, {})
  assert.equal(bare.status, 422)
  assert.match(await bare.text(), /Choose why it is taken away/)
  assert.equal((await portal.as(cast.lead).post(address, { reason: 'other' })).status, 422)
  assert.equal((await portal.as(cast.lead).post(address, { reason: 'other', note: 'Plantedword.' })).status, 303)
  assert.ok((await rowsOf(applicationId)).every(({ status }) => status === 'removed'))
  assert.equal((await portal.as(cast.lead).get(address)).status, 404)
  assert.equal((await portal.as(cast.lead).post(address, { reason: 'by-mistake' })).status, 409)
  const page = await portal.as(person).text('/en/qualifications')
  assert.match(page, /Plantedword\./)
  const mail = await db
    .selectFrom('mails')
    .select(['body_text', 'recipient'])
    .where('key', '=', `qualification-removed ${person.id} ${place}`)
    .executeTakeFirstOrThrow()
  assert.match(mail.body_text, /Plantedword\./)
  assert.equal(mail.recipient, person.email)
  // That the choice was “another reason” tells nobody anything: the words do.
  for (const told of [mail.body_text, page]) assert.doesNotMatch(told, /another reason/i)
  const application = await portal.as(person).text(`/en/applications/${applicationId}`)
  assert.match(application, /Taken away/)
  assert.doesNotMatch(application, /may now be put forward/)
})

test('of a decision that was not told nothing is taken away: another is signed instead', async () => {
  const { cast } = portal
  const { person, applicationId, place } = await makeQualified('Ula Untold', { isTold: false })
  const lead = portal.as(cast.lead)
  const instead = /was not told of this decision yet: sign another decision instead/
  const page = await lead.text(`/en/office/assessments/${applicationId}`)
  assert.match(page, instead)
  assert.doesNotMatch(page, /Take the qualification away/)
  const refused = await lead.post(`/en/office/qualifications/${place}/removal`, { reason: 'by-mistake' })
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), instead)
  assert.ok((await rowsOf(applicationId)).every(({ status }) => status === 'available'))
  assert.doesNotMatch(await portal.as(person).text('/en/qualifications'), /Taken away/)
})

test('a page of a place that another decision replaced takes away nothing of the new one', async () => {
  const { db, cast, time } = portal
  const { applicationId, place } = await makeQualified('Stan Stale')
  const again = { outcome: 'qualified', reason: '', criterion: '', note: '', signature: 'Lea' } as const
  assert.deepEqual(await decide(db, applicationId, again, { id: cast.lead.id, language: 'en' }, time.now), [])
  await tellDecision(db, applicationId, cast.recruiter.id, { now: time.now, origin: 'http://localhost' })
  const address = `/en/office/qualifications/${place}/removal`
  assert.equal((await portal.as(cast.lead).post(address, { reason: 'by-mistake' })).status, 409)
  const rows = await rowsOf(applicationId)
  assert.equal(rows.filter(({ status }) => status === 'available').length, rows.length / 2)
})

test('what somebody showed who withdrew may still be taken away', async () => {
  const { db, cast, time } = portal
  const { person, applicationId, place, skills } = await makeQualified('Wanda Withdrew')
  await withdrawApplication(db, applicationId, person.id, time.now)
  await leavePools(db, time.now)
  const lead = portal.as(cast.lead)
  assert.match(await lead.text(`/en/office/assessments/${applicationId}`), /Take the qualification away/)
  const address = `/en/office/qualifications/${place}/removal`
  assert.equal((await lead.get(address)).status, 200)
  assert.equal((await lead.post(address, { reason: 'not-genuine' })).status, 303)
  for (const id of skills.values()) assert.equal(await statusOf(id), 'removed')
  assert.equal((await lead.get(address)).status, 404)
  assert.doesNotMatch(await lead.text(`/en/office/assessments/${applicationId}`), /Take the qualification away/)
})

test('all that is mailed about a qualification is found by its person, who may have another address by then', async () => {
  const { db, cast } = portal
  const { person, place } = await makeQualified('Ken Keyed')
  await remindOfExpiry(db, 'http://localhost', new Date('2028-02-25T12:00:00Z'))
  await portal.as(cast.lead).post(`/en/office/qualifications/${place}/removal`, { reason: 'by-mistake' })
  const keys = await db.selectFrom('mails').select('key').where('recipient', '=', person.email).execute()
  const occasions = ['decision', 'qualification-reminder', 'qualification-removed']
  const about = keys.filter(({ key }) => occasions.includes(key.split(' ')[0] ?? ''))
  assert.equal(about.length, 3)
  assert.ok(about.every(({ key }) => key.includes(person.id)))
})

// What everyone meets at the addresses of a qualification.
const met: [string, string, string][] = [
  // method and address, then: its person, another, manager, recruiter, elsewhere, assessor, lead, administrator, visitor
  ['GET', 'qualifications/:id/statement.json', '200 404 404 404 404 404 404 404 302'],
  ['GET', 'qualifications/:id/suspension', '200 404 404 404 404 404 404 404 302'],
  ['POST', 'qualifications/:id/suspension', '303 404 404 404 404 404 404 404 401'],
  ['POST', 'qualifications/:id/resumption', '303 404 404 404 404 404 404 404 401'],
  ['GET', 'office/qualifications/:id/removal', '404 404 404 404 404 404 200 404 302'],
  ['POST', 'office/qualifications/:id/removal', '404 404 404 404 404 404 303 404 401'],
]
test('each may do what the table says, and for the others it does not exist', async () => {
  const { cast } = portal
  const { person, place } = await makeQualified('Ollie Own')
  await sign()
  const everyone = [
    ...[person, cast.talent, cast.manager, cast.recruiter, cast.otherRecruiter, cast.assessor, cast.lead],
    ...[cast.administrator, null],
  ]
  for (const [method, address, expected] of met) {
    const path = `/en/${address.replace(':id', place)}`
    const found: number[] = []
    for (const member of everyone) {
      const as = portal.as(member)
      found.push((method === 'GET' ? await as.get(path) : await as.post(path, { reason: 'by-mistake' })).status)
    }
    assert.equal(found.join(' '), expected, `${method} ${address}`)
  }
  for (const [method, address] of met) {
    const path = `/en/${address.replace(':id', '00000000-0000-4000-8000-000000000000')}`
    const as = portal.as(cast.lead)
    assert.equal((method === 'GET' ? await as.get(path) : await as.post(path)).status, 404, `${method} ${address}`)
  }
})

test('in another campaign an assessor is offered what was shown before, and a person confirms it', async () => {
  const { db, cast, time } = portal
  const { person, skills } = await makeQualified('Ria Reused')
  const other = await open()
  const named = { personId: cast.assessor.id, role: 'assessor', campaignId: other, by: cast.lead.id } as const
  await db.transaction().execute((tx) => grantRole(tx, { ...named, now: time.now }))
  const applicationId = await submitFor(db, { campaignId: other, person, now: time.now })
  const campaign = await findCampaign(db, other)
  const step = campaign?.plan[0]
  const [skillId = 0] = step?.skillIds ?? []
  const held = skills.get(skillId) ?? ''
  const path = `/en/office/assessments/${applicationId}`
  const page = await portal.as(cast.assessor).text(path)
  assert.match(page, /Qualified before in “Cloud security specialist” on 2 March 2026/)
  assert.match(page, /demonstrated:reused/)
  assert.doesNotMatch(await portal.as(cast.administrator).text(path), /Qualified before/)

  const fields = { step: step?.id ?? '', [`result-skill-${skillId}`]: 'demonstrated:reused' }
  const results = () =>
    db
      .selectFrom('assessment_results')
      .select(['result', 'reason', 'qualification_id'])
      .where('application_id', '=', applicationId)
      .execute()
  const stranger = await makeQualified('Otto Other')
  const wrong = [
    '',
    'nonsense',
    stranger.skills.get(skillId) ?? '',
    [...skills].find(([id]) => id !== skillId)?.[1] ?? '',
  ]
  for (const id of wrong) {
    const answer = await portal.as(cast.assessor).post(`${path}/results`, { ...fields, [`reuse-skill-${skillId}`]: id })
    assert.equal(answer.status, 409, id)
  }
  assert.deepEqual(await results(), [])
  const right = { ...fields, [`reuse-skill-${skillId}`]: held }
  assert.equal((await portal.as(cast.assessor).post(`${path}/results`, right)).status, 303)
  assert.deepEqual(await results(), [{ result: 'demonstrated', reason: 'reused', qualification_id: held }])
  assert.deepEqual(await eventsOf(held), ['qualification.issue', 'qualification.reuse'])
  assert.match(await portal.as(cast.recruiter).text(path), /Taken over from an earlier qualification/)
  // A question has no earlier qualification, whatever is sent.
  const education = {
    key: 'education',
    result: 'demonstrated',
    reason: 'reused',
    note: '',
    qualificationId: held,
  } as const
  const by = { id: cast.recruiter.id, language: 'en' as const }
  await assert.rejects(
    recordResults(db, { applicationId, stepId: step?.id ?? '', kind: 'own', given: [education], by }, time.now),
  )
})

test('what does not hold is not offered: untold, expired, removed, of the same campaign, below the level asked', async () => {
  const { db, cast, time } = portal
  const other = await open()
  const campaign = await findCampaign(db, other)
  assert.ok(campaign)
  const offered = async (personId: string, asked = campaign, now = time.now) =>
    (await listOffers(db, { personId, campaign: asked }, now)).size
  const { person, applicationId } = await makeQualified('Nel Nothing')
  const own = await findCampaign(db, campaignId)
  assert.ok(own)
  assert.ok((await offered(person.id)) > 0)
  assert.equal(await offered(person.id, own), 0)
  assert.equal(await offered(person.id, campaign, new Date('2028-03-03T04:59:59Z')), 0)
  const higher = { ...campaign, skills: campaign.skills.map((one) => ({ ...one, level: 'advanced' as const })) }
  assert.equal(await offered(person.id, higher), 0)
  const untold = await makeQualified('Ulf Untold', { isTold: false })
  assert.equal(await offered(untold.person.id), 0)
  const removed = { outcome: 'removed', reason: 'by-mistake', criterion: '', note: '', signature: 'Lea' } as const
  await decide(db, applicationId, removed, { id: cast.lead.id, language: 'en' }, time.now)
  assert.equal(await offered(person.id), 0)
})

test('who closes their account takes their statements out of the world: emptied and revoked', async () => {
  const { db, time } = portal
  const { person, applicationId } = await makeQualified('Eve Erased')
  await sign()
  await eraseAccount(db, personalData, person.id, { now: time.now, means: testSettings, actor: person.id })
  const rows = await rowsOf(applicationId)
  assert.ok(rows.length > 1)
  for (const row of rows) {
    assert.deepEqual([row.status, row.removal_reason, row.statement], ['removed', 'erased', null])
    assert.ok(!JSON.stringify(row).includes('Eve'))
  }
  assert.equal(await sign(), 0, 'nothing is signed for who has left')
})

test('all that the clock does, done twice, is done once', async () => {
  const { db } = portal
  const later = new Date('2028-02-25T12:00:00Z')
  await keepQualifications(db, testSettings, later)
  const count = async () =>
    (
      await db
        .selectFrom('events')
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const mails = async () =>
    (
      await db
        .selectFrom('mails')
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const before = [await count(), await mails()]
  await Promise.all([1, 2, 3].map(() => keepQualifications(db, testSettings, later)))
  assert.deepEqual([await count(), await mails()], before)
})

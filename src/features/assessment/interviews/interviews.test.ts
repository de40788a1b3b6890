import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { propertyOf, readCalendar } from '../../../../test/calendar.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { whereWordsStand } from '../../../../test/planted.ts'
import { grantRole } from '../../accounts/index.ts'
import { withdrawApplication } from '../../applications/submission/actions.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { saveAccommodationCard } from '../../profiles/accommodation/actions.ts'
import { recordResults } from '../actions.ts'
import { addSitting } from '../planning/sitting-actions.ts'
import { tellDecision } from '../telling.ts'
import { chooseSitting, inviteOne } from './actions.ts'
import { freePlacesOf, tasks } from './jobs.ts'
import { invitations } from './personal-data.ts'
import { listSittings } from './queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const began = new Date('2026-03-02T15:00:00Z')
const hour = 60 * 60 * 1000
let campaignId = ''
let stepId = ''
beforeEach(async () => {
  const { db, cast, time } = portal
  time.now = began
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  stepId = (await findCampaign(db, campaignId))?.plan.at(-1)?.id ?? ''
})

const done = () => ({ now: portal.time.now, origin: 'http://localhost' })
const jobs = () => tasks({ db: portal.db, clock: () => portal.time.now, settings: { publicUrl: 'http://localhost' } })

const slotAt = (iso: string, capacity: number | null = 1) => {
  const startsAt = new Date(iso)
  const slot = { startsAt, endsAt: new Date(startsAt.getTime() + hour), place: 'Room 3', capacity, stepId }
  return addSitting(portal.db, campaignId, slot, portal.cast.recruiter.id, portal.time.now)
}
const apply = async (name: string, language: 'en' | 'fr' = 'en') => {
  const person = await makeApplicant(portal.db, name, portal.time.now, {}, language)
  return { person, id: await submitFor(portal.db, { campaignId, person, language, now: portal.time.now }) }
}
const invite = async (applicationId: string) => {
  await inviteOne(portal.db, applicationId, stepId, portal.cast.recruiter.id, done())
  return (
    await portal.db
      .selectFrom('interview_invitations')
      .select('id')
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow()
  ).id
}
const rowOf = (id: string) =>
  portal.db.selectFrom('interview_invitations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const mailsTo = (person: Member) =>
  portal.db.selectFrom('mails').selectAll().where('recipient', '=', person.email).orderBy('id').execute()
const lastMailTo = async (person: Member) => (await mailsTo(person)).at(-1)
const calendarIn = (mail: { calendar: string | null } | undefined) => {
  const calendar = readCalendar(mail?.calendar ?? '')
  const event = calendar.parts.find(({ name }) => name === 'VEVENT')
  assert.ok(event)
  const of = (name: string) => propertyOf(event, name)
  return { method: propertyOf(calendar, 'METHOD'), of }
}
const choose = (person: Member, id: string, sitting: string, language: 'en' | 'fr' = 'en') =>
  portal.as(person).post(language === 'en' ? `/en/interviews/${id}` : `/fr/entrevues/${id}`, { sitting })

test('a person is invited in their language, chooses, and gets the appointment by mail and as a file', async () => {
  const { cast } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { person, id } = await apply('Fay Fr', 'fr')
  const path = `/en/office/assessments/${id}`
  assert.match(await portal.as(cast.recruiter).text(`${path}?step=${stepId}`), /Not invited to this step/)
  assert.equal((await portal.as(cast.recruiter).post(`${path}/invitation`, { step: stepId })).status, 303)
  const told = await lastMailTo(person)
  assert.match(told?.subject ?? '', /^Choisissez une heure/)
  assert.equal(told?.calendar, null)
  const invitation = /entrevues\/([\w-]{36})/.exec(told?.body_text ?? '')?.[1] ?? ''
  assert.match(await portal.as(person).text(`/fr/candidatures/${id}`), /Choisir une heure/)
  const page = await portal.as(person).text(`/fr/entrevues/${invitation}`)
  assert.match(page, /8 avril 2026, 9 h 00 à 10 h 00 HAE/)
  assert.match(page, /Langue : français/)

  assert.equal((await choose(person, invitation, slot, 'fr')).status, 303)
  assert.match(await portal.as(person).text(`/fr/entrevues/${invitation}?done=chosen`), /Votre heure est réservée/)
  const confirmed = await lastMailTo(person)
  assert.match(confirmed?.body_text ?? '', /8 avril 2026, 9 h 00 à 10 h 00 HAE/)
  assert.match(confirmed?.body_text ?? '', /jusqu’au 7 avril 2026, 9 h 00 HAE/)
  const { method, of } = calendarIn(confirmed)
  assert.equal(method, 'REQUEST')
  assert.equal(of('UID'), `interview-${invitation}@digital-talent-portal`)
  assert.equal(of('SEQUENCE'), '1')
  assert.equal(of('DTSTART'), '20260408T090000')
  assert.match(of('ORGANIZER'), /^mailto:/i)
  assert.equal(of('ATTENDEE').toLowerCase(), `mailto:${person.email}`)
  const file = await portal.as(person).get(`/fr/entrevues/${invitation}/calendrier.ics`)
  assert.match(file.headers.get('content-type') ?? '', /text\/calendar/)
  readCalendar(await file.text())
  const schedule = await portal.as(cast.recruiter).text(`/en/office/campaigns/${campaignId}/interviews`)
  assert.match(schedule, /Fay Fr/)
  assert.match(schedule, /1 of 1/)
})

test('two who come for the last place at once: one has it, the other is told and chooses another', async () => {
  const last = await slotAt('2026-04-08T13:00:00Z')
  const other = await slotAt('2026-04-09T13:00:00Z', 5)
  for (let turn = 0; turn < 5; turn++) {
    const people = await Promise.all([apply('Ann One'), apply('Bob Two'), apply('Cat Three')])
    const invitations: string[] = []
    for (const { id } of people) invitations.push(await invite(id))
    const answers = await Promise.all(people.map(({ person }, place) => choose(person, invitations[place] ?? '', last)))
    const statuses = answers.map(({ status }) => status).sort()
    assert.deepEqual(statuses, turn === 0 ? [303, 409, 409] : [409, 409, 409])
    const refused = answers.findIndex(({ status }) => status === 409)
    assert.match((await answers[refused]?.text()) ?? '', /The last place at this time was just taken/)
    assert.equal((await listSittings(portal.db, campaignId)).find(({ id }) => id === last)?.taken, 1)
    if (turn === 0)
      assert.equal((await choose(people[refused]?.person as Member, invitations[refused] ?? '', other)).status, 303)
  }
})

test('a choice is changed until a day before: the same appointment, under a higher number', async () => {
  const [first, second] = [await slotAt('2026-04-08T13:00:00Z'), await slotAt('2026-04-09T15:00:00Z')]
  const { person, id } = await apply('Cho Chooser')
  const invitation = await invite(id)
  await choose(person, invitation, first)
  assert.equal((await choose(person, invitation, first)).status, 303)
  assert.equal((await rowOf(invitation)).sequence, 1)
  await choose(person, invitation, second)
  const { of, method } = calendarIn(await lastMailTo(person))
  assert.deepEqual([method, of('SEQUENCE'), of('DTSTART')], ['REQUEST', '2', '20260409T110000'])
  assert.equal(of('UID'), `interview-${invitation}@digital-talent-portal`)
  assert.deepEqual(
    (await listSittings(portal.db, campaignId)).map(({ taken }) => taken),
    [0, 1],
  )
  portal.time.now = new Date('2026-04-08T15:00:00Z')
  await slotAt('2026-04-20T13:00:00Z')
  const third = (await listSittings(portal.db, campaignId)).at(-1)?.id ?? ''
  const late = await choose(person, invitation, third)
  assert.equal(late.status, 409)
  assert.match(await late.text(), /It is too late to change your time/)
  const page = await portal.as(person).text(`/en/interviews/${invitation}`)
  assert.match(page, /Write to the office/)
  assert.doesNotMatch(page, /Choose this time/)
  assert.equal(
    (await portal.as(person).post(`/en/interviews/${invitation}/none-suits`, { noneSuits: 'No' })).status,
    409,
  )
})

test('who says that none suits gives their place back, and the office reads when they could come', async () => {
  const { cast } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { person, id } = await apply('Nia None')
  const invitation = await invite(id)
  await choose(person, invitation, slot)
  const answer = `/en/interviews/${invitation}/none-suits`
  const empty = await portal.as(person).post(answer, { noneSuits: ' ' })
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /Say when you could come/)
  const long = 'x'.repeat(2_001)
  assert.ok((await (await portal.as(person).post(answer, { noneSuits: long })).text()).includes(long))
  assert.equal((await portal.as(person).post(answer, { noneSuits: 'Any <Friday>' })).status, 303)
  assert.equal(calendarIn(await lastMailTo(person)).method, 'CANCEL')
  const page = await portal.as(cast.recruiter).text(`/en/office/campaigns/${campaignId}/interviews`)
  assert.match(page, /Any &lt;Friday&gt;/)
  assert.match(page, /Says that no time suits/)
  assert.match(page, /0 of 1/)
  await choose(person, invitation, slot)
  const { method, of } = calendarIn(await lastMailTo(person))
  assert.deepEqual([method, of('SEQUENCE')], ['REQUEST', '3'])
})

test('a moved sitting is told with a newer appointment; a cancelled one takes it back', async () => {
  const { cast } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z', 2)
  const { person, id } = await apply('Mo Moved')
  const invitation = await invite(id)
  await choose(person, invitation, slot)
  const before = (await mailsTo(person)).length
  const fields = {
    startsDay: '9',
    startsMonth: '04',
    startsYear: '2026',
    startsTime: '13 h 00',
    endsTime: '14:00',
    place: 'Room 3',
    capacity: '2',
  }
  const recruiter = portal.as(cast.recruiter)
  const change = (more: object = {}) => recruiter.post(`/en/office/sittings/${slot}`, { ...fields, ...more })
  assert.equal((await change()).status, 303)
  const moved = calendarIn(await lastMailTo(person))
  assert.deepEqual([moved.method, moved.of('SEQUENCE'), moved.of('DTSTART')], ['REQUEST', '2', '20260409T130000'])
  await change({ capacity: '5' })
  assert.equal((await mailsTo(person)).length, before + 1, 'more places concern nobody who has one')
  const fewer = await change({ capacity: '' })
  assert.equal(fewer.status, 422)
  assert.match(await fewer.text(), /Enter a number of at least 1: so many places are taken already/)
  const page = await recruiter.text(`/en/office/sittings/${slot}/removal`)
  assert.match(page, /1 person chose it/)
  assert.equal((await recruiter.post(`/en/office/sittings/${slot}/removal`)).status, 303)
  const gone = calendarIn(await lastMailTo(person))
  assert.deepEqual([gone.method, gone.of('SEQUENCE'), gone.of('STATUS')], ['CANCEL', '3', 'CANCELLED'])
  assert.equal((await rowOf(invitation)).sitting_id, null)
  assert.equal((await recruiter.get(`/en/office/sittings/${slot}`)).status, 404)
  assert.match(await recruiter.text(`/en/office/campaigns/${campaignId}/assessment/plan`), /Cancelled/)
  const refused = await choose(person, invitation, slot)
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /no longer offered/)
})

test('who is told of a move within a day is told whom to write to, and is not reminded of what they were just told', async () => {
  const { cast } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { person, id } = await apply('Shy Shortly')
  await choose(person, await invite(id), slot)
  assert.match((await lastMailTo(person))?.body_text ?? '', /You can change it until/)
  portal.time.now = new Date('2026-04-07T20:00:00Z')
  const fields = { startsDay: '8', startsMonth: '04', startsYear: '2026', startsTime: '11 h 00', endsTime: '12:00' }
  const moved = { ...fields, place: 'Room 3', capacity: '1' }
  assert.equal((await portal.as(cast.recruiter).post(`/en/office/sittings/${slot}`, moved)).status, 303)
  const told = await lastMailTo(person)
  assert.match(told?.subject ?? '', /^New time or place/)
  assert.doesNotMatch(told?.body_text ?? '', /You can change it until/)
  assert.match(told?.body_text ?? '', /too late to change it here\. Write to the office: \S+@/)
  await jobs()['remind-of-interviews']?.({})
  assert.equal((await lastMailTo(person))?.id, told?.id)
})

test('withdrawing frees the place at once, and takes the appointment out of the calendar, once', async () => {
  const { db } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const [leaving, next] = [await apply('Wil Withdraws'), await apply('Nex Next')]
  const [left, invited] = [await invite(leaving.id), await invite(next.id)]
  await choose(leaving.person, left, slot)
  assert.equal((await choose(next.person, invited, slot)).status, 409)
  await withdrawApplication(db, leaving.id, leaving.person.id, portal.time.now)
  assert.equal((await choose(next.person, invited, slot)).status, 303)
  await freePlacesOf(db, leaving.id, done())
  await freePlacesOf(db, leaving.id, done())
  const cancelled = (await mailsTo(leaving.person)).filter((mail) => mail.calendar_method === 'CANCEL')
  assert.equal(cancelled.length, 1)
  assert.equal(calendarIn(cancelled[0]).method, 'CANCEL')
  assert.ok((await rowOf(left)).cancelled_at)
  assert.equal((await choose(leaving.person, left, slot)).status, 409)
  assert.match(await portal.as(leaving.person).text(`/en/interviews/${left}`), /This invitation is cancelled/)
  const queued = await db.selectFrom('events').select('verb').where('subject', '=', leaving.id).execute()
  assert.deepEqual(
    queued.map(({ verb }) => verb).filter((verb) => verb.startsWith('interview.')),
    ['interview.invite', 'interview.choose', 'interview.cancel'],
  )
})

test('somebody decided on and told while they are invited, or choose, ends with nothing ahead', async () => {
  const { db, cast, time } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z', 5)
  const [one, other] = [await apply('Ona One'), await apply('Oth Other')]
  const chosen = await invite(other.id)
  const signed = { outcome: 'removed', reason: 'not-eligible', signature: 'Rosa Recruiter' }
  for (const { id } of [one, other])
    assert.equal((await portal.as(cast.recruiter).post(`/en/office/assessments/${id}/decision`, signed)).status, 303)
  await Promise.allSettled([
    tellDecision(db, one.id, cast.recruiter.id, done()),
    inviteOne(db, one.id, stepId, cast.lead.id, done()),
    tellDecision(db, other.id, cast.recruiter.id, done()),
    chooseSitting(db, chosen, slot, { now: time.now, origin: 'http://localhost' }),
  ])
  const open = await db
    .selectFrom('interview_invitations')
    .select('id')
    .where('application_id', 'in', [one.id, other.id])
    .where('cancelled_at', 'is', null)
    .execute()
  assert.deepEqual(open, [])
})

test('the office cancels an invitation, and may invite again', async () => {
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { person, id } = await apply('Can Cancelled')
  const invitation = await invite(id)
  await choose(person, invitation, slot)
  const recruiter = portal.as(portal.cast.recruiter)
  const path = `/en/office/assessments/${id}/invitation`
  assert.equal((await recruiter.post(path, { step: stepId })).status, 409)
  assert.equal((await recruiter.post(`${path}/cancellation`, { step: stepId })).status, 303)
  assert.equal((await recruiter.post(`${path}/cancellation`, { step: stepId })).status, 409)
  assert.equal(calendarIn(await lastMailTo(person)).method, 'CANCEL')
  assert.equal((await recruiter.post(path, { step: stepId })).status, 303)
  assert.match((await lastMailTo(person))?.subject ?? '', /^Choose a time/)
  await choose(person, invitation, slot)
  assert.equal(calendarIn(await lastMailTo(person)).of('SEQUENCE'), '3')
})

test('who comes is reminded once, two days before, unless they chose it later than that', async () => {
  const [slot, late] = [await slotAt('2026-04-08T13:00:00Z', 2), await slotAt('2026-04-08T18:00:00Z', 2)]
  const [early, last] = [await apply('Eve Early', 'fr'), await apply('Les Late')]
  const [one, other] = [await invite(early.id), await invite(last.id)]
  await choose(early.person, one, slot)
  const remind = async () => {
    await jobs()['remind-of-interviews']?.({})
    await Promise.all([1, 2].map(() => jobs()['remind-of-interviews']?.({})))
  }
  const reminders = async (person: Member) =>
    (await mailsTo(person)).filter(({ subject }) => /^(Soon|Bientôt)/.test(subject)).length
  portal.time.now = new Date('2026-04-06T12:00:00Z')
  await remind()
  assert.equal(await reminders(early.person), 0)
  portal.time.now = new Date('2026-04-06T20:00:00Z')
  await choose(last.person, other, late)
  await remind()
  assert.equal(await reminders(early.person), 1)
  assert.equal(await reminders(last.person), 0)
  const told = await lastMailTo(early.person)
  assert.match(told?.body_text ?? '', /9 h 00 à 10 h 00 HAE/)
  assert.equal(told?.calendar, null)
})

test('all who stand at a step are invited by one action that first says how many, and who is not', async () => {
  const { db, cast } = portal
  const campaign = await findCampaign(db, campaignId)
  const first = campaign?.plan[0]
  await db
    .updateTable('assessment_steps')
    .set({ kind: 'interview' })
    .where('id', '=', first?.id ?? null)
    .execute()
  stepId = first?.id ?? ''
  await db.deleteFrom('assessment_step_skills').where('step_id', '=', stepId).where('skill_id', '<>', 0).execute()
  const people = []
  for (const name of ['Abe A', 'Bea B', 'Cyd C', 'Dan D']) people.push(await apply(name))
  const address = `/en/office/campaigns/${campaignId}/interviews/invitations?step=${stepId}`
  const recruiter = portal.as(cast.recruiter)
  assert.match(await recruiter.text(address), /No place is free in this step/)
  assert.equal((await recruiter.post(address, { seen: 'x' })).status, 409)
  await slotAt('2026-04-08T13:00:00Z', 2)
  await invite(people[0]?.id ?? '')
  await withdrawApplication(db, people[1]?.id ?? '', people[1]?.person.id ?? '', portal.time.now)
  const page = await recruiter.text(address)
  assert.match(page, /2 people are invited and told by mail/)
  assert.match(page, /Invited already: 1 <span class="quiet">Abe A/)
  assert.match(page, /Withdrew: 1 <span class="quiet">Bea B/)
  assert.match(page, /2 places are free/)
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  await apply('Eli E')
  const changed = await recruiter.post(address, { seen })
  assert.equal(changed.status, 409)
  const now = await changed.text()
  assert.match(now, /changed since you opened this page/)
  assert.match(now, /3 people are invited/)
  assert.match(now, /fewer free places than people/)
  const fresh = /name="seen" value="([^"]+)"/.exec(now)?.[1] ?? ''
  assert.equal((await recruiter.post(address, { seen: fresh })).status, 303)
  const { count } = await db
    .selectFrom('interview_invitations')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('step_id', '=', stepId)
    .executeTakeFirstOrThrow()
  assert.equal(count, 4)
  assert.match(await recruiter.text(address), /nobody to invite/)
})

test('who did not pass stands at a step and is not invited with the others', async () => {
  const { db, cast } = portal
  const campaign = await findCampaign(db, campaignId)
  const first = campaign?.plan[0]
  assert.ok(campaign && first)
  await db.updateTable('assessment_steps').set({ kind: 'other' }).where('id', '=', first.id).execute()
  stepId = first.id
  await slotAt('2026-04-08T13:00:00Z', 2)
  const { id } = await apply('Fae Failed')
  const given = first.skillIds.map((skill) => ({
    key: `skill-${skill}`,
    result: 'not-demonstrated' as const,
    reason: 'no-evidence' as const,
    note: '',
  }))
  const by = { id: cast.recruiter.id, language: 'en' } as const
  await recordResults(db, { applicationId: id, stepId, kind: 'own', given, by }, portal.time.now)
  const page = await portal
    .as(cast.recruiter)
    .text(`/en/office/campaigns/${campaignId}/interviews/invitations?step=${stepId}`)
  assert.match(page, /Did not pass this step: 1/)
})

test('needs that were shared go to the office that invites, and what changed; whoever is named reads names and languages only', async () => {
  const { db, cast, time } = portal
  const person = await makeApplicant(db, 'Ned Needs', time.now)
  const card = {
    needs: ['captions', 'breaks'] as const,
    details: 'my own words',
    language: 'en',
    isShared: true,
  } as const
  await saveAccommodationCard(db, { id: person.id, language: 'en' }, { ...card, needs: [...card.needs] }, '', time.now)
  const id = await submitFor(db, { campaignId, person, now: time.now })
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const invitation = await invite(id)
  await choose(person, invitation, slot)
  const own = await portal.as(person).text(`/en/interviews/${invitation}`)
  assert.match(own, /Captions/)
  assert.match(own, /my own words/)
  const needs = `/en/interviews/${invitation}/needs`
  assert.equal((await portal.as(person).post(needs, { needsChanged: 'y'.repeat(2_001) })).status, 422)
  assert.equal((await portal.as(person).post(needs, { needsChanged: 'Also a lamp' })).status, 303)
  assert.match(await portal.as(person).text(`/en/interviews/${invitation}?done=needs`), /Also a lamp/)
  const expert = await makePerson(db, 'Eve Expert')
  await db
    .transaction()
    .execute((tx) =>
      grantRole(tx, { personId: expert.id, role: 'assessor', campaignId, by: cast.lead.id, now: time.now }),
    )
  const schedule = `/en/office/campaigns/${campaignId}/interviews`
  const [office, named] = [await portal.as(cast.lead).text(schedule), await portal.as(expert).text(schedule)]
  for (const page of [office, named]) {
    assert.match(page, /Ned Needs/)
    assert.match(page, /French/)
    assert.doesNotMatch(page, new RegExp(person.email))
  }
  assert.match(office, /Needs: (?:Breaks, Captions|Captions, Breaks)/)
  assert.match(office, /Also a lamp/)
  assert.doesNotMatch(office, /my own words/)
  assert.doesNotMatch(named, /Captions|lamp|invitations|my own words/)
  const beside = await portal.as(expert).text(`/en/office/assessments/${id}?step=${stepId}`)
  assert.doesNotMatch(beside, /Captions|lamp|Cancel the invitation/)
  assert.match(beside, /Has chosen/)
  const events = await db.selectFrom('events').select('facts').where('subject', '=', id).execute()
  assert.doesNotMatch(JSON.stringify(events), /lamp|captions/i)
})

test('each meets what is theirs: the office invites, a person chooses for themselves, whoever is named reads', async () => {
  const { cast } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { person, id } = await apply('Pat Person')
  const invitation = await invite(id)
  const office = `/en/office/campaigns/${campaignId}`
  const everyone = { ...cast, person, visitor: null }
  const staff = ['recruiter', 'lead']
  const rows: [path: string, fields: Record<string, string> | null, who: string[]][] = [
    [`/en/interviews/${invitation}`, null, ['person']],
    [`/en/interviews/${invitation}/calendar.ics`, null, []],
    [`/en/interviews/${invitation}`, { sitting: 'none' }, ['person']],
    [`/en/interviews/${invitation}/none-suits`, { noneSuits: '' }, ['person']],
    [`/en/interviews/${invitation}/needs`, { needsChanged: 'x' }, ['person']],
    [`${office}/interviews`, null, [...staff, 'administrator']],
    [`${office}/interviews/invitations?step=${stepId}`, null, staff],
    [`${office}/interviews/invitations?step=${stepId}`, { seen: 'x' }, staff],
    [`/en/office/assessments/${id}/invitation`, { step: stepId }, staff],
    [`/en/office/assessments/${id}/invitation/cancellation`, { step: stepId }, staff],
    [`${office}/assessment/sittings`, null, staff],
    [`${office}/assessment/sittings`, {}, staff],
    [`/en/office/sittings/${slot}`, null, staff],
    [`/en/office/sittings/${slot}`, {}, staff],
    [`/en/office/sittings/${slot}/removal`, null, staff],
  ]
  for (const [path, fields, who] of rows)
    for (const [role, member] of Object.entries(everyone)) {
      if (typeof member === 'string') continue
      const as = portal.as(member)
      const { status, headers } = fields ? await as.post(path, fields) : await as.get(path)
      const isRefused = status === 404 || status === 401 || (headers.get('location') ?? '').includes('/sign-in')
      assert.equal(!isRefused, who.includes(role), `${role} ${fields ? 'POST' : 'GET'} ${path}: ${status}`)
    }
})

test('what a person chose for another invitation, or of another step, is not found', async () => {
  const { db } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { id, person } = await apply('Own Only')
  const invitation = await invite(id)
  const mine = stepId
  stepId = (await findCampaign(db, campaignId))?.plan[0]?.id ?? ''
  const elsewhere = await slotAt('2026-04-08T13:00:00Z')
  stepId = mine
  assert.equal((await choose(person, invitation, elsewhere)).status, 404)
  assert.equal((await choose(person, invitation, crypto.randomUUID())).status, 409)
  assert.equal((await choose(person, invitation, slot)).status, 303)
  await assert.rejects(chooseSitting(db, crypto.randomUUID(), slot, done()))
})

test('who leaves takes along what they wrote and when they come; no word of it stays, and of the interview nothing more is told', async () => {
  const { db } = portal
  const slot = await slotAt('2026-04-08T13:00:00Z')
  const { person, id } = await apply('Lea Leaving')
  const invitation = await invite(id)
  await choose(person, invitation, slot)
  await portal.as(person).post(`/en/interviews/${invitation}/none-suits`, { noneSuits: 'plantedfriday' })
  await portal.as(person).post(`/en/interviews/${invitation}/needs`, { needsChanged: 'plantedlamp' })
  const taken = await invitations.take(db, { ...person, addresses: [] }, testSettings)
  assert.match(JSON.stringify(taken), /plantedfriday.*plantedlamp/)
  assert.equal((await portal.as(person).post('/en/account/erasure', { email: person.email })).status, 303)
  await freePlacesOf(db, id, done())
  assert.deepEqual(await whereWordsStand(db, ['plantedfriday', 'plantedlamp']), [])
  // But for the certificate of the erasure.
  assert.deepEqual(
    (await mailsTo(person)).filter(({ key }) => key.startsWith('interview')),
    [],
  )
  const row = await rowOf(invitation)
  assert.deepEqual([row.none_suits, row.needs_changed, row.cancelled_at], ['', '', portal.time.now])
})

import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type Fields, openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, makeReadyToApply, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { to } from '../../../i18n/addresses.ts'
import { grantRole } from '../../accounts/index.ts'
import { withdrawApplication } from '../../applications/submission/actions.ts'
import { type Campaign, findCampaign } from '../../campaigns/index.ts'
import { recordResults } from '../actions.ts'
import { chooseSitting, inviteOne } from '../interviews/actions.ts'
import { addSitting } from '../planning/sitting-actions.ts'
import { findDecision, listResults } from '../queries.ts'
import { criteriaOf } from '../rules.ts'
import { tellDecision } from '../telling.ts'
import { tellPlanned } from './actions.ts'

let portal: TestApp
const applicants: Member[] = []
before(async () => {
  portal = await openTestApp()
  for (const name of ['Ada Alpha', 'Ben Beta', 'Cleo Gamma', 'Dan Delta'])
    applicants.push(await makeApplicant(portal.db, name, portal.time.now))
})
after(() => portal.close())

const minute = 60_000
const began = new Date('2026-03-02T15:00:00Z')
let campaign: Campaign
let ids: string[] = []
beforeEach(async () => {
  const { db, cast, time } = portal
  time.now = began
  const id = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const found = await findCampaign(db, id)
  assert.ok(found)
  campaign = found
  ids = []
  for (const person of applicants) ids.push(await submitFor(db, { campaignId: id, person, now: time.now }))
})

const at = (place: number) => ids[place] ?? ''
const stepAt = (place: number) => campaign.plan[place]?.id ?? ''
const keysAt = (place: number) => {
  const step = campaign.plan[place]
  return step ? criteriaOf(campaign, step).map(({ key }) => key) : []
}
const done = () => ({ now: portal.time.now, origin: 'http://localhost' })
const later = (minutes: number) => {
  portal.time.now = new Date(portal.time.now.getTime() + minutes * minute)
}

const find = (person: number, step: number, failing: string[] = [], by: Member = portal.cast.recruiter) =>
  recordResults(
    portal.db,
    {
      applicationId: at(person),
      stepId: stepAt(step),
      kind: 'own',
      given: keysAt(step).map((key) =>
        failing.includes(key)
          ? ({ key, result: 'not-demonstrated', reason: 'no-evidence', note: '' } as const)
          : ({ key, result: 'demonstrated', reason: 'at-level', note: '' } as const),
      ),
      by: { id: by.id, language: 'en' },
    },
    portal.time.now,
  )
const passAll = async (person: number) => {
  for (const step of [0, 1, 2]) await find(person, step)
}

type Asking = { kind: string; queue: string; people?: number[]; criterion?: string }
const addressOf = ({ kind, queue, people, criterion }: Asking, language: 'en' | 'fr' = 'en') =>
  to(language, 'assessmentBulk', campaign, {
    ...{ kind, queue, criterion },
    ...(people ? { person: people.map(at) } : { who: 'all' }),
  })
const marked = (page: string) => /name="_people" value="([^"]*)"/.exec(page)?.[1] ?? ''
const as = (member: Member = portal.cast.recruiter) => portal.as(member)
const open = (asking: Asking, member?: Member) => as(member).text(addressOf(asking))
const send = async (asking: Asking, fields: Fields = {}, member?: Member) => {
  const _people = marked(await open(asking, member))
  return as(member).post(addressOf(asking), { _people, ...fields })
}
const actionOf = (answer: Response) => /together=([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
const undoAddress = (id: string) => to('en', 'assessmentBulkUndo', { id })
const undo = async (id: string, member?: Member) => {
  const _people = marked(await as(member).text(undoAddress(id)))
  return as(member).post(undoAddress(id), { _people })
}
const textOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const statusOf = async (place: number) =>
  (await portal.db.selectFrom('applications').select('status').where('id', '=', at(place)).executeTakeFirstOrThrow())
    .status
const outcomeOf = async (place: number) => (await findDecision(portal.db, at(place)))?.outcome
const verbsOf = async (place: number, verb: string) =>
  (
    await portal.db
      .selectFrom('events')
      .select('facts')
      .where('subject', '=', at(place))
      .where('verb', '=', verb)
      .execute()
  ).length
const standingOf = async (place: number) =>
  portal.db
    .selectFrom('assessments')
    .select(['step_id', 'standing'])
    .where('application_id', '=', at(place))
    .executeTakeFirst()
const mailsTo = async (place: number) => {
  const decisions = await portal.db
    .selectFrom('decisions')
    .innerJoin('applications as a', 'a.id', 'decisions.application_id')
    .select(['decisions.id', 'a.person_id'])
    .where('application_id', '=', at(place))
    .execute()
  const keys = decisions.map(({ id, person_id }) => `decision ${person_id} ${id}`)
  return (await portal.db.selectFrom('mails').select('key').where('key', 'in', keys).execute()).length
}
const signed = { signature: 'Rosa Recruiter' }

test('all who did not pass a step are signed not qualified, each for the criterion of their own', async () => {
  const [education = '', skill = ''] = keysAt(0)
  await find(0, 0, [education])
  await find(1, 0, [skill])
  await find(2, 0)
  const asking = { kind: 'not-qualified', queue: `${stepAt(0)}:failed` }
  const board = await as().text(to('en', 'officeAssessment', campaign, { queue: asking.queue }))
  assert.match(textOf(board), /For all 2 people here .*Sign “not qualified”/)
  const page = textOf(await open(asking))
  assert.match(page, /2 people are not qualified, each for the criterion/)
  assert.match(page, /Ada Alpha \d+ Education requirement Ben Beta \d+ Cloud security/)
  assert.doesNotMatch(page, /Cleo|Dan/)
  const unsigned = await send(asking)
  assert.equal(unsigned.status, 422)
  assert.match(await unsigned.text(), /Enter your full name to sign/)
  const answer = await send(asking, { ...signed, note: 'Thank you for applying.' })
  assert.equal(answer.status, 303)
  assert.deepEqual(
    [await outcomeOf(0), await outcomeOf(1), await outcomeOf(2)],
    ['not-qualified', 'not-qualified', undefined],
  )
  const [first, second] = [await findDecision(portal.db, at(0)), await findDecision(portal.db, at(1))]
  assert.deepEqual([first?.skillId, first?.questionId], [null, null])
  assert.equal(`skill-${second?.skillId}`, skill)
  assert.deepEqual([first?.signature, first?.note], ['Rosa Recruiter', 'Thank you for applying.'])
  for (const place of [0, 1]) assert.equal(await verbsOf(place, 'decision.sign'), 1)
  assert.deepEqual([await statusOf(0), await statusOf(2)], ['decided', 'in_assessment'])
  const after = textOf(await as().text(answer.headers.get('location') ?? ''))
  assert.match(
    after,
    /“Not qualified” is signed for 2 people .*Undo: “Not qualified” is signed for 2 people Rosa Recruiter/,
  )
})

test('who withdrew, was decided or stands elsewhere is left out by name; a change since is told and nothing is done', async () => {
  const { db, time } = portal
  for (const place of [0, 1, 2, 3]) await find(place, 0, [keysAt(0)[0] ?? ''])
  const asking = { kind: 'removed', queue: `${stepAt(0)}:failed`, people: [0, 1, 2, 3] }
  const _people = marked(await open(asking))
  await withdrawApplication(db, at(0), applicants[0]?.id ?? '', time.now)
  await find(1, 0)
  const stale = await as().post(addressOf(asking), { _people, ...signed, reason: 'no-answer' })
  assert.equal(stale.status, 409)
  const page = textOf(await stale.text())
  assert.match(page, /Nothing was done: the people changed since/)
  assert.match(page, /No longer among them: Ada Alpha, Ben Beta/)
  assert.match(page, /Withdrew: 1 Ada Alpha/)
  assert.match(page, /Stand elsewhere by now: 1 Ben Beta/)
  for (const place of [1, 2, 3]) assert.equal(await outcomeOf(place), undefined)
  const wordless = await send(asking, { ...signed, reason: 'other' })
  assert.equal(wordless.status, 422)
  assert.equal((await send(asking, { ...signed, reason: 'no-answer' })).status, 303)
  assert.deepEqual([await outcomeOf(1), await outcomeOf(2), await outcomeOf(3)], [undefined, 'removed', 'removed'])
  assert.match(textOf(await open(asking)), /Decision rendered: 2 Cleo Gamma, Dan Delta/)
  // Whoever comes to stand there meanwhile is told too, and not touched.
  await find(1, 0, [keysAt(0)[0] ?? ''])
  const all = { kind: 'not-qualified', queue: asking.queue }
  const seen = marked(await open(all))
  await find(1, 0, [keysAt(0)[1] ?? ''])
  const other = await as().post(addressOf(all), { _people: seen, ...signed })
  assert.equal(other.status, 409)
  assert.match(textOf(await other.text()), /New, or in another state: Ben Beta/)
  assert.equal(await outcomeOf(1), undefined)
})

test('those who passed everything are qualified by somebody who saw their names and signs; nobody else can be', async () => {
  await passAll(0)
  await passAll(1)
  await find(2, 0)
  const asking = { kind: 'qualified', queue: 'to-decide' }
  const page = textOf(await open(asking))
  assert.match(page, /They passed everything; it is you who decides/)
  assert.match(page, /Ada Alpha \d+ Every step passed Ben Beta/)
  assert.doesNotMatch(page, /Cleo/)
  // Ticked by hand, who did not pass everything is left out.
  assert.match(textOf(await open({ ...asking, people: [1, 2] })), /Stand elsewhere by now: 1 Cleo Gamma/)
  const answer = await send(asking, signed)
  assert.equal(answer.status, 303)
  assert.deepEqual([await outcomeOf(0), await outcomeOf(1), await outcomeOf(2)], ['qualified', 'qualified', undefined])
  const given = await portal.db
    .selectFrom('qualifications')
    .select(['application_id', 'status'])
    .where('skill_id', 'is', null)
    .where('campaign_id', '=', campaign.id)
    .execute()
  assert.deepEqual(
    given.map(({ status }) => status),
    ['available', 'available'],
  )
  for (const queue of [`${stepAt(0)}:to-assess`, `${stepAt(0)}:failed`, 'untold', 'withdrawn', 'nonsense'])
    assert.equal((await as().get(addressOf({ kind: 'qualified', queue }))).status, 404, queue)
})

test('what was signed at once is undone: decisions are taken back, and what they gave; the record says so', async () => {
  await passAll(0)
  await passAll(1)
  const id = actionOf(await send({ kind: 'qualified', queue: 'to-decide' }, signed))
  await tellDecision(portal.db, at(1), portal.cast.recruiter.id, done())
  const page = textOf(await as().text(undoAddress(id)))
  assert.match(page, /Undoing it concerns 1 person/)
  assert.match(page, /Told already: 1 Ben Beta/)
  const answer = await undo(id)
  assert.equal(answer.status, 303)
  assert.match(await as().text(answer.headers.get('location') ?? ''), /It is undone/)
  assert.deepEqual([await outcomeOf(0), await outcomeOf(1)], [undefined, 'qualified'])
  assert.deepEqual([await statusOf(0), await statusOf(1)], ['in_assessment', 'decided'])
  assert.equal(await verbsOf(0, 'decision.take-back'), 1)
  assert.equal(await verbsOf(0, 'application.reopen'), 1)
  const rows = await portal.db
    .selectFrom('qualifications')
    .select(['status', 'removal_reason'])
    .where('application_id', '=', at(0))
    .execute()
  assert.ok(rows.every(({ status, removal_reason }) => status === 'removed' && removal_reason === 'taken-back'))
  assert.match(await as().text(to('en', 'assessment', { id: at(0) })), /Taken back on/)
  assert.match(await as().text(to('en', 'assessmentRecordOfPerson', { id: at(0) })), /before anybody was told/)
  // Once undone it stays so, and the decision may be signed again.
  assert.equal((await undo(id)).status, 409)
  assert.equal((await send({ kind: 'qualified', queue: 'to-decide' }, signed)).status, 303)
  assert.equal(await outcomeOf(0), 'qualified')
})

test('after its time nothing is undone', async () => {
  await passAll(0)
  const id = actionOf(await send({ kind: 'qualified', queue: 'to-decide' }, signed))
  const _people = marked(await as().text(undoAddress(id)))
  later(60)
  assert.match(await as().text(undoAddress(id)), /It can no longer be undone/)
  assert.equal((await as().post(undoAddress(id), { _people })).status, 409)
  assert.equal(await outcomeOf(0), 'qualified')
  assert.doesNotMatch(await as().text(to('en', 'officeAssessment', campaign)), /Undo:/)
})

test('decisions are told together once that can no longer be undone: one mail each, once', async () => {
  const { db } = portal
  for (const place of [0, 1, 2, 3]) await passAll(place)
  await send({ kind: 'qualified', queue: 'to-decide' }, signed)
  await tellDecision(db, at(3), portal.cast.recruiter.id, done())
  const asking = { kind: 'tell', queue: 'untold' }
  assert.match(textOf(await open(asking)), /3 decisions are told by mail, one mail to each person/)
  const answer = await send(asking)
  const id = actionOf(answer)
  assert.match(textOf(await as().text(answer.headers.get('location') ?? '')), /3 decisions will be told at 10:10/)
  assert.match(textOf(await open(asking)), /About to be told: 3/)
  assert.equal(await verbsOf(0, 'decision.plan-telling'), 1)
  await assert.rejects(tellPlanned(db, id, done()), /too early/)
  assert.equal((await findDecision(db, at(0)))?.toldAt, null)
  // One withdraws, and of one another decision is signed, before the mails leave.
  await withdrawApplication(db, at(1), applicants[1]?.id ?? '', portal.time.now)
  const replaces = (await findDecision(db, at(2)))?.id ?? ''
  const replaced = { outcome: 'removed', reason: 'by-mistake', signature: 'Rosa', replaces }
  assert.equal((await as().post(to('en', 'assessmentDecision', { id: at(2) }), replaced)).status, 303)
  later(10)
  await Promise.all([tellPlanned(db, id, done()), tellPlanned(db, id, done())])
  assert.deepEqual(await Promise.all([0, 1, 2, 3].map(mailsTo)), [1, 0, 0, 1])
  assert.equal(await verbsOf(0, 'decision.tell'), 1)
  assert.equal((await findDecision(db, at(2)))?.toldAt, null)
  assert.equal((await as().post(undoAddress(id), { _people: 'x' })).status, 409)
  assert.match(textOf(await open({ ...asking, people: [0] })), /Told already: 1 Ada Alpha/)
})

test('telling is offered where somebody is not told yet, with how many, and nowhere else', async () => {
  const { db, cast } = portal
  for (const place of [0, 1]) await passAll(place)
  await send({ kind: 'qualified', queue: 'to-decide' }, signed)
  const board = async () => textOf(await as().text(to('en', 'officeAssessment', campaign, { queue: 'qualified' })))
  assert.match(await board(), /For the 2 people who are not told yet Tell the decisions/)
  await tellDecision(db, at(0), cast.recruiter.id, done())
  assert.match(await board(), /For 1 person who is not told yet Tell the decisions/)
  await tellDecision(db, at(1), cast.recruiter.id, done())
  assert.match(await board(), /Qualified: 2/)
  assert.doesNotMatch(await board(), /Tell the decisions/)
})

test('telling that is undone in its time tells nobody', async () => {
  const { db } = portal
  await passAll(0)
  await send({ kind: 'qualified', queue: 'to-decide' }, signed)
  const id = actionOf(await send({ kind: 'tell', queue: 'qualified' }))
  later(9)
  assert.equal((await undo(id)).status, 303)
  later(2)
  await tellPlanned(db, id, done())
  assert.equal((await findDecision(db, at(0)))?.toldAt, null)
  assert.deepEqual([await mailsTo(0), await verbsOf(0, 'decision.cancel-telling')], [0, 1])
  assert.match(textOf(await open({ kind: 'tell', queue: 'qualified' })), /1 decision is told by mail/)
})

test('one result is recorded for those ticked, never over what is recorded; undone, they stand where they stood', async () => {
  const [education = ''] = keysAt(0)
  await find(1, 0, [education])
  const queue = `${stepAt(0)}:to-assess`
  const asking = { kind: 'result', queue, people: [0, 2], criterion: education }
  assert.match(await as().text(addressOf({ ...asking, criterion: '' })), /For which criterion\?/)
  const mixed = { ...asking, queue: `${stepAt(0)}:failed`, people: [1] }
  assert.match(textOf(await open(mixed)), /Have a result for this criterion: 1 Ben Beta/)
  for (const [result, says] of [
    ['', /Choose a result with its reason/],
    ['demonstrated:other', /Say the reason in words/],
    ['demonstrated:reused', /Choose a result with its reason/],
  ] as const) {
    const refused = await send(asking, { result })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), says)
  }
  const answer = await send(asking, { result: 'not-demonstrated:no-evidence', note: 'Nothing was sent.' })
  const id = actionOf(answer)
  assert.deepEqual((await standingOf(0))?.standing, 'failed')
  assert.deepEqual(
    (await listResults(portal.db, at(0))).map(({ result, reason, note }) => [result, reason, note]),
    [['not-demonstrated', 'no-evidence', 'Nothing was sent.']],
  )
  assert.equal(await verbsOf(2, 'assessment.record'), 1)
  await find(2, 1)
  assert.match(textOf(await as().text(undoAddress(id))), /More was recorded or decided since: 1 Cleo Gamma/)
  assert.equal((await as(portal.cast.lead).get(undoAddress(id))).status, 404, 'a result is its assessor’s own')
  assert.equal((await undo(id)).status, 303)
  assert.deepEqual(await standingOf(0), { step_id: stepAt(0), standing: 'to-assess' })
  assert.deepEqual([(await listResults(portal.db, at(0))).length, await verbsOf(0, 'assessment.take-back')], [0, 1])
  assert.equal((await standingOf(2))?.standing, 'failed')
  const record = textOf(await as().text(to('en', 'assessmentRecordOfPerson', { id: at(0) })))
  assert.match(record, /Not demonstrated No evidence Nothing was sent\. Rosa Recruiter .*Taken back by Rosa Recruiter/)
  const person = textOf(await as().text(to('en', 'assessment', { id: at(0) })))
  assert.doesNotMatch(person, /Nothing was sent/)
  assert.match(textOf(await open(asking)), /1 person gets the result .*Stand elsewhere by now: 1 Cleo Gamma/)
  assert.equal((await send(asking, { result: 'demonstrated:at-level' })).status, 303)
})

test('what is on hold may be found for many; undone, it is on hold again', async () => {
  const [education = '', ...others] = keysAt(0)
  const by = { id: portal.cast.recruiter.id, language: 'en' } as const
  const found = [
    { key: education, result: 'hold', reason: 'to-verify', note: 'Which year?' } as const,
    ...others.map((key) => ({ key, result: 'demonstrated', reason: 'at-level', note: '' }) as const),
  ]
  const [applicationId, stepId] = [at(0), stepAt(0)]
  await recordResults(portal.db, { applicationId, stepId, kind: 'own', given: found, by }, portal.time.now)
  assert.equal((await standingOf(0))?.standing, 'held')
  const asking = { kind: 'result', queue: `${stepId}:held`, people: [0], criterion: education }
  const id = actionOf(await send(asking, { result: 'demonstrated:at-level' }))
  assert.deepEqual(await standingOf(0), { step_id: stepAt(1), standing: 'to-assess' })
  assert.equal((await undo(id)).status, 303)
  assert.deepEqual(await standingOf(0), { step_id: stepId, standing: 'held' })
})

test('what is kept from somebody in an independent step is not decided by them for many', async () => {
  const { db, cast } = portal
  const [education = ''] = keysAt(0)
  await db
    .insertInto('step_settings')
    .values({ step_id: stepAt(0), is_independent: true })
    .execute()
  for (const member of [cast.recruiter, cast.lead])
    for (const place of [0, 1]) await find(place, 0, [education], member)
  const agreed = { stepId: stepAt(0), kind: 'consensus', by: { id: cast.lead.id, language: 'en' } } as const
  for (const applicationId of [at(0), at(1)])
    await recordResults(
      db,
      {
        ...agreed,
        applicationId,
        given: [{ key: education, result: 'not-demonstrated', reason: 'no-evidence', note: '' }],
      },
      portal.time.now,
    )
  const asking = { kind: 'not-qualified', queue: `${stepAt(0)}:failed` }
  assert.match(textOf(await open(asking)), /2 people are not qualified/)
  const newcomer = await makePerson(db, 'Nia Newcomer', [{ role: 'recruiter', officeId: cast.officeId }])
  const page = textOf(await open(asking, newcomer))
  assert.match(page, /nobody for whom this can be done/)
  assert.match(page, /your own results are not in: 2 Ada Alpha, Ben Beta/)
  assert.doesNotMatch(page, /Education/)
  // Their own result for many is theirs alone, whatever others recorded.
  const own = { kind: 'result', queue: asking.queue, people: [0], criterion: education }
  assert.equal((await send(own, { result: 'demonstrated:at-level' }, newcomer)).status, 303)
  assert.match(textOf(await open(own)), /Have a result for this criterion: 1 Ada Alpha/)
})

test('answers without names are not assessed by name for many', async () => {
  const { db } = portal
  await find(0, 0)
  await db
    .insertInto('step_settings')
    .values({ step_id: stepAt(1), is_horizontal: true })
    .execute()
  const asking = { kind: 'result', queue: `${stepAt(1)}:to-assess`, people: [0], criterion: keysAt(1)[0] ?? '' }
  assert.match(textOf(await open(asking)), /Assessed question by question, without names: 1 Ada Alpha/)
  const forced = { _people: '1.', result: 'demonstrated:at-level' }
  assert.equal((await as().post(addressOf(asking), forced)).status, 409)
})

test('an interview ahead is cancelled when the decision is told, not before, and that is said', async () => {
  const { db, cast } = portal
  const startsAt = new Date('2026-04-08T13:00:00Z')
  const slot = { stepId: stepAt(2), startsAt, endsAt: new Date('2026-04-08T14:00:00Z'), place: '', capacity: 1 }
  const sitting = await addSitting(db, campaign.id, slot, cast.recruiter.id, portal.time.now)
  for (const place of [0, 1]) {
    await find(place, 0, [keysAt(0)[0] ?? ''])
    await inviteOne(db, at(place), stepAt(2), cast.recruiter.id, done())
  }
  const { id } = await db
    .selectFrom('interview_invitations')
    .select('id')
    .where('application_id', '=', at(0))
    .executeTakeFirstOrThrow()
  await chooseSitting(db, id, sitting, done())
  const asking = { kind: 'not-qualified', queue: `${stepAt(0)}:failed` }
  assert.doesNotMatch(textOf(await open(asking)), /interviews or exams/)
  await send(asking, signed)
  const rows = () =>
    db
      .selectFrom('interview_invitations')
      .select(['sitting_id', 'cancelled_at'])
      .where('application_id', 'in', [at(0), at(1)])
      .execute()
  assert.ok((await rows()).every(({ cancelled_at }) => cancelled_at === null))
  const telling = { kind: 'tell', queue: 'not-qualified' }
  assert.match(
    textOf(await open(telling)),
    /2 invitations to interviews or exams are cancelled when the decisions are told/,
  )
  const action = actionOf(await send(telling))
  assert.ok((await rows()).every(({ cancelled_at }) => cancelled_at === null))
  later(11)
  await tellPlanned(db, action, done())
  assert.ok((await rows()).every(({ sitting_id, cancelled_at }) => sitting_id === null && cancelled_at !== null))
})

test('who applied themselves finds nothing of it in the office, and acts on it among many no more than alone', async () => {
  const { db, cast } = portal
  const { now } = portal.time
  await makeReadyToApply(db, cast.recruiter.id, now)
  const own = await submitFor(db, { campaignId: campaign.id, person: cast.recruiter, now })
  ids.push(own)
  for (const place of [0, 4]) await find(place, 0, [keysAt(0)[0] ?? ''], cast.lead)
  const queue = `${stepAt(0)}:failed`
  const asking = { kind: 'not-qualified', queue }
  const board = to('en', 'officeAssessment', campaign, { queue })
  for (const path of [addressOf(asking), board]) {
    const page = await as().text(path)
    assert.match(page, /Ada Alpha/)
    assert.ok(!page.includes(own), path)
  }
  assert.match(await as().text(board), /your own application is not shown/)
  assert.doesNotMatch(await as(cast.lead).text(board), /your own application is not shown/)
  for (const path of [to('en', 'assessment', { id: own }), to('en', 'assessmentRecordOfPerson', { id: own })])
    assert.deepEqual([(await as().get(path)).status, (await as(cast.lead).get(path)).status], [404, 200])
  assert.equal((await send({ kind: 'removed', queue, people: [4] }, { ...signed, reason: 'no-answer' })).status, 409)
  const together = actionOf(await send(asking, { signature: 'Lea' }, cast.lead))
  assert.equal(await outcomeOf(4), 'not-qualified')
  assert.doesNotMatch(await as().text(board), /Undo:/)
  assert.equal((await as().get(undoAddress(together))).status, 404)
  assert.equal((await as().post(undoAddress(together), { _people: 'x' })).status, 404)
  assert.equal((await undo(together, cast.lead)).status, 303)
})

test('two who act at once on the same people: one does it, the other is told', async () => {
  const { cast } = portal
  for (const place of [0, 1, 2]) await find(place, 0, [keysAt(0)[0] ?? ''])
  const [one, other] = [
    { kind: 'not-qualified', queue: `${stepAt(0)}:failed` },
    { kind: 'removed', queue: `${stepAt(0)}:failed`, people: [2, 1] },
  ]
  const [seen, ticked] = [marked(await open(one)), marked(await open(other, cast.lead))]
  const answers = await Promise.all([
    as().post(addressOf(one), { _people: seen, ...signed }),
    as(cast.lead).post(addressOf(other), { _people: ticked, reason: 'no-answer', signature: 'Lea' }),
    as(cast.lead).post(addressOf(one), { _people: seen, signature: 'Lea' }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  const rows = await portal.db.selectFrom('decisions').select('id').where('application_id', 'in', ids).execute()
  assert.equal(rows.length, answers[1]?.status === 303 ? 2 : 3)
})

test('whoever assesses while many are decided loses nothing silently: one of the two is told', async () => {
  for (const place of [0, 1, 2, 3]) await find(place, 0, [keysAt(0)[0] ?? ''])
  const asking = { kind: 'not-qualified', queue: `${stepAt(0)}:failed` }
  const _people = marked(await open(asking))
  const [answer, ...found] = await Promise.allSettled([
    as().post(addressOf(asking), { _people, ...signed }),
    ...[3, 2, 1, 0].map((place) => find(place, 0, [], portal.cast.lead)),
  ])
  const isDone = answer.status === 'fulfilled' && answer.value.status === 303
  const recorded = found.filter(({ status }) => status === 'fulfilled').length
  // Either nobody was mended before all were decided, or the action saw that somebody was and did nothing.
  assert.equal(isDone ? recorded : 0, 0)
  assert.equal(isDone ? 4 : 0, (await Promise.all([0, 1, 2, 3].map(outcomeOf))).filter(Boolean).length)
  assert.ok(isDone || recorded > 0)
})

test('two who undo at once undo once', async () => {
  await passAll(0)
  const id = actionOf(await send({ kind: 'qualified', queue: 'to-decide' }, signed))
  const _people = marked(await as().text(undoAddress(id)))
  const answers = await Promise.all([
    as().post(undoAddress(id), { _people }),
    as(portal.cast.lead).post(undoAddress(id), { _people }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.equal(await verbsOf(0, 'decision.take-back'), 1)
})

test('whoever is named on the campaign records results for many, and decides and tells nothing', async () => {
  const { db, cast, time } = portal
  const grant = { personId: cast.assessor.id, role: 'assessor', campaignId: campaign.id } as const
  await db.transaction().execute((tx) => grantRole(tx, { ...grant, by: cast.lead.id, now: time.now }))
  await find(0, 0, [keysAt(0)[0] ?? ''])
  const queue = `${stepAt(0)}:failed`
  const board = await as(cast.assessor).text(to('en', 'officeAssessment', campaign, { queue }))
  assert.match(board, /Record one result/)
  assert.doesNotMatch(board, /Sign “/)
  const asking = { kind: 'result', queue: `${stepAt(0)}:to-assess`, people: [1], criterion: keysAt(0)[0] ?? '' }
  const recorded = await send(asking, { result: 'demonstrated:at-level' }, cast.assessor)
  assert.equal(recorded.status, 303)
  assert.equal((await undo(actionOf(recorded), cast.assessor)).status, 303)
  const act = actionOf(await send({ kind: 'not-qualified', queue }, signed))
  assert.equal((await as(cast.assessor).get(undoAddress(act))).status, 404)
  for (const member of [cast.assessor, cast.administrator, cast.otherRecruiter, cast.manager, cast.talent])
    for (const refused of [
      { kind: 'not-qualified', queue },
      { kind: 'removed', queue, people: [0] },
      { kind: 'qualified', queue: 'to-decide' },
      { kind: 'tell', queue: 'untold' },
    ]) {
      assert.equal((await as(member).get(addressOf(refused))).status, 404)
      assert.equal((await as(member).post(addressOf(refused), { _people: 'x' })).status, 404)
    }
})

test('the pages speak both languages', async () => {
  await find(0, 0, [keysAt(0)[0] ?? ''])
  const queue = `${stepAt(0)}:failed`
  const page = textOf(await as().text(addressOf({ kind: 'not-qualified', queue }, 'fr')))
  assert.match(page, /Signer « non qualifiée »/)
  assert.match(page, /Exigence d’études/)
  assert.match(textOf(await as().text(to('fr', 'officeAssessment', campaign, { queue }))), /Pour les personnes cochées/)
})

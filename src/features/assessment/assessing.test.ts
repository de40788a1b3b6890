import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../test/applying.ts'
import { makeCampaign } from '../../../test/campaign.ts'
import type { Member } from '../../../test/cast.ts'
import { grantRole } from '../accounts/index.ts'
import { findCampaign } from '../campaigns/index.ts'
import { recordResults } from './actions.ts'
import { addSitting } from './planning/sitting-actions.ts'
import { findDecision, readAssessed } from './queries.ts'
import { criteriaOf, standingOf } from './rules.ts'

let portal: TestApp
let campaignId = ''
const people: { id: string; person: Member }[] = []

before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  for (const name of ['Ada Alpha', 'Ben Beta', 'Cleo Gamma', 'Dan Delta']) {
    const person = await makeApplicant(db, name, time.now)
    people.push({ id: await submitFor(db, { campaignId, person, now: time.now }), person })
  }
  await db
    .transaction()
    .execute((tx) =>
      grantRole(tx, { personId: cast.assessor.id, role: 'assessor', campaignId, by: cast.lead.id, now: time.now }),
    )
})
after(() => portal.close())

const at = (place: number) => people[place]?.id ?? ''
const path = (place: number) => `/en/office/assessments/${at(place)}`
const board = (query = '') => `/en/office/campaigns/${campaignId}/assessment${query}`
const planOf = async () => {
  const campaign = await findCampaign(portal.db, campaignId)
  if (!campaign) throw new Error('No campaign')
  return campaign.plan.map((step) => ({ ...step, criteria: criteriaOf(campaign, step) }))
}
const fieldsOf = async (place: number, choice: string) => {
  const step = (await planOf())[place]
  return {
    step: step?.id ?? '',
    kind: 'own',
    ...Object.fromEntries((step?.criteria ?? []).map(({ key }) => [`result-${key}`, choice])),
  }
}
const eventsOf = async (id: string, verb: string) =>
  (await portal.db.selectFrom('events').select('facts').where('subject', '=', id).where('verb', '=', verb).execute())
    .length

const hiddenIn = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

test('the board counts people by step, and leads to them', async () => {
  const page = await portal.as(portal.cast.recruiter).text(board())
  assert.match(page, /4 applications/)
  const first = (await planOf())[0]
  const queue = await portal.as(portal.cast.recruiter).text(board(`?queue=${first?.id}:to-assess`))
  for (const { person } of people) assert.ok(queue.includes(person.name))
  assert.match(
    await portal.as(portal.cast.recruiter).text(`/fr/bureau/campagnes/${campaignId}/evaluation`),
    /À évaluer/,
  )
})

test('the ways in: from the office, the campaign and the application; whoever is named comes by the menu', async () => {
  const { cast } = portal
  const recruiter = portal.as(cast.recruiter)
  const menu = /<nav class="menu"[\s\S]*?<\/nav>/
  const inMenu = async (member: Member) => menu.exec(await portal.as(member).text('/en'))?.[0] ?? ''
  assert.match(await recruiter.text('/en/office'), /href="\/en\/office\/assessments"/)
  assert.ok((await recruiter.text(`/en/office/campaigns/${campaignId}`)).includes(`href="${board()}"`))
  assert.ok((await recruiter.text(`/en/office/applications/${at(0)}`)).includes(`href="${path(0)}"`))
  assert.ok((await recruiter.text(path(0))).includes(`href="/en/office/applications/${at(0)}"`))
  assert.match(await inMenu(cast.assessor), /href="\/en\/office\/assessments"/)
  assert.doesNotMatch(await portal.as(cast.assessor).text(path(0)), /\/office\/applications\//)
  for (const other of [cast.talent, cast.manager, cast.recruiter])
    assert.doesNotMatch(await inMenu(other), /assessments/)
})

test('the education requirement comes first in the screening, and evidence stands beside each criterion', async () => {
  const page = await portal.as(portal.cast.recruiter).text(path(0))
  assert.match(page, /Education requirement/)
  assert.match(page, /Shown by Ada Alpha\./)
  assert.match(page, /Harbour Board/)
})

test('a result without its reason in words, or nothing at all, is refused and kept', async () => {
  const nothing = await portal.as(portal.cast.recruiter).post(`${path(0)}/results`, await fieldsOf(0, ''))
  assert.equal(nothing.status, 422)
  assert.match(await nothing.text(), /Choose at least one result/)
  const step = (await planOf())[0]
  const wordless = await portal.as(portal.cast.recruiter).post(`${path(0)}/results`, await fieldsOf(0, 'hold:other'))
  assert.equal(wordless.status, 422)
  const page = await wordless.text()
  assert.match(page, /Say the reason in words/)
  assert.match(page, /value="hold:other" selected/)
  assert.equal(
    (
      await portal
        .as(portal.cast.recruiter)
        .post(`${path(0)}/results`, { ...(await fieldsOf(0, 'demonstrated:no-evidence')), step: step?.id ?? '' })
    ).status,
    422,
  )
})

test('the first result takes the application into assessment; a step passed leads to the next', async () => {
  const { db, cast } = portal
  const answer = await portal.as(cast.recruiter).post(`${path(0)}/results`, await fieldsOf(0, 'demonstrated:at-level'))
  assert.equal(answer.status, 303)
  const { status } = await db
    .selectFrom('applications')
    .select('status')
    .where('id', '=', at(0))
    .executeTakeFirstOrThrow()
  assert.equal(status, 'in_assessment')
  assert.equal(await eventsOf(at(0), 'application.assess'), 1)
  assert.equal(await eventsOf(at(0), 'assessment.record'), 3)
  const second = (await planOf())[1]
  const queue = await portal.as(cast.recruiter).text(board(`?queue=${second?.id}:to-assess`))
  assert.match(queue, /Ada Alpha/)
})

test('nobody is qualified before every step is passed; then somebody signs, and the person’s application is decided', async () => {
  const { db, cast } = portal
  const sign = { outcome: 'qualified', signature: 'Rosa Recruiter' }
  const early = await portal.as(cast.recruiter).post(`${path(0)}/decision`, sign)
  assert.equal(early.status, 422)
  assert.match(await early.text(), /Not every step is passed/)
  for (const step of [1, 2]) {
    const given = await fieldsOf(step, 'demonstrated:above-level')
    assert.equal((await portal.as(cast.recruiter).post(`${path(0)}/results`, given)).status, 303)
  }
  assert.match(await portal.as(cast.recruiter).text(board('?queue=to-decide')), /Ada Alpha/)
  assert.equal((await portal.as(cast.recruiter).post(`${path(0)}/decision`, sign)).status, 303)
  const { status } = await db
    .selectFrom('applications')
    .select('status')
    .where('id', '=', at(0))
    .executeTakeFirstOrThrow()
  assert.equal(status, 'decided')
  assert.match(await portal.as(cast.recruiter).text(board('?queue=untold')), /Ada Alpha/)
  assert.equal(await eventsOf(at(0), 'decision.sign'), 1)
})

test('an untold decision is a task; told, the person has a mail with the reason in their language, once', async () => {
  const { db, cast } = portal
  const page = await portal.as(cast.recruiter).text(path(0))
  assert.match(page, /This is what they receive/)
  const seen = { decision: hiddenIn(page, 'decision') }
  assert.equal((await portal.as(cast.assessor).post(`${path(0)}/telling`, seen)).status, 404)
  const another = { decision: crypto.randomUUID() }
  assert.equal((await portal.as(cast.recruiter).post(`${path(0)}/telling`, another)).status, 409)
  assert.equal((await portal.as(cast.recruiter).post(`${path(0)}/telling`, seen)).status, 303)
  assert.equal((await portal.as(cast.recruiter).post(`${path(0)}/telling`, seen)).status, 409)
  const mails = await db
    .selectFrom('mails')
    .select(['subject', 'body_text'])
    .where('key', 'like', 'decision %')
    .execute()
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.body_text ?? '', /Outcome: Qualified/)
  assert.equal(await eventsOf(at(0), 'decision.tell'), 1)
})

test('who is not qualified is so for a criterion; a later decision takes the place of the first, which stays readable', async () => {
  const { db, cast } = portal
  await portal.as(cast.lead).post(`${path(1)}/results`, await fieldsOf(0, 'not-demonstrated:no-evidence'))
  const page = await portal.as(cast.lead).text(path(1))
  assert.match(page, /Which criterion was not met/)
  const unnamed = await portal.as(cast.lead).post(`${path(1)}/decision`, { outcome: 'not-qualified', signature: 'Lea' })
  assert.equal(unnamed.status, 422)
  const key = (await planOf())[0]?.criteria[1]?.key ?? ''
  const signed = { outcome: 'not-qualified', criterion: key, signature: 'Lea Lead', note: 'Nothing shows it.' }
  assert.equal((await portal.as(cast.lead).post(`${path(1)}/decision`, signed)).status, 303)
  const removed = { outcome: 'removed', reason: 'by-mistake', signature: 'Lea Lead' }
  // Whoever did not see the first decision does not replace it unawares.
  assert.equal((await portal.as(cast.recruiter).post(`${path(1)}/decision`, removed)).status, 409)
  const replaces = hiddenIn(await portal.as(cast.lead).text(path(1)), 'replaces')
  assert.equal((await portal.as(cast.lead).post(`${path(1)}/decision`, { ...removed, replaces })).status, 303)
  const rows = await db
    .selectFrom('decisions')
    .select(['outcome', 'replaced_at'])
    .where('application_id', '=', at(1))
    .orderBy('decided_at')
    .execute()
  assert.equal(rows.filter(({ replaced_at }) => replaced_at === null).length, 1)
  assert.equal((await findDecision(db, at(1)))?.outcome, 'removed')
  assert.match(await portal.as(cast.lead).text(path(1)), /Replaced by a later one/)
})

test('of two who sign at once one signs; the other is told, and nobody is decided on twice', async () => {
  const { db, cast } = portal
  const removed = { outcome: 'removed', reason: 'no-answer', signature: 'Somebody' }
  const person = await makeApplicant(db, 'Una Undecided', portal.time.now)
  const application = await submitFor(db, { campaignId, person, now: portal.time.now })
  const sign = (member: Member) => portal.as(member).post(`/en/office/assessments/${application}/decision`, removed)
  const answers = await Promise.all([sign(cast.lead), sign(cast.recruiter)])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.equal(await eventsOf(application, 'decision.sign'), 1)
})

test('in an independent step nobody sees another’s result before their own is in, and what is agreed on counts', async () => {
  const { db, cast, time } = portal
  const first = (await planOf())[0]
  await db
    .insertInto('step_settings')
    .values({ step_id: first?.id ?? '', is_independent: true })
    .execute()
  const given = await fieldsOf(0, 'demonstrated:at-level')
  await portal.as(cast.assessor).post(`${path(2)}/results`, { ...given, 'note-education': 'plantednote' })
  const before = await portal.as(cast.recruiter).text(path(2))
  assert.ok(!before.includes('plantednote'))
  assert.match(before, /everyone assesses alone/)
  const early = await portal.as(cast.recruiter).post(`${path(2)}/results`, { ...given, kind: 'consensus' })
  assert.equal(early.status, 409)
  await portal.as(cast.recruiter).post(`${path(2)}/results`, await fieldsOf(0, 'hold:to-verify'))
  const after = await portal.as(cast.recruiter).text(path(2))
  assert.match(after, /plantednote/)
  assert.match(after, /What you agreed on/)
  const standing = async () => {
    const assessed = await readAssessed(db, at(2))
    return assessed && standingOf(assessed.campaign, assessed.results, assessed.independent).standing
  }
  assert.equal(await standing(), 'to-assess')
  assert.equal(
    (await portal.as(cast.recruiter).post(`${path(2)}/results`, { ...given, kind: 'consensus' })).status,
    303,
  )
  assert.equal((await portal.as(cast.assessor).post(`${path(2)}/results`, { ...given, kind: 'consensus' })).status, 404)
  const rows = await db
    .selectFrom('assessment_results')
    .select('result')
    .where('application_id', '=', at(2))
    .where('kind', '=', 'own')
    .execute()
  assert.equal(rows.length, 6, 'first values are kept')
  await db.deleteFrom('step_settings').execute()
  time.now = new Date(time.now.getTime() + 1000)
})

test('two who assess at once lose nothing', async () => {
  const { db, cast, time } = portal
  const steps = await planOf()
  await Promise.all(
    [cast.recruiter, cast.lead, cast.assessor].flatMap((member) =>
      steps.map(({ id: stepId, criteria }) =>
        recordResults(
          db,
          {
            applicationId: at(3),
            stepId,
            kind: 'own',
            by: { id: member.id, language: 'en' },
            given: criteria.map(({ key }) => ({ key, result: 'demonstrated', reason: 'at-level', note: '' })),
          },
          time.now,
        ),
      ),
    ),
  )
  const { standing } = await db
    .selectFrom('assessments')
    .select('standing')
    .where('application_id', '=', at(3))
    .executeTakeFirstOrThrow()
  assert.equal(standing, 'passed')
  assert.equal(await eventsOf(at(3), 'application.assess'), 1)
})

test('whoever applied assesses, decides on, tells and invites nobody but others, whatever their role', async () => {
  const { db, cast, time } = portal
  const own = await makeApplicant(db, 'Own Judge', time.now)
  const id = await submitFor(db, { campaignId, person: own, now: time.now })
  const lead = { personId: own.id, role: 'lead', officeId: cast.officeId, by: cast.lead.id, now: time.now } as const
  await db.transaction().execute((tx) => grantRole(tx, lead))
  const mine = `/en/office/assessments/${id}`
  const interview = (await planOf()).find(({ kind }) => kind === 'interview')?.id ?? ''
  const [startsAt, endsAt] = [new Date(time.now.getTime() + 9e8), new Date(time.now.getTime() + 9.1e8)]
  await addSitting(db, campaignId, { stepId: interview, startsAt, endsAt, place: '', capacity: 9 }, own.id, time.now)
  const forms = /\/results"|\/decision"|\/telling"|\/invitation"|Take the qualification away/
  assert.match(await portal.as(cast.lead).text(`${mine}?step=${interview}`), forms)
  assert.doesNotMatch(await portal.as(own).text(mine), forms)
  assert.doesNotMatch(await portal.as(own).text(`${mine}?step=${interview}`), forms)
  const sent: [string, Record<string, string>][] = [
    ['results', await fieldsOf(0, 'demonstrated:at-level')],
    ['decision', { outcome: 'removed', reason: 'by-mistake', signature: 'Own' }],
    ['telling', {}],
    ['invitation', { step: interview }],
  ]
  for (const [name, fields] of sent)
    assert.equal((await portal.as(own).post(`${mine}/${name}`, fields)).status, 404, name)
  assert.equal((await portal.as(cast.lead).post(`${mine}/invitation`, { step: interview })).status, 303)
  assert.equal((await portal.as(own).post(`${mine}/invitation/cancellation`, { step: interview })).status, 404)
  const decision = { outcome: 'removed', reason: 'by-mistake', signature: 'Lea Lead' }
  assert.equal((await portal.as(cast.lead).post(`${mine}/decision`, decision)).status, 303)
  assert.doesNotMatch(await portal.as(own).text(mine), forms)
  assert.equal((await portal.as(own).post(`${mine}/telling`, {})).status, 404)
  const toOthers = await portal.as(own).post(`${path(3)}/results`, await fieldsOf(0, 'hold:to-verify'))
  assert.equal(toOthers.status, 303)
})

test('a result in the database is never changed', async () => {
  await assert.rejects(
    portal.db.updateTable('assessment_results').set({ result: 'hold' }).where('application_id', '=', at(3)).execute(),
  )
})

test('somebody named on a campaign sees its assessment and nothing else; the rest of the world sees nothing', async () => {
  const { cast, db, time } = portal
  const other = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  assert.equal((await portal.as(cast.assessor).get(board())).status, 200)
  const page = await portal.as(cast.assessor).text(path(2))
  assert.ok(!page.includes(people[2]?.person.email ?? ''), 'no contact')
  assert.doesNotMatch(page, /Sign the decision/)
  for (const elsewhere of [
    `/en/office/campaigns/${other}/assessment`,
    `/en/office/applications/${at(2)}`,
    `/en/office/campaigns/${campaignId}`,
  ])
    assert.equal((await portal.as(cast.assessor).get(elsewhere)).status, 404, elsewhere)
  assert.match(await portal.as(cast.assessor).text('/en/office/assessments'), /Cloud security specialist/)
  for (const member of [cast.talent, cast.manager, cast.otherRecruiter, people[2]?.person ?? cast.talent])
    for (const refused of [board(), path(2)])
      assert.equal((await portal.as(member).get(refused)).status, 404, `${member.name} ${refused}`)
  assert.equal((await portal.as(cast.administrator).get(path(2))).status, 200)
  for (const part of ['results', 'decision'])
    for (const member of [cast.administrator, cast.otherRecruiter, cast.manager])
      assert.equal((await portal.as(member).post(`${path(2)}/${part}`, {})).status, 404)
  assert.equal((await portal.as(cast.assessor).post(`${path(2)}/decision`, { outcome: 'removed' })).status, 404)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { makePerson } from '../../../../test/cast.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { recordResults } from '../actions.ts'

let portal: TestApp
let campaignId = ''
before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
})
after(() => portal.close())

const base = () => `/en/office/campaigns/${campaignId}/assessment`
const firstStep = async () => (await findCampaign(portal.db, campaignId))?.plan[0]?.id ?? ''

test('the plan is read by step and by criterion, with how each step is held', async () => {
  const page = await portal.as(portal.cast.recruiter).text(`${base()}/plan`)
  assert.match(page, /By step/)
  assert.match(page, /By criterion/)
  assert.match(page, /Education requirement/)
  assert.match(page, /Bias and barriers not reviewed yet/)
  assert.match(
    await portal.as(portal.cast.lead).text(`/fr/bureau/campagnes/${campaignId}/evaluation/plan`),
    /Par critère/,
  )
})

test('how a step is held is said, and its review for bias and barriers noted', async () => {
  const { db, cast } = portal
  const step = await firstStep()
  const sent = { isIndependent: 'yes', biasReview: 'Times are flexible.' }
  assert.equal((await portal.as(cast.recruiter).post(`${base()}/steps?step=${step}`, sent)).status, 303)
  const page = await portal.as(cast.recruiter).text(`${base()}/plan`)
  assert.match(page, /Everyone assesses alone first/)
  assert.match(page, /Bias and barriers reviewed/)
  const row = await db.selectFrom('step_settings').selectAll().where('step_id', '=', step).executeTakeFirstOrThrow()
  assert.equal(row.reviewed_by, cast.recruiter.id)
  const tooLong = await portal
    .as(cast.recruiter)
    .post(`${base()}/steps?step=${step}`, { biasReview: 'x'.repeat(5_001) })
  assert.equal(tooLong.status, 422)
})

test('once a result is recorded, whether people assess alone stays as it is', async () => {
  const { db, cast, time } = portal
  const step = await firstStep()
  const person = await makeApplicant(db, 'Ada Alpha', time.now)
  const applicationId = await submitFor(db, { campaignId, person, now: time.now })
  const given = [{ key: 'education', result: 'demonstrated', reason: 'at-level', note: '' } as const]
  const by = { id: cast.recruiter.id, language: 'en' } as const
  await recordResults(db, { applicationId, stepId: step, kind: 'own', given, by }, time.now)
  assert.match(await portal.as(cast.recruiter).text(`${base()}/steps?step=${step}`), /stays as it is/)
  assert.equal((await portal.as(cast.recruiter).post(`${base()}/steps?step=${step}`, { biasReview: 'x' })).status, 303)
  const row = db.selectFrom('step_settings').selectAll().where('step_id', '=', step)
  const kept = await row.executeTakeFirstOrThrow()
  assert.deepEqual([kept.is_independent, kept.bias_review], [true, 'x'])
  const same = { isIndependent: 'yes', biasReview: 'Looked at once more.' }
  assert.equal((await portal.as(cast.recruiter).post(`${base()}/steps?step=${step}`, same)).status, 303)
})

test('of two who write the review of a step at once, the second is shown what the first saved and decides', async () => {
  const { cast } = portal
  const step = await firstStep()
  const path = `${base()}/steps?step=${step}`
  const [one, other] = [portal.as(cast.recruiter), portal.as(cast.lead)]
  const seenBy = async (as: typeof one) => /name="seen" value="([^"]+)"/.exec(await as.text(path))?.[1] ?? ''
  const seen = await seenBy(one)
  assert.equal(seen, await seenBy(other))
  assert.equal((await one.post(path, { biasReview: 'The first review.', seen })).status, 303)
  const conflict = await other.post(path, { biasReview: 'The second review.', seen })
  assert.equal(conflict.status, 409)
  const page = await conflict.text()
  assert.match(page, /The first review\.[\s\S]*The second review\.|The second review\.[\s\S]*The first review\./)
  assert.doesNotMatch(page, /href="#isIndependent"/)
  const now = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.equal((await other.post(path, { biasReview: 'Both reviews.', seen: now })).status, 303)
  assert.match(await one.text(path), /Both reviews\./)
})

test('somebody is named by an address of theirs, sees the assessment from then on, and no longer once it is ended', async () => {
  const { db, cast, time } = portal
  const expert = await makePerson(db, 'Eve Expert')
  const name = (address: string) => portal.as(cast.recruiter).post(`${base()}/people`, { email: address })
  assert.equal((await portal.as(expert).get(base())).status, 404)
  for (const [address, says] of [
    ['nobody@example.ca', 'Nobody has an account'],
    ['no address', 'Enter an e-mail address'],
  ] as const) {
    const refused = await name(address)
    assert.equal(refused.status, 422)
    const page = await refused.text()
    assert.match(page, new RegExp(says))
    assert.ok(page.includes(`value="${address}"`), 'what was typed stays')
  }
  assert.equal((await name(expert.email.toUpperCase())).status, 303)
  assert.equal((await portal.as(expert).get(base())).status, 200)
  assert.match(await portal.as(cast.lead).text(`${base()}/plan`), /Eve Expert/)
  const end = () => portal.as(cast.recruiter).post(`${base()}/people/end`, { person: expert.id })
  assert.equal((await end()).status, 303)
  assert.equal((await end()).status, 404)
  assert.equal((await portal.as(expert).get(base())).status, 404)
  const applicant = await makeApplicant(db, 'Own Judge', time.now)
  await submitFor(db, { campaignId, person: applicant, now: time.now })
  assert.match(await (await name(applicant.email)).text(), /cannot assess it/)
})

test('only the office prepares an assessment and names people; who is named reads the plan', async () => {
  const { cast } = portal
  const step = await firstStep()
  await portal.as(cast.recruiter).post(`${base()}/people`, { email: cast.assessor.email })
  assert.equal((await portal.as(cast.assessor).get(`${base()}/plan`)).status, 200)
  for (const member of [cast.assessor, cast.otherRecruiter, cast.manager, cast.talent, cast.administrator]) {
    assert.equal((await portal.as(member).get(`${base()}/steps?step=${step}`)).status, 404)
    for (const [path, fields] of [
      [`steps?step=${step}`, { biasReview: 'x' }],
      ['people', { email: cast.manager.email }],
      ['people/end', { person: cast.assessor.id }],
    ] as const)
      assert.equal((await portal.as(member).post(`${base()}/${path}`, fields)).status, 404, `${member.name} ${path}`)
  }
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, makeApplication, questionsOf, sendApplication } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import type { Member } from '../../../../test/cast.ts'
import { addresses, to } from '../../../i18n/addresses.ts'
import { grantRole } from '../../accounts/index.ts'
import { saveAnswers } from '../../applications/drafting/actions.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { recordResults } from '../actions.ts'
import { digitsOf, keyOfMarks, keyOfOrder, markOf } from './marks.ts'

let portal: TestApp
let campaignId = ''
let questionId = ''
let stepId = ''
const people: { id: string; number: number; person: Member }[] = []
const names = [
  'Grace Alpha',
  'Zoé Bêta',
  'Jean-Luc Gamma',
  'Dan O’Delta',
  'Eve Epsilon',
  'Fay Zeta',
  'Gus Eta',
  'Hal Theta',
]

before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  questionId = (await questionsOf(db, campaignId))[1]?.id ?? ''
  for (const name of names) {
    const person = await makeApplicant(db, name, time.now)
    const id = await makeApplication(db, campaignId, person, time.now)
    const answer = `${name} here (${person.email}, 613 555-0177): the outage of ${name.split(' ')[1]} street`
    const answers = (await questionsOf(db, campaignId)).map((one) => ({ questionId: one.id, answer }))
    await saveAnswers(db, { id, ownerId: person.id, language: 'en' }, answers, { seen: '', now: time.now })
    await sendApplication(db, id, name, time.now)
    const { number } = await db
      .selectFrom('applications')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    people.push({ id, number, person })
  }
  stepId = (await findCampaign(db, campaignId))?.plan.find(({ kind }) => kind === 'screening-questions')?.id ?? ''
  await db.insertInto('step_settings').values({ step_id: stepId, is_horizontal: true, is_independent: true }).execute()
  await db
    .transaction()
    .execute((tx) =>
      grantRole(tx, { personId: cast.assessor.id, role: 'assessor', campaignId, by: cast.lead.id, now: time.now }),
    )
})
after(() => portal.close())

const list = (language: 'en' | 'fr' = 'en') => to(language, 'assessmentQuestions', { id: campaignId })
const question = () => to('en', 'assessmentQuestion', { id: campaignId, question: questionId })
const start = async (member: Member) => (await portal.as(member).get(question())).headers.get('location') ?? ''
const markIn = (path: string) => /\/([a-z2-7]{12})\?/.exec(path)?.[1] ?? ''
const linkOf = (page: string, rel: 'prev' | 'next') =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null
const toFirst = async (member: Member) => {
  let path = await start(member)
  for (let previous: string | null = path; previous; previous = linkOf(await portal.as(member).text(path), 'prev'))
    path = previous
  return path
}
const walk = async (member: Member) => {
  const marks: string[] = []
  for (let path: string | null = await toFirst(member); path; path = linkOf(await portal.as(member).text(path), 'next'))
    marks.push(markIn(path))
  return marks
}
// Whose answer a mark is, told by what the answer says beside the name.
const personBehind = async (member: Member, mark: string) => {
  const path = to('en', 'assessmentReveal', { id: campaignId, question: questionId, reference: mark })
  const answer = await portal.as(member).post(path, { reason: 'to-verify' })
  return /assessments\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}
const fields = (choice: string) => ({ [`result-question-${questionId}`]: choice })

test('a mark stands for its digits, whichever they are, and nothing else stands for any', () => {
  for (const digits of ['000000000000000', 'fffffffffffffff', '123456789abcdef', '00000000000000a'])
    assert.equal(digitsOf(markOf(digits)), digits)
  for (const none of ['', 'aaaaaaaaaaa', 'aaaaaaaaaaa1', 'AAAAAAAAAAAA', '../../etc/abc'])
    assert.equal(digitsOf(none), undefined)
})

test('nobody recomputes the order without the portal’s secret, and what orders is not what names', () => {
  assert.notDeepEqual(keyOfOrder('one', 'a', 'q'), keyOfOrder('other', 'a', 'q'))
  assert.notDeepEqual(keyOfOrder('one', 'a', 'q'), keyOfOrder('one', 'b', 'q'))
  assert.notDeepEqual(keyOfOrder('one', 'a', 'q'), keyOfOrder('one', 'a', 'r'))
  assert.notDeepEqual(keyOfOrder('one', 'a', 'q'), keyOfMarks('one', 'a', 'q'))
})

test('the questions are listed with how far each is, in both languages, and the board leads there', async () => {
  const { recruiter } = portal.cast
  assert.match(await portal.as(recruiter).text(list()), /Which incident taught you most\?[\s\S]*?>0<[\s\S]*?>8</)
  assert.match(await portal.as(recruiter).text(list('fr')), /Quel incident/)
  assert.match(
    await portal.as(recruiter).text(to('en', 'officeAssessment', { id: campaignId })),
    /Question by question/,
  )
})

test('every assessor walks through all answers once, in an order of their own that stays', async () => {
  const { recruiter, assessor, lead } = portal.cast
  const marks = await walk(recruiter)
  assert.equal(new Set(marks).size, names.length)
  assert.deepEqual(await walk(recruiter), marks)
  const order = await Promise.all(marks.map((mark) => personBehind(recruiter, mark)))
  assert.deepEqual(new Set(order), new Set(people.map(({ id }) => id)))
  const others = await walk(lead)
  assert.ok(
    others.every((mark) => !marks.includes(mark)),
    'another’s marks are others',
  )
  assert.notDeepEqual(await Promise.all(others.map((mark) => personBehind(lead, mark))), order)
  assert.equal((await walk(assessor)).length, names.length)
})

test('neither the page nor its address tells whose an answer is', async () => {
  const { assessor } = portal.cast
  for (const mark of await walk(assessor))
    for (const language of ['en', 'fr'] as const) {
      const path = to(language, 'assessmentAnswer', { id: campaignId, question: questionId, reference: mark })
      const page = await portal.as(assessor).text(path)
      assert.match(page, language === 'en' ? /name hidden/ : /nom masqué/)
      assert.match(page, language === 'en' ? /e-mail address hidden/ : /adresse courriel masquée/)
      assert.match(page, /: the outage of/)
      for (const { id, person } of people) {
        for (const word of [id, person.id, person.email]) assert.ok(!page.includes(word), `${path} tells ${word}`)
        for (const part of person.name.split(/[ ’-]/).filter((one) => one.length > 2))
          assert.ok(!page.includes(part), `${path} tells ${part}`)
      }
      assert.doesNotMatch(page, /555-0177/)
      assert.match(page, /<draft-keeper[^>]*>\s*<form/)
    }
})

test('what is found is recorded for the question, the way goes on, and the place is kept', async () => {
  const { db, cast } = portal
  const path = await toFirst(cast.assessor)
  const refused = await portal.as(cast.assessor).post(path, fields(''))
  assert.equal(refused.status, 422)
  const wordless = await portal.as(cast.assessor).post(path, fields('hold:other'))
  assert.match(await wordless.text(), /value="hold:other" selected/)
  const next = linkOf(await portal.as(cast.assessor).text(path), 'next')
  const answer = await portal.as(cast.assessor).post(path, fields('demonstrated:at-level'))
  assert.equal(answer.status, 303)
  assert.equal(markIn(answer.headers.get('location') ?? ''), markIn(next ?? ''))
  const page = await portal.as(cast.assessor).text(answer.headers.get('location') ?? '')
  assert.match(page, /1 of 8 answers have a result/)
  assert.equal(markIn(linkOf(page, 'prev') ?? ''), markIn(path))
  assert.match(await portal.as(cast.assessor).text(path), /What you found so far[\s\S]*Demonstrated/)
  const rows = await db.selectFrom('assessment_results').selectAll().execute()
  assert.deepEqual(
    rows.map(({ step_id, question_id, kind, assessor_id }) => [step_id, question_id, kind, assessor_id]),
    [[stepId, questionId, 'own', cast.assessor.id]],
  )
  assert.deepEqual(await db.selectFrom('drafts').select('form').where('person_id', '=', cast.assessor.id).execute(), [])
})

test('where everyone works alone, another’s result neither shows nor counts', async () => {
  const { recruiter } = portal.cast
  assert.match(await portal.as(recruiter).text(list()), /Which incident[\s\S]*?>0<[\s\S]*?>8</)
  for (const mark of await walk(recruiter))
    assert.doesNotMatch(
      await portal
        .as(recruiter)
        .text(to('en', 'assessmentAnswer', { id: campaignId, question: questionId, reference: mark })),
      /What you found so far/,
    )
})

test('after the last answer the list of questions says that all have their result', async () => {
  const { assessor } = portal.cast
  let path = await start(assessor)
  for (let place = 1; place < names.length; place++) {
    const answer = await portal.as(assessor).post(path, fields('not-demonstrated:no-evidence'))
    path = answer.headers.get('location') ?? ''
  }
  assert.match(path, /questions\?done=all/)
  assert.match(await portal.as(assessor).text(path), /has its result/)
})

test('a person’s page shows no answer beside the name before one’s own result is in, or somebody asked whose it is', async () => {
  const { db, cast, time } = portal
  const person = await makeApplicant(db, 'Ida Iota', time.now)
  const id = await makeApplication(db, campaignId, person, time.now)
  await sendApplication(db, id, 'Ida Iota', time.now)
  const path = to('en', 'assessment', { id }, { step: stepId })
  const hidden = await portal.as(cast.recruiter).text(path)
  assert.match(hidden, /assessed question by question/)
  assert.doesNotMatch(hidden, /planted answer/)
  const around = await portal
    .as(cast.recruiter)
    .post(`/en/office/assessments/${id}/results`, { step: stepId, kind: 'own', ...fields('demonstrated:at-level') })
  assert.equal(around.status, 409)
  // What was found of one question of two, in words, would tell whose the answer was.
  const asked = (kind: string) =>
    db
      .updateTable('campaign_questions')
      .set({ kind })
      .where('campaign_id', '=', campaignId)
      .where('id', '<>', questionId)
  const other = await questionsOf(db, campaignId)
  assert.equal(other.length, 2)
  await asked('screening').execute()
  const given = [{ key: `question-${questionId}`, result: 'hold', reason: 'to-verify', note: 'plantednote' } as const]
  const by = { id: cast.recruiter.id, language: 'en' as const }
  await recordResults(db, { applicationId: id, stepId, kind: 'own', given, by }, time.now)
  const record = to('en', 'assessmentRecordOfPerson', { id })
  for (const at of [path, record])
    for (const member of [cast.recruiter, cast.lead])
      assert.doesNotMatch(await portal.as(member).text(at), /plantednote/, `${member.name} ${at}`)
  assert.match(await portal.as(cast.recruiter).text(record), /question by question without names/)
  const marks = await walk(cast.recruiter)
  for (const mark of marks) await personBehind(cast.recruiter, mark)
  for (const at of [path, record]) assert.match(await portal.as(cast.recruiter).text(at), /plantednote/)
  await asked('general').execute()
  assert.match(await portal.as(cast.recruiter).text(path), /planted answer/)
  assert.doesNotMatch(await portal.as(cast.assessor).text(path), /planted answer/, 'who did not ask does not see it')
})

test('whose an answer is takes a reason, and is an event that names nobody', async () => {
  const { db, cast } = portal
  const path = (await toFirst(cast.lead)).replace(/\?.*/, '/person')
  const reasonless = await portal.as(cast.lead).post(path, { reason: 'because' })
  assert.equal(reasonless.status, 422)
  assert.match(await reasonless.text(), /Choose why you must know/)
  await db.deleteFrom('drafts').execute()
  const before = await db.selectFrom('events').select('seq').where('verb', '=', 'assessment.reveal').execute()
  const answer = await portal.as(cast.lead).post(path, { reason: 'conflict' })
  assert.match(answer.headers.get('location') ?? '', /\/en\/office\/assessments\/[0-9a-f-]{36}\?step=/)
  const after = await db
    .selectFrom('events')
    .selectAll()
    .where('verb', '=', 'assessment.reveal')
    .orderBy('seq')
    .execute()
  assert.equal(after.length, before.length + 1)
  assert.deepEqual(after.at(-1)?.facts, {
    campaign: campaignId,
    step: stepId,
    question: questionId,
    reason: 'conflict',
  })
})

test('an assessor’s mark is nothing to another, and nothing at another question', async () => {
  const { cast } = portal
  const mark = markIn(await start(cast.recruiter))
  const at = (of: string) => to('en', 'assessmentAnswer', { id: campaignId, question: of, reference: mark })
  assert.equal((await portal.as(cast.recruiter).get(at(questionId))).status, 200)
  assert.equal((await portal.as(cast.lead).get(at(questionId))).status, 404)
  assert.equal((await portal.as(cast.recruiter).get(at(people[0]?.id ?? ''))).status, 404)
})

test('who assesses the campaign reads it, who may not reveal does not; for the rest of the world it does not exist', async () => {
  const { cast } = portal
  const reference = markIn(await start(cast.assessor))
  const parts = { id: campaignId, question: questionId, reference }
  const reveal = to('en', 'assessmentReveal', parts)
  assert.doesNotMatch(await portal.as(cast.assessor).text(to('en', 'assessmentAnswer', parts)), /See whose answer/)
  assert.equal((await portal.as(cast.assessor).post(reveal, { reason: 'to-verify' })).status, 404)
  const names = ['assessmentQuestions', 'assessmentQuestion', 'assessmentAnswer', 'assessmentReveal'] as const
  for (const name of names) assert.ok(addresses[name].fr.startsWith('/bureau/campagnes/:id/evaluation/questions'))
  for (const member of [cast.talent, cast.manager, cast.otherRecruiter, people[0]?.person ?? cast.talent])
    for (const name of names) {
      assert.equal((await portal.as(member).get(to('en', name, parts))).status, 404)
      if (name === 'assessmentAnswer' || name === 'assessmentReveal')
        assert.equal((await portal.as(member).post(to('en', name, parts), fields('hold:to-verify'))).status, 404)
    }
  assert.equal((await portal.as(cast.administrator).get(list())).status, 200)
  const own = to('en', 'assessmentAnswer', { ...parts, reference: markIn(await start(cast.administrator)) })
  assert.equal((await portal.as(cast.administrator).get(own)).status, 200)
  assert.equal((await portal.as(cast.administrator).post(own, fields('hold:to-verify'))).status, 404)
})

test('one’s own answer is not among those that one assesses', async () => {
  const { db, cast, time } = portal
  const own = people[2]
  assert.ok(own)
  const all = (await walk(cast.lead)).length
  const named = { personId: own.person.id, role: 'assessor', campaignId, by: cast.lead.id, now: time.now } as const
  await db.transaction().execute((tx) => grantRole(tx, named))
  assert.equal((await walk(own.person)).length, all - 1)
  await db.deleteFrom('role_grants').where('person_id', '=', own.person.id).execute()
})

test('who was turned away by another step, or decided, is no longer among the answers', async () => {
  const { db, cast } = portal
  const before = (await walk(cast.lead)).length
  const first = await db
    .selectFrom('assessment_steps')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('assessments')
    .values({
      application_id: people[0]?.id ?? '',
      campaign_id: campaignId,
      step_id: first.id,
      standing: 'failed',
      updated_at: portal.time.now,
    })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet({ step_id: first.id, standing: 'failed' }))
    .execute()
  await db
    .updateTable('applications')
    .set({ status: 'decided' })
    .where('id', '=', people[1]?.id ?? '')
    .execute()
  assert.equal((await walk(cast.lead)).length, before - 2)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import { makeApplication, makeReadyToApply, questionsOf, sendApplication } from '../../../test/applying.ts'
import { makeCampaign } from '../../../test/campaign.ts'
import { type Member, makePerson } from '../../../test/cast.ts'
import { closeEarly } from '../campaigns/publication/actions.ts'
import { changeProfile } from '../profiles/index.ts'
import { saveAnswers, saveEducation } from './drafting/actions.ts'
import { findSnapshot } from './following/queries.ts'
import { findApplication, findApplicationTo, readDraft } from './queries.ts'

let portal: TestApp
let campaign = ''
before(async () => {
  portal = await openTestApp()
  campaign = await makeCampaign(portal.db, {
    officeId: portal.cast.officeId,
    by: portal.cast.lead.id,
    now: portal.time.now,
  })
})
after(() => portal.close())

const makeReady = async (name: string): Promise<Member> => {
  const person = await makePerson(portal.db, name)
  await makeReadyToApply(portal.db, person.id, portal.time.now)
  return person
}
const makeDraft = (person: Member) => makeApplication(portal.db, campaign, person, portal.time.now)
const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
const statusOf = async (person: Member) => (await findApplicationTo(portal.db, campaign, person.id))?.status

test('a campaign that closed while its page stood open begins nothing, and its page says why', async () => {
  const closing = await makeCampaign(portal.db, {
    officeId: portal.cast.officeId,
    by: portal.cast.lead.id,
    now: portal.time.now,
  })
  const person = portal.as(await makeReady('Lou Late'))
  assert.match(await person.text(`/fr/campagnes/${closing}`), /Postuler/)
  await closeEarly(portal.db, closing, portal.cast.lead.id, { reason_en: 'x', reason_fr: 'x' }, portal.time.now)
  const answer = await person.post(`/fr/campagnes/${closing}/candidature`)
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, `/fr/campagnes/${closing}`])
  const page = await person.text(`/fr/campagnes/${closing}`)
  assert.match(page, /Cette campagne est fermée/)
  assert.doesNotMatch(page, /Postuler/)
  assert.doesNotMatch(await person.text('/fr/candidatures'), /href="\/fr\/candidatures\//)
})

test('a step that is sent before its time is kept, and leads to the one that is open', async () => {
  const someone = await makeReady('Ina Impatient')
  const person = portal.as(someone)
  await person.post(`/en/campaigns/${campaign}/application`)
  const id = (await findApplicationTo(portal.db, campaign, someone.id))?.id ?? ''
  const answers = Object.fromEntries(
    (await questionsOf(portal.db, campaign)).map((one) => [`answer-${one.id}`, 'early words']),
  )
  const sent = await person.post(`/en/applications/${id}/steps/questions`, answers)
  assert.equal(sent.status, 303)
  const next = await person.text(sent.headers.get('location') ?? '')
  assert.match(next, /That step is not open yet/)
  assert.match(next, /aria-current="step"><strong>Experience or education/)
  assert.equal((await person.post(`/en/applications/${id}/submission`, { signature: 'Ina' })).status, 422)
  assert.equal(await statusOf(someone), 'draft')
  const rows = await portal.db
    .selectFrom('application_answers')
    .select('answer')
    .where('application_id', '=', id)
    .execute()
  assert.deepEqual(
    rows.map(({ answer }) => answer),
    ['early words', 'early words'],
  )
})

test('two tabs choose differently how the requirement is met: both choices are shown, and the person decides', async () => {
  const someone = await makeReady('Theo Two')
  const person = portal.as(someone)
  const id = await makeDraft(someone)
  const path = `/en/applications/${id}/steps/education`
  const page = await person.text(path)
  const experiences = /name="experiences" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const choice = (educationPath: string, seen: string) => ({ educationPath, experiences, seen })
  assert.equal((await person.post(path, choice('education', seenIn(page)))).status, 303)
  const late = await person.post(path, choice('experience', seenIn(page)))
  assert.equal(late.status, 409)
  const again = await late.text()
  assert.match(again, /What is saved now[\s\S]+By education/)
  assert.match(again, /value="experience" checked/)
  assert.equal((await person.post(path, choice('experience', seenIn(again)))).status, 303)
})

test('what is sent is what was read: what another tab changed in between is shown first', async () => {
  const someone = await makeReady('Rae Reading')
  const person = portal.as(someone)
  const id = await makeDraft(someone)
  const path = `/en/applications/${id}/submission`
  const read = seenIn(await person.text(`/en/applications/${id}/steps/review`))
  await portal.db
    .transaction()
    .execute((tx) => changeProfile(tx, someone.id, 'about', { city: 'Moncton' }, portal.time.now))
  const refused = await person.post(path, { signature: 'Rae Reading', seen: read })
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /Something changed since you read it/)
  assert.match(page, /Moncton[\s\S]+value="Rae Reading"/)
  assert.equal(await statusOf(someone), 'draft')
  // Time that passes and a language that changes are no change of what was read.
  portal.time.now = new Date(portal.time.now.getTime() + 3600_000)
  const french = await portal.as(someone).text(`/fr/candidatures/${id}/etapes/review`)
  assert.equal(seenIn(french), seenIn(page))
  assert.equal((await person.post(path, { signature: 'Rae Reading', seen: seenIn(page) })).status, 303)
  assert.equal((await findSnapshot(portal.db, id))?.person.city, 'Moncton')
})

test('what one tab writes once the other has sent the application comes too late, and is told so', async () => {
  const someone = await makeReady('Tia Tabs')
  const person = portal.as(someone)
  const id = await makeDraft(someone)
  await sendApplication(portal.db, id, 'Tia Tabs', portal.time.now)
  const sent = await findSnapshot(portal.db, id)
  for (const path of ['etapes/education', 'etapes/questions', 'competences/typescript']) {
    const late = await person.post(`/fr/candidatures/${id}/${path}`, { signature: 'x' })
    assert.deepEqual([late.status, late.headers.get('location')], [303, `/fr/candidatures/${id}?done=late`], path)
  }
  assert.match(await person.text(`/fr/candidatures/${id}?done=late`), /Cette candidature était déjà envoyée/)
  assert.deepEqual(await findSnapshot(portal.db, id), sent)
  // And whoever reads a step of what was sent is led to where it stands.
  assert.equal(
    (await person.get(`/fr/candidatures/${id}/etapes/review`)).headers.get('location'),
    `/fr/candidatures/${id}`,
  )
})

test('a draft that one tab removed is not brought back by the other', async () => {
  const someone = await makeReady('Remo Removing')
  const person = portal.as(someone)
  const id = await makeDraft(someone)
  const both = await Promise.all([1, 2].map(() => person.post(`/en/applications/${id}/removal`)))
  assert.ok(both.some(({ status }) => status === 303))
  const [question] = await questionsOf(portal.db, campaign)
  const late = await person.post(`/en/applications/${id}/steps/questions`, { [`answer-${question?.id}`]: 'late' })
  assert.equal(late.status, 404)
  assert.equal(await statusOf(someone), undefined)
})

test('two clicks on withdrawing withdraw once', async () => {
  const someone = await makeReady('Wanda Withdrawing')
  const id = await makeDraft(someone)
  await sendApplication(portal.db, id, 'Wanda', portal.time.now)
  const both = await Promise.all([1, 2].map(() => portal.as(someone).post(`/en/applications/${id}/withdrawal`)))
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
  const events = await portal.db
    .selectFrom('events')
    .select('seq')
    .where('subject', '=', id)
    .where('verb', '=', 'application.withdraw')
    .execute()
  assert.equal(events.length, 1)
})

test('what is taken away from a draft leaves it: no experience, an empty answer', async () => {
  const { db, time } = portal
  const person = await makeReady('Emma Empty')
  const id = await makeDraft(person)
  const own = { id, ownerId: person.id, language: 'en' } as const
  const saving = { seen: '', now: time.now }
  const [first, ...others] = await questionsOf(db, campaign)
  await saveEducation(db, own, { path: '', experiences: [] }, saving)
  await saveAnswers(db, own, [{ questionId: first?.id ?? '', answer: '' }], saving)
  const application = await findApplication(db, id)
  const draft = application && (await readDraft(db, application))
  assert.deepEqual(draft?.educationExperiences, [])
  assert.equal(draft?.answers.size, 0, `of ${others.length + 1} questions`)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { qualify } from '../../../../test/qualifying.ts'
import { makeRequest, mustFind, putForward } from '../../../../test/referring.ts'
import { personalData } from '../../../personal-data.ts'
import { findSubject } from '../../accounts/index.ts'
import { addExperience, changeProfile, findProfile, setVisibility } from '../../profiles/index.ts'
import { eraseAccount } from '../../profiles/leaving/erasure/erase.ts'
import { emptyMessages } from '../actions.ts'
import { findRequest } from '../queries.ts'
import { escalateOverdue, remindOverdue, tasks } from '../reminders.ts'
import { askPeople, referPeople } from './actions.ts'
import { followAnswers } from './closing.ts'
import { referrals } from './personal-data.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const start = new Date('2026-03-02T15:00:00Z')
const day = 24 * 60 * 60 * 1000
const on = (days: number) => new Date(start.getTime() + days * day)
const origin = 'http://localhost'
const at = async <Result>(moment: Date, act: () => Promise<Result>): Promise<Result> => {
  portal.time.now = moment
  try {
    return await act()
  } finally {
    portal.time.now = start
  }
}

// Somebody whom no search names, with all that could be said of them.
const makeTalent = async (
  name: string,
  language: 'en' | 'fr' = 'fr',
  visibility: 'anonymous' | 'hidden' = 'anonymous',
) => {
  const person = await makePerson(portal.db, name, [], language)
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(tx, person.id, 'about', { contactEmail: 'reach@example.ca', phone: '613 555-0123' }, start)
    const work = { kind: 'work', language: 'en', title: 'Captain', organization: 'Harbour Board' } as const
    await addExperience(tx, person.id, { ...work, startMonth: '2019-01', details: 'secret details' }, start)
    await setVisibility(tx, person.id, 'anonymous', start)
    if (visibility === 'hidden') await setVisibility(tx, person.id, 'hidden', start)
  })
  return { ...person, reference: (await findProfile(portal.db, person.id))?.reference ?? '' }
}
type Talent = Awaited<ReturnType<typeof makeTalent>>

const newRequest = async (manager: Member = portal.cast.manager, title = 'Cloud analyst') => {
  const sides = { manager, recruiter: portal.cast.recruiter, now: start }
  return { ...sides, id: await makeRequest(portal.db, sides, { title, details: 'between us' }) }
}
type Stage = Parameters<typeof putForward>[3]
const present = async (name: string, stage: Stage = 'referred', share: 'contact' | 'timeline' = 'contact') => {
  const [talent, request] = [await makeTalent(name), await newRequest()]
  return { talent, request, id: await putForward(portal.db, request, talent.id, stage, start, share) }
}

const looks = async (viewer: Member, talent: Talent, requestId: string) => {
  const page = await portal.as(viewer).text(`/en/search/people/${talent.reference}?request=${requestId}`)
  return {
    name: page.includes(talent.name),
    contact: page.includes('reach@example.ca'),
    timeline: page.includes('secret details'),
  }
}
const nothing = { name: false, contact: false, timeline: false }
const mailsOf = (id: string) =>
  portal.db.selectFrom('mails').selectAll().where('key', 'like', `%${id}%`).orderBy('created_at').execute()

test('a manager sees what somebody agreed to, and nothing before they are presented', async () => {
  const { talent, request, id } = await present('Nora Named', 'interested')
  assert.deepEqual(await looks(portal.cast.manager, talent, request.id), nothing)
  assert.doesNotMatch(await portal.as(portal.cast.manager).text(`/en/requests/${request.id}`), /Nora Named/)
  // The Office knows whom it presents.
  const office = await portal.as(portal.cast.recruiter).text(`/en/office/requests/${request.id}`)
  assert.match(office, /Nora Named/)
  assert.doesNotMatch(office, /reach@example\.ca|secret details/)
  const body = { referral: id, days: '14' }
  const answer = await portal.as(portal.cast.recruiter).post(`/en/office/requests/${request.id}/referrals`, body)
  assert.equal(answer.status, 303)
  assert.deepEqual(await looks(portal.cast.manager, talent, request.id), { name: true, contact: true, timeline: false })
  const page = await portal.as(portal.cast.manager).text(`/en/search/people/${talent.reference}?request=${request.id}`)
  assert.match(page, /class="watermark">[^<]*Mona Manager/)
  assert.match(await portal.as(portal.cast.manager).text(`/en/requests/${request.id}`), /Nora Named/)
  // Each opening is noted for the person.
  assert.match(await portal.as(talent).text('/fr/profil/consultations'), /Mona Manager/)
})

test('the career timeline is shown to whom it was agreed to', async () => {
  const { talent, request } = await present('Tim Timeline', 'referred', 'timeline')
  assert.deepEqual(await looks(portal.cast.manager, talent, request.id), { name: true, contact: true, timeline: true })
})

test('nobody else sees more of whoever is presented, nor does the manager for another request', async () => {
  const { talent, request } = await present('Olga Only')
  const another = await newRequest()
  assert.deepEqual(await looks(portal.cast.manager, talent, another.id), nothing)
  for (const viewer of [portal.cast.otherManager, portal.cast.recruiter, portal.cast.otherRecruiter, portal.cast.lead])
    assert.deepEqual(await looks(viewer, talent, request.id), nothing)
})

// How what a manager sees of somebody ends.
const endings: [string, (made: Awaited<ReturnType<typeof present>>) => Promise<unknown>, Date?][] = [
  ['the day is over', () => Promise.resolve(), on(31)],
  ['they withdraw', ({ talent, id }) => portal.as(talent).post(`/fr/presentations/${id}/desistement`)],
  [
    'they close the page where they see who sees them',
    async ({ talent }) => {
      const { id: grant } = await portal.db
        .selectFrom('profile_grants')
        .select('id')
        .where('talent_id', '=', talent.id)
        .executeTakeFirstOrThrow()
      const answer = await portal.as(talent).post(`/fr/profil/consultations/${grant}/retrait`)
      assert.equal(answer.status, 303)
    },
  ],
  [
    'they are not chosen',
    async ({ request, id }) => {
      const told = { outcome: 'notSelect', reason: 'other-chosen', stood: 'referred' }
      const answer = await portal.as(portal.cast.manager).post(`/en/requests/${request.id}/people/${id}`, told)
      assert.equal(answer.status, 303)
    },
  ],
  [
    'the manager cancels the request',
    ({ request }) => portal.as(portal.cast.manager).post(`/en/requests/${request.id}/cancellation`),
  ],
]
for (const [when, end, moment = start] of endings)
  test(`a manager sees nothing more of somebody once ${when}, not even by an old address`, async () => {
    const made = await present('Eva Ended', 'referred', 'timeline')
    const { talent, request } = made
    await portal.db.transaction().execute((tx) => setVisibility(tx, talent.id, 'hidden', start))
    assert.equal((await looks(portal.cast.manager, talent, request.id)).timeline, true)
    await end(made)
    await at(moment, async () => {
      const manager = portal.as(portal.cast.manager)
      const address = `/en/search/people/${talent.reference}?request=${request.id}`
      assert.equal((await manager.get(address)).status, 404)
      const page = await manager.text(`/en/requests/${request.id}`)
      assert.doesNotMatch(page, /Eva Ended|reach@example\.ca/)
      assert.ok(!page.includes(address.replaceAll('&', '&amp;')), 'no link leads there')
      assert.doesNotMatch(await manager.text(`/en/requests/${request.id}/people/${made.id}`), /Eva Ended/)
    })
  })

test('whoever ended the access of a manager is no longer put forward, once the job has followed', async () => {
  const { talent, request, id } = await present('Walt Withdrawn')
  const { grantId } = await mustFind(portal.db, id, start)
  assert.equal((await portal.as(talent).post(`/fr/profil/consultations/${grantId}/retrait`)).status, 303)
  assert.equal((await mustFind(portal.db, id, start)).status, 'referred')
  const jobs = tasks({ db: portal.db, clock: () => start, settings: { publicUrl: origin } })
  await jobs['access-ended']?.({ grant: grantId })
  await jobs['access-ended']?.({ grant: grantId })
  assert.equal((await mustFind(portal.db, id, start)).status, 'withdrawn')
  const subjects = (await mailsOf(request.id)).filter(({ subject }) => subject.startsWith('Somebody withdrew'))
  assert.deepEqual(
    subjects.map(({ recipient }) => recipient).sort(),
    [portal.cast.manager.email, portal.cast.recruiter.email].sort(),
  )
  assert.match(await portal.as(portal.cast.manager).text(`/en/requests/${request.id}`), /Somebody who withdrew/)
})

test('whoever withdrew may change their mind while the request is open, and is then presented anew', async () => {
  const { talent, request, id } = await present('Rita Returning')
  await portal.as(talent).post(`/fr/presentations/${id}/desistement`)
  assert.deepEqual(await looks(portal.cast.manager, talent, request.id), nothing)
  await portal.as(talent).post(`/fr/presentations/${id}`, { answer: 'yes', share: 'timeline' })
  assert.deepEqual(await looks(portal.cast.manager, talent, request.id), nothing)
  const body = { referral: id, days: '30' }
  await at(on(1), () => portal.as(portal.cast.lead).post(`/en/office/requests/${request.id}/referrals`, body))
  assert.deepEqual(await looks(portal.cast.manager, talent, request.id), { name: true, contact: true, timeline: true })
  const told = (await mailsOf(id)).filter(({ subject }) => subject.startsWith('On vous présente'))
  assert.equal(told.length, 2)
})

test('whoever is asked reads of the position what they need, not what the manager told the Office alone', async () => {
  const { talent, request, id } = await present('Asa Asked', 'asked')
  const page = await portal.as(talent).text(`/fr/presentations/${id}`)
  assert.match(page, /Cloud analyst/)
  assert.doesNotMatch(page, /between us|Mona Manager/)
  assert.match(await portal.as(talent).text('/fr/presentations'), /Cloud analyst/)
  assert.equal((await findRequest(portal.db, request.id))?.nextStepBy, 'office')
})

test('mails are in the language of who reads them, and name neither side to the other', async () => {
  const { talent, request, id } = await present('Madeleine Mailed', 'placed', 'timeline')
  const mails = [...(await mailsOf(id)), ...(await mailsOf(request.id))]
  const toTalent = mails.filter(({ recipient }) => recipient === talent.email)
  assert.deepEqual(
    toTalent.map(({ language, subject }) => [language, subject.replaceAll('\u00a0', ' ')]),
    [
      ['fr', 'Ce poste vous intéresse-t-il ? « Cloud analyst »'],
      ['fr', 'On vous présente pour « Cloud analyst »'],
      ['fr', 'On souhaite vous parler : « Cloud analyst »'],
      ['fr', 'Le choix s’est porté sur vous : « Cloud analyst »'],
      ['fr', 'Avez-vous le poste ? « Cloud analyst »'],
    ],
  )
  for (const { body_text: text, body_html: html, subject } of toTalent)
    assert.doesNotMatch(subject + text + html, /Mona|Rosa|between us/)
  assert.ok(toTalent.every(({ body_text: text }) => text.includes(`${origin}/fr/presentations/${id}`)))
  for (const { recipient, body_text: text, body_html: html, subject, language } of mails)
    if (recipient !== talent.email) {
      assert.equal(language, 'en')
      assert.doesNotMatch(subject + text + html, new RegExp(`Madeleine|${talent.reference}|613|Captain`))
    }
})

test('a question is reminded once two business days before its time is over, lapses then, and may still be answered', async () => {
  const { talent, id } = await present('Lena Late', 'asked')
  const follow = (moment: Date) => followAnswers(portal.db, { now: moment, origin })
  const reminders = async () => (await mailsOf(id)).filter(({ key }) => key.includes('reminded')).length
  // Monday to Monday, five business days, at the same time by clocks that change in between.
  const over = new Date('2026-03-09T14:00:00Z')
  assert.deepEqual((await mustFind(portal.db, id, start)).answerBy, over)
  await follow(on(2))
  assert.equal(await reminders(), 0)
  await follow(on(4))
  await follow(on(4))
  assert.equal(await reminders(), 1)
  await follow(on(6.9))
  assert.equal((await mustFind(portal.db, id, start)).status, 'asked')
  await follow(over)
  await follow(on(8))
  assert.equal((await mustFind(portal.db, id, start)).status, 'lapsed')
  assert.equal(await reminders(), 1)
  const page = await at(on(9), () => portal.as(talent).text(`/fr/presentations/${id}`))
  assert.match(page, /vous pouvez encore répondre/)
  const answer = await portal.as(talent).post(`/fr/presentations/${id}`, { answer: 'no' })
  assert.equal(answer.status, 303)
})

test('a manager who says nothing of somebody is reminded, then the Office; an Office that does nothing, then those who oversee it', async () => {
  const { request } = await present('Sid Silent')
  const about = async () =>
    (await mailsOf(request.id))
      .filter(({ key }) => / (late|escalated) /.test(key))
      .map(({ recipient, key }) => [recipient, / (late|escalated) /.exec(key)?.[1]])
  const pass = async (moment: Date) => {
    await remindOverdue(portal.db, moment, origin)
    await escalateOverdue(portal.db, moment, origin)
  }
  await pass(on(13))
  assert.deepEqual(await about(), [])
  await pass(on(15))
  await pass(on(16))
  assert.deepEqual(await about(), [[portal.cast.manager.email, 'late']])
  await pass(on(22))
  await pass(on(23))
  assert.deepEqual((await about()).slice(1), [[portal.cast.recruiter.email, 'escalated']])

  const waiting = await present('Ida Interested', 'interested')
  await pass(on(3))
  await pass(on(12))
  const told = (await mailsOf(waiting.request.id)).filter(({ key }) => / (late|escalated) /.test(key))
  assert.deepEqual(
    told.map(({ recipient }) => recipient),
    [portal.cast.recruiter.email, portal.cast.lead.email],
  )
})

test('whoever no longer works in the office is written to no more about a request they looked after', async () => {
  const gone = await makePerson(portal.db, 'Gaston Gone', [{ role: 'recruiter', officeId: portal.cast.officeId }])
  const sides = { manager: portal.cast.manager, recruiter: gone, now: start }
  const request = { ...sides, id: await makeRequest(portal.db, sides) }
  await portal.db.deleteFrom('role_grants').where('person_id', '=', gone.id).where('role', '=', 'recruiter').execute()
  const talent = await makeTalent('Zoe Zealous')
  await putForward(portal.db, request, talent.id, 'interested', start)
  const told = (await mailsOf(request.id)).filter(({ key }) => key.includes('interested'))
  assert.deepEqual(
    told.map(({ recipient }) => recipient).sort(),
    [portal.cast.lead.email, portal.cast.recruiter.email].sort(),
  )
})

test('whoever has a job is not available in the pools until it ends, and is told so', async () => {
  const given = { officeId: portal.cast.officeId, by: portal.cast.lead.id, now: start }
  const campaign = await makeCampaign(portal.db, given)
  const talent = await makeApplicant(portal.db, 'Quinn Qualified', start)
  const application = await submitFor(portal.db, { campaignId: campaign, person: talent, now: start })
  await qualify(portal.db, { applicationId: application, by: portal.cast.recruiter.id, now: start })
  const place = () =>
    portal.db
      .selectFrom('qualifications')
      .select(['status', 'suspended_until as until'])
      .where('person_id', '=', talent.id)
      .where('skill_id', 'is', null)
      .executeTakeFirstOrThrow()
  assert.equal((await place()).status, 'available')
  const request = await newRequest()
  // Hidden, but in a pool of the office: the Office may ask.
  const id = await putForward(portal.db, request, talent.id, 'placed', start)
  assert.deepEqual(await place(), { status: 'suspended', until: new Date('2027-04-01T04:00:00Z') })
  // The job turns out to be for good: a correction, not another person’s word.
  const office = portal.as(portal.cast.recruiter)
  const page = await office.text(`/en/office/referrals/${id}`)
  assert.match(page, /name="startsYear"[^>]*value="2026"/)
  const job = { outcome: 'place', kind: 'indeterminate', startsDay: '1', startsMonth: '4', startsYear: '2026' }
  assert.equal((await office.post(`/en/office/referrals/${id}`, { ...job, stood: 'placed' })).status, 303)
  assert.deepEqual(await place(), { status: 'suspended', until: null })
})

test('what both sides tell differently is flagged until the Office settles it', async () => {
  const { talent, request, id } = await present('Dora Disputed', 'placed')
  const office = portal.as(portal.cast.recruiter)
  assert.match(await portal.as(talent).text(`/fr/presentations/${id}`), /Avez-vous obtenu ce poste/)
  await portal.as(talent).post(`/fr/presentations/${id}/confirmation`, { says: 'not-placed' })
  assert.match(await office.text(`/fr/bureau/presentations/${id}`), /ne disent pas la même chose/)
  assert.match(await office.text(`/en/office/requests/${request.id}`), /The two sides tell it differently/)
  assert.equal((await mailsOf(request.id)).filter(({ subject }) => subject.startsWith('Told differently')).length, 1)
  assert.equal((await office.post(`/en/office/referrals/${id}/settlement`)).status, 303)
  assert.doesNotMatch(await office.text(`/fr/bureau/presentations/${id}`), /ne disent pas la même chose/)
  assert.equal((await office.post(`/en/office/referrals/${id}/settlement`)).status, 409)
  // Said again, it is a conflict again; recorded otherwise by the Office, it is none.
  await portal.as(talent).post(`/fr/presentations/${id}/confirmation`, { says: 'not-placed' })
  const told = { outcome: 'notSelect', reason: 'need-changed', stood: 'placed' }
  assert.equal((await office.post(`/en/office/referrals/${id}`, told)).status, 303)
  assert.equal((await mustFind(portal.db, id, start)).isDisputed, false)
  assert.deepEqual(await portal.db.selectFrom('placements').select('kind').where('referral_id', '=', id).execute(), [])
})

test('a request whose people all have a word is closed with what became of it, and keeps its figures', async () => {
  const { request, id } = await present('Fay Fulfilled')
  const office = portal.as(portal.cast.recruiter)
  const close = () =>
    office.post(`/en/office/requests/${request.id}/conclusion`, { outcome: 'fulfilled', conclusion: 'Fay starts.' })
  const early = await close()
  assert.equal(early.status, 422)
  assert.match(await early.text(), /Say first what became of 1 person[\s\S]*Fay starts\./)
  const job = { outcome: 'place', kind: 'term', startsDay: '1', startsMonth: '4', startsYear: '2026' }
  await portal.as(portal.cast.manager).post(`/en/requests/${request.id}/people/${id}`, { ...job, stood: 'referred' })
  assert.equal((await close()).status, 303)
  assert.match(await portal.as(portal.cast.manager).text(`/fr/demandes/${request.id}`), /1 sur 1/)
})

test('what was typed or ticked and is refused comes back', async () => {
  const [talent, other] = [await makeTalent('Pia Picked'), await makeTalent('Otto Other')]
  const request = await newRequest()
  const ids = [
    await putForward(portal.db, request, talent.id, 'interested', start),
    await putForward(portal.db, request, other.id, 'interested', start),
  ]
  const office = portal.as(portal.cast.recruiter)
  const answer = await office.post(`/fr/bureau/demandes/${request.id}/presentations`, {
    referral: ids[0] ?? '',
    days: '9',
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Choisissez pendant combien de temps/)
  assert.match(page, new RegExp(`value="${ids[0]}"[^>]*checked`))
  assert.doesNotMatch(page, new RegExp(`value="${ids[1]}"[^>]*checked`))

  const own = await portal
    .as(talent)
    .post(`/fr/presentations/${await putForward(portal.db, await newRequest(), talent.id, 'asked', start)}`, {
      answer: 'yes',
    })
  assert.equal(own.status, 422)
  assert.match(await own.text(), /value="yes"[^>]*checked/)

  await office.post(`/fr/bureau/demandes/${request.id}/presentations`, { referral: ids, days: '30' })
  const outcome = await portal.as(portal.cast.manager).post(`/fr/demandes/${request.id}/personnes/${ids[0]}`, {
    outcome: 'place',
    startsDay: '31',
    startsMonth: '2',
    startsYear: '2026',
    stood: 'referred',
  })
  assert.equal(outcome.status, 422)
  const told = await outcome.text()
  assert.match(told, /Choisissez le type d’emploi/)
  assert.match(told, /Entrez une date qui existe/)
  assert.match(told, /value="31"/)
  // From another page than the one that stands now it is refused, and kept as a draft.
  const late = await portal
    .as(portal.cast.manager)
    .post(`/fr/demandes/${request.id}/personnes/${ids[0]}`, { outcome: 'select', stood: 'interview' })
  assert.equal(late.status, 409)
})

test('a recruiter who is put forward themselves finds nothing of it in the office, and a colleague goes on', async () => {
  const { recruiter, lead } = portal.cast
  await portal.db.transaction().execute((tx) => setVisibility(tx, recruiter.id, 'anonymous', start))
  const request = await newRequest()
  const done = { now: start, origin }
  assert.equal(await askPeople(portal.db, request.id, [recruiter.id], recruiter.id, done), 0)
  const id = await putForward(portal.db, { ...request, recruiter: lead }, recruiter.id, 'interested', start)
  const own = portal.as(recruiter)
  assert.equal(await referPeople(portal.db, request.id, [id], 30, recruiter.id, done), 0)
  assert.equal((await own.get(`/en/office/referrals/${id}`)).status, 404)
  assert.doesNotMatch(await own.text(`/en/office/requests/${request.id}`), new RegExp(id))
  assert.equal((await own.get(`/en/referrals/${id}`)).status, 200)
  assert.equal(await referPeople(portal.db, request.id, [id], 30, lead.id, done), 1)
  const told = { outcome: 'select', stood: 'referred' }
  assert.equal((await own.post(`/en/office/referrals/${id}`, told)).status, 404)
  assert.equal((await portal.as(lead).post(`/en/office/referrals/${id}`, told)).status, 303)
})

test('a request is handed over to a colleague of the office, who is told, and to nobody else', async () => {
  const request = await newRequest()
  const office = portal.as(portal.cast.recruiter)
  const to = (colleague: string) => office.post(`/en/office/requests/${request.id}/hand-over`, { colleague })
  for (const nobody of ['', portal.cast.otherRecruiter.id, portal.cast.manager.id])
    assert.equal((await to(nobody)).status, 422)
  assert.equal((await to(portal.cast.lead.id)).status, 303)
  assert.equal((await findRequest(portal.db, request.id))?.recruiterId, portal.cast.lead.id)
  const told = (await mailsOf(request.id)).filter(({ key }) => key.includes('handed-over'))
  assert.deepEqual(
    told.map(({ recipient }) => recipient),
    [portal.cast.lead.email],
  )
})

test('a request that looks like an open one is said to look alike, to the manager before sending and to the Office', async () => {
  const title = 'Quantum gardener'
  const request = await newRequest(portal.cast.otherManager, title)
  const manager = portal.as(portal.cast.otherManager)
  const refused = await manager.post('/fr/demandes/ajout', { positionTitle: 'quantum GARDENER' })
  assert.match(await refused.text(), new RegExp(`Vous avez déjà une demande[\\s\\S]*${request.id}`))
  const again = await newRequest(portal.cast.otherManager, title)
  const page = await portal.as(portal.cast.recruiter).text(`/en/office/requests/${again.id}`)
  assert.match(page, new RegExp(`Requests that look alike[\\s\\S]*${request.id}`))
  assert.doesNotMatch(await portal.as(portal.cast.manager).text('/en/requests/new'), new RegExp(request.id))
})

test('whoever takes their data along has each position they were asked about, and whoever closes their account is presented to nobody', async () => {
  const { talent, request, id } = await present('Lise Leaving', 'placed', 'timeline')
  const other = await newRequest()
  const open = await putForward(portal.db, other, talent.id, 'referred', start)
  const subject = await findSubject(portal.db, talent.id)
  assert.ok(subject)
  const rows = (await referrals.take(portal.db, subject, testSettings)) as Record<string, unknown>[]
  assert.deepEqual(
    rows.map((row) => [row.position_title, row.status, row.fields, row.starts_on]),
    [
      ['Cloud analyst', 'placed', ['name', 'contact', 'timeline'], '2026-04-01'],
      ['Cloud analyst', 'referred', ['name', 'contact'], null],
    ],
  )
  const means = { publicUrl: origin, declarationKeys: [], signingKeys: [] }
  await eraseAccount(portal.db, personalData, talent.id, { now: start, means: means as never, actor: talent.id })
  const left = [await mustFind(portal.db, id, start), await mustFind(portal.db, open, start)]
  // A job that came of it stays a figure; who it was does not.
  assert.deepEqual(
    left.map(({ status, fields, isShown }) => [status, fields, isShown]),
    [
      ['placed', [], false],
      ['withdrawn', [], false],
    ],
  )
  for (const page of [`/en/requests/${request.id}`, `/en/requests/${other.id}`])
    assert.doesNotMatch(await portal.as(portal.cast.manager).text(page), /Lise|reach@/)
  assert.match(await portal.as(portal.cast.recruiter).text(`/en/office/requests/${request.id}`), /account closed/)
})

test('the words of a conversation that was emptied move no step', async () => {
  const { request } = await present('Wilma Words')
  const before = await findRequest(portal.db, request.id)
  await portal.db.transaction().execute((tx) => emptyMessages(tx, request.id, start))
  assert.deepEqual((await findRequest(portal.db, request.id))?.nextDueAt, before?.nextDueAt)
})

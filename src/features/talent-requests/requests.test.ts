import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../test/app.ts'
import type { Member } from '../../../test/cast.ts'
import { Conflict } from '../../platform/refusals.ts'
import { changeProfile, claimSkill, setVisibility } from '../profiles/index.ts'
import { findSkillByKey } from '../skills/index.ts'
import { cancelRequest, concludeRequest, submitRequest, takeUpRequest, writeMessage } from './actions.ts'
import { type RequestStatus, transitions } from './lifecycle.ts'
import { findRequest } from './queries.ts'
import { remindOverdue } from './reminders.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const origin = 'http://localhost'
const filled = {
  positionTitle: 'Cloud analyst',
  howMany: '2',
  languageRequirement: 'either',
  reason: 'vacancy',
  filter: 'skill=cloud-security',
}
const form = {
  positionTitle: 'Cloud analyst',
  departmentNumber: null,
  team: '',
  howMany: 2,
  classificationId: null,
  languageRequirement: 'either',
  security: '',
  reason: 'vacancy',
  details: '',
  filter: 'skill=cloud-security',
  startMonth: '',
} as const
const done = () => ({ now: portal.time.now, origin })
const send = (manager: Member = portal.cast.manager) =>
  submitRequest(portal.db, { id: manager.id, language: 'en' }, form, 0, done())
const mailsAbout = (id: string) =>
  portal.db
    .selectFrom('mails')
    .select(['recipient', 'language', 'subject', 'body_text', 'key'])
    .where('key', 'like', `request ${id} %`)
    .orderBy('created_at')
    .execute()
const statusOf = async (id: string) => (await findRequest(portal.db, id))?.status

test('a manager sends a request from a search: the Office and the manager each get a mail, and both see it', async () => {
  const manager = portal.as(portal.cast.otherManager)
  const page = await manager.text('/fr/demandes/ajout?skill=cloud-security&region=quebec')
  assert.match(page, /Sécurité infonuagique/)
  assert.match(page, /name="filter" value="skill=cloud-security&amp;region=quebec"/)
  const answer = await manager.post('/fr/demandes/ajout', {
    ...filled,
    positionTitle: 'Analyste',
    filter: 'skill=cloud-security&region=quebec',
  })
  assert.equal(answer.status, 303)
  const location = answer.headers.get('location') ?? ''
  const id = /demandes\/([^?]+)/.exec(location)?.[1] ?? ''
  assert.match(await manager.text(location), /Votre demande est au Bureau/)

  const mails = await mailsAbout(id)
  assert.deepEqual(
    mails.map(({ recipient }) => recipient).sort(),
    [portal.cast.lead.email, portal.cast.otherManager.email, portal.cast.recruiter.email].sort(),
  )
  const receipt = mails.find(({ recipient }) => recipient === portal.cast.otherManager.email)
  assert.equal(receipt?.language, 'fr')
  assert.match(receipt?.body_text ?? '', new RegExp(`http://localhost/fr/demandes/${id}`))
  assert.match(
    mails.find(({ recipient }) => recipient === portal.cast.recruiter.email)?.body_text ?? '',
    new RegExp(`http://localhost/en/office/requests/${id}`),
  )

  const recruiter = portal.as(portal.cast.recruiter)
  assert.match(await recruiter.text('/en/office/requests'), /Analyste/)
  assert.match(await recruiter.text(`/en/office/requests/${id}`), /Cloud security/)
  assert.match(await recruiter.text('/en/office'), /Waiting for the Office/)
})

test('the Office sees the people who match now, the same as the search, even few', async () => {
  const skill = await findSkillByKey(portal.db, 'terraform')
  assert.ok(skill)
  const { talent } = portal.cast
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(tx, talent.id, 'preferences', { regions: ['north'], arrangements: ['remote'] }, portal.time.now)
    await claimSkill(tx, talent.id, skill.id, portal.time.now)
    await setVisibility(tx, talent.id, 'named', portal.time.now)
  })
  const id = await submitRequest(
    portal.db,
    { id: portal.cast.manager.id, language: 'en' },
    { ...form, filter: 'skill=terraform' },
    1,
    done(),
  )
  const page = await portal.as(portal.cast.recruiter).text(`/en/office/requests/${id}`)
  assert.match(page, /1 person matches now/)
  assert.match(page, /Tala Talent/)
  assert.doesNotMatch(await portal.as(portal.cast.manager).text(`/en/requests/${id}`), /Tala Talent/)
})

const mistakes: [string, Record<string, string>, string, RegExp][] = [
  ['no position', { positionTitle: ' ' }, 'positionTitle', /Entrez le titre du poste/],
  ['no number of people', { howMany: '0' }, 'howMany', /de 1 à 500/],
  ['no language', { languageRequirement: '' }, 'languageRequirement', /Choisissez la langue du poste/],
  ['a start that does not exist', { startYear: '2026', startMonth: '13' }, 'start', /Entrez une date qui existe/],
  ['a start in the past', { startYear: '2024', startMonth: '5' }, 'start', /Entrez un début à venir/],
  ['a text that is too long', { details: 'x'.repeat(5_001) }, 'details', /Raccourcissez/],
]
for (const [what, change, field, says] of mistakes)
  test(`a request with ${what} is shown again with what was typed, and kept as a draft`, async () => {
    const manager = portal.as(portal.cast.otherManager)
    const answer = await manager.post('/fr/demandes/ajout', { ...filled, team: 'Équipe du nuage', ...change })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, says)
    assert.match(page, /<title>\s*Erreur/)
    assert.ok(page.includes(`href="#${field}"`), 'the summary leads to the field')
    assert.match(page, /Équipe du nuage/)
    assert.match(await manager.text('/fr/demandes/ajout'), /Équipe du nuage/)
  })

test('someone who is no manager is told how to become one, in both languages', async () => {
  const answer = await portal.as(portal.cast.talent).get('/en/requests/new')
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /\/en\/account\/work-email/)
  assert.match(await portal.as(portal.cast.talent).text('/fr/demandes'), /réservées aux gestionnaires/)
  assert.equal((await portal.as(portal.cast.talent).post('/en/requests/new', filled)).status, 404)
})

test('a request is taken up, talked about and closed, each side told by mail, step by step', async () => {
  const id = await send()
  const [recruiter, manager] = [portal.as(portal.cast.recruiter), portal.as(portal.cast.manager)]
  assert.equal((await recruiter.post(`/en/office/requests/${id}/take-up`)).status, 303)
  assert.match(await manager.text(`/en/requests/${id}`), /Rosa Recruiter/)
  assert.equal((await recruiter.post(`/en/office/requests/${id}/messages`, { body: 'Would October do?' })).status, 303)
  assert.equal((await findRequest(portal.db, id))?.nextStepBy, 'manager')
  assert.match(await manager.text(`/en/requests/${id}`), /Would October do\?/)
  assert.equal((await manager.post(`/en/requests/${id}/messages`, { body: 'It would.' })).status, 303)
  assert.equal((await findRequest(portal.db, id))?.nextStepBy, 'office')
  assert.equal(
    (
      await recruiter.post(`/en/office/requests/${id}/conclusion`, {
        outcome: 'fulfilled',
        conclusion: 'Two people start in October.',
      })
    ).status,
    303,
  )
  assert.equal(await statusOf(id), 'fulfilled')
  assert.match(await manager.text(`/en/requests/${id}`), /Two people start in October/)
  const subjects = (await mailsAbout(id)).map(({ subject, recipient }) => `${recipient}: ${subject}`)
  assert.equal(subjects.filter((line) => line.startsWith(portal.cast.manager.email)).length, 4)
  assert.equal(subjects.filter((line) => line.startsWith(portal.cast.recruiter.email)).length, 2)
  const verbs = await portal.db.selectFrom('events').select('verb').where('subject', '=', id).orderBy('seq').execute()
  assert.deepEqual(
    verbs.map(({ verb }) => verb),
    ['request.create', 'request.take-up', 'request.message', 'request.message', 'request.conclude'],
  )
})

test('closing without words, without a reason, or as fulfilled before anyone took it up, is mended on the page', async () => {
  const id = await send()
  const recruiter = portal.as(portal.cast.recruiter)
  const close = async (fields: Record<string, string>) =>
    (await recruiter.post(`/en/office/requests/${id}/conclusion`, fields)).text()
  assert.match(await close({}), /Choose how it ends/)
  assert.match(await close({ outcome: 'not_fulfilled', conclusion: 'Nobody.' }), /Choose why it is not fulfilled/)
  assert.match(await close({ outcome: 'fulfilled', conclusion: 'All done.' }), /Take the request up before/)
  assert.match(await close({ outcome: 'fulfilled', conclusion: 'All done.' }), /All done\./)
  assert.match(
    await (await recruiter.post(`/en/office/requests/${id}/messages`, { body: '  ' })).text(),
    /Write a message/,
  )
  assert.equal(await statusOf(id), 'submitted')
})

const refused: [string, (cast: TestApp['cast']) => Member | null, Record<string, number>][] = [
  // get on the manager's page, get on the Office's page, take up, message of the Office, close, message of the manager, cancel
  ['a visitor', () => null, { own: 302, office: 302, takeUp: 401, write: 401, close: 401, ownWrite: 401, cancel: 401 }],
  [
    'a talent',
    (cast) => cast.talent,
    { own: 404, office: 404, takeUp: 404, write: 404, close: 404, ownWrite: 404, cancel: 404 },
  ],
  [
    'another manager',
    (cast) => cast.otherManager,
    { own: 404, office: 404, takeUp: 404, write: 404, close: 404, ownWrite: 404, cancel: 404 },
  ],
  [
    'an assessor',
    (cast) => cast.assessor,
    { own: 404, office: 404, takeUp: 404, write: 404, close: 404, ownWrite: 404, cancel: 404 },
  ],
  [
    'a recruiter of another office',
    (cast) => cast.otherRecruiter,
    { own: 404, office: 404, takeUp: 404, write: 404, close: 404, ownWrite: 404, cancel: 404 },
  ],
  [
    'the administrator',
    (cast) => cast.administrator,
    { own: 404, office: 200, takeUp: 404, write: 404, close: 404, ownWrite: 404, cancel: 404 },
  ],
]
for (const [who, pick, expected] of refused)
  test(`${who} gets no further with another’s request than they may`, async () => {
    const id = await send()
    const browser = portal.as(pick(portal.cast))
    const statuses = {
      own: (await browser.get(`/en/requests/${id}`)).status,
      office: (await browser.get(`/fr/bureau/demandes/${id}`)).status,
      takeUp: (await browser.post(`/en/office/requests/${id}/take-up`)).status,
      write: (await browser.post(`/fr/bureau/demandes/${id}/messages`, { body: 'x' })).status,
      close: (
        await browser.post(`/en/office/requests/${id}/conclusion`, {
          outcome: 'not_fulfilled',
          reason: 'other',
          conclusion: 'x',
        })
      ).status,
      ownWrite: (await browser.post(`/en/requests/${id}/messages`, { body: 'x' })).status,
      cancel: (await browser.post(`/fr/demandes/${id}/annulation`)).status,
    }
    assert.deepEqual(statuses, expected)
    assert.equal(await statusOf(id), 'submitted')
  })

test('lists show each side its own: another office and another manager see nothing of it', async () => {
  const id = await send()
  assert.doesNotMatch(await portal.as(portal.cast.otherRecruiter).text('/en/office/requests?show=all'), new RegExp(id))
  assert.doesNotMatch(await portal.as(portal.cast.otherManager).text('/en/requests'), new RegExp(id))
  assert.match(await portal.as(portal.cast.lead).text('/en/office/requests?show=all'), new RegExp(id))
  assert.match(await portal.as(portal.cast.manager).text('/en/requests'), new RegExp(id))
})

test('of two people who take a request up at once, one does and the other is told', async () => {
  const id = await send()
  const [first, second] = await Promise.allSettled([
    takeUpRequest(portal.db, { id }, portal.cast.recruiter.id, done()),
    takeUpRequest(portal.db, { id }, portal.cast.lead.id, done()),
  ])
  const outcomes = [first, second].map(({ status }) => status).sort()
  assert.deepEqual(outcomes, ['fulfilled', 'rejected'])
  const refusal = [first, second].find((result) => result.status === 'rejected')
  assert.ok(refusal?.reason instanceof Conflict)
  assert.equal((await portal.as(portal.cast.lead).post(`/en/office/requests/${id}/take-up`)).status, 409)
})

const verbs = {
  takeUp: (id: string) => takeUpRequest(portal.db, { id }, portal.cast.recruiter.id, done()),
  fulfil: (id: string) =>
    concludeRequest(
      portal.db,
      { id },
      portal.cast.recruiter.id,
      { outcome: 'fulfilled', reason: '', conclusion: 'x' },
      done(),
    ),
  endUnfulfilled: (id: string) =>
    concludeRequest(
      portal.db,
      { id },
      portal.cast.recruiter.id,
      { outcome: 'not_fulfilled', reason: 'other', conclusion: 'x' },
      done(),
    ),
  cancel: (id: string) => cancelRequest(portal.db, { id }, portal.cast.manager.id, done()),
}
const waysTo: Record<RequestStatus, (keyof typeof verbs)[]> = {
  submitted: [],
  in_progress: ['takeUp'],
  fulfilled: ['takeUp', 'fulfil'],
  not_fulfilled: ['endUnfulfilled'],
  cancelled: ['cancel'],
}

for (const [status, way] of Object.entries(waysTo) as [RequestStatus, (keyof typeof verbs)[]][])
  for (const verb of Object.keys(verbs) as (keyof typeof verbs)[]) {
    const leads = (transitions[verb].from as readonly RequestStatus[]).includes(status)
    test(`${verb} from ${status} ${leads ? `leads to ${transitions[verb].to}` : 'is refused and changes nothing'}`, async () => {
      const id = await send()
      for (const step of way) await verbs[step](id)
      assert.equal(await statusOf(id), status)
      if (leads) await verbs[verb](id)
      else await assert.rejects(verbs[verb](id), Conflict)
      assert.equal(await statusOf(id), leads ? transitions[verb].to : status)
    })
  }

test('nobody writes into a closed request', async () => {
  const id = await send()
  await verbs.cancel(id)
  await assert.rejects(
    writeMessage(
      portal.db,
      { id },
      { id: portal.cast.manager.id, language: 'en', fromOffice: false },
      'Hello?',
      done(),
    ),
    Conflict,
  )
})

test('an overdue step is reminded once to whoever holds it, and again only when another step is overdue', async () => {
  const id = await send()
  const reminders = async () =>
    (await mailsAbout(id)).filter(({ key }) => key.includes(' late ')).map(({ recipient }) => recipient)
  await remindOverdue(portal.db, portal.time.now, origin)
  assert.deepEqual(await reminders(), [])
  const later = new Date(portal.time.now.getTime() + 5 * 24 * 60 * 60 * 1000)
  await remindOverdue(portal.db, later, origin)
  await remindOverdue(portal.db, later, origin)
  assert.deepEqual((await reminders()).sort(), [portal.cast.lead.email, portal.cast.recruiter.email].sort())
  await takeUpRequest(portal.db, { id }, portal.cast.recruiter.id, { now: later, origin })
  await writeMessage(
    portal.db,
    { id },
    { id: portal.cast.recruiter.id, language: 'en', fromOffice: true },
    'Which team?',
    { now: later, origin },
  )
  await remindOverdue(portal.db, new Date(later.getTime() + 9 * 24 * 60 * 60 * 1000), origin)
  assert.equal((await reminders()).filter((recipient) => recipient === portal.cast.manager.email).length, 1)
})

test('the inbox puts what is late first and says so', async () => {
  portal.time.now = new Date('2026-06-15T15:00:00Z')
  const page = await portal.as(portal.cast.recruiter).text('/fr/bureau/demandes?show=late')
  assert.match(page, /en retard/)
})

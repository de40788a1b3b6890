import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { addExperience, changeProfile, setVisibility } from '../actions.ts'
import type { GrantedField, Visibility } from '../choices.ts'
import { findProfile } from '../queries.ts'
import { grantAccess, openProfile, withdrawGrant } from './actions.ts'
import { grantsOf, listOpenings } from './queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const minutes = 60_000
const start = new Date('2026-03-02T15:00:00Z')
const later = (by: number) => new Date(start.getTime() + by * minutes)

const makeTalent = async (
  name: string,
  visibility: Visibility = 'anonymous',
): Promise<Member & { reference: string }> => {
  const person = await makePerson(portal.db, name)
  await portal.db.transaction().execute(async (tx) => {
    await changeProfile(tx, person.id, 'about', { contactEmail: '', phone: '613 555-0123' }, start)
    await addExperience(tx, person.id, { kind: 'work', language: 'en', title: 'Captain', startMonth: '2019' }, start)
    await setVisibility(tx, person.id, visibility, start)
  })
  return { ...person, reference: (await findProfile(portal.db, person.id))?.reference ?? '' }
}

// The request itself belongs to another slice: here it is a row that grants and openings name.
const makeRequest = async (owner: Member, title = 'Cloud analyst') =>
  portal.db
    .insertInto('talent_requests')
    .values({
      ...{ owner_id: owner.id, office_id: portal.cast.officeId, status: 'submitted', language: 'en' },
      ...{ position_title: title, how_many: 1, next_step_by: 'office', department_number: 56 },
      ...{ next_due_at: start, submitted_at: start, created_at: start, updated_at: start },
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()

const grantTo = (talent: Member, viewer: Member, requestId: string, fields: readonly GrantedField[] = ['name']) =>
  portal.db
    .transaction()
    .execute((tx) =>
      grantAccess(
        tx,
        { talentId: talent.id, viewerId: viewer.id, requestId, fields, expiresAt: later(60 * 24 * 30) },
        talent.id,
        start,
      ),
    )

const asManager = { role: 'manager', officeId: null } as const
const look = (viewer: Member, reference: string, now: Date, requestId: string | null = null) =>
  openProfile(portal.db, { viewer: { id: viewer.id, grants: [asManager] }, as: asManager, reference, requestId }, now)

const eventsOf = (talent: Member, verb: string) =>
  portal.db
    .selectFrom('events')
    .select(['actor', 'facts'])
    .where('subject', '=', talent.id)
    .where('verb', '=', verb)
    .orderBy('seq')
    .execute()

const at = async <Result>(moment: Date, act: () => Promise<Result>): Promise<Result> => {
  portal.time.now = moment
  try {
    return await act()
  } finally {
    portal.time.now = start
  }
}

test('a page opened several times within half an hour for one purpose is noted once, and again afterwards', async () => {
  const talent = await makeTalent('Olga Often')
  const { manager, otherManager } = portal.cast
  const { id } = await makeRequest(manager)
  for (const minute of [0, 10, 29]) await look(manager, talent.reference, later(minute))
  await look(manager, talent.reference, later(12), id)
  await look(otherManager, talent.reference, later(13))
  await look(manager, talent.reference, later(30))
  const noted = await listOpenings(portal.db, talent.id, 1)
  assert.deepEqual(
    noted.map((one) => [(one.at.getTime() - start.getTime()) / minutes, one.by.name, one.request?.title ?? 'search']),
    [
      [30, 'Mona Manager', 'search'],
      [13, 'Milo Manager', 'search'],
      [12, 'Mona Manager', 'Cloud analyst'],
      [0, 'Mona Manager', 'search'],
    ],
  )
  assert.equal((await eventsOf(talent, 'profile.open')).length, 4)
})

test('a page opened twice at the same moment is noted once', async () => {
  const talent = await makeTalent('Tess Twice')
  await Promise.all([1, 2, 3, 4].map(() => look(portal.cast.manager, talent.reference, start)))
  assert.equal((await listOpenings(portal.db, talent.id, 1)).length, 1)
  assert.equal((await eventsOf(talent, 'profile.open')).length, 1)
})

test('what was shown is part of the note: seen with name after having been seen without is noted again', async () => {
  const talent = await makeTalent('Nina Named')
  const { manager } = portal.cast
  const { id } = await makeRequest(manager)
  await look(manager, talent.reference, start, id)
  await grantTo(talent, manager, id, ['contact'])
  await look(manager, talent.reference, later(1), id)
  await portal.db.transaction().execute((tx) => setVisibility(tx, talent.id, 'named', later(2)))
  await look(manager, talent.reference, later(2))
  const noted = await listOpenings(portal.db, talent.id, 1)
  assert.deepEqual(
    noted.map(({ visibility, grant }) => [visibility, grant?.fields ?? null]),
    [
      ['named', null],
      ['anonymous', ['contact']],
      ['anonymous', null],
    ],
  )
})

test('the log holds references of an opening, never a name or a title', async () => {
  const talent = await makeTalent('Rita Reference')
  const { manager } = portal.cast
  const { id } = await makeRequest(manager, 'Very special post')
  await look(manager, talent.reference, start, id)
  const [event] = await eventsOf(talent, 'profile.open')
  assert.equal(event?.actor, manager.id)
  const { opening, ...facts } = (event?.facts ?? {}) as Record<string, unknown>
  assert.match(String(opening), /^[0-9a-f-]{36}$/)
  assert.deepEqual(facts, { role: 'manager', office: null, request: id, grant: null, visibility: 'anonymous' })
})

test('nobody who may not open pages is shown one, whatever asks on their behalf', async () => {
  const talent = await makeTalent('Lola Locked', 'named')
  const viewer = { id: portal.cast.otherTalent.id, grants: [{ role: 'talent', officeId: null }] } as const
  const opened = await openProfile(
    portal.db,
    { viewer, as: asManager, reference: talent.reference, requestId: null },
    start,
  )
  assert.equal(opened, undefined)
  assert.deepEqual(await listOpenings(portal.db, talent.id, 1), [])
})

test('a person who looks at their own page leaves no note', async () => {
  const talent = await makeTalent('Sam Self', 'named')
  assert.equal((await look(talent, talent.reference, start))?.name, 'Sam Self')
  assert.deepEqual(await listOpenings(portal.db, talent.id, 1), [])
})

test('a person reads who opened their page: name, role, organization, when, for which request, until when', async () => {
  const talent = await makeTalent('Rene Reader')
  const { manager, otherManager, recruiter, officeId } = portal.cast
  const { id, number } = await makeRequest(manager, 'Data steward')
  await portal.db
    .updateTable('people')
    .set({ work_email: 'milo@statcan.gc.ca' })
    .where('id', '=', otherManager.id)
    .execute()
  await look(otherManager, talent.reference, start)
  const as = { role: 'recruiter', officeId } as const
  await openProfile(
    portal.db,
    { viewer: { id: recruiter.id, grants: [as] }, as, reference: talent.reference, requestId: id },
    later(1),
  )
  await grantTo(talent, manager, id, ['contact', 'timeline'])
  await look(manager, talent.reference, later(2), id)
  const rene = portal.as(talent)
  const page = await rene.text('/en/profile/access')
  for (const words of [
    'Mona Manager</strong><br>Manager, ',
    'Milo Manager</strong><br>Manager, work e-mail confirmed at statcan.gc.ca',
    'Rosa Recruiter</strong><br>Recruitment, Digital Community',
    `Request ${number}, Data steward`,
    'A search',
    '2 March 2026, 10:02 EST',
    'Your profile without name and also how to reach you, your whole career timeline',
    'Until 1 April 2026',
    'As long as you can be found',
  ])
    assert.ok(page.includes(words), words)
  assert.ok(page.indexOf('10:02 EST') < page.indexOf('10:01 EST'), 'the last comes first')
  const french = await rene.text('/fr/profil/consultations')
  for (const words of [
    'Gestionnaire, courriel professionnel confirmé (statcan.gc.ca)',
    'Une recherche',
    `Demande ${number}, Data steward`,
  ])
    assert.ok(french.includes(words), words)

  await rene.post('/en/profile/visibility', { visibility: 'hidden' })
  assert.match(await rene.text('/en/profile/access'), /No longer: you cannot be found now/)
})

test('a page that nobody opened says so, and a long list has pages', async () => {
  const talent = await makeTalent('Paul Popular')
  const paul = portal.as(talent)
  assert.match(await paul.text('/en/profile/access'), /Nobody has opened your page yet/)
  assert.match(await paul.text('/fr/profil/consultations'), /Personne n’a encore ouvert votre page/)
  for (let hour = 0; hour < 21; hour++) await look(portal.cast.manager, talent.reference, later(hour * 60))
  const entries = (page: string) => page.match(/Mona Manager/g)?.length
  assert.equal(entries(await paul.text('/en/profile/access')), 20)
  assert.equal(entries(await paul.text('/en/profile/access?page=2')), 1)
  for (const odd of ['0', '-1', '99', 'x', '1.5'])
    assert.equal((await paul.get(`/en/profile/access?page=${odd}`)).status, 200)
})

test('a person whose account is closed stays in the list without a name', async () => {
  const talent = await makeTalent('Kit Kept')
  const gone = await makePerson(portal.db, 'Gone Away', [{ role: 'manager' }])
  await look(gone, talent.reference, start)
  await portal.db.deleteFrom('people').where('id', '=', gone.id).execute()
  const page = await portal.as(talent).text('/en/profile/access')
  assert.match(page, /Someone whose account is closed<\/strong><br>Manager/)
  assert.doesNotMatch(page, /Gone Away/)
})

test('nobody reads the list of another, nor ends what another granted', async () => {
  const talent = await makeTalent('Priva Private')
  const { manager } = portal.cast
  const { id: requestId } = await makeRequest(manager)
  const grant = await grantTo(talent, manager, requestId)
  await look(manager, talent.reference, start, requestId)
  for (const other of [portal.cast.otherTalent, manager, portal.cast.lead, portal.cast.administrator]) {
    assert.doesNotMatch(await portal.as(other).text('/en/profile/access'), /Cloud analyst/)
    assert.equal((await portal.as(other).post(`/en/profile/access/${grant}/withdrawal`)).status, 404)
    assert.equal((await portal.as(other).get(`/en/profile/access/${grant}/withdrawal`)).status, 404)
  }
  assert.equal((await portal.visitor.post(`/en/profile/access/${grant}/withdrawal`)).status, 401)
  assert.equal((await grantsOf(portal.db, talent.id, start)).length, 1)
  await assert.rejects(
    portal.db
      .transaction()
      .execute((tx) =>
        withdrawGrant(
          tx,
          { id: grant, talentId: portal.cast.otherTalent.id },
          { actor: talent.id, reason: 'by-the-person' },
          start,
        ),
      ),
    NotFound,
  )
})

test('a person ends an access with one button; the very next request finds it closed', async () => {
  const talent = await makeTalent('Wes Withdraws', 'hidden')
  const { manager } = portal.cast
  const { id: requestId } = await makeRequest(manager)
  const grant = await grantTo(talent, manager, requestId, ['name', 'contact', 'timeline'])
  const page = `/en/search/people/${talent.reference}?request=${requestId}`
  const opened = await portal.as(manager).text(page)
  for (const words of [
    'Wes Withdraws',
    talent.email,
    '613 555-0123',
    'Captain',
    'Opened by Mona Manager on 2 March 2026, 10:00 EST for request',
  ])
    assert.ok(opened.includes(words), words)

  const wes = portal.as(talent)
  const before = await wes.text('/en/profile/access')
  assert.match(before, /your name, how to reach you, your whole career timeline/)
  assert.equal((await wes.get(`/en/profile/access/${grant}/withdrawal`)).headers.get('location'), '/en/profile/access')
  assert.equal((await portal.as(manager).get(page)).status, 200, 'reading that address ends nothing')
  const answer = await wes.post(`/fr/profil/consultations/${grant}/retrait`)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/fr/profil/consultations?withdrawn=yes')
  assert.equal((await portal.as(manager).get(page)).status, 404)
  assert.match(await wes.text('/fr/profil/consultations?withdrawn=yes'), /Cet accès a pris fin/)
  assert.match(await wes.text('/en/profile/access'), /Ended on 2 March 2026/)

  await wes.post(`/en/profile/access/${grant}/withdrawal`)
  assert.deepEqual(
    (await eventsOf(talent, 'access.withdraw')).map(({ actor, facts }) => [actor, facts]),
    [[talent.id, { grant, reason: 'by-the-person' }]],
  )
})

test('a grant opens its fields until its moment, for its request and its viewer alone', async () => {
  const talent = await makeTalent('Gus Granted', 'hidden')
  const { manager, otherManager, lead } = portal.cast
  const { id: requestId } = await makeRequest(manager)
  const { id: otherRequest } = await makeRequest(manager)
  await grantTo(talent, manager, requestId)
  const path = `/en/search/people/${talent.reference}`
  assert.match(await portal.as(manager).text(`${path}?request=${requestId}`), /Gus Granted/)
  for (const [viewer, address] of [
    [manager, path],
    [manager, `${path}?request=${otherRequest}`],
    [otherManager, `${path}?request=${requestId}`],
    [lead, `${path}?request=${requestId}`],
  ] as const)
    assert.equal((await portal.as(viewer).get(address)).status, 404, `${viewer.name} at ${address}`)

  const end = later(60 * 24 * 30)
  await at(new Date(end.getTime() - 1), async () =>
    assert.equal((await portal.as(manager).get(`${path}?request=${requestId}`)).status, 200),
  )
  await at(end, async () => assert.equal((await portal.as(manager).get(`${path}?request=${requestId}`)).status, 404))
  assert.deepEqual(await grantsOf(portal.db, talent.id, end), [])
})

test('a new grant for the same request takes the place of the earlier one', async () => {
  const talent = await makeTalent('Rep Replaced')
  const { manager } = portal.cast
  const { id: requestId } = await makeRequest(manager)
  await grantTo(talent, manager, requestId, ['name', 'timeline'])
  const second = await grantTo(talent, manager, requestId, ['contact'])
  assert.deepEqual(
    (await grantsOf(portal.db, talent.id, start)).map(({ id, fields }) => [id, fields]),
    [[second, ['contact']]],
  )
  assert.doesNotMatch(
    await portal.as(manager).text(`/en/search/people/${talent.reference}?request=${requestId}`),
    /Rep Replaced|Captain/,
  )
})

test('a grant to oneself, of nothing, of a field nobody knows, or that is over before it begins, is refused', async () => {
  const talent = await makeTalent('Imp Impossible')
  const { manager } = portal.cast
  const { id: requestId } = await makeRequest(manager)
  const good = { talentId: talent.id, viewerId: manager.id, requestId, fields: ['name'], expiresAt: later(1) } as const
  for (const wrong of [
    { ...good, viewerId: talent.id },
    { ...good, fields: [] },
    { ...good, fields: ['city' as GrantedField] },
    { ...good, expiresAt: start },
  ])
    await assert.rejects(
      portal.db.transaction().execute((tx) => grantAccess(tx, wrong, talent.id, start)),
      /violates check constraint/,
    )
  assert.deepEqual(await grantsOf(portal.db, talent.id, start), [])
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, makeReadyToApply, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'
import { startApplication } from '../drafting/actions.ts'
import { applicationData } from '../personal-data.ts'
import { withdrawApplication } from '../submission/actions.ts'
import { readFilter, type Sort, sorts } from './filter.ts'
import { listApplications, neighboursOf } from './queries.ts'

let portal: TestApp
let [campaignId, otherCampaignId, elsewhereId] = ['', '', '']
const sent: { id: string; name: string; person: Member }[] = []
let ofElsewhere = ''
let draftId = ''

const minutes = (count: number) => new Date(portal.time.now.getTime() + count * 60_000)

before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  const given = { officeId: cast.officeId, by: cast.lead.id, now: time.now }
  campaignId = await makeCampaign(db, given)
  otherCampaignId = await makeCampaign(db, {
    ...given,
    changes: { title_en: 'Data steward', title_fr: 'Gérance des données' },
  })
  elsewhereId = await makeCampaign(db, { officeId: cast.otherOfficeId, by: cast.otherRecruiter.id, now: time.now })
  const people = [
    ['Zoé Élan', { city: 'Gatineau', province: 'QC', priorityEntitlement: 'yes', priorityNumber: 'P1' }, 'fr'],
    ['Adèle Roy', { city: 'Ottawa', province: 'ON', armedForces: 'veteran' }, 'en'],
    ['=Cmd Evil', { city: '100%', province: 'NS', citizenship: 'permanent-resident' }, 'en'],
    ['Étienne Côté', { city: 'Moncton', province: 'NB' }, 'fr'],
    ['Bao Nguyen', { city: 'Whitehorse', province: 'YT' }, 'en'],
  ] as const
  for (const [place, [name, about, language]] of people.entries()) {
    const person = await makeApplicant(db, name, time.now, about, language)
    const id = await submitFor(db, { campaignId, person, language, now: minutes(place + 1) })
    sent.push({ id, name, person })
    if (place < 2) await submitFor(db, { campaignId: otherCampaignId, person, language, now: minutes(20 + place) })
    if (place === 4) {
      await withdrawApplication(db, id, person.id, minutes(30))
      ofElsewhere = await submitFor(db, { campaignId: elsewhereId, person, language, now: minutes(31) })
    }
  }
  const late = await makePerson(db, 'Still Drafting')
  draftId = await startApplication(db, campaignId, { id: late.id, language: 'en' }, time.now)
  time.now = minutes(60)
})
after(() => portal.close())

const list = (query = '') => `/en/office/campaigns/${campaignId}/applications${query}`
const namesIn = (page: string) => [...page.matchAll(/id="a\d+"[^>]*>([^<]+)<\/a>/g)].map(([, name]) => name)
const namesAt = async (path: string) => namesIn(await portal.as(portal.cast.recruiter).text(path))

test('an office reads what was submitted to its campaign, the last to arrive first, and how many have not submitted', async () => {
  const page = await portal.as(portal.cast.recruiter).text(list())
  assert.deepEqual(namesIn(page), ['Bao Nguyen', 'Étienne Côté', '=Cmd Evil', 'Adèle Roy', 'Zoé Élan'])
  assert.match(page, /5 applications/)
  assert.match(page, /1 more person began/)
  assert.ok(!page.includes('Still Drafting'), 'a draft is its person’s alone')
  const french = await portal.as(portal.cast.recruiter).text(`/fr/bureau/campagnes/${campaignId}/candidatures`)
  assert.match(french, /5 candidatures/)
  assert.match(french, /Retirée/)
})

test('the table is sorted by the column that is chosen, accents aside, and turned round by choosing it again', async () => {
  assert.deepEqual(await namesAt(list('?sort=name-asc')), [
    '=Cmd Evil',
    'Adèle Roy',
    'Bao Nguyen',
    'Étienne Côté',
    'Zoé Élan',
  ])
  assert.deepEqual(await namesAt(list('?sort=name-desc')), [
    'Zoé Élan',
    'Étienne Côté',
    'Bao Nguyen',
    'Adèle Roy',
    '=Cmd Evil',
  ])
  const page = await portal.as(portal.cast.recruiter).text(list('?sort=name-asc'))
  assert.match(page, /aria-sort="ascending"><a class="sort" href="[^"]*sort=name-desc"/)
})

const filters: [string, string[]][] = [
  ['text=etienne', ['Étienne Côté']],
  ['text=COTE', ['Étienne Côté']],
  ['text=el+zo', ['Zoé Élan']],
  ['text=%25', []],
  ['text=example.ca', ['Bao Nguyen', 'Étienne Côté', '=Cmd Evil', 'Adèle Roy', 'Zoé Élan']],
  ['standing=priority', ['Zoé Élan']],
  ['standing=veteran', ['Adèle Roy']],
  ['standing=permanent-resident', ['=Cmd Evil']],
  ['standing=citizen&language=fr', ['Étienne Côté', 'Zoé Élan']],
  ['province=ON', ['Adèle Roy']],
  ['status=withdrawn', ['Bao Nguyen']],
  ['status=submitted&status=withdrawn&province=YT', ['Bao Nguyen']],
  ['education=experience&province=NB', ['Étienne Côté']],
  ['education=education', []],
  [
    'province=nowhere&status=draft&standing=x&sort=y',
    ['Bao Nguyen', 'Étienne Côté', '=Cmd Evil', 'Adèle Roy', 'Zoé Élan'],
  ],
]
for (const [query, names] of filters)
  test(`a list asked for ${query} holds ${names.length}`, async () => {
    assert.deepEqual(await namesAt(list(`?${query}`)), names)
  })

test('an application is found by its number', async () => {
  const page = await portal.as(portal.cast.recruiter).text(list('?text=etienne'))
  const number = /id="a(\d+)"/.exec(page)?.[1]
  assert.deepEqual(await namesAt(`/en/office/applications?text=${number}`), ['Étienne Côté'])
})

test('nothing that matches is said as such, with a way back to all', async () => {
  const page = await portal.as(portal.cast.recruiter).text(list('?text=nobody'))
  assert.match(page, /No application matches/)
  assert.match(page, /Show them all/)
})

test('the list of all campaigns holds those of one’s offices alone', async () => {
  assert.equal((await namesAt('/en/office/applications')).length, 7)
  const other = namesIn(await portal.as(portal.cast.otherRecruiter).text('/en/office/applications'))
  assert.deepEqual(other, ['Bao Nguyen'])
  const everywhere = namesIn(await portal.as(portal.cast.administrator).text('/en/office/applications'))
  assert.equal(everywhere.length, 8)
})

test('columns are those that are chosen', async () => {
  const page = await portal.as(portal.cast.recruiter).text(list('?column=language'))
  assert.match(page, /<th scope="col">Language<\/th>/)
  assert.doesNotMatch(page, /data-label="Place"/)
})

test('next and previous walk the list one came from, in its order and no further', async () => {
  const { db, cast } = portal
  const viewer = { id: cast.recruiter.id, grants: [{ role: 'recruiter' as const, officeId: cast.officeId }] }
  for (const sort of sorts)
    for (const order of ['asc', 'desc'])
      for (const more of ['', 'status=submitted']) {
        const filter = readFilter(new URLSearchParams(`sort=${sort satisfies Sort}-${order}&${more}`), undefined)
        const { rows, total } = await listApplications(db, viewer, filter, 1)
        assert.equal(rows.length, total)
        for (const [place, { id }] of rows.entries())
          assert.deepEqual(
            await neighboursOf(db, viewer, filter, id),
            { place: place + 1, total, previous: rows[place - 1]?.id ?? null, next: rows[place + 1]?.id ?? null },
            `${sort} ${order} ${more} at ${place}`,
          )
      }
})

test('the page of an application shows what was submitted, its place in the list, and that its fingerprint fits', async () => {
  const [first, second] = sent
  const page = await portal
    .as(portal.cast.recruiter)
    .text(`/en/office/applications/${second?.id}?campaign=${campaignId}&sort=name-asc`)
  assert.match(page, /<h1[^>]*>\s*Adèle Roy/)
  assert.match(page, /2 of 5 in your list/)
  assert.match(page, new RegExp(`rel="prev nofollow" href="[^"]*/${sent[2]?.id}\\?campaign=`))
  assert.match(page, /Shown by Adèle Roy\./)
  assert.match(page, /What is shown is what was submitted/)
  assert.match(page, /Other applications of this person/)
  assert.ok(!page.includes(first?.person.name ?? ''), 'nothing of anyone else')
})

test('what was stored otherwise than it was submitted is not passed off as such', async () => {
  const { db, cast } = portal
  const [one] = sent
  const { snapshot_hash: hash } = await db
    .selectFrom('applications')
    .select('snapshot_hash')
    .where('id', '=', one?.id ?? '')
    .executeTakeFirstOrThrow()
  await sql`alter table applications disable trigger snapshot_stays`.execute(db)
  await sql`update applications set snapshot_hash = 'forged' where id = ${one?.id}`.execute(db)
  assert.match(await portal.as(cast.lead).text(`/en/office/applications/${one?.id}`), /is not what was submitted/)
  await sql`update applications set snapshot_hash = ${hash} where id = ${one?.id}`.execute(db)
  await sql`alter table applications enable trigger snapshot_stays`.execute(db)
})

test('the person sees that their application was read, by which office and when, once in half an hour', async () => {
  const { db, cast } = portal
  const read = sent[3]
  assert.ok(read)
  const own = () => portal.as(read.person).text(`/fr/candidatures/${read.id}`)
  assert.match(await own(), /Personne ne l’a encore ouverte/)
  const ahead = await portal.as(cast.recruiter).get(`/en/office/applications/${read.id}`, { 'sec-purpose': 'prefetch' })
  assert.equal(ahead.status, 503, 'a browser that reads ahead reads nothing')
  assert.match(await own(), /Personne ne l’a encore ouverte/)
  for (let time = 0; time < 2; time++) await portal.as(cast.recruiter).get(`/en/office/applications/${read.id}`)
  const events = await db
    .selectFrom('events')
    .select('facts')
    .where('verb', '=', 'application.open')
    .where('subject', '=', read.id)
    .execute()
  assert.equal(events.length, 1)
  const page = await own()
  assert.match(page, /Recrutement, /)
  assert.ok(!page.includes(cast.recruiter.name), 'an office reads, not a name')
})

test('a note is kept for the office, refused when empty, and given to the person with their data', async () => {
  const { db, cast } = portal
  const about = sent[1]
  assert.ok(about)
  const path = `/en/office/applications/${about.id}`
  const refused = await portal.as(cast.recruiter).post(`${path}/notes?campaign=${campaignId}`, { body: '  ' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Write the note/)
  const written = await portal
    .as(cast.recruiter)
    .post(`${path}/notes?campaign=${campaignId}&sort=name-asc`, { body: 'Called back <b>today</b>.' })
  assert.equal(written.status, 303)
  assert.match(
    written.headers.get('location') ?? '',
    new RegExp(`\\?campaign=${campaignId}&sort=name-asc&done=note#notes$`),
  )
  const page = await portal.as(cast.lead).text(path)
  assert.match(page, /Called back &lt;b&gt;today&lt;\/b&gt;\./)
  assert.match(await portal.as(cast.recruiter).text(list('?noted=yes')), /1 note about Adèle Roy/)
  const notes = applicationData.tables.find(({ table }) => table === 'application_notes')
  const taken = await notes?.take(db, { id: about.person.id, addresses: [] }, {} as never)
  assert.deepEqual(
    taken?.map(({ body }) => body),
    ['Called back <b>today</b>.'],
  )
  assert.ok(!(await portal.as(about.person).text(`/en/applications/${about.id}`)).includes('Called back'))
})

test('a bookmark is one’s own: it marks the row, filters the list, and can be taken away', async () => {
  const { cast } = portal
  const path = `/en/office/applications/${sent[2]?.id}/bookmark`
  for (let click = 0; click < 2; click++)
    assert.equal((await portal.as(cast.recruiter).post(path, { bookmarked: 'yes' })).status, 303)
  assert.deepEqual(await namesAt(list('?bookmarked=yes')), ['=Cmd Evil'])
  assert.deepEqual(namesIn(await portal.as(cast.lead).text(list('?bookmarked=yes'))), [])
  await portal.as(cast.recruiter).post(path, { bookmarked: 'no' })
  assert.deepEqual(await namesAt(list('?bookmarked=yes')), [])
})

test('who works elsewhere, or nowhere, is told that there is no such thing', async () => {
  const { cast } = portal
  const id = sent[0]?.id
  const paths = [list(), `/en/office/applications/${id}`, `/en/office/exports/applications?campaign=${campaignId}`]
  for (const member of [cast.talent, cast.manager, cast.assessor, sent[0]?.person ?? cast.talent])
    for (const path of [...paths, '/en/office/applications'])
      assert.equal((await portal.as(member).get(path)).status, 404, `${member.name} ${path}`)
  for (const path of paths.slice(0, 2)) assert.equal((await portal.as(cast.otherRecruiter).get(path)).status, 404, path)
  assert.equal((await portal.as(cast.recruiter).get(`/en/office/applications/${ofElsewhere}`)).status, 404)
  for (const part of ['notes', 'bookmark']) {
    const refused = [cast.otherRecruiter, cast.administrator, cast.manager, cast.assessor]
    for (const member of refused)
      assert.equal((await portal.as(member).post(`/en/office/applications/${id}/${part}`, { body: 'x' })).status, 404)
  }
  assert.equal((await portal.as(cast.administrator).get(`/en/office/applications/${id}`)).status, 200)
  assert.equal((await portal.as(cast.administrator).get('/en/office/exports/applications')).status, 404)
  assert.equal((await portal.as(cast.recruiter).get(`/en/office/applications/${draftId}`)).status, 404)
  assert.equal((await portal.visitor.get(list())).status, 302)
})

test('once the account is closed nothing of the person is left in the table, and the count stays', async () => {
  const { db, cast, time } = portal
  const person = await makeApplicant(db, 'Leaving Soon', time.now)
  const id = await submitFor(db, { campaignId, person, now: time.now })
  await portal.as(cast.recruiter).post(`/en/office/applications/${id}/notes`, { body: 'Leaves us.' })
  const before = (await namesAt(list())).length
  const kept: unknown[] = []
  await db.transaction().execute(async (tx) => {
    for (const table of [...applicationData.tables].reverse().filter((one) => one.table !== 'applications'))
      if (table.table !== 'application_notes') await table.erase(tx, { id: person.id, addresses: [] }, {} as never)
    for (const name of ['applications', 'application_notes'])
      await applicationData.tables
        .find(({ table }) => table === name)
        ?.erase(
          tx,
          { id: person.id, addresses: [] },
          { now: time.now, means: {} as never, keep: async (record) => void kept.push(record) },
        )
  })
  assert.match(JSON.stringify(kept), /Leaves us\./)
  const page = await portal.as(cast.recruiter).text(list())
  assert.equal(namesIn(page).length, before)
  assert.ok(!page.includes('Leaving'))
  assert.match(page, /\(account closed\)/)
  assert.match(await portal.as(cast.recruiter).text(`/en/office/applications/${id}`), /This account is closed/)
})

test('who works in the office and applied finds nothing of it there: no row, no number, no page, no note', async () => {
  const { db, cast, time } = portal
  const id = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  await makeReadyToApply(db, cast.recruiter.id, time.now)
  const own = await submitFor(db, { campaignId: id, person: cast.recruiter, now: time.now })
  const path = `/en/office/campaigns/${id}/applications`
  const pages = [await portal.as(cast.recruiter).text(path), await portal.as(cast.lead).text(path)]
  assert.deepEqual(
    pages.map((page) => page.includes(own)),
    [false, true],
  )
  assert.match(pages[0] ?? '', /No application|Nobody|0 applications/)
  const page = `/en/office/applications/${own}`
  assert.deepEqual(
    [(await portal.as(cast.recruiter).get(page)).status, (await portal.as(cast.lead).get(page)).status],
    [404, 200],
  )
  assert.equal((await portal.as(cast.recruiter).post(`${page}/notes`, { note: 'Splendid' })).status, 404)
})

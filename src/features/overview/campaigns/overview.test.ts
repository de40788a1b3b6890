import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign, makeDraft } from '../../../../test/campaign.ts'
import type { Member } from '../../../../test/cast.ts'
import { qualify } from '../../../../test/qualifying.ts'
import { grantRole } from '../../accounts/index.ts'
import { withdrawApplication } from '../../applications/index.ts'
import { closeCampaignsDue, savePart } from '../../campaigns/index.ts'
import { extendCampaign } from '../../campaigns/publication/actions.ts'
import { rebuildOverview } from '../following/follower.ts'
import { readOverviewFilter } from './filter.ts'
import { choose, seeAll } from './seen.ts'

let portal: TestApp
const ids = { open: '', closed: '', elsewhere: '', draft: '', other: '' }
const people: { id: string; member: Member }[] = []
const day = 24 * 60 * 60 * 1000

// Seven people apply to the open campaign; three of them to the closed one, of whom two qualified, one told.
before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  const ours = { officeId: cast.officeId, by: cast.lead.id, now: time.now }
  ids.open = await makeCampaign(db, { ...ours, changes: { title_en: 'Open ocean', title_fr: 'Océan ouvert' } })
  ids.closed = await makeCampaign(db, {
    ...ours,
    changes: { title_en: 'Closed cave', title_fr: 'Grotte fermée', closesAt: new Date(time.now.getTime() + 15 * day) },
  })
  ids.draft = await makeDraft(db, { ...ours, changes: { title_en: 'Hidden hill', title_fr: 'Colline cachée' } })
  ids.elsewhere = await makeCampaign(db, {
    ...{ officeId: cast.otherOfficeId, by: cast.otherRecruiter.id, now: time.now },
    changes: { title_en: 'Far field', title_fr: 'Champ lointain' },
  })
  for (let place = 0; place < 7; place++) {
    const member = await makeApplicant(db, `Ada Applicant ${place}`, time.now)
    const id = await submitFor(db, { campaignId: ids.open, person: member, now: time.now })
    people.push({ id, member })
    if (place < 6) await submitFor(db, { campaignId: ids.elsewhere, person: member, now: time.now })
    if (place >= 3) continue
    const closed = await submitFor(db, { campaignId: ids.closed, person: member, now: time.now })
    if (place < 2)
      await qualify(db, { applicationId: closed, by: cast.recruiter.id, now: time.now, isTold: place === 0 })
  }
  time.now = new Date(time.now.getTime() + 26 * day)
  await closeCampaignsDue(db, time.now)
})
after(() => portal.close())

const flat = async (member: Member, path: string) =>
  (await portal.as(member).text(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

// What stands in the row of a campaign, as text.
const row = async (member: Member, title: string, path = '/en/overview') => {
  const page = await portal.as(member).text(path)
  const found = [...page.matchAll(/<tr>(?:(?!<\/tr>)[\s\S])*<\/tr>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(title))
  return found
    ?.replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const told = async (member: Member, id: string) => {
  const { db, time } = portal
  const viewer = {
    id: member.id,
    grants: (await db.selectFrom('role_grants').selectAll().where('person_id', '=', member.id).execute()).map(
      ({ role, office_id, campaign_id }) => ({ role: role as 'lead', officeId: office_id, campaignId: campaign_id }),
    ),
  }
  return (await seeAll(db, viewer, { now: time.now, secret: 's', language: 'en' })).find((one) => one.id === id)
}

test('an office reads its own figures to the unit, and who acts next', async () => {
  assert.match(
    (await row(portal.cast.recruiter, 'Open ocean')) ?? '',
    /Open to applications 26 days .* 7 0 0 0 0 0 0 Apply until/,
  )
  assert.match((await row(portal.cast.lead, 'Closed cave')) ?? '', /3 2 2 2 2 0 0 Tell 1 decision, promised by .* Late/)
})

test('in French the same, in its words', async () => {
  assert.match(
    (await row(portal.cast.lead, 'Océan ouvert', '/fr/apercu')) ?? '',
    /Ouverte aux candidatures 26 jours .* 7 0 0 0 0 0 0 Postuler jusqu’au/,
  )
})

test('a manager, and who works in another office, read every figure protected; an administrator reads them all', async () => {
  for (const member of [portal.cast.manager, portal.cast.otherRecruiter]) {
    assert.match((await row(member, 'Open ocean')) ?? '', /≈ (5|10) about (5|10) (&lt; 5 fewer than 5 ){6}Apply/)
    // Three applied: nothing is told of what became of them, nor that a decision is late.
    assert.match(
      (await row(member, 'Closed cave')) ?? '',
      /Closed 11 days .* (&lt; 5 fewer than 5 ){7}Assess and decide The campaign’s office$/,
    )
  }
  assert.match((await row(portal.cast.otherRecruiter, 'Far field')) ?? '', / 6 0 0 0 0 0 0 Apply/)
  assert.match((await row(portal.cast.administrator, 'Far field')) ?? '', / 6 0 0 0 0 0 0 Apply/)
})

test('a draft is there for its office alone, at its page too', async () => {
  const { lead, manager, otherRecruiter } = portal.cast
  assert.match((await row(lead, 'Hidden hill')) ?? '', /Draft 26 days .*Finish and publish it/)
  for (const member of [manager, otherRecruiter]) {
    assert.equal(await row(member, 'Hidden hill'), undefined)
    assert.equal((await portal.as(member).get(`/en/overview/campaigns/${ids.draft}`)).status, 404)
  }
})

test('who works in an office and applied there reads no more of that campaign than everyone else', async () => {
  const { db, cast, time } = portal
  const [first] = people
  assert.ok(first)
  await db
    .transaction()
    .execute((tx) =>
      grantRole(tx, { personId: first.member.id, role: 'recruiter', officeId: cast.officeId, by: null, now: time.now }),
    )
  assert.equal((await told(first.member, ids.open))?.isExact, false)
  assert.equal((await told(first.member, ids.draft))?.isExact, true)
  const page = await flat(first.member, `/en/overview/campaigns/${ids.open}`)
  assert.doesNotMatch(page, /Application submitted/)
  await db.deleteFrom('role_grants').where('person_id', '=', first.member.id).where('role', '=', 'recruiter').execute()
})

test('what somebody just did is counted when they look, and when they withdraw as well', async () => {
  const { db, cast, time } = portal
  const member = await makeApplicant(db, 'Last Minute', time.now)
  const id = await submitFor(db, { campaignId: ids.open, person: member, now: time.now })
  assert.match((await row(cast.lead, 'Open ocean')) ?? '', / 8 0 0 0/)
  await withdrawApplication(db, id, member.id, time.now)
  const page = await flat(cast.lead, `/en/overview/campaigns/${ids.open}`)
  assert.match(page, /Application withdrawn \d+ .* Application submitted \d+ /)
  assert.match((await row(cast.lead, 'Open ocean')) ?? '', / 8 0 0 0/)
})

test('behind the figures an office sees the events with their applications, others those of the campaign alone, and nobody a name', async () => {
  const { cast } = portal
  const own = await flat(cast.recruiter, `/en/overview/campaigns/${ids.closed}`)
  for (const what of [
    'Its writing was begun',
    'Published',
    'Closed at its moment',
    'Application submitted',
    'Assessment of an application begun',
    'Decision signed: qualified',
    'Decision told in time',
    'Place in the pool given',
  ])
    assert.ok(own.includes(what), what)
  assert.doesNotMatch(own, /Ada Applicant/)
  const other = await flat(cast.manager, `/en/overview/campaigns/${ids.closed}`)
  assert.match(other, /Closed at its moment .* Published/)
  assert.doesNotMatch(other, /Application submitted|Decision signed|Its writing/)
  const french = await flat(cast.lead, `/fr/apercu/campagnes/${ids.closed}`)
  assert.match(french, /Décision signée : qualification/)
})

const filters: [string, string[]][] = [
  ['', ['Open ocean', 'Closed cave', 'Far field', 'Hidden hill']],
  ['text=OCÉAN', ['Open ocean']],
  ['text=grotte ferm', ['Closed cave']],
  ['stage=open', ['Open ocean', 'Far field']],
  ['stage=draft&stage=assessment', ['Hidden hill', 'Closed cave']],
  ['holder=applicants', ['Open ocean', 'Far field']],
  ['classification=IT-03&text=hill', ['Hidden hill']],
  ['classification=IT-99', []],
  ['ends=soon', []],
  ['stage=nonsense&holder=nobody-at-all&sort=upside-down', ['Open ocean', 'Closed cave', 'Far field', 'Hidden hill']],
]
for (const [query, expected] of filters)
  test(`a filter finds what it asks: ${query || 'nothing asked'}`, async () => {
    const page = await portal.as(portal.cast.lead).text(`/en/overview?${query}`)
    const titles = ['Open ocean', 'Closed cave', 'Far field', 'Hidden hill']
    assert.deepEqual(titles.filter((title) => page.includes(`>${title}</a>`)).sort(), [...expected].sort())
  })

test('an order is that of the figures as they are told: to others, what is small is alike', async () => {
  const { db, cast, time } = portal
  const order = async (member: Member, sort: string, grants: { role: 'lead' | 'manager'; officeId: string | null }[]) =>
    choose(
      await seeAll(db, { id: member.id, grants }, { now: time.now, secret: 's', language: 'en' }),
      readOverviewFilter(new URLSearchParams({ sort })),
      'en',
    ).map(({ titleEn }) => titleEn)
  const lead = [{ role: 'lead' as const, officeId: cast.officeId }]
  assert.deepEqual((await order(cast.lead, 'qualified-desc', lead))[0], 'Closed cave')
  // Of the three that a manager sees none is ahead: the longest in its stage comes first, then the number.
  assert.deepEqual(await order(cast.manager, 'qualified-desc', [{ role: 'manager', officeId: null }]), [
    'Open ocean',
    'Far field',
    'Closed cave',
  ])
  assert.deepEqual(await order(cast.lead, 'title-asc', lead), ['Closed cave', 'Far field', 'Hidden hill', 'Open ocean'])
})

test('a campaign that is called otherwise is so at once, and a rebuild is seen as well', async () => {
  const { db, cast, time } = portal
  const changes = { title_en: 'Renamed ridge', title_fr: 'Crête renommée' }
  await savePart(db, ids.draft, cast.lead.id, { part: 'basics', changes, reviewed: [], seen: '' }, time.now)
  assert.ok(await row(cast.lead, 'Renamed ridge'))
  await db.updateTable('overview_campaigns').set({ applied: 99 }).where('id', '=', ids.open).execute()
  await rebuildOverview(db)
  assert.match((await row(cast.lead, 'Open ocean')) ?? '', / 8 0 0 0/)
})

test('the page says as of when it counts while somebody writes for long', async () => {
  const { db, cast, time } = portal
  await db.transaction().execute(async (tx) => {
    await sql`insert into events (at, verb, subject_kind, subject, facts) values (${time.now}, 'campaign.draft', 'campaign', ${crypto.randomUUID()}, ${JSON.stringify({ office: cast.officeId })})`.execute(
      tx,
    )
    await sql`insert into events (at, verb, subject_kind, subject, facts) values (${time.now}, 'campaign.draft', 'campaign', ${crypto.randomUUID()}, ${JSON.stringify({ office: cast.officeId })})`.execute(
      db,
    )
    assert.match(await flat(cast.lead, '/en/overview'), /These figures are as of/)
  })
  assert.doesNotMatch(await flat(cast.lead, '/en/overview'), /These figures are as of/)
})

test('all on one page, to print, has no form and no picture', async () => {
  const page = await portal.as(portal.cast.manager).text('/en/overview?print=yes&sort=title-asc')
  assert.doesNotMatch(page, /filter-panel|<svg viewBox="0 0 8/)
  assert.match(page, /Far field/)
})

test('the feed of changes holds what public pages say, in both languages, and no figure', async () => {
  const { db, cast, time } = portal
  await extendCampaign(
    db,
    ids.open,
    cast.lead.id,
    new Date(time.now.getTime() + 60 * day),
    { reason_en: 'x', reason_fr: 'x' },
    time.now,
  )
  for (const [path, words] of [
    [
      '/en/overview/feed.atom',
      [
        'Open ocean – Its closing moment was moved later',
        'Closed cave – Closed at its moment',
        'Far field – Published',
      ],
    ],
    [
      '/fr/apercu/fil.atom',
      ['Océan ouvert – Son moment de clôture a été reporté', 'Grotte fermée – Fermée au moment prévu'],
    ],
  ] as const) {
    const answer = await portal.visitor.get(path)
    assert.match(answer.headers.get('content-type') ?? '', /application\/atom\+xml/)
    const feed = await answer.text()
    for (const word of words) assert.ok(feed.includes(word), word)
    assert.doesNotMatch(feed, /Hidden hill|Colline/)
    const entries = [...feed.matchAll(/<entry>[\s\S]*?<\/entry>/g)].map(([entry]) => entry)
    assert.ok(entries.length >= 5)
    // RFC 4287: each entry has one id of its own, a title and a moment.
    assert.equal(new Set(entries.map((entry) => /<id>([^<]+)<\/id>/.exec(entry)?.[1])).size, entries.length)
    for (const part of ['<id>', '<title>', '<updated>'])
      for (const text of [feed.slice(0, feed.indexOf('<entry>')), ...entries])
        assert.equal(text.split(part).length, 2, part)
  }
})

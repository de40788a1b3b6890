import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { qualify } from '../../../../test/qualifying.ts'
import { to } from '../../../i18n/addresses.ts'
import { movePlace, takeAway } from '../qualifications/actions.ts'
import { findPlace } from '../qualifications/queries.ts'

let portal: TestApp
let campaignId = ''
const numbers = new Map<string, number>()

const qualifyNow = (applicationId: string) =>
  qualify(portal.db, { applicationId, by: portal.cast.recruiter.id, now: portal.time.now })

const people = [
  ['Pia Priority', { priorityEntitlement: 'yes', priorityNumber: 'P77123' }],
  ['Vera Veteran', { armedForces: 'veteran' }],
  ['Cyd Citizen', {}],
  ['Rio Resident', { citizenship: 'permanent-resident' }],
  ['Oda Other', { citizenship: 'other' }],
] as const

before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  for (const [name, about] of [...people, ['Una Undecided', {}] as const]) {
    const person = await makeApplicant(db, name, time.now, about)
    const id = await submitFor(db, { campaignId, person, now: time.now })
    const { number } = await db
      .selectFrom('applications')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    numbers.set(name, number)
    if (name !== 'Una Undecided') await qualifyNow(id)
  }
})
after(() => portal.close())

const path = (language: 'en' | 'fr' = 'en', id = campaignId) => to(language, 'assessmentConsideration', { id })
const textOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('those who qualified stand in their groups, in words, with why and on what basis', async () => {
  const page = textOf(await portal.as(portal.cast.recruiter).text(path()))
  assert.match(page, /Priority entitlement .*Pia Priority .*Stated a priority entitlement .*section/)
  assert.match(page, /Veterans .*Vera Veteran .*Stated to be a veteran/)
  assert.match(page, /Citizens and permanent residents .*(Cyd|Rio)/)
  assert.match(page, /Rio Resident \d+ Stated to be a permanent resident/)
  assert.match(page, /Everyone else .*Oda Other/)
  const order = ['Pia', 'Vera', 'Cyd', 'Oda'].map((name) => page.indexOf(name))
  assert.deepEqual(
    order,
    [...order].sort((one, other) => one - other),
  )
  assert.doesNotMatch(page, /Una Undecided|P77123/)
  const french = textOf(await portal.as(portal.cast.lead).text(path('fr')))
  assert.match(french, /Droit de priorité .*Vétéranes et vétérans .*Toutes les autres personnes/)
})

test('no number stands beside a person but that of the application and the day of the decision', async () => {
  for (const language of ['en', 'fr'] as const) {
    const page = await portal.as(portal.cast.recruiter).text(path(language))
    const rows = [...page.matchAll(/<tbody>([\s\S]*?)<\/tbody>/g)].flatMap(([, body = '']) => [
      ...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g),
    ])
    assert.equal(rows.length, people.length)
    for (const [, row = ''] of rows) {
      const words = row.replaceAll(/<time[\s\S]*?<\/time>/g, '')
      const digits = textOf(words).match(/\d+/g) ?? []
      assert.deepEqual(digits.length, 1, textOf(row))
      assert.ok([...numbers.values()].includes(Number(digits[0])))
      // Nothing ranks in what a program would read either: only the link, the label and the key of the row.
      assert.deepEqual(
        [...row.matchAll(/\s([a-z-]+)="/g)]
          .map(([, name]) => name)
          .filter((name) => !['href', 'scope', 'class', 'data-label', 'datetime'].includes(name ?? '')),
        [],
      )
    }
    assert.equal(page.match(/<ol/g)?.length, 1, 'only the way here is numbered')
  }
})

test('the seed of the day is published, and the day after it is another', async () => {
  const { time, cast, db } = portal
  const { number } = await db
    .selectFrom('campaigns')
    .select('number')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  assert.match(await portal.as(cast.recruiter).text(path()), new RegExp(`<code>2026-03-02/${number}/</code>`))
  const { now } = time
  time.now = new Date(now.getTime() + 24 * 60 * 60 * 1000)
  assert.match(await portal.as(cast.recruiter).text(path()), new RegExp(`<code>2026-03-03/${number}/</code>`))
  time.now = now
})

test('a rule that ended is no longer applied', async () => {
  const { db, cast } = portal
  await db
    .updateTable('consideration_rules')
    .set({ effective_to: '2026-03-02' })
    .where('key', '=', 'veterans')
    .execute()
  const page = textOf(await portal.as(cast.recruiter).text(path()))
  assert.doesNotMatch(page, /Stated to be a veteran/)
  assert.match(page, /Vera Veteran \d+ Stated to be a citizen/)
  await db.updateTable('consideration_rules').set({ effective_to: null }).execute()
})

test('in a campaign for employees nobody is considered before another', async () => {
  const { db, cast, time } = portal
  const changes = { audience: 'employees' as const }
  const id = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now, changes })
  const empty = await portal.as(cast.recruiter).text(path('en', id))
  assert.match(empty, /Nobody has qualified yet/)
  await db.updateTable('campaigns').set({ audience: 'employees' }).where('id', '=', campaignId).execute()
  const page = textOf(await portal.as(cast.recruiter).text(path()))
  assert.match(page, /All who qualified/)
  assert.doesNotMatch(page, /Stated/)
  await db.updateTable('campaigns').set({ audience: 'public' }).where('id', '=', campaignId).execute()
})

test('who withdrew or closed their account is not considered', async () => {
  const { db, cast, time } = portal
  const person = await makeApplicant(db, 'Wim Withdrawn', time.now)
  const id = await submitFor(db, { campaignId, person, now: time.now })
  await qualifyNow(id)
  assert.match(await portal.as(cast.recruiter).text(path()), /Wim Withdrawn/)
  await db.updateTable('people').set({ erased_at: time.now, name: '', email: '' }).where('id', '=', person.id).execute()
  assert.doesNotMatch(await portal.as(cast.recruiter).text(path()), /Wim Withdrawn/)
  await db
    .updateTable('people')
    .set({ erased_at: null, name: person.name, email: person.email })
    .where('id', '=', person.id)
    .execute()
  await db
    .updateTable('applications')
    .set({ status: 'withdrawn', withdrawn_at: time.now })
    .where('id', '=', id)
    .execute()
  assert.doesNotMatch(await portal.as(cast.recruiter).text(path()), /Wim Withdrawn/)
})

test('who left the pool, or whose place is over, is not considered; who is not available for now is', async () => {
  const { db, cast, time } = portal
  const considered = async () => /Gia Gone/.test(await portal.as(cast.recruiter).text(path()))
  const person = await makeApplicant(db, 'Gia Gone', time.now)
  const id = await submitFor(db, { campaignId, person, now: time.now })
  await qualifyNow(id)
  const place = await findPlace(db, id)
  assert.ok(place)
  const { now } = time
  const [before, end] = [new Date(place.expiresAt.getTime() - 1000), place.expiresAt]
  for (const [at, expected] of [
    [now, true],
    [before, true],
    [end, false],
  ] as const) {
    time.now = at
    assert.equal(await considered(), expected, at.toISOString())
  }
  time.now = now
  await db.transaction().execute((tx) => movePlace(tx, place.id, { verb: 'suspend', by: person.id }, now))
  assert.equal(await considered(), true)
  const by = { id: cast.lead.id, language: 'en' as const }
  await takeAway(db, place, { reason: 'not-genuine', note: '', by }, { now, origin: 'http://localhost' })
  assert.equal(await considered(), false)
})

test('the office sees it; who only assesses, and everyone else, does not', async () => {
  const { cast } = portal
  for (const member of [cast.recruiter, cast.lead, cast.administrator])
    assert.equal((await portal.as(member).get(path())).status, 200)
  for (const member of [cast.assessor, cast.talent, cast.manager, cast.otherRecruiter])
    assert.equal((await portal.as(member).get(path())).status, 404)
})

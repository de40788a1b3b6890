import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeApplicant, submitFor } from '../../../../test/applying.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { qualify as qualifyWithResults } from '../../../../test/qualifying.ts'
import { makeRequest, putForward } from '../../../../test/referring.ts'
import { to } from '../../../i18n/addresses.ts'
import { inRotation, seedOf } from './rotation.ts'

let portal: TestApp
let campaignId = ''
const numbers = new Map<string, number>()

// Signed as it is everywhere, and told unless asked not to.
const qualify = (applicationId: string, isTold = true) =>
  qualifyWithResults(portal.db, { applicationId, by: portal.cast.lead.id, now: portal.time.now, isTold })

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
    if (name !== 'Una Undecided') await qualify(id)
  }
})
after(() => portal.close())

const path = (language: 'en' | 'fr' = 'en', id = campaignId) => to(language, 'assessmentConsideration', { id })
const textOf = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('those who qualified stand in their groups, in words, with why and on what basis', async () => {
  const page = textOf(await portal.as(portal.cast.recruiter).text(path()))
  assert.match(page, /Priority entitlement: 1 .*Pia Priority .*Stated a priority entitlement .*section/)
  assert.match(page, /Veterans: 1 .*Vera Veteran .*Stated to be a veteran/)
  assert.match(page, /Citizens and permanent residents: 2 .*(Cyd|Rio)/)
  assert.match(page, /Rio Resident \d+ Stated to be a permanent resident/)
  assert.match(page, /Everyone else: 1 .*Oda Other/)
  const order = ['Pia', 'Vera', 'Cyd', 'Oda'].map((name) => page.indexOf(name))
  assert.deepEqual(
    order,
    [...order].sort((one, other) => one - other),
  )
  assert.doesNotMatch(page, /Una Undecided|P77123/)
  const french = textOf(await portal.as(portal.cast.lead).text(path('fr')))
  assert.match(french, /Droit de priorité : 1 .*Vétéranes et vétérans : 1 .*Toutes les autres personnes/)
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
  assert.match(empty, /Nobody who qualified may be put forward now/)
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
  await qualify(id)
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

test('who is not told yet, not available for now, expired or taken away is left out, and it is said how many and why', async () => {
  const { db, cast, time } = portal
  const id = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const applications = new Map<string, string>()
  for (const name of ['Ava Available', 'Ugo Untold', 'Sue Suspended', 'Eli Ended', 'Tao Taken', 'Wyn Withdrew']) {
    const person = await makeApplicant(db, name, time.now)
    const application = await submitFor(db, { campaignId: id, person, now: time.now })
    applications.set(name, application)
    await qualify(application, name !== 'Ugo Untold')
  }
  const place = (name: string, values: object) =>
    db
      .updateTable('qualifications')
      .set(values)
      .where('application_id', '=', applications.get(name) ?? '')
      .where('skill_id', 'is', null)
      .execute()
  const read = async () => textOf(await portal.as(cast.recruiter).text(path('en', id)))
  assert.match(await read(), /5 people who qualified may be put forward now/)
  await place('Sue Suspended', { status: 'suspended' })
  // The clock has not noted this one yet.
  await place('Eli Ended', { issued_at: new Date(0), expires_at: time.now })
  await place('Tao Taken', { status: 'removed', removed_at: time.now, removal_reason: 'by-mistake' })
  await db
    .updateTable('applications')
    .set({ status: 'withdrawn', withdrawn_at: time.now })
    .where('id', '=', applications.get('Wyn Withdrew') ?? '')
    .execute()
  const page = await read()
  assert.match(page, /1 person who qualified may be put forward now/)
  assert.match(page, /Ava Available/)
  assert.doesNotMatch(page, /Ugo|Sue|Eli|Tao|Wyn/)
  for (const why of [
    /1 decision is not told yet: tell it first/,
    /1 person says that they are not available for now/,
    /1 qualification has expired/,
    /1 qualification was taken away/,
    /1 person withdrew or closed their account/,
  ])
    assert.match(page, why)
  const french = textOf(await portal.as(cast.recruiter).text(path('fr', id)))
  assert.match(french, /1 décision n’est pas encore communiquée : communiquez-la d’abord/)
})

test('who was presented to managers shows how often, in both languages; who was only asked does not', async () => {
  const { db, cast, time } = portal
  const id = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const people = []
  for (const name of ['Ona Once', 'Tia Twice', 'Ari Asked']) {
    const person = await makeApplicant(db, name, time.now)
    await qualify(await submitFor(db, { campaignId: id, person, now: time.now }))
    people.push(person)
  }
  const sides = { manager: cast.manager, recruiter: cast.recruiter, now: time.now }
  const [once = '', twice = '', asked = ''] = people.map((person) => person.id)
  for (const [talent, stages] of [
    [once, ['referred']],
    [twice, ['referred', 'interview']],
    [asked, ['asked']],
  ] as const)
    for (const stage of stages)
      await putForward(db, { ...sides, id: await makeRequest(db, sides) }, talent, stage, time.now)
  const page = textOf(await portal.as(cast.recruiter).text(path('en', id)))
  assert.match(page, /Ona Once \d+ Presented 1 time /)
  assert.match(page, /Tia Twice \d+ Presented 2 times/)
  assert.doesNotMatch(page, /Ari Asked \d+ Presented/)
  assert.match(textOf(await portal.as(cast.recruiter).text(path('fr', id))), /Tia Twice \d+ 2 présentations/)
})

test('a long list has pages, in the order of the day, each person once', async () => {
  const { db, cast, time } = portal
  const id = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  const person = await makeApplicant(db, 'Amy First', time.now, { armedForces: 'veteran' })
  await qualify(await submitFor(db, { campaignId: id, person, now: time.now }))
  const first = await db
    .selectFrom('applications')
    .select(['id', 'person_id', 'number'])
    .where('campaign_id', '=', id)
    .executeTakeFirstOrThrow()
  // Sixty more who sent the same as the first, but are no veterans.
  await sql`
    with made as (
      insert into people (issuer, issuer_subject, name, email, created_at)
      select 'test', gen_random_uuid(), 'Person ' || n, 'many-' || n || '@example.ca', ${time.now} from generate_series(1, 60) n returning id
    ), sent as (
      insert into applications (campaign_id, office_id, person_id, status, language, education_path, signature, snapshot, snapshot_hash, started_at, updated_at, submitted_at)
      select a.campaign_id, a.office_id, made.id, a.status, a.language, a.education_path, a.signature,
        jsonb_set(a.snapshot, '{person,armedForces}', '"none"'), a.snapshot_hash, a.started_at, a.updated_at, a.submitted_at
      from applications a, made where a.id = ${first.id} returning id, person_id
    ), signed as (
      insert into decisions (application_id, outcome, language, signed_by, signature, decided_at, tell_by, told_at)
      select id, 'qualified', 'en', ${cast.lead.id}, 'Lea', ${time.now}, ${time.now}, ${time.now} from sent returning id, application_id
    )
    insert into qualifications (person_id, campaign_id, application_id, decision_id, issued_at, expires_at)
    select person_id, ${id}, sent.id, signed.id, ${time.now}, ${new Date('2028-01-01')} from sent join signed on application_id = sent.id`.execute(
    db,
  )
  const numbersOn = async (query: string) => {
    const page = await portal.as(cast.recruiter).text(`${path('en', id)}${query}`)
    return [...page.matchAll(/<span class="quiet">(\d+)<\/span>/g)].map(([, number]) => Number(number))
  }
  const [one, two] = [await numbersOn(''), await numbersOn('?page=2')]
  assert.deepEqual([one.length, two.length], [50, 11])
  assert.equal(one[0], first.number, 'the veteran comes first')
  const { number } = await db.selectFrom('campaigns').select('number').where('id', '=', id).executeTakeFirstOrThrow()
  const all = await db.selectFrom('applications').select('number').where('campaign_id', '=', id).execute()
  const others = inRotation(
    all.filter((application) => application.number !== first.number),
    seedOf('2026-03-02', number),
  )
  assert.deepEqual([...one, ...two], [first.number, ...others.map((application) => application.number)])
  assert.deepEqual(await numbersOn('?page=99'), two)
  assert.deepEqual(await numbersOn('?page=nonsense'), one)
  const page = textOf(await portal.as(cast.recruiter).text(path('en', id)))
  assert.match(page, /Veterans: 1 /)
  assert.match(page, /Citizens and permanent residents: 60/)
})

test('the office sees it; who only assesses, and everyone else, does not', async () => {
  const { cast } = portal
  for (const member of [cast.recruiter, cast.lead, cast.administrator])
    assert.equal((await portal.as(member).get(path())).status, 200)
  for (const member of [cast.assessor, cast.talent, cast.manager, cast.otherRecruiter])
    assert.equal((await portal.as(member).get(path())).status, 404)
})

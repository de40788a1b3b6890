import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp, testSettings } from '../../../../test/app.ts'
import { makeDraft } from '../../../../test/campaign.ts'
import { firstOffice } from '../../../../test/cast.ts'
import { makeFindable } from '../../../../test/findable.ts'
import { giveDeclaration } from '../../profiles/self-declaration/actions.ts'
import type { Answers, Purpose } from '../../profiles/self-declaration/choices.ts'

let portal: TestApp
let campaign = ''
let open = ''
const listed: string[] = []
const silent: Answers = { indigenous: [], racialized: '', disability: '', gender: '', sexualDiversity: '' }
const forGroups = {
  equityGroups: ['women', 'indigenous'] as ('women' | 'indigenous')[],
  equity_en: 'Few of them work here: 12 of 100.',
  equity_fr: 'Peu en font partie : 12 sur 100.',
}

const declare = async (people: readonly string[], answers: Partial<Answers>, purposes: Purpose[]) => {
  for (const personId of people)
    await giveDeclaration(portal.db, testSettings.declarationKeys, {
      ...{ personId, form: { ...silent, ...answers, purposes }, seen: '', language: 'en', now: portal.time.now },
    })
}
const published = async (changes: object) => {
  const { db, cast, time } = portal
  const id = await makeDraft(db, { officeId: await firstOffice(db), by: cast.recruiter.id, now: time.now, changes })
  const form: Record<string, string> = { approvesEquity: 'yes' }
  const answer = await portal.as(cast.lead).post(`/en/office/campaigns/${id}/publication`, form)
  assert.equal(answer.status, 303)
  return id
}

before(async () => {
  portal = await openTestApp()
  const { db, time } = portal
  const people = (count: number, stated = {}) => makeFindable(db, count, stated, time.now)
  const women = await people(6, { regions: ['ontario'] })
  const indigenous = await people(3, { regions: ['north'] })
  listed.push(...women, ...indigenous)
  await declare(women, { gender: 'woman' }, ['equity-search'])
  await declare(indigenous, { indigenous: ['inuit'], gender: 'man' }, ['equity-search', 'portal-statistics'])
  await declare(await people(4, { regions: ['ontario'] }), { gender: 'man', disability: 'yes' }, ['equity-search'])
  await declare(await people(7, { regions: ['ontario'] }), { gender: 'woman' }, [
    'portal-statistics',
    'equity-campaigns',
  ])
  await people(5, { regions: ['ontario'] })
  const hidden = await people(6, {})
  await declare(hidden, { gender: 'woman' }, ['equity-search'])
  await db
    .updateTable('profiles')
    .set({ visibility: 'hidden', visible_until: null })
    .where('person_id', 'in', hidden)
    .execute()
  campaign = await published(forGroups)
  open = await published({})
})
after(() => portal.close())

const address = (query = '', id = campaign) => `/en/office/campaigns/${id}/equity-search?${query}`
const namesIn = async (page: string) => {
  const { db } = portal
  const known = new Map(
    (await db.selectFrom('profiles').select(['person_id', 'reference']).execute()).map((one) => [
      one.reference,
      one.person_id,
    ]),
  )
  return [...page.matchAll(/>Person ([0-9A-Z]+)<\/a>/g)].map(([, reference = '']) => known.get(reference) ?? '')
}
const looks = () =>
  portal.db
    .selectFrom('events')
    .select(['actor', 'subject', 'facts'])
    .where('verb', '=', 'declaration.find')
    .orderBy('seq')
    .execute()

test('a campaign for designated groups is approved by the lead who publishes it, by a tick of its own', async () => {
  const { db, cast, time } = portal
  const id = await makeDraft(db, {
    officeId: await firstOffice(db),
    by: cast.recruiter.id,
    now: time.now,
    changes: forGroups,
  })
  const path = `/en/office/campaigns/${id}/publication`
  assert.equal((await portal.as(cast.recruiter).post(path, { approvesEquity: 'yes' })).status, 404)
  const hub = await portal.as(cast.lead).text(`/en/office/campaigns/${id}`)
  assert.match(
    hub,
    /Open to designated groups alone: Women, Indigenous people[\s\S]*12 of 100[\s\S]*name="approvesEquity"/,
  )
  const refused = await portal.as(cast.lead).post(path)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Say that you approve the groups/)
  const status = async () =>
    db
      .selectFrom('campaigns')
      .select(['status', 'equity_approved_at as approvedAt'])
      .where('id', '=', id)
      .executeTakeFirst()
  assert.deepEqual(await status(), { status: 'draft', approvedAt: null })
  assert.equal((await portal.as(cast.lead).get(address('look=yes', id))).status, 404, 'a draft finds nobody')
  assert.equal((await portal.as(cast.lead).post(path, { approvesEquity: 'yes' })).status, 303)
  assert.deepEqual(await status(), { status: 'published', approvedAt: time.now })
  const { facts } = await db
    .selectFrom('events')
    .select('facts')
    .where('verb', '=', 'campaign.publish')
    .where('subject', '=', id)
    .executeTakeFirstOrThrow()
  assert.match(JSON.stringify(facts), /"equity":"women indigenous"/)
  const advertised = await portal.visitor.text(`/fr/campagnes/${id}`)
  assert.match(advertised, /Réservée à ces groupes[\s\S]*Femmes, Personnes autochtones[\s\S]*12 sur 100/)
})

test('what was approved cannot be changed afterwards, whatever is sent', async () => {
  const { cast, db } = portal
  const sent = {
    title_en: 'Renamed',
    title_fr: 'Renommée',
    equityGroups: 'racialized',
    equity_en: 'x',
    equity_fr: 'x',
    reviewed: 'title',
    audience: 'public',
  }
  const lead = portal.as(cast.lead)
  const before = await db
    .selectFrom('campaigns')
    .select(['classification_id', 'work_stream'])
    .where('id', '=', campaign)
    .executeTakeFirstOrThrow()
  const answer = await lead.post(`/en/office/campaigns/${campaign}/parts/basics`, {
    ...{ ...sent, classificationId: String(before.classification_id), workStream: before.work_stream ?? '' },
    ...{ reason_en: 'A better title', reason_fr: 'Un meilleur titre' },
  })
  assert.equal(answer.status, 303)
  const after = await db
    .selectFrom('campaigns')
    .select(['title_en', 'equity_groups', 'equity_en'])
    .where('id', '=', campaign)
    .executeTakeFirst()
  assert.deepEqual(after, {
    title_en: 'Renamed',
    equity_groups: ['women', 'indigenous'],
    equity_en: forGroups.equity_en,
  })
})

test('its office finds those who agreed to it and declared one of its groups: nobody else, and in the rotation of the day', async () => {
  const recruiter = portal.as(portal.cast.recruiter)
  const page = await recruiter.text(address('look=yes'))
  assert.match(page, /About (5|10) people match/)
  const shown = await namesIn(page)
  assert.ok(shown.length >= 5 && shown.every((id) => listed.includes(id)))
  assert.equal(new Set(shown).size, shown.length)
  const cards = page.slice(page.indexOf('row-cards'))
  assert.doesNotMatch(
    cards.slice(0, cards.indexOf('</section>')),
    /inu|wom[ae]n|indigenous/i,
    'of nobody it is told which group',
  )
  const inOntario = await namesIn(await recruiter.text(address('look=yes&region=ontario')))
  assert.ok(inOntario.length >= 5 && inOntario.every((id) => listed.slice(0, 6).includes(id)))
})

test('fewer than five are neither counted nor listed, not even for the office', async () => {
  const page = await portal.as(portal.cast.lead).text(address('look=yes&region=north'))
  assert.match(page, /Fewer than 5 people match/)
  assert.deepEqual(await namesIn(page), [])
  assert.match(await portal.as(portal.cast.lead).text(address('look=yes&region=quebec')), /Fewer than 5 people match/)
})

test('who withdraws their declaration, or the purpose, is found no more, at once', async () => {
  const { cast, db } = portal
  const [gone = '', changed = ''] = listed
  await db.deleteFrom('self_declarations').where('person_id', '=', gone).execute()
  await declare([changed], { gender: 'woman' }, ['equity-campaigns'])
  for (const query of ['look=yes', 'look=yes&region=ontario'])
    for (const id of await namesIn(await portal.as(cast.lead).text(address(query))))
      assert.ok(id !== gone && id !== changed)
  await declare([gone, changed], { gender: 'woman' }, ['equity-search'])
})

test('nobody else has it: not another office, not a manager, not an administrator, and in no other campaign', async () => {
  const { cast } = portal
  for (const other of [cast.otherRecruiter, cast.manager, cast.administrator, cast.talent, cast.assessor])
    for (const query of ['', 'look=yes']) assert.equal((await portal.as(other).get(address(query))).status, 404)
  for (const member of [cast.recruiter, cast.lead])
    assert.equal((await portal.as(member).get(address('look=yes', open))).status, 404)
  assert.doesNotMatch(await portal.as(cast.lead).text(`/en/office/campaigns/${open}`), /equity-search/)
  assert.match(await portal.as(cast.lead).text(`/en/office/campaigns/${campaign}`), /equity-search/)
  assert.doesNotMatch(await portal.as(cast.administrator).text(`/en/office/campaigns/${campaign}`), /equity-search/)
  for (const member of [cast.manager, cast.lead]) {
    const part = async (query: string) =>
      (await portal.as(member).get(`/en/search?${query}`, { 'x-page-part': 'search' })).text()
    assert.equal(
      await part('gender=woman&equity=women&look=yes'),
      await part(''),
      'the talent search knows no such thing',
    )
  }
})

test('each look is in the log, with references and never names; the form alone, and a browser that asks ahead, open nothing', async () => {
  const { cast } = portal
  const recruiter = portal.as(cast.recruiter)
  const before = (await looks()).length
  await recruiter.text(address('region=ontario'))
  await recruiter.get(address('look=yes'), { 'sec-purpose': 'prefetch' })
  assert.equal((await looks()).length, before)
  await recruiter.text(address('look=yes&region=ontario&text=somebody'))
  const all = await looks()
  assert.equal(all.length, before + 1)
  const last = all.at(-1)
  assert.deepEqual([last?.actor, last?.subject], [cast.recruiter.id, campaign])
  assert.deepEqual(Object.keys(last?.facts as object).sort(), ['groups', 'people'])
  await recruiter.text(address('look=yes&page=2'))
  assert.equal((await looks()).length, before + 2)
})

test('the page of the campaign that closed still finds; archived, it does not', async () => {
  const { db, cast, time } = portal
  const set = (fields: object) => db.updateTable('campaigns').set(fields).where('id', '=', campaign).execute()
  await set({ status: 'closed', closed_at: time.now })
  assert.equal((await portal.as(cast.lead).get(address('look=yes'))).status, 200)
  await set({ status: 'archived', archived_at: time.now })
  assert.equal((await portal.as(cast.lead).get(address('look=yes'))).status, 404)
})

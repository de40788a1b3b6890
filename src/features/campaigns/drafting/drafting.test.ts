import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeCampaign, makeDraft } from '../../../../test/campaign.ts'
import { findDraft } from '../../../web/drafts.ts'
import type { Campaign } from '../campaign.ts'
import { closeEarly } from '../publication/actions.ts'
import { findCampaign } from '../queries.ts'
import { beginCampaign, draftOfPart } from './actions.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const given = () => ({ officeId: portal.cast.officeId, by: portal.cast.recruiter.id, now: portal.time.now })
const found = async (id: string): Promise<Campaign> => {
  const campaign = await findCampaign(portal.db, id)
  assert.ok(campaign)
  return campaign
}
const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
const begin = async () => {
  const answer = await portal
    .as(portal.cast.recruiter)
    .post('/en/office/campaigns/new', { office: portal.cast.officeId })
  assert.equal(answer.status, 303)
  return /campaigns\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
}

test('a recruiter begins a campaign of their office, and of no other', async () => {
  const recruiter = portal.as(portal.cast.recruiter)
  const id = await begin()
  assert.equal((await found(id)).status, 'draft')
  assert.match(await recruiter.text('/fr/bureau/campagnes'), /Campagne sans titre/)
  assert.equal((await recruiter.post('/en/office/campaigns/new', { office: portal.cast.otherOfficeId })).status, 404)
})

test('a part is saved in place, in both languages, and editing one side asks for a review of the other', async () => {
  const id = await makeDraft(portal.db, given())
  const recruiter = portal.as(portal.cast.recruiter)
  const path = `/fr/bureau/campagnes/${id}/parties/texts`
  const { impact_fr, tasks_en, tasks_fr } = await found(id)
  const texts = { impact_en: 'You keep everyone safe.', impact_fr, tasks_en, tasks_fr }
  assert.equal((await recruiter.post(path, texts)).status, 303)
  assert.deepEqual((await found(id)).stale, { impact: 'fr' })
  const page = await recruiter.text(`${path}?saved=yes`)
  assert.match(page, /Enregistré à 10 h 00 HNE/)
  assert.match(page, /L’autre côté a changé\u00a0: revoyez ce texte/)
  assert.match(await recruiter.text(`/en/office/campaigns/${id}`), /Review the text “Your impact” in French/)
  assert.equal((await recruiter.post(path, { ...texts, 'reviewed-impact': 'yes' })).status, 303)
  assert.deepEqual((await found(id)).stale, {})
})

test('dates are told in the zone of the campaign, across daylight saving; a time that clocks skip is refused and kept', async () => {
  const id = await makeDraft(portal.db, given())
  const recruiter = portal.as(portal.cast.recruiter)
  const path = `/en/office/campaigns/${id}/parts/dates`
  const sent = {
    closesDay: '1',
    closesMonth: '07',
    closesYear: '2026',
    closesTime: '16 h 30',
    timeZone: 'America/Vancouver',
    qualificationMonths: '12',
  }
  assert.equal((await recruiter.post(path, sent)).status, 303)
  assert.equal((await found(id)).qualificationMonths, 12)
  for (const wrong of ['7', '61', '0', ''])
    assert.equal((await recruiter.post(path, { ...sent, qualificationMonths: wrong })).status, 422)
  assert.deepEqual((await found(id)).closesAt, new Date('2026-07-01T23:30:00Z'))
  assert.match(await recruiter.text(`/fr/bureau/campagnes/${id}`), /1er juillet 2026, 16 h 30 HAP/)
  const skipped = await recruiter.post(path, {
    ...sent,
    closesDay: '8',
    closesMonth: '03',
    closesTime: '02:30',
    timeZone: 'America/Toronto',
  })
  assert.equal(skipped.status, 422)
  assert.match(await skipped.text(), /clocks skip this one/)
  assert.ok(await findDraft(portal.db, portal.cast.recruiter.id, draftOfPart(id, 'dates')))
  const noTime = await recruiter.post(path, { ...sent, closesTime: '' })
  assert.equal(noTime.status, 303)
  assert.deepEqual((await found(id)).closesAt, new Date('2026-07-02T06:59:00Z'))
})

test('skills are added by name in either language, ordered, changed and removed, without script', async () => {
  const id = await begin()
  const recruiter = portal.as(portal.cast.recruiter)
  const path = `/fr/bureau/campagnes/${id}/competences`
  assert.equal(
    (await recruiter.post(path, { add: 'Cloud security', addNeed: 'essential', addLevel: 'advanced' })).status,
    303,
  )
  assert.equal((await recruiter.post(path, { add: 'PostgreSQL', addNeed: 'asset' })).status, 303)
  const order = { 'order-cloud-security': '2', 'order-postgresql': '1', 'need-postgresql': 'essential' }
  assert.equal((await recruiter.post(path, order)).status, 303)
  assert.deepEqual(
    (await found(id)).skills.map(({ key, need, level }) => [key, need, level]),
    [
      ['postgresql', 'essential', 'intermediate'],
      ['cloud-security', 'essential', 'advanced'],
    ],
  )
  const unclear = await recruiter.post(path, { add: 'zzzzqqq' })
  assert.equal(unclear.status, 422)
  assert.match(await unclear.text(), /Aucune compétence du catalogue ne porte ce nom/)
  assert.match(await (await recruiter.post(path, { add: 'postgresql' })).text(), /déjà dans la liste/)
  assert.equal((await recruiter.post(path, { 'remove-postgresql': 'yes' })).status, 303)
  assert.deepEqual(
    (await found(id)).skills.map(({ key }) => key),
    ['cloud-security'],
  )
})

test('questions stand in their places, with a limit of words; one side alone awaits the other', async () => {
  const id = await begin()
  const recruiter = portal.as(portal.cast.recruiter)
  const path = `/en/office/campaigns/${id}/questions`
  const sent = {
    'screening-1-en': 'Why?',
    'screening-1-fr': 'Pourquoi ?',
    'screening-1-limit': '150',
    'general-2-en': 'When?',
  }
  assert.equal((await recruiter.post(path, sent)).status, 303)
  const [first, second] = (await found(id)).questions
  assert.deepEqual(
    [first?.kind, first?.question_en, second?.kind, second?.wordLimit],
    ['general', 'When?', 'screening', 150],
  )
  const wrong = await recruiter.post(path, { ...sent, 'screening-1-limit': '5' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /href="#screening-1-limit"/)
  assert.equal((await recruiter.post(path, { ...sent, 'screening-1-en': 'Why not?' })).status, 303)
  assert.equal((await found(id)).questions[1]?.stale, 'fr')
})

test('the plan keeps its steps when they change places, and forgets those removed', async () => {
  const id = await makeDraft(portal.db, given())
  const recruiter = portal.as(portal.cast.recruiter)
  const { plan, skills } = await found(id)
  const [one, two, three] = plan
  assert.ok(one && two && three)
  const sent = {
    [`order-${one.id}`]: '3',
    [`kind-${one.id}`]: 'exam',
    [`skills-${one.id}`]: [String(skills[0]?.skillId), '999999'],
    [`remove-${two.id}`]: 'yes',
    [`kind-${two.id}`]: 'screening-questions',
    [`order-${three.id}`]: '1',
    [`kind-${three.id}`]: 'interview',
    'kind-new': 'reference',
  }
  assert.equal((await recruiter.post(`/fr/bureau/campagnes/${id}/plan`, sent)).status, 303)
  assert.deepEqual(
    (await found(id)).plan.map(({ id: step, kind, skillIds }) => [
      step === one.id || step === three.id,
      kind,
      skillIds.length,
    ]),
    [
      [true, 'interview', 0],
      [true, 'exam', 1],
      [false, 'reference', 0],
    ],
  )
})

test('two people who write the same part overwrite nothing silently', async () => {
  const id = await makeDraft(portal.db, given())
  const path = `/en/office/campaigns/${id}/parts/education`
  const [recruiter, lead] = [portal.as(portal.cast.recruiter), portal.as(portal.cast.lead)]
  const seen = seenIn(await lead.text(path))
  assert.equal((await recruiter.post(path, { education: 'degree', seen })).status, 303)
  const second = await lead.post(path, { education: 'secondary', seen })
  assert.equal(second.status, 409)
  assert.match(await second.text(), /by someone else/)
  assert.equal((await found(id)).education, 'degree')
  const list = `/en/office/campaigns/${id}/skills`
  const before = seenIn(await lead.text(list))
  await recruiter.post(list, { 'need-typescript': 'asset' })
  assert.equal((await lead.post(list, { 'need-typescript': 'essential', seen: before })).status, 409)
})

test('the gate refuses with its list, a warning is answered with a reason, then a lead publishes and everyone reads it', async () => {
  const id = await makeDraft(portal.db, { ...given(), changes: { team_en: 'A fast-paced environment.', team_fr: '' } })
  const lead = portal.as(portal.cast.lead)
  const refused = await lead.post(`/en/office/campaigns/${id}/publication`)
  assert.equal(refused.status, 422)
  const page = await refused.text()
  for (const words of [
    'It cannot be published yet',
    'Write the text “About the team” in French',
    'fast-paced environment',
  ])
    assert.ok(page.includes(words), words)
  assert.equal((await portal.visitor.get(`/en/campaigns/${id}`)).status, 404)

  await portal.as(portal.cast.recruiter).post(`/en/office/campaigns/${id}/parts/texts`, {
    ...Object.fromEntries(Object.entries(await found(id)).filter(([name]) => /^(impact|tasks)_/.test(name))),
    team_en: 'A fast-paced environment.',
    team_fr: 'Tout va vite ici.',
  })
  assert.equal((await lead.post(`/en/office/campaigns/${id}/publication`)).status, 422)
  const key = 'words team en fast-paced environment'
  assert.equal((await lead.post(`/en/office/campaigns/${id}/answers`, { key, 'reason-0': '' })).status, 422)
  assert.equal((await lead.post(`/en/office/campaigns/${id}/answers`, { key, 'reason-0': 'It is true' })).status, 303)
  assert.match(await lead.text(`/en/office/campaigns/${id}`), /Answered: It is true/)
  assert.equal((await lead.post(`/en/office/campaigns/${id}/publication`)).status, 303)
  for (const path of [`/en/campaigns/${id}`, `/fr/campagnes/${id}`])
    assert.equal((await portal.visitor.get(path)).status, 200)
})

test('what is published changes with a reason in both languages, by a lead, and its page shows it', async () => {
  const id = await makeCampaign(portal.db, { ...given(), by: portal.cast.lead.id })
  const path = `/en/office/campaigns/${id}/parts/terms`
  const terms = {
    employmentLength: 'long-term',
    languageRequirement: 'either',
    security: 'secret',
    arrangements: 'remote',
    regions: 'telework',
  }
  assert.equal((await portal.as(portal.cast.recruiter).post(path, terms)).status, 404)
  const lead = portal.as(portal.cast.lead)
  const noReason = await lead.post(path, { ...terms, reason_en: 'Budget' })
  assert.equal(noReason.status, 422)
  assert.match(await noReason.text(), /href="#reason_fr"/)
  const reason = { reason_en: 'Budget', reason_fr: 'Question de budget' }
  const broken = await lead.post(path, { ...terms, ...reason, regions: [] })
  assert.equal(broken.status, 422)
  assert.match(await broken.text(), /Choose at least one region/)
  assert.equal((await lead.post(path, { ...terms, ...reason })).status, 303)
  assert.match(await portal.visitor.text(`/fr/campagnes/${id}`), /Question de budget/)
  for (const frozen of ['parts/dates', 'skills', 'questions', 'plan'])
    assert.equal((await lead.get(`/en/office/campaigns/${id}/${frozen}`)).status, 404, frozen)
})

test('what is over offers no way into its parts, and a preview leads back to the office', async () => {
  const id = await makeCampaign(portal.db, { ...given(), by: portal.cast.lead.id })
  const lead = portal.as(portal.cast.lead)
  const ways = async () =>
    (await lead.text(`/en/office/campaigns/${id}`)).match(/campaigns\/[\w-]+\/parts\//g)?.length ?? 0
  assert.equal(await ways(), 4)
  await closeEarly(portal.db, id, portal.cast.lead.id, { reason_en: 'x', reason_fr: 'x' }, portal.time.now)
  assert.equal(await ways(), 0)
  assert.equal((await lead.get(`/en/office/campaigns/${id}/parts/texts`)).status, 404)
  const preview = await lead.text(`/fr/bureau/campagnes/${await makeDraft(portal.db, given())}/apercu`)
  assert.match(preview, /href="\/fr\/bureau\/campagnes">Campagnes du bureau/)
})

test('comments stay between those who work on it', async () => {
  const id = await makeDraft(portal.db, given())
  const recruiter = portal.as(portal.cast.recruiter)
  assert.equal((await recruiter.post(`/fr/bureau/campagnes/${id}/commentaires`, { body: '' })).status, 422)
  assert.equal(
    (await recruiter.post(`/fr/bureau/campagnes/${id}/commentaires`, { body: 'Que pensez-vous du titre ?' })).status,
    303,
  )
  assert.match(
    await portal.as(portal.cast.lead).text(`/en/office/campaigns/${id}`),
    /lang="fr">Que pensez-vous du titre \?/,
  )
  assert.equal(
    (await portal.as(portal.cast.administrator).post(`/en/office/campaigns/${id}/comments`, { body: 'No' })).status,
    404,
  )
})

test('a copy is a draft of the same words, skills, questions and plan, without dates', async () => {
  const id = await makeCampaign(portal.db, { ...given(), by: portal.cast.lead.id, changes: { processNumber: 'P-1' } })
  const answer = await portal.as(portal.cast.recruiter).post(`/en/office/campaigns/${id}/copy`)
  const copy = await found(/campaigns\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '')
  const from = await found(id)
  const told = ({ skills, questions, plan, title_fr, education }: Campaign) => ({
    skills,
    questions: questions.map(({ id: _, ...question }) => question),
    plan: plan.map(({ kind, skillIds }) => [kind, skillIds.toSorted()]),
    title_fr,
    education,
  })
  assert.deepEqual(told(copy), told(from))
  assert.deepEqual(
    [copy.status, copy.opensAt, copy.closesAt, copy.processNumber, copy.copiedFrom],
    ['draft', null, null, '', id],
  )
})

test('nothing typed into the plan is lost: a new step without its kind and a title that is too long are refused and shown again', async () => {
  const { db, cast, time } = portal
  const id = await makeDraft(db, { officeId: cast.officeId, by: cast.recruiter.id, now: time.now })
  const recruiter = portal.as(cast.recruiter)
  const path = `/fr/bureau/campagnes/${id}/plan`
  const nameless = await recruiter.post(path, { 'title_fr-new': 'Une étape sans genre' })
  assert.equal(nameless.status, 422)
  const page = await nameless.text()
  assert.match(page, /href="#kind-new">Choisissez le genre de cette étape/)
  assert.match(page, /value="Une étape sans genre"/)
  const long = await recruiter.post(path, { 'kind-new': 'exam', 'title_en-new': 'long '.repeat(41) })
  assert.equal(long.status, 422)
  assert.match(await long.text(), /href="#title_en-new"/)
})

test('an office reads its campaigns page by page', async () => {
  const { db, cast, time } = portal
  for (let number = 0; number < 55; number++) await beginCampaign(db, cast.officeId, cast.recruiter.id, time.now)
  const recruiter = portal.as(cast.recruiter)
  const first = await recruiter.text('/en/office/campaigns?status=draft')
  assert.match(first, /status=draft&amp;page=2/)
  const rows = (page: string) => (page.match(/<tr>/g) ?? []).length - 1
  assert.equal(rows(first), 50)
  const { count } = await db
    .selectFrom('campaigns')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('office_id', '=', cast.officeId)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  assert.equal(rows(await recruiter.text('/en/office/campaigns?status=draft&page=2')), Math.min(50, Number(count) - 50))
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inviteOne } from '../src/features/assessment/interviews/actions.ts'
import { addSitting } from '../src/features/assessment/planning/sitting-actions.ts'
import { formParts } from '../src/features/campaigns/drafting/forms.ts'
import { changeProfile } from '../src/features/profiles/index.ts'
import { type AddressName, addresses, to } from '../src/i18n/addresses.ts'
import { openTestApp, type TestApp } from './app.ts'
import { makeApplicant, questionsOf, submitFor } from './applying.ts'
import { makeCampaign, makeDraft } from './campaign.ts'
import type { Member } from './cast.ts'
import { qualify } from './qualifying.ts'
import { makeRequest, putForward } from './referring.ts'

// Forms in which one types and whose typing is not kept, and why.
const notKept: Partial<Record<AddressName, string>> = {
  workEmailCode: 'a code that serves once and for a few minutes: kept, it would be of use to someone else only',
  erasure: 'one’s own address, typed to confirm: there is nothing to lose, and soon nobody to keep it for',
  verification: 'a statement somebody was shown, pasted to be checked: the page promises that nothing of it is kept',
  retentionRule: 'a number of days, chosen in a moment',
}

let portal: TestApp
let qualified: Member | null = null
// Who was invited to an interview.
let applicant: Member | null = null
const parts: Record<string, string[]> = {
  kind: ['work', 'education', 'community', 'award', 'personal'],
  // a skill, and a rule of retention
  key: ['typescript', 'drafts'],
  form: ['profile.about'],
  id: [],
  token: [],
  reference: ['7F3K'],
  question: [],
  referral: [],
  part: [...formParts],
  step: ['education', 'questions', 'review'],
}

const lastPart = (response: Response) => /[0-9a-f-]{36}/.exec(response.headers.get('location') ?? '')?.[0] ?? ''

before(async () => {
  portal = await openTestApp()
  const { talent, manager } = portal.cast
  const [person, hiring] = [portal.as(talent), portal.as(manager)]
  const work = { title: 'Analyst', organization: 'Harbour Board', startYear: '2020', isCurrent: 'yes', language: 'en' }
  const experience = lastPart(await person.post('/en/profile/experiences/new/work', work))
  await person.post('/en/profile/skills', { skill: 'TypeScript' })
  await person.post('/en/profile/skills/typescript/evidence', { experience, evidence: 'Steps', language: 'en' })
  const resume = JSON.stringify({ work: [{ name: 'Elsewhere', position: 'Clerk', startDate: '2019-01' }] })
  const imported = lastPart(await person.post('/en/profile/import', { text: resume }))
  await person.post('/en/account/work-email', { workEmail: 'tala@canada.ca' })
  const need = { positionTitle: 'Developer', howMany: '1', languageRequirement: 'bilingual', reason: 'project' }
  const request = lastPart(await hiring.post('/en/requests/new', need))
  const kept = lastPart(await hiring.post('/en/search/save', { query: 'region=north', name: 'North', alert: 'daily' }))
  const { db, cast, time } = portal
  const given = { officeId: cast.officeId, by: cast.lead.id, now: time.now }
  const [draft, campaign] = [
    await makeDraft(db, { ...given, changes: { team_en: 'A ninja.', team_fr: 'Une équipe.' } }),
    await makeCampaign(db, given),
  ]
  await person.post('/en/profile/skills', { skill: 'Cloud security' })
  await person.post('/en/profile/skills/cloud-security/evidence', { experience, evidence: 'Steps', language: 'en' })
  // The steps in which one types are open to whoever told what applying needs.
  await db.transaction().execute(async (tx) => {
    await changeProfile(tx, talent.id, 'about', { citizenship: 'citizen', armedForces: 'none' }, time.now)
    const languages = {
      positionLanguages: ['bilingual' as const],
      examLanguage: 'en' as const,
      interviewLanguage: 'en' as const,
    }
    await changeProfile(tx, talent.id, 'languages', languages, time.now)
  })
  const application = lastPart(await person.post(`/en/campaigns/${campaign}/application`))
  await person.post(`/en/applications/${application}/steps/education`, {
    educationPath: 'experience',
    experiences: experience,
  })
  applicant = await makeApplicant(db, 'Ana Applicant', time.now)
  const submitted = await submitFor(db, { campaignId: campaign, person: applicant, now: time.now })
  const ready = await makeApplicant(db, 'Ada Ready', time.now)
  const decided = await submitFor(db, { campaignId: campaign, person: ready, now: time.now })
  await qualify(db, { applicationId: decided, by: cast.recruiter.id, now: time.now })
  const { id: place } = await db
    .selectFrom('qualifications')
    .select('id')
    .where('skill_id', 'is', null)
    .executeTakeFirstOrThrow()
  qualified = ready
  const plan = await db
    .selectFrom('assessment_steps')
    .select(['id', 'kind'])
    .where('campaign_id', '=', campaign)
    .orderBy('position')
    .execute()
  const step_id = plan.find(({ kind }) => kind === 'screening-questions')?.id ?? ''
  await db.insertInto('step_settings').values({ step_id, is_horizontal: true }).execute()
  const question = (await questionsOf(db, campaign))[1]?.id ?? ''
  const answer = await portal.as(cast.recruiter).get(to('en', 'assessmentQuestion', { id: campaign, question }))
  parts.question = [question]
  parts.reference = ['7F3K', /\/([a-z2-7]{12})\?/.exec(answer.headers.get('location') ?? '')?.[1] ?? '']
  const step = plan.at(-1)?.id ?? ''
  const interview = {
    stepId: step,
    place: '',
    capacity: 1,
    startsAt: new Date('2026-05-04T13:00:00Z'),
    endsAt: new Date('2026-05-04T14:00:00Z'),
  }
  const sitting = await addSitting(db, campaign, interview, cast.recruiter.id, time.now)
  await inviteOne(db, submitted, step, cast.recruiter.id, { now: time.now, origin: 'http://localhost' })
  const { id: invitation } = await db.selectFrom('interview_invitations').select('id').executeTakeFirstOrThrow()
  const sides = { manager, recruiter: cast.recruiter, now: time.now }
  const staffed = { ...sides, id: await makeRequest(db, sides) }
  parts.referral = [await putForward(db, staffed, ready.id, 'referred', time.now)]
  parts.id = [
    staffed.id,
    ...parts.referral,
    experience,
    imported,
    request,
    kept,
    draft,
    campaign,
    application,
    submitted,
  ]
  parts.id.push(place, sitting, invitation)
  const queue = `${plan[0]?.id}:to-assess`
  asks.assessmentBulk = `?${new URLSearchParams({ kind: 'removed', queue, person: submitted })}`
  await portal.visitor.post('/en/mailing-list', { email: 'vi@example.ca', language: 'en', topics: 'campaigns' })
  const mail = await portal.db
    .selectFrom('mails')
    .select('body_text')
    .where('recipient', '=', 'vi@example.ca')
    .executeTakeFirstOrThrow()
  parts.token = [/confirmation\/([\w-]+)/.exec(mail.body_text)?.[1] ?? '']
  for (const [part, values] of Object.entries(parts)) assert.ok(values.every(Boolean), `something stands for :${part}`)
})
after(() => portal.close())

// What an address asks for beside its parts.
const asks: Partial<Record<AddressName, string>> = {}

// Every way to fill the parts of an address.
const pathsOf = (name: AddressName): string[] => {
  let ways: Record<string, string>[] = [{}]
  for (const [, part = ''] of addresses[name].en.matchAll(/:(\w+)/g)) {
    const values = parts[part]
    if (!values) throw new Error(`Say above what stands for :${part}`)
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [part]: value })))
  }
  return ways.map((way) => to('en', name, way) + (asks[name] ?? ''))
}

type Found = { name: AddressName; isKept: boolean }

// A form is kept when its keeper stands right around it. What only chooses, ticks or presses types nothing; what asks (GET) has its address.
const typedForms = (name: AddressName, page: string): Found[] =>
  [...page.matchAll(/(<draft-keeper[^>]*>\s*)?<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)]
    .filter(([, , inside = '']) => /<textarea|<input(?![^>]*type="(?:hidden|radio|checkbox|submit|file)")/.test(inside))
    .map(([, keeper]) => ({ name, isKept: keeper !== undefined }))

test('every form of the portal in which one types keeps what is typed', async () => {
  const everyone: (Member | null)[] = [
    null,
    qualified,
    applicant,
    ...Object.values(portal.cast).filter((member) => typeof member === 'object'),
  ]
  const found: Found[] = []
  for (const name of Object.keys(addresses) as AddressName[])
    for (const path of pathsOf(name))
      for (const person of everyone) {
        const headers = person ? { cookie: `session=${person.token}` } : undefined
        const answer = await portal.app.request(path, { headers })
        if (answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html'))
          found.push(...typedForms(name, await answer.text()))
      }
  const bare = new Set(found.filter(({ isKept }) => !isKept).map(({ name }) => name))
  const kept = new Set(found.filter(({ isKept }) => isKept).map(({ name }) => name))
  assert.deepEqual([...bare].sort(), Object.keys(notKept).sort())
  // The walk has seen what it must see.
  for (const name of [
    ...(['profileAbout', 'experienceNew', 'experience', 'experienceSkills', 'profileSkills'] as const),
    ...(['profileSkillEvidence', 'profileAccommodation', 'profileImport', 'accountName', 'workEmail'] as const),
    ...(['requestNew', 'request', 'officeRequest', 'mailingList', 'searchSave', 'savedSearch'] as const),
    ...(['officeCampaign', 'officeCampaignPart', 'officeCampaignPlan', 'applicationStep', 'applicationSkill'] as const),
    ...([
      'officeApplication',
      'qualificationSuspension',
      'qualificationRemoval',
      'assessmentAnswer',
      'assessmentBulk',
    ] as const),
    ...(['officeReferral', 'requestReferral'] as const),
    ...(['assessmentSittingNew', 'assessmentSitting', 'interview'] as const),
  ])
    assert.ok(kept.has(name), `${name} keeps what is typed`)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { grantRole } from '../src/features/accounts/index.ts'
import { closeEarly, publishCampaign } from '../src/features/campaigns/publication/actions.ts'
import { readOverviewFilter } from '../src/features/overview/campaigns/filter.ts'
import { exportTask, startExport } from '../src/features/overview/exporting/actions.ts'
import { keepView } from '../src/features/overview/kept/actions.ts'
import { listViews } from '../src/features/overview/kept/queries.ts'
import { setVisibility } from '../src/features/profiles/index.ts'
import { confirmOutcome } from '../src/features/talent-requests/referring/outcome.ts'
import { type AddressName, addresses, to } from '../src/i18n/addresses.ts'
import { type Fields, openTestApp, type TestApp, testSettings } from './app.ts'
import { makeApplication, makeReadyToApply, sendApplication } from './applying.ts'
import { assessedThings, moreOf, sentToAssess } from './assessed-things.ts'
import { makeCampaign, makeDraft } from './campaign.ts'
import { type Member, makePerson } from './cast.ts'
import { makeFindable } from './findable.ts'
import { makeRequest, mustFind, putForward } from './referring.ts'

// What everyone meets at every address of campaigns and their overview, applications, assessments, interviews, qualifications and referrals: a `page` to read, something `done` that leads on, being
// asked to `sign` in, or nothing (`-`): it does not exist for them. `owner` is who applied; `elsewhere` recruits for another office;
// an `assessor` has the role alone, whoever is `named` has it for the campaign.
// The word after an address is what it is about: a draft of a campaign, one that is open or closed, an application begun or sent, a request that
// was `taken` up or for which somebody `agreed`, somebody who was `asked`, `presented` or `placed`. For referrals `owner` is who was asked, `manager` whose request it is.
const table = `
                                       visitor owner talent manager recruiter elsewhere assessor named lead administrator
GET  campaigns                         page    page  page   page    page      page      page     page  page page
GET  campaignsFeed                     page    page  page   page    page      page      page     page  page page
GET  campaign open                     page    page  page   page    page      page      page     page  page page
GET  campaign closed                   page    page  page   page    page      page      page     page  page page
GET  campaign draft                    -       -     -      -       -         -         -        -     -    -
GET  campaignCalendar open             page    page  page   page    page      page      page     page  page page
GET  campaignCalendar draft            -       -     -      -       -         -         -        -     -    -

GET  overview                          sign    -     -      page    page      page      -        -     page page
GET  overviewFeed                      page    page  page   page    page      page      page     page  page page
GET  overviewCampaign open             sign    -     -      page    page      page      -        -     page page
GET  overviewCampaign closed           sign    -     -      page    page      page      -        -     page page
GET  overviewCampaign draft            sign    -     -      -       page      -         -        -     page page
GET  overviewExportNew                 sign    -     -      page    page      page      -        -     page page
POST overviewExportNew                 sign    -     -      done    done      done      -        -     done done
GET  overviewExport exported           sign    -     -      -       page      -         -        -     -    -
GET  overviewExportFile exported       sign    -     -      -       page      -         -        -     -    -
GET  overviewViews                     sign    -     -      page    page      page      -        -     page page
GET  overviewViewNew                   sign    -     -      page    page      page      -        -     page page
POST overviewViewNew                   sign    -     -      done    done      done      -        -     done done
GET  overviewViewRemoval view          sign    -     -      -       page      -         -        -     -    -
POST overviewViewRemoval view          sign    -     -      -       done      -         -        -     -    -

GET  applications                      sign    page  page   page    page      page      page     page  page page
POST applicationStart open             sign    done  done   done    done      done      done     done  done done
POST applicationStart draft            sign    -     -      -       -         -         -        -     -    -
GET  application sent                  sign    page  -      -       -         -         -        -     -    -
GET  applicationStep begun             sign    page  -      -       -         -         -        -     -    -
POST applicationStep begun             sign    done  -      -       -         -         -        -     -    -
GET  applicationSkill begun            sign    page  -      -       -         -         -        -     -    -
POST applicationSkill begun            sign    done  -      -       -         -         -        -     -    -
POST applicationSubmission begun       sign    done  -      -       -         -         -        -     -    -
GET  applicationAsSubmitted sent       sign    page  -      -       -         -         -        -     -    -
GET  applicationWithdrawal sent        sign    page  -      -       -         -         -        -     -    -
POST applicationWithdrawal sent        sign    done  -      -       -         -         -        -     -    -
POST applicationRemoval begun          sign    done  -      -       -         -         -        -     -    -
GET  officeCampaigns                   sign    -     -      -       page      page      -        -     page page
POST officeCampaignNew                 sign    -     -      -       done      -         -        -     done -
GET  officeCampaign draft              sign    -     -      -       page      -         -        -     page page
GET  officeCampaign open               sign    -     -      -       page      -         -        -     page page
GET  officeCampaign closed             sign    -     -      -       page      -         -        -     page page
GET  officeCampaignPreview draft       sign    -     -      -       page      -         -        -     page page
GET  officeCampaignPart draft          sign    -     -      -       page      -         -        -     page -
POST officeCampaignPart draft          sign    -     -      -       done      -         -        -     done -
GET  officeCampaignPart open           sign    -     -      -       -         -         -        -     page -
POST officeCampaignPart open           sign    -     -      -       -         -         -        -     done -
GET  officeCampaignPart closed         sign    -     -      -       -         -         -        -     -    -
GET  officeCampaignSkills draft        sign    -     -      -       page      -         -        -     page -
POST officeCampaignSkills draft        sign    -     -      -       done      -         -        -     done -
POST officeCampaignSkills open         sign    -     -      -       -         -         -        -     -    -
GET  officeCampaignQuestions draft     sign    -     -      -       page      -         -        -     page -
POST officeCampaignQuestions draft     sign    -     -      -       done      -         -        -     done -
POST officeCampaignQuestions open      sign    -     -      -       -         -         -        -     -    -
GET  officeCampaignPlan draft          sign    -     -      -       page      -         -        -     page -
POST officeCampaignPlan draft          sign    -     -      -       done      -         -        -     done -
POST officeCampaignPlan open           sign    -     -      -       -         -         -        -     -    -
POST officeCampaignComments draft      sign    -     -      -       done      -         -        -     done -
POST officeCampaignCopy open           sign    -     -      -       done      -         -        -     done -
POST officeCampaignAnswers draft       sign    -     -      -       done      -         -        -     done -
POST officeCampaignPublication draft   sign    -     -      -       -         -         -        -     done -
GET  officeCampaignEquitySearch forgroups sign    -     -      -       page      -         -        -     page -
GET  officeCampaignEquitySearch open   sign    -     -      -       -         -         -        -     -    -
GET  officeCampaignExtension open      sign    -     -      -       -         -         -        -     page -
POST officeCampaignExtension open      sign    -     -      -       -         -         -        -     done -
GET  officeCampaignExtension draft     sign    -     -      -       -         -         -        -     -    -
GET  officeCampaignClosing open        sign    -     -      -       -         -         -        -     page -
POST officeCampaignClosing open        sign    -     -      -       -         -         -        -     done -
GET  officeCampaignClosing closed      sign    -     -      -       -         -         -        -     -    -
POST officeCampaignAnnouncement open   sign    -     -      -       done      -         -        -     done -
POST officeCampaignArchiving closed    sign    -     -      -       -         -         -        -     done -

GET  officeApplications                sign    -     -      -       page      page      -        -     page page
GET  officeCampaignApplications open   sign    -     -      -       page      -         -        -     page page
GET  officeCampaignApplications draft  sign    -     -      -       page      -         -        -     page page
GET  officeApplication sent            sign    -     -      -       page      -         -        -     page page
GET  officeApplication begun           sign    -     -      -       -         -         -        -     -    -
GET  officeApplicationNotes sent       sign    -     -      -       done      -         -        -     done done
POST officeApplicationNotes sent       sign    -     -      -       done      -         -        -     done -
POST officeApplicationNotes begun      sign    -     -      -       -         -         -        -     -    -
GET  officeApplicationBookmark sent    sign    -     -      -       done      -         -        -     done done
POST officeApplicationBookmark sent    sign    -     -      -       done      -         -        -     done -
GET  officeExportNew                   sign    -     -      -       page      page      -        -     page -
POST officeExportNew                   sign    -     -      -       done      done      -        -     done -

GET  officeAssessments                 sign    -     -      -       page      page      -        page  page page
GET  officeAssessment open             sign    -     -      -       page      -         -        page  page page
GET  officeAssessment draft            sign    -     -      -       -         -         -        -     -    -
GET  assessmentPlan open               sign    -     -      -       page      -         -        page  page page
GET  assessmentStep open               sign    -     -      -       page      -         -        -     page -
POST assessmentStep open               sign    -     -      -       done      -         -        -     done -
GET  assessmentPeople open             sign    -     -      -       done      -         -        done  done done
POST assessmentPeople open             sign    -     -      -       done      -         -        -     done -
GET  assessmentPeopleEnd open          sign    -     -      -       done      -         -        done  done done
POST assessmentPeopleEnd open          sign    -     -      -       done      -         -        -     done -
GET  assessmentConsideration open      sign    -     -      -       page      -         -        -     page page
GET  assessmentConsideration draft     sign    -     -      -       -         -         -        -     -    -
GET  assessmentRecord applied          sign    -     -      -       page      -         -        -     page page
POST assessmentRecord applied          sign    -     -      -       page      -         -        -     page page
GET  assessmentRecordOfPerson sent     sign    -     -      -       page      -         -        -     page page
POST assessmentRecordOfPerson sent     sign    -     -      -       page      -         -        -     page page
GET  assessmentRecordOfPerson begun    sign    -     -      -       -         -         -        -     -    -
GET  assessmentRecordWork work         sign    -     -      -       page      -         -        -     -    -
GET  assessmentRecordFile work         sign    -     -      -       page      -         -        -     -    -
GET  assessmentQuestions byQuestion    sign    -     -      -       page      -         -        page  page page
GET  assessmentQuestion byQuestion     sign    -     -      -       done      -         -        done  done done
GET  assessmentAnswer byQuestion       sign    -     -      -       page      -         -        page  page page
POST assessmentAnswer byQuestion       sign    -     -      -       done      -         -        done  done -
GET  assessmentReveal byQuestion       sign    -     -      -       done      -         -        done  done done
POST assessmentReveal byQuestion       sign    -     -      -       done      -         -        -     done -
GET  assessmentBulk applied            sign    -     -      -       page      -         -        -     page -
POST assessmentBulk applied            sign    -     -      -       done      -         -        -     done -
GET  assessmentBulkUndo act            sign    -     -      -       page      -         -        -     page -
POST assessmentBulkUndo act            sign    -     -      -       done      -         -        -     done -
GET  assessment sent                   sign    -     -      -       page      -         -        page  page page
GET  assessment begun                  sign    -     -      -       -         -         -        -     -    -
GET  assessmentResults sent            sign    -     -      -       done      -         -        done  done done
POST assessmentResults sent            sign    -     -      -       done      -         -        done  done -
GET  assessmentTelling unsigned        sign    -     -      -       done      -         -        done  done done
POST assessmentTelling unsigned        sign    -     -      -       done      -         -        -     done -
GET  assessmentDecision sent           sign    -     -      -       done      -         -        done  done done
POST assessmentDecision sent           sign    -     -      -       done      -         -        -     done -
GET  assessmentSittingNew open         sign    -     -      -       page      -         -        -     page -
POST assessmentSittingNew open         sign    -     -      -       done      -         -        -     done -
GET  assessmentSitting sitting         sign    -     -      -       page      -         -        -     page -
POST assessmentSitting sitting         sign    -     -      -       done      -         -        -     done -
GET  assessmentSittingRemoval sitting  sign    -     -      -       page      -         -        -     page -
POST assessmentSittingRemoval sitting  sign    -     -      -       done      -         -        -     done -

GET  interviews open                   sign    -     -      -       page      -         -        page  page page
GET  interviewInvitations toInvite     sign    -     -      -       page      -         -        -     page -
POST interviewInvitations toInvite     sign    -     -      -       done      -         -        -     done -
GET  interviewInvitation invited       sign    -     -      -       done      -         -        done  done done
POST interviewInvitation withPlaces    sign    -     -      -       done      -         -        -     done -
GET  interviewCancellation invited     sign    -     -      -       done      -         -        done  done done
POST interviewCancellation invited     sign    -     -      -       done      -         -        -     done -
GET  interview invitation              sign    page  -      -       -         -         -        -     -    -
POST interview invitation              sign    done  -      -       -         -         -        -     -    -
GET  interviewAnswer invitation        sign    done  -      -       -         -         -        -     -    -
POST interviewAnswer invitation        sign    done  -      -       -         -         -        -     -    -
GET  interviewNeeds invitation         sign    done  -      -       -         -         -        -     -    -
POST interviewNeeds invitation         sign    done  -      -       -         -         -        -     -    -
GET  interviewCalendar chosen          sign    page  -      -       -         -         -        -     -    -

GET  qualifications                    sign    page  page   page    page      page      page     page  page page
GET  qualificationStatement signed     sign    page  -      -       -         -         -        -     -    -
GET  qualificationStatement untoldPlace sign   -     -      -       -         -         -        -     -    -
GET  qualificationSuspension place     sign    page  -      -       -         -         -        -     -    -
POST qualificationSuspension place     sign    done  -      -       -         -         -        -     -    -
GET  qualificationSuspension untoldPlace sign  -     -      -       -         -         -        -     -    -
GET  qualificationResumption suspended sign    done  -      -       -         -         -        -     -    -
POST qualificationResumption suspended sign    done  -      -       -         -         -        -     -    -
GET  qualificationRemoval place        sign    -     -      -       -         -         -        -     page -
POST qualificationRemoval place        sign    -     -      -       -         -         -        -     done -

GET  referrals                         sign    page  page   page    page      page      page     page  page page
GET  referral asked                    sign    page  -      -       -         -         -        -     -    -
POST referral asked                    sign    done  -      -       -         -         -        -     -    -
GET  referralConfirmation placed       sign    done  -      -       -         -         -        -     -    -
POST referralConfirmation placed       sign    done  -      -       -         -         -        -     -    -
GET  referralWithdrawal presented      sign    done  -      -       -         -         -        -     -    -
POST referralWithdrawal presented      sign    done  -      -       -         -         -        -     -    -
GET  requestReferral presented         sign    -     -      page    -         -         -        -     -    -
POST requestReferral presented         sign    -     -      done    -         -         -        -     -    -
GET  requestReferral asked             sign    -     -      -       -         -         -        -     -    -
POST requestReferral asked             sign    -     -      -       -         -         -        -     -    -
GET  officeReferral presented          sign    -     -      -       page      -         -        -     page page
POST officeReferral presented          sign    -     -      -       done      -         -        -     done -
GET  officeReferralSettlement disputed sign    -     -      -       done      -         -        -     done done
POST officeReferralSettlement disputed sign    -     -      -       done      -         -        -     done -
GET  officeReferralEnd asked           sign    -     -      -       done      -         -        -     done done
POST officeReferralEnd asked           sign    -     -      -       done      -         -        -     done -
GET  officeRequestAsking taken         sign    -     -      -       done      -         -        -     done done
POST officeRequestAsking taken         sign    -     -      -       done      -         -        -     done -
GET  officeRequestReferrals agreed     sign    -     -      -       done      -         -        -     done done
POST officeRequestReferrals agreed     sign    -     -      -       done      -         -        -     done -
GET  officeRequestHandOver taken       sign    -     -      -       done      -         -        -     done done
POST officeRequestHandOver taken       sign    -     -      -       done      -         -        -     done -
`

let portal: TestApp
let experienceId = ''
let named: Member
before(async () => {
  portal = await openTestApp()
  named = await makePerson(portal.db, 'Nan Named')
  Object.assign(things, assessedThings({ portal, makeOpen }))
  experienceId = await makeReadyToApply(portal.db, portal.cast.talent.id, portal.time.now)
  await portal.db.transaction().execute((tx) => setVisibility(tx, portal.cast.talent.id, 'anonymous', portal.time.now))
})
after(() => portal.close())

const given = () => ({ officeId: portal.cast.officeId, by: portal.cast.lead.id, now: portal.time.now })
const makeOpen = async () => {
  const { db, cast, time } = portal
  const id = await makeCampaign(db, given())
  const grant = { personId: named.id, role: 'assessor', campaignId: id, by: cast.lead.id, now: time.now } as const
  await db.transaction().execute((tx) => grantRole(tx, grant))
  return id
}

const begin = async () => makeApplication(portal.db, await makeOpen(), portal.cast.talent, portal.time.now)

const done = () => ({ now: portal.time.now, origin: 'http://localhost' })
const makeStaffed = async () => {
  const sides = { manager: portal.cast.manager, recruiter: portal.cast.recruiter, now: portal.time.now }
  return { ...sides, id: await makeRequest(portal.db, sides) }
}
const putOwner = async (stage: 'asked' | 'interested' | 'referred' | 'placed') => {
  const request = await makeStaffed()
  const id = await putForward(portal.db, request, portal.cast.talent.id, stage, portal.time.now)
  requestOf.set(id, request.id)
  return { request: request.id, id }
}
const requestOf = new Map<string, string>()

// What an address may be about, made anew for each who changes it.
const things: Record<string, () => Promise<string>> = {
  draft: () => makeDraft(portal.db, { ...given(), changes: { team_en: 'A ninja.', team_fr: 'Nous.' } }),
  whole: () => makeDraft(portal.db, given()),
  open: makeOpen,
  forgroups: async () => {
    const equity = { equityGroups: ['women'] as ['women'], equity_en: 'A gap.', equity_fr: 'Un écart.' }
    const id = await makeDraft(portal.db, { ...given(), changes: equity })
    await publishCampaign(portal.db, id, portal.cast.lead.id, portal.time.now, { approvesEquity: true })
    return id
  },
  closed: async () => {
    const id = await makeOpen()
    await closeEarly(portal.db, id, portal.cast.lead.id, { reason_en: 'x', reason_fr: 'x' }, portal.time.now)
    return id
  },
  view: async () => {
    const { db, cast, time } = portal
    await keepView(db, cast.recruiter.id, { name: crypto.randomUUID(), query: '' }, time.now)
    return (await listViews(db, cast.recruiter.id))[0]?.id ?? ''
  },
  exported: async () => {
    const { db, cast, time } = portal
    const filter = readOverviewFilter(new URLSearchParams())
    const work = await startExport(db, { id: cast.recruiter.id, language: 'en' }, filter, 'csv', time.now)
    await exportTask({ db, clock: () => time.now, settings: testSettings })({ work, format: 'csv', language: 'en' })
    return work
  },
  begun: begin,
  sent: async () => {
    const id = await begin()
    await sendApplication(portal.db, id, 'Tala', portal.time.now)
    return id
  },
  taken: async () => (await makeStaffed()).id,
  agreed: async () => {
    const { request, id } = await putOwner('interested')
    return `${request} ${id}`
  },
  asked: async () => (await putOwner('asked')).id,
  placed: async () => (await putOwner('placed')).id,
  presented: async () => (await putOwner('referred')).id,
  disputed: async () => {
    const { id } = await putOwner('placed')
    await confirmOutcome(portal.db, await mustFind(portal.db, id, portal.time.now), 'not-placed', done())
    return id
  },
}

const reasons = { reason_en: 'More time', reason_fr: 'Plus de temps' }
const texts = { impact_en: 'You matter.', impact_fr: 'Vous comptez.', tasks_en: 'Look', tasks_fr: 'Regarder' }
const sent: Partial<Record<AddressName, (id: string) => Fields | Promise<Fields>>> = {
  applicationStep: () => ({ educationPath: 'experience', experiences: experienceId }),
  applicationSkill: () => ({ [`use-${experienceId}`]: 'yes', [`words-${experienceId}`]: 'Step by step' }),
  applicationSubmission: () => ({ signature: 'Tala Talent' }),
  officeCampaignNew: () => ({ office: portal.cast.officeId }),
  officeCampaignPart: () => ({ ...texts, ...reasons }),
  officeCampaignPlan: async (id) => {
    const steps = await portal.db.selectFrom('assessment_steps').select('id').where('campaign_id', '=', id).execute()
    return Object.fromEntries(steps.map((step) => [`kind-${step.id}`, 'exam']))
  },
  officeCampaignComments: () => ({ body: 'Shall we?' }),
  officeCampaignAnswers: () => ({ key: 'words team en ninja', 'reason-0': 'It is one' }),
  officeCampaignExtension: () => ({ closesDay: '1', closesMonth: '06', closesYear: '2026', ...reasons }),
  officeCampaignClosing: () => reasons,
  officeApplicationNotes: () => ({ body: 'Called back.' }),
  officeApplicationBookmark: () => ({ bookmarked: 'yes' }),
  officeExportNew: () => ({ format: 'csv' }),
  referral: () => ({ answer: 'yes', share: 'contact' }),
  referralConfirmation: () => ({ says: 'placed' }),
  requestReferral: () => ({ outcome: 'interview', stood: 'referred' }),
  officeReferral: () => ({ outcome: 'select', stood: 'referred' }),
  officeRequestAsking: async () => {
    const [person = ''] = await makeFindable(portal.db, 1, {}, portal.time.now)
    const reference = person.slice(-8).toUpperCase()
    return { [`talent-${reference}`]: reference }
  },
  officeRequestReferrals: (id) => ({ referral: id.split(' ')[1] ?? '', days: '30' }),
  officeRequestHandOver: () => ({ colleague: portal.cast.lead.id }),
  overviewExportNew: () => ({ format: 'csv' }),
  overviewViewNew: () => ({ name: crypto.randomUUID() }),
}

const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '')
const who = head.trim().split(/\s+/)
const rows = lines.map((line) => {
  const found = /^(GET|POST) +(\w+)(?: (\w+))? +(.+)$/.exec(line)
  assert.ok(found, line)
  const [, method = '', name = '', about, cells = ''] = found
  return { method, name: name as AddressName, about, cells: cells.trim().split(/\s+/) }
})

const members = (): Record<string, Member | null> => {
  const { talent: owner, otherTalent: talent, otherRecruiter: elsewhere, ...cast } = portal.cast
  const { manager, recruiter, assessor, lead, administrator } = cast
  return { visitor: null, owner, talent, manager, recruiter, elsewhere, assessor, named, lead, administrator }
}

const met = async ({ method, name }: (typeof rows)[number], id: string | undefined, person: Member | null) => {
  const [about = ''] = (id ?? '').split(' ')
  const own = name === 'requestReferral' ? { id: requestOf.get(about), referral: about } : { id: about }
  const { parts, query } = (await moreOf[name]?.(portal, about, person)) ?? {}
  const path = to('en', name, { part: 'texts', step: 'education', key: 'typescript', ...own, ...parts }, query)
  const as = portal.as(person)
  const fields = (await sent[name]?.(id ?? '')) ?? (await sentToAssess[name]?.(portal, id ?? ''))
  const answer = method === 'GET' ? await as.get(path) : await as.post(path, fields)
  const leadsTo = answer.headers.get('location') ?? ''
  if (answer.status === 401 || leadsTo.startsWith('/en/sign-in?return=')) return 'sign'
  return { 200: 'page', 302: 'done', 303: 'done', 404: '-' }[answer.status] ?? `${answer.status}`
}

for (const row of rows)
  test(`${row.method} ${row.name} ${row.about ?? ''} meets each as the table says`, async () => {
    // A draft that is published has nothing left to answer.
    const make = things[row.name === 'officeCampaignPublication' ? 'whole' : (row.about ?? '')]
    let id = await make?.()
    const found: [string, string][] = []
    for (const one of who) {
      const what = await met(row, id, members()[one] ?? null)
      found.push([one, what])
      if (what === 'done') id = await make?.()
    }
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(who.map((one, place) => [one, row.cells[place]])))
  })

test('the table speaks of every address of campaigns, applications, their assessment and referrals, read and written', () => {
  const names = (Object.keys(addresses) as AddressName[]).filter((name) =>
    /^(campaign|application|assessment|qualification|interview|referral|requestReferral|overview|office(Campaign|Application|Assessment|ExportNew|Referral|Request(Asking|Referrals|HandOver)))/.test(
      name,
    ),
  )
  const answered = names.flatMap((name) =>
    ['GET', 'POST']
      .filter((method) =>
        portal.app.routes.some((route) => route.method === method && route.path === `/en${addresses[name].en}`),
      )
      .map((method) => `${method} ${name}`),
  )
  assert.deepEqual([...new Set(rows.map(({ method, name }) => `${method} ${name}`))].sort(), answered.sort())
})

test('to whoever may not see it, a thing of another office and one that never was are told in the same words', async () => {
  const nothing = '00000000-0000-4000-8000-000000000000'
  for (const [name, thing] of [
    ['officeCampaign', 'draft'],
    ['officeCampaign', 'closed'],
    ['application', 'sent'],
    ['officeApplication', 'sent'],
    ['officeCampaignApplications', 'open'],
    ['officeAssessment', 'open'],
    ['assessment', 'sent'],
    ['assessmentBulkUndo', 'act'],
    ['assessmentSitting', 'sitting'],
    ['qualificationRemoval', 'place'],
    ['interview', 'invitation'],
    ['referral', 'asked'],
    ['officeReferral', 'presented'],
  ] as const) {
    const id = (await things[thing]?.()) ?? ''
    for (const language of ['en', 'fr'] as const) {
      const page = async (of: string) =>
        (await portal.as(portal.cast.otherRecruiter).text(to(language, name, { id: of }))).replaceAll(of, '')
      assert.equal(await page(id), await page(nothing))
    }
  }
})

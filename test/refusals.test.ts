import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeEarly, publishCampaign } from '../src/features/campaigns/publication/actions.ts'
import { type AddressName, addresses, to } from '../src/i18n/addresses.ts'
import { type Fields, openTestApp, type TestApp } from './app.ts'
import { makeApplication, makeReadyToApply, sendApplication } from './applying.ts'
import { makeCampaign, makeDraft } from './campaign.ts'
import type { Member } from './cast.ts'

// What everyone meets at every address of campaigns and applications: a `page` to read, something `done` that leads on, being asked
// to `sign` in, or nothing (`-`): it does not exist for them. `owner` is who applied; `elsewhere` recruits for another office.
// The word after an address is what it is about: a draft of a campaign, one that is open or closed, an application begun or sent.
const table = `
                                       visitor owner talent manager recruiter elsewhere assessor lead administrator
GET  campaigns                         page    page  page   page    page      page      page     page page
GET  campaignsFeed                     page    page  page   page    page      page      page     page page
GET  campaign open                     page    page  page   page    page      page      page     page page
GET  campaign closed                   page    page  page   page    page      page      page     page page
GET  campaign draft                    -       -     -      -       -         -         -        -    -
GET  campaignCalendar open             page    page  page   page    page      page      page     page page
GET  campaignCalendar draft            -       -     -      -       -         -         -        -    -

GET  applications                      sign    page  page   page    page      page      page     page page
POST applicationStart open             sign    done  done   done    done      done      done     done done
POST applicationStart draft            sign    -     -      -       -         -         -        -    -
GET  application sent                  sign    page  -      -       -         -         -        -    -
GET  applicationStep begun             sign    page  -      -       -         -         -        -    -
POST applicationStep begun             sign    done  -      -       -         -         -        -    -
GET  applicationSkill begun            sign    page  -      -       -         -         -        -    -
POST applicationSkill begun            sign    done  -      -       -         -         -        -    -
POST applicationSubmission begun       sign    done  -      -       -         -         -        -    -
GET  applicationAsSubmitted sent       sign    page  -      -       -         -         -        -    -
GET  applicationWithdrawal sent        sign    page  -      -       -         -         -        -    -
POST applicationWithdrawal sent        sign    done  -      -       -         -         -        -    -
POST applicationRemoval begun          sign    done  -      -       -         -         -        -    -

GET  officeCampaigns                   sign    -     -      -       page      page      -        page page
POST officeCampaignNew                 sign    -     -      -       done      -         -        done -
GET  officeCampaign draft              sign    -     -      -       page      -         -        page page
GET  officeCampaign open               sign    -     -      -       page      -         -        page page
GET  officeCampaign closed             sign    -     -      -       page      -         -        page page
GET  officeCampaignPreview draft       sign    -     -      -       page      -         -        page page
GET  officeCampaignPart draft          sign    -     -      -       page      -         -        page -
POST officeCampaignPart draft          sign    -     -      -       done      -         -        done -
GET  officeCampaignPart open           sign    -     -      -       -         -         -        page -
POST officeCampaignPart open           sign    -     -      -       -         -         -        done -
GET  officeCampaignPart closed         sign    -     -      -       -         -         -        -    -
GET  officeCampaignSkills draft        sign    -     -      -       page      -         -        page -
POST officeCampaignSkills draft        sign    -     -      -       done      -         -        done -
POST officeCampaignSkills open         sign    -     -      -       -         -         -        -    -
GET  officeCampaignQuestions draft     sign    -     -      -       page      -         -        page -
POST officeCampaignQuestions draft     sign    -     -      -       done      -         -        done -
POST officeCampaignQuestions open      sign    -     -      -       -         -         -        -    -
GET  officeCampaignPlan draft          sign    -     -      -       page      -         -        page -
POST officeCampaignPlan draft          sign    -     -      -       done      -         -        done -
POST officeCampaignPlan open           sign    -     -      -       -         -         -        -    -
POST officeCampaignComments draft      sign    -     -      -       done      -         -        done -
POST officeCampaignCopy open           sign    -     -      -       done      -         -        done -
POST officeCampaignAnswers draft       sign    -     -      -       done      -         -        done -
POST officeCampaignPublication draft   sign    -     -      -       -         -         -        done -
GET  officeCampaignEquitySearch forgroups sign  -     -      -       page      -         -        page -
GET  officeCampaignEquitySearch open   sign    -     -      -       -         -         -        -    -
GET  officeCampaignExtension open      sign    -     -      -       -         -         -        page -
POST officeCampaignExtension open      sign    -     -      -       -         -         -        done -
GET  officeCampaignExtension draft     sign    -     -      -       -         -         -        -    -
GET  officeCampaignClosing open        sign    -     -      -       -         -         -        page -
POST officeCampaignClosing open        sign    -     -      -       -         -         -        done -
GET  officeCampaignClosing closed      sign    -     -      -       -         -         -        -    -
POST officeCampaignArchiving closed    sign    -     -      -       -         -         -        done -

GET  officeApplications                sign    -     -      -       page      page      -        page page
GET  officeCampaignApplications open   sign    -     -      -       page      -         -        page page
GET  officeCampaignApplications draft  sign    -     -      -       page      -         -        page page
GET  officeApplication sent            sign    -     -      -       page      -         -        page page
GET  officeApplication begun           sign    -     -      -       -         -         -        -    -
GET  officeApplicationNotes sent       sign    -     -      -       done      -         -        done done
POST officeApplicationNotes sent       sign    -     -      -       done      -         -        done -
POST officeApplicationNotes begun      sign    -     -      -       -         -         -        -    -
GET  officeApplicationBookmark sent    sign    -     -      -       done      -         -        done done
POST officeApplicationBookmark sent    sign    -     -      -       done      -         -        done -
GET  officeExportNew                   sign    -     -      -       page      page      -        page -
POST officeExportNew                   sign    -     -      -       done      done      -        done -
`

let portal: TestApp
let experienceId = ''
before(async () => {
  portal = await openTestApp()
  experienceId = await makeReadyToApply(portal.db, portal.cast.talent.id, portal.time.now)
})
after(() => portal.close())

const given = () => ({ officeId: portal.cast.officeId, by: portal.cast.lead.id, now: portal.time.now })
const makeOpen = () => makeCampaign(portal.db, given())

const begin = async () => makeApplication(portal.db, await makeOpen(), portal.cast.talent, portal.time.now)

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
  begun: begin,
  sent: async () => {
    const id = await begin()
    await sendApplication(portal.db, id, 'Tala', portal.time.now)
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
  return { visitor: null, owner, talent, manager, recruiter, elsewhere, assessor, lead, administrator }
}

const met = async ({ method, name }: (typeof rows)[number], id: string | undefined, person: Member | null) => {
  const path = to('en', name, { id, part: 'texts', step: 'education', key: 'typescript' })
  const as = portal.as(person)
  const answer = method === 'GET' ? await as.get(path) : await as.post(path, await sent[name]?.(id ?? ''))
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

test('the table speaks of every address of campaigns and applications, read and written', () => {
  const names = (Object.keys(addresses) as AddressName[]).filter((name) =>
    /^(campaign|application|officeCampaign|officeApplication|officeExportNew)/.test(name),
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
  ] as const) {
    const id = (await things[thing]?.()) ?? ''
    for (const language of ['en', 'fr'] as const) {
      const page = async (of: string) =>
        (await portal.as(portal.cast.otherRecruiter).text(to(language, name, { id: of }))).replaceAll(of, '')
      assert.equal(await page(id), await page(nothing))
    }
  }
})

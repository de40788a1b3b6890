import {
  saveAnswers,
  saveEducation,
  saveSkill,
  startApplication,
  submitApplication,
  withdrawApplication,
} from '../../../src/features/applications/index.ts'
import type { Campaign } from '../../../src/features/campaigns/index.ts'
import type { Sent } from './assessing/person.ts'
import type { Staged } from './campaign-acts.ts'
import { type Stage, skillOf } from './campaign-writing.ts'
import { tellEvidence } from './evidence.ts'
import { day, hour, sittingDown, sittings } from './moments.ts'
import { inProse } from './people/organizations.ts'
import { type TrackKey, tracks } from './people/tracks.ts'
import type { Present } from './people-making.ts'
import type { Chance, DemoTalent } from './population.ts'
import { answerTo, questionOf } from './questions.ts'
import type { Act } from './replay.ts'

/** How far an application goes. */
export type Outcome = 'begun' | 'half' | 'complete' | 'submitted' | 'withdrawn'

/** A person as the acts know them: planned, and present once they have joined. */
export type Applicant = { talent: DemoTalent; present: Present | undefined }

type Applying = { stage: Stage; staged: Staged; applicant: Applicant; luck: Chance }

// An application under way: nothing of it is known before it has begun.
const openOne = ({ stage: { db }, staged, applicant }: Applying) => {
  let id: string | undefined
  let shown: ReadonlySet<string> = new Set()
  const known = () => {
    if (!id || !applicant.present || !staged.campaign)
      throw new Error(`${applicant.talent.subject} has begun nothing for ${staged.planned.advertisement}`)
    return { id, ownerId: applicant.present.id, person: applicant.present, campaign: staged.campaign, shown }
  }
  const begin = async (at: Date) => {
    const { present, talent } = applicant
    if (!present || !staged.campaign) throw new Error(`${talent.subject} cannot begin before they are here`)
    shown = new Set(present.shown)
    id = await startApplication(db, staged.campaign.id, { id: present.id, language: talent.language }, at)
  }
  return { known, begin }
}

const educate = async (applying: Applying, { id, ownerId, person }: Known, at: Date) => {
  const { luck, stage } = applying
  const { experiences } = person.talent
  const studied = person.experienceIds.filter((_, place) => experiences[place]?.kind === 'education')
  const worked = person.experienceIds.filter((_, place) => experiences[place]?.kind !== 'education')
  const byStudies = studied.length > 0 && luck.likely(0.45)
  const chosen = byStudies ? studied : luck.some(worked, 1 + luck.below(worked.length))
  const path = byStudies ? 'education' : 'experience'
  await saveEducation(stage.db, { id, ownerId }, { path, experiences: chosen }, { seen: '', now: at })
}

/** `shown` are the skills that the profile showed when the application began. */
type Known = { id: string; ownerId: string; person: Present; campaign: Campaign; shown: ReadonlySet<string> }

// What the profile does not show yet is told in the application, and kept in the profile by some.
const showSkills = async ({ stage, luck }: Applying, { id, ownerId, person, campaign, shown }: Known, at: Date) => {
  const { language, experiences } = person.talent
  const missing = campaign.skills.filter(
    ({ key, need, category }) => need === 'essential' && category === 'technical' && !shown.has(key),
  )
  for (const { key } of missing) {
    const place = luck.below(Math.max(1, experiences.filter(({ kind }) => kind === 'work').length))
    const words = tellEvidence(key, language, luck, new Set())
    if (!words) throw new Error(`Nothing shows ${key}`)
    const keepInProfile = luck.likely(0.15)
    const choice = { experienceId: person.experienceIds[place] ?? '', words, language, keepInProfile }
    await saveSkill(stage.db, { id, ownerId }, skillOf(stage, key), [choice], { seen: '', now: at })
    if (keepInProfile) person.shown.add(key)
  }
}

const answer = async ({ stage, staged, luck }: Applying, { id, ownerId, person, campaign }: Known, at: Date) => {
  const { talent } = person
  const org = inProse(talent.experiences[0]?.organization ?? '', talent.language)
  const given = { org, city: talent.about.city }
  const answers = campaign.questions.map(({ id: questionId, question_en }) => {
    const key = staged.said.questions.find((one) => questionOf(one).asked.en === question_en)
    if (!key) throw new Error(`Nobody knows how to answer “${question_en}”`)
    return { questionId, answer: answerTo(key, talent.language, luck, given) }
  })
  await saveAnswers(stage.db, { id, ownerId, language: talent.language }, answers, { seen: '', now: at })
}

const submit = async ({ stage }: Applying, { id, person }: Known, at: Date) => {
  const { name, language } = person.talent
  const obstacles = await submitApplication(stage.db, id, { signature: name, seen: '' }, language, {
    now: at,
    origin: stage.origin,
  })
  if (obstacles.length > 0) throw new Error(`${name} could not submit: ${JSON.stringify(obstacles)}`)
}

const stepsTo: Readonly<Record<Outcome, number>> = { begun: 1, half: 3, complete: 4, submitted: 5, withdrawn: 5 }

// What was begun is sent once it is: a draft complete at the bell is, and one that lacks something is not.
const sentOf = ({ stage: { db }, applicant }: Applying, { known }: ReturnType<typeof openOne>, outcome: Outcome) => {
  if (outcome !== 'submitted' && outcome !== 'complete') return []
  let isSent: boolean | undefined = outcome === 'submitted' || undefined
  const find = async () => {
    const { id, ownerId, campaign } = known()
    if (isSent === undefined) {
      const row = db.selectFrom('applications').select('submitted_at').where('id', '=', id)
      isSent = (await row.executeTakeFirstOrThrow()).submitted_at !== null
    }
    return isSent ? { id, ownerId, campaign } : undefined
  }
  const { subject: lane, language } = applicant.talent
  return [{ lane, language, known: find }]
}

/** What one person does about one campaign, from a moment on, before it closes; and their application, when it is sent. */
export const applicationActs = (applying: Applying, outcome: Outcome, from: Date): { acts: Act[]; sent: Sent[] } => {
  const { stage, staged, applicant, luck } = applying
  const application = openOne(applying)
  const steps: ((at: Date) => Promise<void>)[] = [
    application.begin,
    ...(staged.said.education === 'none' ? [] : [(at: Date) => educate(applying, application.known(), at)]),
    (at) => showSkills(applying, application.known(), at),
    (at) => answer(applying, application.known(), at),
    (at) => submit(applying, application.known(), at),
  ]
  const done = steps.slice(0, outcome === 'begun' ? 1 : steps.length - 5 + stepsTo[outcome])
  const moments = sittings(luck, from, staged.closesAt, steps.length)
  const act = (at: Date, run: (at: Date) => Promise<void>): Act => ({
    at,
    lane: applicant.talent.subject,
    run: () => run(at),
  })
  const acts = done.map((run, place) => act(moments[place] ?? from, run))
  const sent = sentOf(applying, application, outcome)
  if (outcome !== 'withdrawn') return { acts, sent }
  const sentAt = moments.at(-1) ?? from
  const later = new Date(sentAt.getTime() + 12 * hour + luck.next() * 40 * day)
  const withdraw = async (at: Date) => {
    const { id, ownerId } = application.known()
    await withdrawApplication(stage.db, id, ownerId, at)
  }
  return { acts: [...acts, act(later, withdraw)], sent }
}

const outcomeOf = (luck: Chance, { planned: { submitsCompleteDrafts } }: Staged, isReady: boolean): Outcome => {
  if (!isReady) return luck.likely(0.5) ? 'begun' : 'half'
  if (luck.likely(0.8)) return luck.likely(0.06) ? 'withdrawn' : 'submitted'
  if (submitsCompleteDrafts && luck.likely(0.5)) return 'complete'
  return luck.pick(['begun', 'half', 'half', 'complete'])
}

const isSenior = ({ preferences }: DemoTalent): boolean => preferences.classifications.length === 1

const worksForGovernment = ({ experiences }: DemoTalent): boolean =>
  experiences.some(({ isCurrent, departmentNumber }) => isCurrent && departmentNumber !== undefined)

// Those of the trade apply most, those of trades beside it at times.
const nearness = (wanted: readonly TrackKey[], own: TrackKey): number => {
  if (wanted.includes(own)) return wanted[0] === own ? 1 : 0.7
  return wanted.some((one) => tracks[one].beside.includes(own)) ? 0.22 : 0
}

const isExecutive = ({ workStream }: Staged['said']) => workStream === 'executive-group'

// How likely it is that a campaign is for somebody, from 0 to 1.
const appealTo = ({ said, planned }: Staged, talent: DemoTalent, everyTrade: boolean): number => {
  if (said.audience === 'employees' && !worksForGovernment(talent)) return 0
  const spoken = talent.languages.positionLanguages
  const wanted = said.languageRequirement
  const speaks = wanted === 'either' || spoken.includes('bilingual') || spoken.some((one) => one === wanted)
  const near = everyTrade ? 1 : nearness(said.tracks, talent.track)
  if (isExecutive(said) && (near < 0.5 || !isSenior(talent))) return 0
  return planned.appeal * near * (speaks ? 1 : 0.4) * (talent.isReady ? 1 : 0.35)
}

/** What the people of the demonstration do about one campaign. In a small one everybody may apply to anything, so that there is something to see. */
export const everyApplication = (
  stage: Stage,
  staged: Staged,
  applicants: readonly Applicant[],
  { luck, everyTrade }: { luck: Chance; everyTrade: boolean },
): { acts: Act[]; sent: Sent[] } => {
  const all = applicants.flatMap((applicant) => {
    const { talent } = applicant
    const from = new Date(Math.max(staged.opensAt.getTime(), talent.joinedAt.getTime() + hour))
    if (!luck.likely(appealTo(staged, talent, everyTrade)) || from.getTime() > staged.closesAt.getTime() - 2 * hour)
      return []
    const at = sittingDown(luck, from, staged.closesAt)
    return [applicationActs({ stage, staged, applicant, luck }, outcomeOf(luck, staged, talent.isReady), at)]
  })
  return { acts: all.flatMap(({ acts }) => acts), sent: all.flatMap(({ sent }) => sent) }
}

import { nameAssessor, saveStep } from '../../../../src/features/assessment/index.ts'
import type { Campaign } from '../../../../src/features/campaigns/index.ts'
import type { Staged } from '../campaign-acts.ts'
import { type Office, planOf, type Stage } from '../campaign-writing.ts'
import type { Chance } from '../population.ts'
import type { Act } from '../replay.ts'
import type { Assessing } from '../year.ts'
import type { Assessor, AssessorKey } from './assessors.ts'
import { spansOf, timesWithin } from './calendar.ts'
import { addSlots, interviewAt, placesOfSlot, type Slot } from './interviewing.ts'
import { type Course, type Fate, type Later, personActs, type Sent, sentHome, type Visit } from './person.ts'
import { reviews } from './words.ts'

/** What assessing rests on beside the stage: who is asked to assess, and what staff are called. */
export type Panel = { assessors: Readonly<Record<AssessorKey, Assessor>>; nameOf: (id: string) => string }

const methodOf = (kind: Campaign['plan'][number]['kind']): keyof typeof reviews =>
  kind === 'interview' || kind === 'reference'
    ? 'talking'
    : kind === 'exam' || kind === 'take-home'
      ? 'exercise'
      : 'reading'

const campaignOf = ({ campaign, planned }: Staged): Campaign => {
  if (!campaign) throw new Error(`${planned.advertisement} was not published`)
  return campaign
}

// Everybody who is named is named before anybody records anything.
const prepare = async (stage: Stage, office: Office, staged: Staged, named: readonly Assessor[], at: Date) => {
  const { db } = stage
  const campaign = campaignOf(staged)
  const { alone, byQuestion } = staged.planned.assessed ?? {}
  for (const [place, { id, kind }] of campaign.plan.entries()) {
    const language = place % 3 === 1 ? ('fr' as const) : ('en' as const)
    const isIndependent = alone === true && kind === 'interview'
    const isHorizontal = byQuestion === true && kind === 'screening-questions'
    const biasReview = kind === 'reference' ? '' : reviews[methodOf(kind)][language]
    const by = { id: language === 'fr' ? office.lead : office.recruiter, language }
    await saveStep(db, campaign.id, id, { isIndependent, isHorizontal, biasReview }, by, at)
  }
  for (const { email } of named) {
    const answer = await nameAssessor(db, campaign, email, office.recruiter, at)
    if (answer !== 'named') throw new Error(`${email} assesses nothing: ${answer}`)
  }
}

// Most who do not qualify are told so after the first step.
const fateOf = (luck: Chance, steps: number, { qualified = 0.23 }: Assessing): Fate => {
  if (luck.likely(qualified)) return { ends: 'qualified', at: steps - 1 }
  const share = luck.next()
  if (share < 0.08) return { ends: 'removed', at: luck.below(steps) }
  if (share < 0.65) return { ends: 'not-qualified', at: 0 }
  if (share < 0.86) return { ends: 'not-qualified', at: 1 }
  return { ends: 'not-qualified', at: 1 + luck.below(steps - 1) }
}

// What the next of those answer whose time is to come, over and over.
const answers = ['comes', 'none', 'comes', 'comes', 'silent', 'comes'] as const

const laterAt = (place: number): Later | undefined => {
  if (place % 8 === 1) return place % 16 === 1 ? 'pause' : 'pause-and-return'
  if (place % 40 === 4) return 'revoke'
  return place % 25 === 6 ? 'withdraw' : undefined
}

const fateWished = (ends: Fate['ends'], steps: number): Fate => ({ ends, at: steps - 1 })

const reaches = ({ ends, at }: Fate, place: number): boolean => (ends === 'removed' ? at > place : at >= place)

/** What an office does about those who applied to a campaign, from its closing on. */
export const assessingActs = (
  stage: Stage,
  { assessors, nameOf }: Panel,
  office: Office,
  staged: Staged,
  sent: readonly Sent[],
  { luck, technical }: { luck: Chance; technical: ReadonlySet<string> },
): Act[] => {
  const { planned, said, closesAt } = staged
  const assessing = planned.assessed ?? {}
  const plan = planOf(stage, said, (key) => technical.has(key))
  const { prepareAt, ...spans } = spansOf(closesAt, assessing.pace, plan.length)
  const named = (assessing.assessors ?? []).map((key) => assessors[key])
  const at = interviewAt(plan)
  const course: Course = {
    stage,
    office,
    assessing,
    spans,
    recorders: [{ id: office.recruiter, language: 'en' }, ...named],
    interviewAt: assessing.invites ? at : undefined,
    nameOf,
    luck,
  }
  if (planned.closedEarly) return sent.flatMap((one) => sentHome(course, one, closesAt))
  const fated = sent.map((one) => ({
    one,
    fate: one.fate ? fateWished(one.fate, plan.length) : fateOf(luck, plan.length, assessing),
  }))
  const span = spans.steps[at]
  const seen = assessing.invites && span ? fated.filter(({ fate }) => reaches(fate, at)) : []
  const times =
    span && seen.length > 0
      ? timesWithin(span, Math.ceil((seen.length * 1.25) / placesOfSlot) + 3, planned.timeZone ?? 'America/Toronto')
      : []
  const slots = times.map((time): Slot => ({ ...time, id: undefined }))
  // Some places of each day are left free.
  const visits = new Map<Sent, Visit>()
  let toCome = 0
  for (const [place, { one }] of seen.entries()) {
    const slot = slots[Math.floor((place * slots.length) / seen.length)]
    const isToCome = slot && slot.startsAt > stage.now
    if (slot)
      visits.set(one, {
        slot,
        answer: isToCome ? (answers[toCome++ % answers.length] ?? 'comes') : 'comes',
        turn: place,
      })
  }
  const qualified = fated.filter(({ one, fate }) => !one.fate && fate.ends === 'qualified')
  const laters = new Map(qualified.map(({ one }, place) => [one, laterAt(place)]))
  return [
    { at: prepareAt, lane: null, run: () => prepare(stage, office, staged, named, prepareAt) },
    ...(span && slots.length > 0
      ? [
          {
            at: span.from,
            lane: null,
            run: () =>
              addSlots(
                { db: stage.db, origin: stage.origin, campaign: campaignOf(staged) },
                slots,
                office.recruiter,
                span.from,
              ),
          },
        ]
      : []),
    ...fated.flatMap(({ one, fate }) =>
      personActs(course, one, fate, { visit: visits.get(one), later: laters.get(one) }),
    ),
  ]
}

import { withdrawApplication } from '../../../../src/features/applications/index.ts'
import type { Language } from '../../../../src/i18n/language.ts'
import type { Office, Stage } from '../campaign-writing.ts'
import { day, hour } from '../moments.ts'
import type { Chance } from '../population.ts'
import type { Act } from '../replay.ts'
import type { Assessing } from '../year.ts'
import { daysAfter, type Span, within } from './calendar.ts'
import { comeBack, pause, revoke, type Signed, sign, tell } from './deciding.ts'
import { type Application, agree, find, findWithOffers, type Recorder, turningPoint, type Verdict } from './finding.ts'
import { choose, decline, invite, type Slot } from './interviewing.ts'
import { hintFor, movedAway } from './words.ts'

/** How an assessment ends for somebody, and at which step of the plan. */
export type Fate =
  | { ends: 'qualified'; at: number }
  | { ends: 'not-qualified'; at: number }
  | { ends: 'removed'; at: number }
  | { ends: 'invited'; at: number }

/** Somebody who applied: `known` is their application once it was sent, or nothing when it was not. */
export type Sent = {
  lane: string
  language: Language
  known: () => Promise<Application | undefined>
  fate?: Fate['ends']
}

/** The assessment of a campaign, as each of its people meets it. */
export type Course = {
  stage: Stage
  office: Office
  assessing: Assessing
  spans: { steps: readonly Span[]; deciding: Span }
  recorders: readonly Recorder[]
  /** The interview, where times are chosen. */
  interviewAt: number | undefined
  nameOf: (id: string) => string
  luck: Chance
}

const signerFor = ({ office, nameOf }: Course, language: Language) => {
  const id = language === 'fr' ? office.lead : office.recruiter
  return { id, language, name: nameOf(id) }
}

// The same act for everybody: nothing is done for whom nothing was sent.
const actFor = (sent: Sent, acts: Act[]) => (at: Date, run: (application: Application, at: Date) => Promise<unknown>) =>
  acts.push({
    at,
    lane: sent.lane,
    run: async () => {
      const application = await sent.known()
      if (application) await run(application, at)
    },
  })

type Add = ReturnType<typeof actFor>

const decideAndTell = (
  course: Course,
  sent: Sent,
  add: Add,
  decidedAt: Date,
  signed: (application: Application) => Signed,
): Date => {
  const { stage, assessing, luck } = course
  const by = signerFor(course, sent.language)
  add(decidedAt, (application, at) =>
    sign(stage.db, application.id, signed(application), by, { now: at, origin: stage.origin }),
  )
  const isLate = !sent.fate && luck.likely(assessing.late ?? 0.05)
  const toldAt = isLate ? daysAfter(luck, decidedAt, 11, 40) : daysAfter(luck, decidedAt, 1, 9)
  add(toldAt, ({ id }, at) => tell(stage.db, id, by.id, { now: at, origin: stage.origin }))
  return toldAt
}

/** What becomes of a place in a pool afterwards. */
export type Later = 'pause' | 'pause-and-return' | 'revoke' | 'withdraw'

const laterOn = ({ stage, office, luck }: Course, sent: Sent, add: Add, toldAt: Date, later: Later) => {
  const { db, origin } = stage
  if (later === 'revoke')
    add(daysAfter(luck, toldAt, 10, 40), ({ id }, now) =>
      revoke(db, id, { id: office.lead, language: sent.language }, { now, origin }),
    )
  else if (later === 'withdraw')
    add(daysAfter(luck, toldAt, 10, 90), ({ id, ownerId }, at) => withdrawApplication(db, id, ownerId, at))
  else {
    const pausedAt = daysAfter(luck, toldAt, 3, 70)
    add(pausedAt, ({ id }, at) => pause(db, id, luck, at))
    if (later === 'pause-and-return') add(daysAfter(luck, pausedAt, 20, 60), ({ id }, at) => comeBack(db, id, at))
  }
}

const verdictAt = ({ ends, at }: Fate, place: number): Verdict =>
  ends === 'not-qualified' && place === at ? 'failed' : 'passed'

const reasons = ['no-answer', 'withdrew', 'by-mistake', 'not-eligible'] as const
const removedOf = new WeakMap<Course, number>()

// One after the other, not by luck: the smallest demonstration shows each.
const nextReason = (course: Course) => {
  const turn = removedOf.get(course) ?? Math.floor(course.spans.deciding.from.getTime() / day)
  removedOf.set(course, turn + 1)
  return reasons[turn % reasons.length] ?? 'no-answer'
}

type At = { place: number; verdict: Verdict; point: (application: Application) => string }

// Everybody finds alone; where they differ, what they agree on later is what counts.
const alone = (course: Course, add: Add, { place, verdict, point }: At, from: Date, turn: number): Date => {
  const { stage, luck, recorders, office } = course
  const by = { id: office.recruiter, language: 'en' as const }
  const others = recorders.filter(({ id }) => id !== by.id)
  const [first, second] = luck.some([luck.pick(others), by], 2)
  if (!first || !second) throw new Error('Two are needed to find alone')
  const { db } = stage
  const differs = turn % 3 === 0
  const other: Verdict = differs ? (verdict === 'passed' ? luck.pick(['held', 'failed']) : 'passed') : verdict
  const secondAt = daysAfter(luck, from, 0.1, 2)
  const agreedAt = daysAfter(luck, secondAt, 0.3, 4)
  add(from, (application, at) => find({ db, luck, application, place, by: first }, verdict, point(application), at))
  add(secondAt, (application, at) => find({ db, luck, application, place, by: second }, other, point(application), at))
  add(agreedAt, (application, at) => agree({ db, luck, application, place, by }, verdict, point(application), at))
  return agreedAt
}

const record = (course: Course, add: Add, { place, verdict, point }: At, at: Date): Date => {
  const { stage, luck, recorders, assessing } = course
  const by = luck.pick(recorders)
  const { db } = stage
  if (place === 0 && luck.likely(assessing.held ?? 0.03)) {
    add(at, (application, now) => find({ db, luck, application, place, by }, 'held', point(application), now))
    const settledAt = daysAfter(luck, at, 3, 12)
    add(settledAt, (application, now) => find({ db, luck, application, place, by }, verdict, point(application), now))
    return settledAt
  }
  add(at, (application, now) =>
    assessing.reuses && verdict === 'passed'
      ? findWithOffers({ db, luck, application, place, by }, now)
      : find({ db, luck, application, place, by }, verdict, point(application), now),
  )
  return at
}

/** The time that is meant for somebody, what they answer, and as the how many-th they come. */
export type Visit = { slot: Slot; answer: 'comes' | 'none' | 'silent'; turn: number }

// When somebody is invited, and when they were seen; nothing of the latter while they have not chosen.
const interview = (course: Course, sent: Sent, add: Add, span: Span, visit: Visit | undefined): Date | undefined => {
  const { stage, luck, office } = course
  const { db, origin, now } = stage
  const of = (application: Application) => ({ db, origin, campaign: application.campaign })
  const isWaiting = sent.fate === 'invited'
  const invitedAt = isWaiting
    ? daysAfter(luck, new Date(now.getTime() - 3 * day), 0.5, 1.5)
    : daysAfter(luck, span.from, 1, 3)
  add(invitedAt, (application, at) => invite(of(application), application.id, office.recruiter, at))
  if (isWaiting || !visit || visit.answer === 'silent') return undefined
  const { slot } = visit
  const answeredAt = daysAfter(luck, invitedAt, 0.2, 3)
  if (visit.answer === 'none') {
    const person = { language: sent.language, luck }
    add(answeredAt, (application, at) => decline(of(application), application.id, person, at))
    return undefined
  }
  add(answeredAt, (application, at) => choose(of(application), application.id, slot, at))
  return new Date(slot.endsAt.getTime() + hour / 2 + luck.below(20 * hour))
}

const atStep = (course: Course, sent: Sent, add: Add, visit: Visit | undefined, place: number, after: Date) => {
  const { spans, luck, interviewAt, assessing } = course
  const span = spans.steps[place]
  if (!span) throw new Error(`There is no step ${place}`)
  const isInterview = place === interviewAt
  const seenAt = isInterview ? interview(course, sent, add, span, visit) : within(luck, span)
  if (!seenAt) return undefined
  const at = new Date(Math.max(seenAt.getTime(), after.getTime() + hour))
  return { at, isAlone: isInterview && assessing.alone === true }
}

/** What is done about one person, step by step, until somebody signs and tells. */
export const personActs = (
  course: Course,
  sent: Sent,
  fate: Fate,
  { visit, later }: { visit?: Visit | undefined; later?: Later | undefined },
): Act[] => {
  const { spans, luck } = course
  const acts: Act[] = []
  const add = actFor(sent, acts)
  const points = new Map<number, string>()
  const pointAt = (place: number) => (application: Application) => {
    const point = points.get(place) ?? turningPoint({ application, place, luck })
    points.set(place, point)
    return point
  }
  let after = new Date(0)
  const last = fate.ends === 'removed' ? fate.at - 1 : fate.at
  for (let place = 0; place <= last; place++) {
    const step = atStep(course, sent, add, visit, place, after)
    if (!step) return acts
    const verdict = verdictAt(fate, place)
    const what = { place, verdict, point: pointAt(place) }
    after = step.isAlone ? alone(course, add, what, step.at, visit?.turn ?? 0) : record(course, add, what, step.at)
  }
  if (fate.ends === 'qualified') {
    const decidedAt = within(luck, {
      from: new Date(Math.max(after.getTime(), spans.deciding.from.getTime())),
      until: spans.deciding.until,
    })
    const toldAt = decideAndTell(
      course,
      sent,
      add,
      new Date(Math.max(decidedAt.getTime(), after.getTime() + hour)),
      () => ({ outcome: 'qualified' }),
    )
    if (later) laterOn(course, sent, add, toldAt, later)
  } else {
    const end = spans.steps[Math.max(0, last)]?.until ?? spans.deciding.from
    const decidedAt = daysAfter(luck, new Date(Math.max(end.getTime(), after.getTime())), 0.2, 4)
    const reason = fate.ends === 'removed' ? nextReason(course) : undefined
    decideAndTell(course, sent, add, decidedAt, (application) =>
      reason
        ? { outcome: 'removed', reason }
        : {
            outcome: 'not-qualified',
            criterion: pointAt(fate.at)(application),
            note: sent.fate || luck.likely(0.7) ? hintFor(sent.language, luck) : '',
          },
    )
  }
  return acts
}

/** What is done about somebody whose campaign ended before anybody was assessed. */
export const sentHome = (course: Course, sent: Sent, from: Date): Act[] => {
  const acts: Act[] = []
  const decidedAt = daysAfter(course.luck, from, 1, 3)
  decideAndTell(course, sent, actFor(sent, acts), decidedAt, () => ({
    outcome: 'removed',
    reason: 'other',
    note: movedAway[sent.language],
  }))
  return acts
}

import type { GrantedField } from '../../profiles/index.ts'
import type { ReferralStatus } from './lifecycle.ts'

export const placementKinds = [
  'indeterminate',
  'term',
  'assignment',
  'acting',
  'secondment',
  'deployment',
  'casual',
  'student',
  'contract',
] as const
export type PlacementKind = (typeof placementKinds)[number]

export const notSelectedReasons = [
  'other-chosen',
  'skills',
  'language',
  'security',
  'conditions',
  'no-answer',
  'need-changed',
  'other',
] as const
export type NotSelectedReason = (typeof notSelectedReasons)[number]

/** What a person may let a manager see; each shows the one before it too. */
export const shares = {
  contact: ['name', 'contact'],
  timeline: ['name', 'contact', 'timeline'],
} as const satisfies Record<string, readonly GrantedField[]>
export type Share = keyof typeof shares

/** For how many days a manager sees somebody who is referred. */
export const daysShown = ['14', '30', '60'] as const
export const usualDaysShown = '30'

/** At most so many people are asked or referred at once. */
export const mostAtOnce = 50

export type Side = { status: ReferralStatus; personSays: '' | 'placed' | 'not-placed'; settledAt: Date | null }

/** Whether the manager’s side and the person tell differently what became of a referral, and nobody has settled it. */
export const isDisputed = ({ status, personSays, settledAt }: Side): boolean =>
  settledAt === null &&
  ((status === 'placed' && personSays === 'not-placed') ||
    (personSays === 'placed' && (status === 'not_selected' || status === 'ended' || status === 'withdrawn')))

export type Due = { by: 'office' | 'manager'; at: Date }

/** Somebody put forward: where they stand, since when, and by when they were asked to answer. */
export type Standing = { status: ReferralStatus; since: Date; answerBy: Date }

/** The last message of the conversation of a request. */
export type LastMessage = { fromOffice: boolean; at: Date }

/** Within how many business days each side acts on somebody who stands there. */
const daysToAct = {
  interested: 2,
  referred: 10,
  interview: 15,
  selected: 20,
  replied: 2,
  asked: 5,
  settled: 2,
} as const

const latest = (moments: readonly Date[]) => new Date(Math.max(...moments.map((at) => at.getTime())))

/** Who holds the next step of a request that is in progress, and by when: whatever is due first. Nothing when neither the people put forward nor the conversation ask anything of anybody. `after` counts business days from a moment. */
export const nextStepOf = (
  people: readonly Standing[],
  last: LastMessage | null,
  after: (at: Date, days: number) => Date,
): Due | null => {
  const due = (by: Due['by'], status: 'interested' | 'referred' | 'interview' | 'selected'): Due[] =>
    people.filter((one) => one.status === status).map(({ since }) => ({ by, at: after(since, daysToAct[status]) }))
  const asked = people.filter(({ status }) => status === 'asked').map(({ answerBy }) => answerBy)
  const steps: Due[] = [
    ...due('office', 'interested'),
    ...due('manager', 'referred'),
    ...due('manager', 'interview'),
    ...due('manager', 'selected'),
    ...(asked.length > 0 ? [{ by: 'office' as const, at: latest(asked) }] : []),
    ...(last && !last.fromOffice ? [{ by: 'office' as const, at: after(last.at, daysToAct.replied) }] : []),
  ]
  const [first] = steps.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  if (first) return first
  const settled = people.length > 0 ? latest(people.map(({ since }) => since)) : null
  if (last && (settled === null || last.at >= settled)) return { by: 'manager', at: after(last.at, daysToAct.asked) }
  return settled && { by: 'office', at: after(settled, daysToAct.settled) }
}

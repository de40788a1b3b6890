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

type Open = { status: ReferralStatus; answerBy: Date }

/** Who holds the next step of a request because of the people put forward for it, and by when; nothing when they ask nothing of anybody. `after` counts business days from now. */
export const nextStepOf = (people: readonly Open[], after: (days: number) => Date): Due | null => {
  const has = (...statuses: ReferralStatus[]) => people.some(({ status }) => statuses.includes(status))
  if (has('referred')) return { by: 'manager', at: after(10) }
  if (has('interview')) return { by: 'manager', at: after(15) }
  if (has('selected')) return { by: 'manager', at: after(20) }
  if (has('interested')) return { by: 'office', at: after(2) }
  const asked = people.filter(({ status }) => status === 'asked').map(({ answerBy }) => answerBy.getTime())
  if (asked.length > 0) return { by: 'office', at: new Date(Math.max(...asked)) }
  return people.length > 0 ? { by: 'office', at: after(2) } : null
}

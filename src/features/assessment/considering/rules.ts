import type { Audience } from '../../campaigns/index.ts'
import type { ArmedForces, Citizenship } from '../../profiles/index.ts'
import type { QualificationStatus } from '../qualifications/lifecycle.ts'

export type RuleKey = 'priority' | 'veterans' | 'citizens-residents' | 'others'

/** A group of the order of consideration, in force between two days. */
export type ConsiderationRule = {
  key: RuleKey
  position: number
  words_en: string
  words_fr: string
  why_en: string
  why_fr: string
  effectiveFrom: string
  effectiveTo: string | null
}

/** What the order rests on, as the person stated it when they applied. */
export type Stated = { hasPriority: boolean; armedForces: ArmedForces | ''; citizenship: Citizenship | '' }

const meets: Record<RuleKey, (stated: Stated) => boolean> = {
  priority: ({ hasPriority }) => hasPriority,
  veterans: ({ armedForces }) => armedForces === 'veteran',
  'citizens-residents': ({ citizenship }) => citizenship === 'citizen' || citizenship === 'permanent-resident',
  others: () => true,
}

/** The rules in force on a day (`2027-05-04`), in their order. */
export const rulesOn = (rules: readonly ConsiderationRule[], day: string): ConsiderationRule[] =>
  rules
    .filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day < effectiveTo))
    .sort((one, other) => one.position - other.position)

/** The group in which a person is considered: the first of the rules in force that they meet. */
export const tierOf = (stated: Stated, inForce: readonly ConsiderationRule[]): ConsiderationRule | undefined =>
  inForce.find(({ key }) => meets[key](stated))

/** Whether the order applies: to campaigns that everyone may apply to, not to those for employees. */
export const isOrdered = (audience: Audience | ''): boolean => audience !== 'employees'

/** People by group, each group in the order in which they were given; a group without anybody is left out. Where no order applies all are one group. */
export const groupsOf = <One extends Stated>(
  people: readonly One[],
  inForce: readonly ConsiderationRule[],
  audience: Audience | '',
): { rule: ConsiderationRule | null; people: One[] }[] => {
  if (!isOrdered(audience)) return people.length > 0 ? [{ rule: null, people: [...people] }] : []
  return inForce
    .map((rule) => ({ rule, people: people.filter((one) => tierOf(one, inForce)?.key === rule.key) }))
    .filter((group) => group.people.length > 0)
}

/** How somebody’s place in the pool of a campaign stands. */
export type Place = {
  applicationStatus: string
  isClosed: boolean
  isTold: boolean
  status: QualificationStatus | null
  expiresAt: Date | null
}

/** Why somebody who qualified is not considered now. */
export const unconsideredReasons = ['untold', 'suspended', 'expired', 'removed', 'withdrew'] as const
export type Unconsidered = (typeof unconsideredReasons)[number]

/** Why somebody who qualified is not considered at a moment; nothing when they are. What the clock has not noted yet counts already. */
export const whyNotConsidered = (
  { applicationStatus, isClosed, isTold, status, expiresAt }: Place,
  now: Date,
): Unconsidered | undefined => {
  if (applicationStatus !== 'decided' || isClosed) return 'withdrew'
  if (status === null || status === 'removed') return 'removed'
  if (status === 'expired' || expiresAt === null || expiresAt <= now) return 'expired'
  if (!isTold) return 'untold'
  return status === 'suspended' ? 'suspended' : undefined
}

/** One page of groups in their order, cut where it begins and ends; each says of how many its people are. */
export const pageOf = <One, Rule>(
  groups: readonly { rule: Rule; people: readonly One[] }[],
  { page, size }: { page: number; size: number },
): { rule: Rule; people: One[]; count: number }[] => {
  let before = 0
  return groups.flatMap(({ rule, people }) => {
    const from = Math.max(0, (page - 1) * size - before)
    const shown = people.slice(from, Math.max(from, page * size - before))
    before += people.length
    return shown.length > 0 ? [{ rule, people: shown, count: people.length }] : []
  })
}

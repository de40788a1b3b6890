import type { Audience } from '../../campaigns/index.ts'
import type { ArmedForces, Citizenship } from '../../profiles/index.ts'

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

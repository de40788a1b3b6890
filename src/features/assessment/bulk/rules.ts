import type { Ability } from '../../../policy/policy.ts'
import type { Criterion } from '../rules.ts'

/** What may be done to many at once: tell what was decided, sign a decision, or record a result. */
export const bulkKinds = ['tell', 'qualified', 'not-qualified', 'removed', 'result'] as const
export type BulkKind = (typeof bulkKinds)[number]

/** The ability that each asks for, as doing it to one person does. */
export const abilityOf = {
  tell: 'decision.tell',
  qualified: 'application.decide',
  'not-qualified': 'application.decide',
  removed: 'application.decide',
  result: 'assessment.record',
} as const satisfies Record<BulkKind, Ability>

/** What may be done to those who stand in a queue. */
export const kindsAt = (queue: string): readonly BulkKind[] => {
  if (['untold', 'qualified', 'not-qualified', 'removed'].includes(queue)) return ['tell']
  if (queue === 'to-decide') return ['qualified', 'removed']
  const outcome = queue.split(':')[1]
  if (outcome === undefined) return []
  return outcome === 'failed' ? ['not-qualified', 'result', 'removed'] : ['result', 'removed']
}

/** Whether it is done to people ticked one by one only: the reason, or the result, is each person’s own. */
export const needsTicks = (kind: BulkKind): boolean => kind === 'removed' || kind === 'result'

/** How many people at most are touched by one action; whoever comes after is left for the next. */
export const mostAtOnce = 1_000

const minute = 60 * 1000

/** How long something may be undone. Telling waits that long: nobody reads what may still be undone. */
export const undoLasts: Record<BulkKind, number> = {
  tell: 10 * minute,
  qualified: 60 * minute,
  'not-qualified': 60 * minute,
  removed: 60 * minute,
  result: 60 * minute,
}

/** Why somebody is left out. */
export const leftOutReasons = [
  ...(['withdrawn', 'decided', 'elsewhere', 'told', 'planned'] as const),
  ...(['hidden', 'nothing-unmet', 'by-question', 'recorded', 'later'] as const),
]
export type LeftOut = (typeof leftOutReasons)[number]

/** Somebody ticked, or who stands where it is done, with what the rules look at. */
export type Standing = {
  status: string
  isHere: boolean
  decision: { isTold: boolean; isPlanned: boolean } | null
}

/** What their results say of them. */
export type Found = {
  unmet: Criterion | null
  /** Whether what keeps them from being qualified is still kept from whoever acts. */
  isHidden: boolean
  isByQuestion: boolean
  /** Whether something that counts, or that whoever acts gave, was found of the criterion; what is on hold awaits it still. */
  isRecorded: boolean
}

/** Why where somebody stands leaves them out; nothing when it does not. */
export const whyStandingLeavesOut = (kind: BulkKind, { status, isHere, decision }: Standing): LeftOut | undefined => {
  if (status === 'withdrawn') return 'withdrawn'
  if (kind === 'tell') {
    if (!decision) return 'elsewhere'
    if (decision.isTold) return 'told'
    if (decision.isPlanned) return 'planned'
  } else if (decision) return 'decided'
  return isHere ? undefined : 'elsewhere'
}

/** Why what was found of somebody leaves them out; nothing when it does not. */
export const whyFoundLeavesOut = (
  kind: BulkKind,
  { unmet, isHidden, isByQuestion, isRecorded }: Found,
): LeftOut | undefined => {
  if (kind === 'not-qualified') return unmet === null ? 'nothing-unmet' : isHidden ? 'hidden' : undefined
  if (kind !== 'result') return undefined
  return isByQuestion ? 'by-question' : isRecorded ? 'recorded' : undefined
}

/** Why something is not undone for somebody. */
export const notUndoneReasons = ['withdrawn', 'told', 'replaced', 'built-on'] as const
export type NotUndone = (typeof notUndoneReasons)[number]

/** What was made for somebody at once, and what became of it since. */
export type Made = {
  status: string
  isTold: boolean
  /** Whether another decision, or another result, took its place. */
  isReplaced: boolean
  /** Whether results were recorded, or a decision signed, since. */
  isBuiltOn: boolean
}

/** Why something is not undone for somebody; nothing when it is. */
export const whyNotUndone = ({ status, isTold, isReplaced, isBuiltOn }: Made): NotUndone | undefined => {
  if (isTold) return 'told'
  if (isReplaced) return 'replaced'
  if (status === 'withdrawn') return 'withdrawn'
  return isBuiltOn ? 'built-on' : undefined
}

/** Whether an action may still be undone at all. */
export const isUndoable = (action: { undoUntil: Date; undoneAt: Date | null }, now: Date): boolean =>
  action.undoneAt === null && now < action.undoUntil

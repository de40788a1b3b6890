import type { PlanStep } from '../../campaigns/index.ts'
import type { Outcome } from '../lifecycle.ts'

const hour = 60 * 60 * 1000

/** How long before a sitting its places may no longer be chosen or given back. */
export const hoursToChoose = 24

/** How long before a sitting those who chose it are reminded. */
export const daysToRemind = 2

/** Whether people are invited to a step, and choose among its sittings. */
export const isByInvitation = ({ kind }: Pick<PlanStep, 'kind'>): boolean =>
  kind === 'interview' || kind === 'exam' || kind === 'other'

/** Until when a sitting may be chosen, and a choice of it changed. */
export const choosingEnds = (startsAt: Date): Date => new Date(startsAt.getTime() - hoursToChoose * hour)

/** A sitting with how many places it has, if any are chosen, and how many are taken. */
export type Places = { startsAt: Date; capacity: number | null; cancelledAt: Date | null; taken: number }

/** Whether somebody who chose a sitting may still give its place back. */
export const mayStillChange = (chosen: { startsAt: Date } | null, now: Date): boolean =>
  chosen === null || now < choosingEnds(chosen.startsAt)

/** The words that keep a choice from being made, by the name of a sentence; nothing when it may be made. */
export const whatBlocksChoice = (
  target: Places,
  current: { startsAt: Date } | null,
  now: Date,
): 'tooLate' | 'gone' | 'full' | undefined => {
  if (!mayStillChange(current, now)) return 'tooLate'
  if (target.capacity === null || target.cancelledAt !== null || now >= choosingEnds(target.startsAt)) return 'gone'
  return target.taken < target.capacity ? undefined : 'full'
}

/** Whether somebody may choose a sitting now. */
export const isFree = (sitting: Places, now: Date): boolean => whatBlocksChoice(sitting, null, now) === undefined

/** How many places may be chosen now. */
export const countFree = (sittings: readonly Places[], now: Date): number =>
  sittings
    .filter((one) => isFree(one, now))
    .reduce((sum, { capacity, taken }) => sum + Math.max(0, (capacity ?? 0) - taken), 0)

/** Where an invitation stands. */
export type InvitationState = 'waiting' | 'chosen' | 'none-suits' | 'cancelled'

export const stateOf = (invitation: {
  sittingId: string | null
  noneSuitsAt: Date | null
  cancelledAt: Date | null
}): InvitationState => {
  if (invitation.cancelledAt) return 'cancelled'
  if (invitation.sittingId !== null) return 'chosen'
  return invitation.noneSuitsAt ? 'none-suits' : 'waiting'
}

/** Why somebody who stands at a step is not invited with the others. */
export type Exception = 'withdrawn' | 'decided' | 'failed' | 'invited'

export const exceptions = ['invited', 'withdrawn', 'failed', 'decided'] as const satisfies Exception[]

/** Why somebody is not invited, or nothing when they are. */
export const whyNotInvited = (person: {
  status: string
  standing: Outcome
  isInvited: boolean
}): Exception | undefined => {
  if (person.status === 'withdrawn') return 'withdrawn'
  if (person.status === 'decided') return 'decided'
  if (person.isInvited) return 'invited'
  return person.standing === 'failed' ? 'failed' : undefined
}

/** Whether somebody who applied is still assessed, and may be invited or choose. */
export const isAssessed = (status: string): boolean => status === 'submitted' || status === 'in_assessment'

/** When those who chose a sitting are reminded: not when they chose it later than that. */
export const remindsAt = (startsAt: Date): Date => new Date(startsAt.getTime() - daysToRemind * 24 * hour)

/** The official language in which somebody asked for a step to be held. */
export const languageOf = <Chosen>(
  { kind }: Pick<PlanStep, 'kind'>,
  { examLanguage, interviewLanguage }: { examLanguage: Chosen; interviewLanguage: Chosen },
): Chosen => (kind === 'exam' ? examLanguage : interviewLanguage)

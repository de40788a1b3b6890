import type { SkillLevel } from '../../profiles/index.ts'

const rank: Record<SkillLevel, number> = { beginner: 0, intermediate: 1, advanced: 2, lead: 3 }

/** Whether what was shown at one level meets what is asked at another. */
export const meetsLevel = (shown: SkillLevel, asked: SkillLevel): boolean => rank[shown] >= rank[asked]

const day = 24 * 60 * 60 * 1000

/** How many days before its end a person is reminded of a qualification. */
export const reminders = [60, 14] as const

/** The reminder that is due now: the last of those that were missed, and none that was sent, or later than one that was. */
export const reminderDue = (
  { expiresAt, reminded }: { expiresAt: Date; reminded: number | null },
  now: Date,
): number | null => {
  const left = expiresAt.getTime() - now.getTime()
  const due = reminders.filter((days) => left <= days * day).at(-1)
  return left > 0 && due !== undefined && (reminded === null || due < reminded) ? due : null
}

/** Whether somebody who said until when they are not available is so again, noted by the clock or not. */
export const isSuspensionOver = (
  { status, suspendedUntil }: { status: string; suspendedUntil: Date | null },
  now: Date,
): boolean => status === 'suspended' && suspendedUntil !== null && suspendedUntil <= now

/** What a qualification may be taken over for. */
export type Reusable = { id: string; skillId: number; level: SkillLevel; expiresAt: Date }

/** For each skill asked, the qualification that may be taken over: at the level asked or above, of several the one that holds longest. */
export const reusableFor = <One extends Reusable>(
  held: readonly One[],
  asked: readonly { skillId: number; level: SkillLevel }[],
): Map<number, One> =>
  new Map(
    asked.flatMap(({ skillId, level }) => {
      const [best] = held
        .filter((one) => one.skillId === skillId && meetsLevel(one.level, level))
        .sort((one, other) => other.expiresAt.getTime() - one.expiresAt.getTime())
      return best ? [[skillId, best] as const] : []
    }),
  )

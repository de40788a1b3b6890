/** When an account was last used, and when its owner was warned. */
export type Standing = { seenAt: Date; firstAt: Date | null; secondAt: Date | null }

export type Step = 'nothing' | 'warn' | 'warn-again' | 'erase'

const days = 24 * 60 * 60 * 1000

/** The time a person has between one warning and the next, and between the second and the end. */
export const notice = 30 * days

const isSince = (at: Date | null, seenAt: Date): at is Date => at !== null && at > seenAt

/**
 * What happens next to an account: warned when last used before `warnLimit`, again after 30 days, erased when last used before `eraseLimit`
 * and 30 days after the second warning, however short somebody makes the periods. Signing in begins anew.
 */
export const nextStep = (
  { seenAt, firstAt, secondAt }: Standing,
  { warnLimit, eraseLimit }: { warnLimit: Date; eraseLimit: Date },
  now: Date,
): Step => {
  if (isSince(secondAt, seenAt))
    return seenAt <= eraseLimit && now.getTime() - secondAt.getTime() >= notice ? 'erase' : 'nothing'
  if (isSince(firstAt, seenAt)) return now.getTime() - firstAt.getTime() >= notice ? 'warn-again' : 'nothing'
  return seenAt <= warnLimit ? 'warn' : 'nothing'
}

/** The day on which an account would be erased, as a warning given now says it: after the whole period, and never sooner than warned. */
export const erasedOn = (periodEnds: Date, isSecond: boolean, now: Date): Date =>
  new Date(Math.max(periodEnds.getTime(), now.getTime() + (isSecond ? notice : 2 * notice)))

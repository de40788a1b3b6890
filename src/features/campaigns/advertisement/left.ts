import type { Translate } from '../../../i18n/sentences.ts'
import { said } from './messages.ts'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

/** How long it is until a moment, in words: days, then hours in the last two days, then minutes in the last hours. */
export const sayLeft = (t: Translate, until: Date, now: Date): string => {
  const left = Math.max(0, until.getTime() - now.getTime())
  if (left >= 2 * day) return t(said.daysLeft, { count: Math.floor(left / day) })
  if (left >= 2 * hour) return t(said.hoursLeft, { count: Math.floor(left / hour) })
  return t(said.minutesLeft, { count: Math.floor(left / minute) })
}

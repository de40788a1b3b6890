import { officeTimeZone } from '../../../i18n/dates.ts'
import { clockIn, momentIn } from '../../../i18n/zones.ts'

const two = (number: number) => String(number).padStart(2, '0')

// The same day so many months later, or the last day of a month that has no such day.
const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return `${last.getUTCFullYear()}-${two(last.getUTCMonth() + 1)}-${two(Math.min(date, last.getUTCDate()))}`
}

/** When a qualification ends: with the day so many months after the decision, by the clocks of the office. */
export const expiryOf = (decidedAt: Date, months: number, zone: string = officeTimeZone): Date => {
  const day = monthsAfter(clockIn(zone, decidedAt).day, months)
  const end = momentIn(zone, day, '23:59:59')
  if (!end) throw new Error(`The clocks of ${zone} show no end of ${day}`)
  return end
}

/** When somebody who is not available until a day is so again: as that day begins. */
export const availableFrom = (day: string): Date | undefined => momentIn(officeTimeZone, day, '00:00')

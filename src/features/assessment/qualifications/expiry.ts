import { officeTimeZone } from '../../../i18n/dates.ts'
import { clockIn, momentIn } from '../../../i18n/zones.ts'

const years = 2

const endOf = (day: string, zone: string) => momentIn(zone, day, '23:59:59')

/** When a qualification ends: with the day two years after the decision, by the clocks of the office. */
export const expiryOf = (decidedAt: Date, zone: string = officeTimeZone): Date => {
  const { day } = clockIn(zone, decidedAt)
  const year = Number(day.slice(0, 4)) + years
  const end = endOf(`${year}${day.slice(4)}`, zone) ?? endOf(`${year}-02-28`, zone)
  if (!end) throw new Error(`The clocks of ${zone} show no end of ${day} in ${year}`)
  return end
}

/** When somebody who is not available until a day is so again: as that day begins. */
export const availableFrom = (day: string): Date | undefined => momentIn(officeTimeZone, day, '00:00')

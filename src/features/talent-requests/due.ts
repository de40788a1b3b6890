import { officeTimeZone } from '../../i18n/dates.ts'

const weekday = new Intl.DateTimeFormat('en-CA', { timeZone: officeTimeZone, weekday: 'short' })
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: officeTimeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const day = 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000

const isWeekend = (at: Date) => ['Sat', 'Sun'].includes(weekday.format(at))

// The same time by the office's clock: a day on which the clocks change is 23 or 25 hours long.
const nextDay = (at: Date) => {
  const next = new Date(at.getTime() + day)
  const wanted = clock.format(at)
  return (
    [next, new Date(next.getTime() + hour), new Date(next.getTime() - hour)].find(
      (candidate) => clock.format(candidate) === wanted,
    ) ?? next
  )
}

/** The moment so many business days later, at the same time by the office's clock. Saturdays and Sundays do not count; holidays do, since they differ by province. */
export const businessDaysAfter = (at: Date, days: number): Date => {
  let [then, left] = [at, days]
  while (left > 0) {
    then = nextDay(then)
    if (!isWeekend(then)) left--
  }
  return then
}

/** How many business days each step may take. */
export const daysFor = { firstAnswer: 2, officeWork: 10, managerAnswer: 5, officeReply: 2 } as const

import { Temporal } from 'temporal-polyfill'

/** The moment at which the clocks of a zone show a time on a day (`2027-05-04`, `23:59`); undefined when they never do, as in the hour that spring skips. A time shown twice in autumn is the first of the two. */
export const momentIn = (zone: string, day: string, time: string): Date | undefined => {
  try {
    const wanted = Temporal.PlainDateTime.from(`${day}T${time}`)
    const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
    return found.toPlainDateTime().equals(wanted) ? new Date(found.epochMilliseconds) : undefined
  } catch {
    return undefined
  }
}

/** The day and the time that the clocks of a zone show at a moment (`2027-05-04`, `23:59`). */
export const clockIn = (zone: string, at: Date): { day: string; time: string } => {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

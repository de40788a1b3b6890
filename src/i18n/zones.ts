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

/** A moment as the clocks of a zone show it, for files that carry the zone along. */
export const inZone = (zone: string, at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

/** A change of the clocks of a zone: the day and time they showed when it came, their offsets before and after, and whether it is summer time since. */
export type ClockChange = { at: string; before: string; after: string; isSummer: boolean }

const offsetAt = (zone: string, at: Temporal.Instant) => at.toZonedDateTimeISO(zone).offset

/** The changes of the clocks around a moment: one that it surely comes after, and those that follow; a zone that has none has always been so. */
export const clockChanges = (zone: string, at: Date): ClockChange[] => {
  const there = inZone(zone, at)
  const standard = Math.min(...[1, 7].map((month) => there.with({ month, day: 1 }).offsetNanoseconds))
  // In the hour that autumn shows twice, the clocks show a time before that of the change.
  const dayBefore = there.subtract({ days: 1 })
  const last = dayBefore.getTimeZoneTransition('previous')
  const next = dayBefore.getTimeZoneTransition('next')
  const changes = [last, next, next?.getTimeZoneTransition('next')].flatMap((change) => {
    if (!change) return []
    const before = offsetAt(zone, change.toInstant().subtract({ seconds: 1 }))
    const shown = change.toInstant().toZonedDateTimeISO(before).toPlainDateTime()
    const isSummer = change.offsetNanoseconds > standard
    return [{ at: shown.toString({ smallestUnit: 'second' }), before, after: change.offset, isSummer }]
  })
  const always = { at: '1970-01-01T00:00:00', before: there.offset, after: there.offset, isSummer: false }
  return last ? changes : [always, ...changes]
}

/** The day and the time that the clocks of a zone show at a moment (`2027-05-04`, `23:59`). */
export const clockIn = (zone: string, at: Date): { day: string; time: string } => {
  const there = inZone(zone, at)
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

import { clockIn, momentIn } from '../../../src/i18n/zones.ts'
import type { Chance } from './population.ts'

const minute = 60 * 1000
export const hour = 60 * minute
export const day = 24 * hour

/** A moment so many days before another. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day)

const clockAt = (zone: string, at: Date, time: string): Date => momentIn(zone, clockIn(zone, at).day, time) ?? at

/** A time of an office day near a moment: weekends are left alone. */
export const officeTime = (at: Date, time: string, zone: string): Date => {
  const weekday = new Date(`${clockIn(zone, at).day}T12:00:00Z`).getUTCDay()
  const moved = weekday === 0 ? new Date(at.getTime() - 2 * day) : weekday === 6 ? new Date(at.getTime() - day) : at
  return clockAt(zone, moved, time)
}

/** The last minute of a day in a zone. */
export const endOfDay = (at: Date, zone: string): Date => clockAt(zone, at, '23:59')

// From the first coffee to the last hour before bed, and mostly in the evening.
const hours = [7, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22, 23]

/** A moment at which somebody sits down at home, within a time that ends: more of them near its end. */
export const sittingDown = (luck: Chance, from: Date, until: Date): Date => {
  const length = until.getTime() - from.getTime()
  const share = luck.likely(0.42) ? 1 - 0.16 * luck.next() ** 1.6 : luck.next()
  const near = new Date(from.getTime() + length * share)
  const time = `${String(luck.pick(hours)).padStart(2, '0')}:${String(luck.below(60)).padStart(2, '0')}`
  const at = new Date(clockAt('America/Toronto', near, time).getTime() + luck.below(minute))
  const last = until.getTime() - 5 * minute
  return new Date(Math.min(last, Math.max(from.getTime() + luck.below(Math.min(hour, length / 2)), at.getTime())))
}

/** Moments of a piece of work that takes some sittings, in order, all of them before it must be done. */
export const sittings = (luck: Chance, from: Date, until: Date, count: number): Date[] => {
  const wished = luck.likely(0.6) ? (18 + luck.below(100)) * minute : luck.next() * 6 * day
  const span = Math.min(wished, (until.getTime() - from.getTime()) * 0.95)
  const shares = Array.from({ length: count - 1 }, () => luck.next()).sort((one, two) => one - two)
  return [
    from,
    ...[...shares.slice(0, -1), 1]
      .slice(0, count - 1)
      .map((share) => new Date(from.getTime() + span * Math.max(share, 0.01))),
  ]
}

import { day, hour, officeTime } from '../moments.ts'
import type { Chance } from '../population.ts'
import type { Assessing } from '../year.ts'

const zone = 'America/Toronto'
const usually = { from: 3, days: 52 }
// Once all is found, those who passed are decided within a week or so.
const toDecide = 9

/** Between which moments something of an assessment is done. */
export type Span = { from: Date; until: Date }

/** A moment of an office day within a span. */
export const within = (luck: Chance, { from, until }: Span): Date => {
  const at = new Date(from.getTime() + luck.next() * (until.getTime() - from.getTime()))
  const time = `${String(8 + luck.below(9)).padStart(2, '0')}:${String(luck.below(60)).padStart(2, '0')}`
  return new Date(officeTime(at, time, zone).getTime() + luck.below(60_000))
}

/** A moment some days after another, during office hours. */
export const daysAfter = (luck: Chance, at: Date, least: number, most: number): Date => {
  const from = new Date(at.getTime() + least * day)
  const found = within(luck, { from, until: new Date(at.getTime() + most * day) })
  return found > at ? found : new Date(at.getTime() + hour)
}

/** When each step of a campaign’s plan is assessed, and when those who passed them all are decided. */
export const spansOf = (closedAt: Date, { from, days }: Assessing['pace'] = usually, steps: number) => {
  const after = (count: number) => new Date(closedAt.getTime() + count * day)
  const length = (days - toDecide - from) / steps
  return {
    prepareAt: officeTime(after(Math.min(from, 2)), '09:15', zone),
    steps: Array.from(
      { length: steps },
      (_, place): Span => ({ from: after(from + length * place), until: after(from + length * (place + 1)) }),
    ),
    deciding: { from: after(days - toDecide), until: after(days) },
  }
}

const times = ['09:00', '10:15', '13:00', '14:15'] as const
const length = 45 * 60 * 1000
const fewestDays = 5

/** Times on the office days of a span by the clocks of a zone, evenly over it, as many as are asked for. */
export const timesWithin = ({ from, until }: Span, count: number, at: string): { startsAt: Date; endsAt: Date }[] => {
  const days = Math.max(fewestDays, Math.ceil(count / times.length))
  const first = from.getTime() + 7 * day
  const apart = Math.max(day, (until.getTime() - 2 * day - first) / days)
  return Array.from({ length: count }, (_, place) => {
    const near = new Date(first + (place % days) * apart)
    const startsAt = officeTime(near, times[Math.floor(place / days)] ?? times[0], at)
    return { startsAt, endsAt: new Date(startsAt.getTime() + length) }
  }).sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

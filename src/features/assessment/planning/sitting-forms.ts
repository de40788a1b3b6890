import { z } from 'zod'
import { clockIn } from '../../../i18n/zones.ts'
import { optionalText, type Problem, readForm, type Sent, typed } from '../../../web/forms.ts'
import { momentAsSent, readMoment } from '../../../web/moment.ts'

/** A sitting as its form says it. */
export type NewSitting = { startsAt: Date; endsAt: Date; place: string; capacity: number | null }

const mostPlaces = 500

const rest = z.object({
  place: optionalText(500),
  capacity: optionalText(5)
    .refine(
      (text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostPlaces),
      'capacityWrong',
    )
    .transform((text) => (text === '' ? null : Number(text))),
})

// The end is a time of the same day.
const endOf = (sent: Sent): Sent => ({
  ...Object.fromEntries(['Day', 'Month', 'Year'].map((part) => [`ends${part}`, typed(sent, `starts${part}`)])),
  endsTime: typed(sent, 'endsTime'),
})

/** Reads a sitting in the time zone of its campaign: its day, its hours on that day, where it is, and how many may choose it where people do. */
export const readSitting = (
  sent: Sent,
  zone: string,
  now: Date,
): { data: NewSitting; problems: Problem[] } | { data: null; problems: Problem[] } => {
  const read = readForm(rest, sent)
  const starts = readMoment(sent, 'starts', zone)
  const ends = readMoment(endOf(sent), 'ends', zone)
  const startsAt = 'at' in starts ? starts.at : null
  const endsAt = 'at' in ends ? ends.at : null
  const problems: Problem[] = [...read.problems]
  if (!startsAt) problems.unshift('problem' in starts ? starts.problem : { field: 'starts', says: 'momentWrong' })
  else if (startsAt <= now) problems.unshift({ field: 'starts', says: 'sittingPast' })
  else if (!endsAt || endsAt <= startsAt) problems.push({ field: 'endsTime', says: 'endWrong' })
  return read.data && startsAt && endsAt && problems.length === 0
    ? { data: { ...read.data, startsAt, endsAt }, problems: [] }
    : { data: null, problems }
}

/** What is saved of a sitting, as its form would send it. */
export const savedSitting = ({ startsAt, endsAt, place, capacity }: NewSitting, zone: string): Sent => ({
  ...momentAsSent('starts', startsAt, zone),
  endsTime: clockIn(zone, endsAt).time,
  place,
  capacity: capacity === null ? '' : String(capacity),
})

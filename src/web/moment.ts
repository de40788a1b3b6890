import { clockIn, momentIn } from '../i18n/zones.ts'
import { dayAsSent, dayIn, type Problem, type Sent, typed } from './forms.ts'

/** A moment sent in fields of its own, a day and a time on the clocks of a zone; without a time it is `otherwise`, such as the end of the day. Nothing sent is no moment. */
export const readMoment = (
  sent: Sent,
  name: string,
  zone: string,
  otherwise?: string,
): { at: Date | null } | { problem: Problem } => {
  const day = dayIn(sent, name)
  const time = typed(sent, `${name}Time`).trim()
  if (day === '' && time === '') return { at: null }
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(
    (time || (otherwise ?? '')).replace(/\s*h$/i, ':00').replace(/\s*h\s*/i, ':'),
  )
  if (!day || !clock) return { problem: { field: name, says: 'momentWrong' } }
  const at = momentIn(zone, day, `${clock[1]?.padStart(2, '0')}:${clock[2]}`)
  return at ? { at } : { problem: { field: name, says: 'momentSkipped' } }
}

/** A moment, or none, as the fields of its form would send it. */
export const momentAsSent = (name: string, at: Date | null, zone: string): Sent => {
  const { day, time } = at ? clockIn(zone, at) : { day: '', time: '' }
  return { ...dayAsSent(name, day), [`${name}Time`]: time }
}

import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type ClockChange, clockChanges, inZone } from '../../../i18n/zones.ts'
import type { MailCalendar } from '../../../platform/mail.ts'

/** An appointment of one person: stable in its id, told anew under a higher sequence. */
export type Appointment = {
  id: string
  sequence: number
  startsAt: Date
  endsAt: Date
  zone: string
  title: string
  place: string
  words: string
  url: string
  organizer: { name: string; email: string }
  attendee: { name: string; email: string }
}

const digits = (text: string): string => text.replaceAll(/[:-]/g, '')
const offset = (text: string): string => text.replaceAll(':', '').slice(0, 5)

const observance = ({ at, before, after, isSummer }: ClockChange): string[] => {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD'
  const told = [`DTSTART:${digits(at)}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`]
  return [`BEGIN:${kind}`, ...told, `END:${kind}`]
}

// The zone as it is around one appointment (RFC 5545, 3.6.5): no calendar needs to know its rules.
const zoneComponent = (zone: string, at: Date): string =>
  ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...clockChanges(zone, at).flatMap(observance), 'END:VTIMEZONE'].join('\r\n')

/** An appointment as a calendar file (RFC 5545, RFC 5546): to be put into a calendar, in place of what was told before, or taken out of it. */
export const calendarOf = (one: Appointment, method: MailCalendar['method'], stamp: Date): string => {
  const isCancelled = method === 'CANCEL'
  const calendar = ical({
    prodId: { company: 'digital-talent-portal', product: 'interviews' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const event = calendar.createEvent({
    id: `interview-${one.id}@digital-talent-portal`,
    sequence: one.sequence,
    stamp: inZone('UTC', stamp),
    start: inZone(one.zone, one.startsAt),
    end: inZone(one.zone, one.endsAt),
    timezone: one.zone,
    summary: one.title,
    description: one.words,
    location: one.place || null,
    url: one.url,
    organizer: one.organizer,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  event.createAttendee({ ...one.attendee, status: ICalAttendeeStatus.ACCEPTED, rsvp: false })
  // Given the zone, ical-generator would tell DTSTAMP by its clocks, and that moment must be in UTC.
  const zone = zoneComponent(one.zone, one.startsAt)
  return `${calendar.toString().replace('BEGIN:VEVENT', () => `${zone}\r\nBEGIN:VEVENT`)}\r\n`
}

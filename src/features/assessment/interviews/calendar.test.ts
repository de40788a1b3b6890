import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Component, propertyOf, readCalendar } from '../../../../test/calendar.ts'
import { chance } from '../../../../test/random-profile.ts'
import { clockIn } from '../../../i18n/zones.ts'
import { type Appointment, calendarOf } from './calendar.ts'

const appointment = (given: Partial<Appointment> = {}): Appointment => ({
  id: '019a0000-0000-7000-8000-000000000001',
  sequence: 3,
  startsAt: new Date('2026-04-08T13:00:00Z'),
  endsAt: new Date('2026-04-08T14:30:00Z'),
  zone: 'America/Toronto',
  title: 'Entrevue : sécurité; réseaux, « été »',
  place: 'Édifice 3, salle 12',
  words: 'Langue : français\nhttp://localhost/fr/entrevues/x',
  url: 'http://localhost/fr/entrevues/x',
  organizer: { name: 'Bureau de la communauté numérique', email: 'bureau@portal.example' },
  attendee: { name: 'Zoé "Z" O’Né', email: 'zoe@exemple.ca' },
  ...given,
})
const stamp = new Date('2026-03-30T09:15:00Z')

const eventOf = (text: string) => {
  const calendar = readCalendar(text)
  const event = calendar.parts.find(({ name }) => name === 'VEVENT')
  const zone = calendar.parts.find(({ name }) => name === 'VTIMEZONE')
  assert.ok(event && zone)
  return { calendar, event, zone }
}

// The moment of a local time, by the rules that the file itself carries (RFC 5545, 3.6.5).
const momentOf = (zone: Component, local: string): Date => {
  const onsets = zone.parts
    .map((part) => ({ from: propertyOf(part, 'DTSTART'), offset: propertyOf(part, 'TZOFFSETTO') }))
    .filter(({ from }) => from <= local)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(onsets.at(-1)?.offset ?? '') ?? []
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(local)?.map(Number) ?? []
  assert.ok(sign && y && mo && d && h !== undefined && mi !== undefined && s !== undefined, local)
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return new Date(Date.UTC(y, mo - 1, d, h, mi, s) - offset)
}

test('an appointment is a calendar file that says what, when, where, from whom and to whom', () => {
  const { calendar, event } = eventOf(calendarOf(appointment(), 'REQUEST', stamp))
  assert.equal(propertyOf(calendar, 'METHOD'), 'REQUEST')
  assert.equal(propertyOf(calendar, 'VERSION'), '2.0')
  assert.equal(propertyOf(event, 'UID'), 'interview-019a0000-0000-7000-8000-000000000001@digital-talent-portal')
  assert.equal(propertyOf(event, 'SEQUENCE'), '3')
  assert.equal(propertyOf(event, 'DTSTAMP'), '20260330T091500Z')
  assert.equal(propertyOf(event, 'DTSTART'), '20260408T090000')
  assert.equal(propertyOf(event, 'DTEND'), '20260408T103000')
  assert.equal(propertyOf(event, 'SUMMARY'), 'Entrevue : sécurité\\; réseaux\\, « été »')
  assert.equal(propertyOf(event, 'LOCATION'), 'Édifice 3\\, salle 12')
  assert.equal(propertyOf(event, 'ORGANIZER').toLowerCase(), 'mailto:bureau@portal.example')
  assert.equal(propertyOf(event, 'ATTENDEE').toLowerCase(), 'mailto:zoe@exemple.ca')
  assert.equal(propertyOf(event, 'STATUS'), 'CONFIRMED')
})

test('a cancelled appointment has the same id, and says that it is cancelled', () => {
  const { calendar, event } = eventOf(calendarOf(appointment({ sequence: 4 }), 'CANCEL', stamp))
  assert.equal(propertyOf(calendar, 'METHOD'), 'CANCEL')
  assert.equal(propertyOf(event, 'STATUS'), 'CANCELLED')
  assert.equal(propertyOf(event, 'SEQUENCE'), '4')
  assert.match(propertyOf(event, 'UID'), /^interview-019a/)
})

const hour = 60 * 60_000

const zones = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Vancouver',
  'America/Regina',
]
test('whatever the zone and the day, the file read back by its own rules is the moment that was meant', () => {
  const luck = chance(41)
  const changes = ['2026-03-08T00:00Z', '2026-11-01T00:00Z', '2027-03-14T00:00Z', '2030-11-03T00:00Z'].map(Date.parse)
  const offsets = new Set<string>()
  for (let turn = 0; turn < 400; turn++) {
    const near = luck.next() < 0.6
    const from = near ? luck.one(changes) : Date.UTC(2026, 0, 1)
    const startsAt = new Date(from + luck.below(near ? 2 * 24 * 60 : 3_000 * 24 * 60) * 60_000)
    const zone = luck.one(zones)
    const endsAt = new Date(startsAt.getTime() + (luck.below(4) + 1) * 30 * 60_000)
    const { event, zone: rules } = eventOf(calendarOf(appointment({ startsAt, endsAt, zone }), 'REQUEST', stamp))
    assert.equal(propertyOf(rules, 'TZID'), zone)
    for (const [name, at] of [
      ['DTSTART', startsAt],
      ['DTEND', endsAt],
    ] as const) {
      const read = momentOf(rules, propertyOf(event, name))
      // The hour that autumn shows twice is the first of the two, whatever a file says.
      const isSecond = read.getTime() === at.getTime() - hour
      if (isSecond) assert.deepEqual(clockIn(zone, at), clockIn(zone, read))
      else assert.deepEqual(read, at, `${at.toISOString()} in ${zone}`)
    }
    for (const part of rules.parts) offsets.add(`${part.name} ${propertyOf(part, 'TZOFFSETTO')}`)
  }
  for (const offset of ['STANDARD -0330', 'DAYLIGHT -0230', 'STANDARD -0500', 'DAYLIGHT -0400', 'STANDARD -0600'])
    assert.ok(offsets.has(offset), offset)
})

test('no line is longer than 75 octets, whatever the words', () => {
  const long = 'Évaluation très approfondie des compétences 🙂 '.repeat(8)
  const text = calendarOf(
    appointment({
      title: long,
      place: long,
      words: `${long}\n${long}`,
      attendee: { name: long.trim(), email: 'a@b.ca' },
    }),
    'REQUEST',
    stamp,
  )
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const { event } = eventOf(text)
  assert.equal(propertyOf(event, 'SUMMARY'), long)
  assert.equal(propertyOf(event, 'DESCRIPTION'), `${long}\\n${long}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chance } from '../../test/random-profile.ts'
import { sayMoment } from './dates.ts'
import { clockIn, momentIn } from './zones.ts'

const zones = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Vancouver',
]
const minute = 60_000
const day = 24 * 60 * minute

// What another clock, Intl’s, shows in a zone at a moment.
const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
)
const shows = (zone: string, at: number) => formats.get(zone)?.format(at) ?? ''

// Every moment at which the clocks of a zone show a time: none while spring skips it, two while autumn repeats it.
const momentsThatShow = (zone: string, local: string): number[] => {
  const asIfUtc = Date.parse(`${local.replace(' ', 'T')}:00Z`)
  return Array.from({ length: 4 * 10 }, (_, quarter) => asIfUtc + quarter * 15 * minute).filter(
    (at) => shows(zone, at) === local,
  )
}

// The days on which the clocks of North America change, from 2020 to 2035, and the days around them.
const daysOfChange = Array.from({ length: 16 }, (_, years) => 2020 + years).flatMap((year) => {
  const sunday = (month: number, nth: number) => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
    return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1))
  }
  return [sunday(2, 2), sunday(10, 1)]
})

const randomLocal = ({ next, below, one }: ReturnType<typeof chance>): string => {
  const from = next() < 0.7 ? one(daysOfChange) : Date.UTC(2020, 0, 1) + below(16 * 365) * day
  const time = next() < 0.7 ? below(4 * 60) : below(24 * 60)
  return new Date(from + time * minute).toISOString().slice(0, 16).replace('T', ' ')
}

test('a time on a clock is the first moment that shows it, and none when clocks skip it: 3,000 of them, most at changes of the clocks', () => {
  const luck = chance(20260302)
  const met = { skipped: 0, doubled: 0, once: 0 }
  for (let turn = 0; turn < 3_000; turn++) {
    const zone = luck.one(zones)
    const local = randomLocal(luck)
    const [dayThere = '', time = ''] = local.split(' ')
    const moments = momentsThatShow(zone, local)
    const [first] = moments
    assert.equal(momentIn(zone, dayThere, time)?.getTime(), first, `${local} in ${zone}`)
    met[moments.length === 0 ? 'skipped' : moments.length === 1 ? 'once' : 'doubled']++
    for (const at of moments) {
      assert.deepEqual(clockIn(zone, new Date(at)), { day: dayThere, time }, `${local} in ${zone}`)
      const english = sayMoment('en', new Date(at), zone)
      const french = sayMoment('fr', new Date(at), zone)
      assert.ok(english.includes(`, ${time} `), english)
      assert.ok(french.includes(`, ${Number(time.slice(0, 2))} h ${time.slice(3)} `), french)
    }
    // Two moments that the clock shows alike are told apart by the name of their zone.
    const told = new Set(
      moments.flatMap((at) => [sayMoment('en', new Date(at), zone), sayMoment('fr', new Date(at), zone)]),
    )
    assert.equal(told.size, 2 * moments.length, [...told].join(' / '))
  }
  for (const [kind, count] of Object.entries(met)) assert.ok(count > 30, `${count} ${kind}`)
})

test('what is no time on a clock is no moment', () => {
  for (const [dayThere, time] of [
    ['2026-02-30', '10:00'],
    ['2026-13-01', '10:00'],
    ['2026-03-01', '24:30'],
    ['', ''],
    ['soon', 'late'],
  ] as const)
    assert.equal(momentIn('America/Toronto', dayThere, time), undefined)
  assert.equal(momentIn('Moon/Tranquility', '2026-03-01', '10:00'), undefined)
})

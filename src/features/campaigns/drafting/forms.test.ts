import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chance } from '../../../../test/random-profile.ts'
import { clockIn } from '../../../i18n/zones.ts'
import type { Campaign } from '../campaign.ts'
import { qualificationLengths, timeZones } from '../choices.ts'
import { readPart, savedPart } from './forms.ts'

const minute = 60_000
const hour = 60 * minute

// The hours in which clocks change, and any other time of ten years.
const randomMoment = ({ next, below, one }: ReturnType<typeof chance>): Date => {
  const changes = ['2026-03-08T06:00Z', '2026-11-01T04:30Z', '2029-03-11T07:00Z', '2031-11-02T05:00Z'].map(Date.parse)
  const at =
    next() < 0.6 ? one(changes) + below(8 * 60) * minute : Date.UTC(2025, 0, 1) + below(10 * 365 * 24 * 60) * minute
  return new Date(at)
}

test('opening and closing moments that are saved, shown in their form and sent again stay the same moments, in every zone and across changes of the clocks', () => {
  const luck = chance(11)
  let doubled = 0
  for (let turn = 0; turn < 1_500; turn++) {
    const timeZone = luck.one(timeZones)
    const closesAt = randomMoment(luck)
    const opensAt = luck.next() < 0.3 ? null : new Date(closesAt.getTime() - 14 * 24 * hour - luck.below(100) * minute)
    const campaign = {
      timeZone,
      closesAt,
      opensAt,
      submitsCompleteDrafts: luck.next() < 0.5,
      qualificationMonths: luck.one(qualificationLengths),
    } as Campaign
    const { data } = readPart('dates', savedPart('dates', campaign))
    const told = `${closesAt.toISOString()} in ${timeZone}`
    assert.deepEqual(
      [data?.timeZone, data?.submitsCompleteDrafts, data?.qualificationMonths],
      [timeZone, campaign.submitsCompleteDrafts, campaign.qualificationMonths],
    )
    for (const [before, after] of [
      [closesAt, data?.closesAt],
      [opensAt, data?.opensAt],
    ] as const) {
      // A time that the clock shows twice is the first of the two.
      const isSecond = before !== null && after?.getTime() === before.getTime() - hour
      if (isSecond)
        assert.deepEqual(clockIn(timeZone, before), clockIn(timeZone, new Date(before.getTime() - hour)), told)
      else assert.deepEqual(after, before, told)
      if (isSecond) doubled++
    }
  }
  assert.ok(doubled > 20, `${doubled} second times`)
})

const times: [string, string | null][] = [
  ['', '23:59'],
  ['16:00', '16:00'],
  ['9:05', '09:05'],
  ['16 h 30', '16:30'],
  ['16h30', '16:30'],
  ['16 H 30', '16:30'],
  ['00:00', '00:00'],
  ['24:00', null],
  ['16', null],
  ['16:60', null],
  ['noon', null],
  ['4:00 pm', null],
]
for (const [sent, read] of times)
  test(`a closing at “${sent}” ${read === null ? 'is refused' : `is at ${read}`}`, () => {
    const { data, problems } = readPart('dates', {
      timeZone: 'America/Halifax',
      qualificationMonths: '24',
      closesDay: '4',
      closesMonth: '05',
      closesYear: '2026',
      closesTime: sent,
    })
    assert.equal(data?.closesAt ? clockIn('America/Halifax', data.closesAt).time : null, read)
    assert.deepEqual(
      problems.map(({ says }) => says),
      read === null ? ['momentWrong'] : [],
    )
  })

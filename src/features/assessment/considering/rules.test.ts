import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { inRotation, seedOf } from './rotation.ts'
import {
  type ConsiderationRule,
  groupsOf,
  type Place,
  pageOf,
  type RuleKey,
  rulesOn,
  type Stated,
  tierOf,
  type Unconsidered,
  whyNotConsidered,
} from './rules.ts'

const rule = (
  key: RuleKey,
  position: number,
  effectiveFrom = '2021-06-29',
  effectiveTo: string | null = null,
): ConsiderationRule => ({
  key,
  position,
  words_en: key,
  words_fr: key,
  why_en: key,
  why_fr: key,
  effectiveFrom,
  effectiveTo,
})
const rules = [rule('others', 4), rule('priority', 1), rule('citizens-residents', 3), rule('veterans', 2)]
const inForce = rulesOn(rules, '2026-03-02')

const cases: [Stated['hasPriority'], Stated['armedForces'], Stated['citizenship'], RuleKey][] = [
  [true, 'none', 'citizen', 'priority'],
  [true, 'veteran', 'other', 'priority'],
  [true, 'none', '', 'priority'],
  [false, 'veteran', 'citizen', 'veterans'],
  [false, 'veteran', 'permanent-resident', 'veterans'],
  [false, 'veteran', 'other', 'veterans'],
  [false, 'member', 'citizen', 'citizens-residents'],
  [false, 'none', 'citizen', 'citizens-residents'],
  [false, 'none', 'permanent-resident', 'citizens-residents'],
  [false, 'member', 'other', 'others'],
  [false, 'none', 'other', 'others'],
  [false, '', '', 'others'],
]

for (const [hasPriority, armedForces, citizenship, expected] of cases)
  test(`${hasPriority ? 'with' : 'without'} priority, armed forces “${armedForces}”, citizenship “${citizenship}”: ${expected}`, () => {
    assert.equal(tierOf({ hasPriority, armedForces, citizenship }, inForce)?.key, expected)
  })

test('a rule holds from its first day until the day before its last', () => {
  const changed = [
    rule('veterans', 1, '2020-01-01', '2026-03-02'),
    rule('others', 2, '2020-01-01'),
    rule('veterans', 3, '2026-03-02'),
  ]
  const on = (day: string) => rulesOn(changed, day).map(({ key, position }) => `${key} ${position}`)
  assert.deepEqual(on('2019-12-31'), [])
  assert.deepEqual(on('2026-03-01'), ['veterans 1', 'others 2'])
  assert.deepEqual(on('2026-03-02'), ['others 2', 'veterans 3'])
})

// Numbers by chance, the same each time (Lehmer).
const chance = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const shuffled = <One>(list: readonly One[], next: () => number): One[] =>
  list
    .map((one) => ({ one, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one)

type Person = Stated & { number: number }
const population = (next: () => number): Person[] =>
  Array.from({ length: 1 + Math.floor(next() * 60) }, (_, place) => ({
    number: 1 + place * 7,
    hasPriority: next() < 0.2,
    armedForces: (['veteran', 'member', 'none', ''] as const)[Math.floor(next() * 4)] ?? '',
    citizenship: (['citizen', 'permanent-resident', 'other', ''] as const)[Math.floor(next() * 4)] ?? '',
  }))
const numbers = (people: readonly Person[]) => people.map(({ number }) => number)
const sorted = (people: readonly Person[]) => numbers(people).sort((one, other) => one - other)

test('in whatever order people come, each is in the same group, and in one alone', () => {
  const next = chance(4_242)
  for (let round = 0; round < 300; round++) {
    const people = population(next)
    const groups = groupsOf(people, inForce, 'public')
    const again = groupsOf(shuffled(people, next), inForce, 'public')
    const asSets = (of: typeof groups) => of.map((group) => [group.rule?.key, sorted(group.people)])
    assert.deepEqual(asSets(again), asSets(groups))
    assert.deepEqual(sorted(groups.flatMap((group) => group.people)), sorted(people))
  }
})

test('the rotation moves everyone and loses nobody, comes back from its seed, and differs by day and by campaign', () => {
  const next = chance(77)
  for (let round = 0; round < 100; round++) {
    const people = population(next)
    const seed = seedOf('2026-03-02', round)
    const drawn = inRotation(people, seed)
    assert.deepEqual(sorted(drawn), sorted(people))
    assert.deepEqual(inRotation(shuffled(people, next), seed), drawn)
  }
  const many = Array.from({ length: 50 }, (_, place) => ({ number: place + 1 }))
  const order = (seed: string) => inRotation(many, seed).map(({ number }) => number)
  assert.notDeepEqual(order(seedOf('2026-03-02', 1)), order(seedOf('2026-03-03', 1)))
  assert.notDeepEqual(order(seedOf('2026-03-02', 1)), order(seedOf('2026-03-02', 2)))
})

test('anyone who knows the seed draws the same order', () => {
  const seed = seedOf('2026-03-02', 17)
  assert.equal(seed, '2026-03-02/17/')
  const people = [1, 2, 3, 40, 500].map((number) => ({ number }))
  const hashes = people.map(
    ({ number }) => [createHash('sha256').update(`2026-03-02/17/${number}`).digest('hex'), number] as const,
  )
  assert.deepEqual(
    inRotation(people, seed).map(({ number }) => number),
    hashes.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, number]) => number),
  )
})

test('nobody comes first day after day: over a year each of five leads about as often', () => {
  const people = [11, 12, 13, 14, 15].map((number) => ({ number }))
  const first = new Map<number, number>()
  for (let day = 0; day < 365; day++) {
    const on = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
    const leads = inRotation(people, seedOf(on, 3))[0]?.number ?? 0
    first.set(leads, (first.get(leads) ?? 0) + 1)
  }
  for (const { number } of people) assert.ok((first.get(number) ?? 0) > 45, `${number} led ${first.get(number)} times`)
})

test('in a campaign for employees all are one group', () => {
  const people = population(chance(9))
  const groups = groupsOf(people, inForce, 'employees')
  assert.deepEqual(
    groups.map(({ rule }) => rule),
    [null],
  )
  assert.deepEqual(groups[0]?.people, people)
  assert.deepEqual(groupsOf([], inForce, 'employees'), [])
})

const now = new Date('2026-03-02T15:00:00Z')
const available: Place = {
  applicationStatus: 'decided',
  isClosed: false,
  isTold: true,
  status: 'available',
  expiresAt: new Date('2028-03-02'),
}
const places: [Partial<Place>, Unconsidered | undefined][] = [
  [{}, undefined],
  [{ isTold: false }, 'untold'],
  [{ status: 'suspended' }, 'suspended'],
  [{ status: 'expired' }, 'expired'],
  [{ expiresAt: now }, 'expired'],
  [{ status: 'suspended', expiresAt: now }, 'expired'],
  [{ status: 'removed' }, 'removed'],
  [{ status: null, expiresAt: null }, 'removed'],
  [{ applicationStatus: 'withdrawn' }, 'withdrew'],
  [{ isClosed: true, status: 'removed' }, 'withdrew'],
]
for (const [change, why] of places)
  test(`somebody whose place is ${JSON.stringify(change)} is ${why ?? 'considered'}`, () => {
    assert.equal(whyNotConsidered({ ...available, ...change }, now), why)
  })

test('pages of any size show everyone once, in the order of the groups, with the number of each group', () => {
  const next = chance(31)
  for (let round = 0; round < 100; round++) {
    const people = population(next)
    const groups = groupsOf(people, inForce, 'public')
    const size = 1 + Math.floor(next() * 20)
    const pages = Array.from({ length: Math.ceil(people.length / size) }, (_, at) =>
      pageOf(groups, { page: at + 1, size }),
    )
    const shown = pages.flatMap((page) => page.flatMap((group) => group.people))
    assert.deepEqual(
      shown,
      groups.flatMap((group) => group.people),
    )
    for (const page of pages) {
      assert.ok(page.flatMap((group) => group.people).length <= size)
      for (const { rule, count } of page)
        assert.equal(count, groups.find((group) => group.rule?.key === rule?.key)?.people.length)
    }
    assert.deepEqual(pageOf(groups, { page: pages.length + 1, size }), [])
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forecastOf, learnFrom, quantile } from './forecast.ts'
import {
  type CampaignRow,
  endsSoon,
  type NextStep,
  nextStepAsTold,
  nextStepOf,
  type Stage,
  stageAsTold,
  stageOf,
} from './rules.ts'

const day = 86_400_000
const now = Date.parse('2026-06-01T12:00:00Z')
const ago = (days: number) => now - days * day

const none = { applied: 0, screened: 0, decided: 0, qualified: 0, available: 0, referred: 0, placed: 0 }

const campaign = (given: Partial<CampaignRow>): CampaignRow => ({
  ...{ id: 'c', number: 1, officeId: 'o', officeEn: 'Office', officeFr: 'Bureau', titleEn: 'T', titleFr: 'T' },
  ...{ classification: 'IT-03', timeZone: 'America/Toronto', status: 'closed', begunAt: ago(100) },
  ...{ publishedAt: ago(90), opensAt: ago(90), closesAt: ago(60), closedAt: ago(60), archivedAt: null },
  ...{ decidedAt: null, toldAt: null, endedAt: null, counts: { ...none, applied: 20 } },
  ...{ qualifiedTold: 0, availableTold: 0, undecided: 0, untold: 0, firstDueAt: null, lastEndAt: null },
  ...given,
})

const qualified = { ...none, applied: 20, screened: 20, decided: 20, qualified: 8, available: 7 }
const decided = { decidedAt: ago(30), counts: qualified }
const told = { ...decided, toldAt: ago(20) }

const stageTable: [string, Partial<CampaignRow>, Stage, number][] = [
  ['being written', { status: 'draft' }, 'draft', 100],
  [
    'published, opens tomorrow',
    { status: 'published', opensAt: now + day, closesAt: now + 9 * day, closedAt: null },
    'upcoming',
    90,
  ],
  ['one may apply', { status: 'published', closesAt: now + day, closedAt: null }, 'open', 90],
  [
    'its moment passed and nobody noticed yet',
    { status: 'published', closesAt: ago(0), closedAt: null },
    'assessment',
    0,
  ],
  ['somebody awaits a decision', {}, 'assessment', 60],
  ['everything is decided', decided, 'telling', 30],
  ['everyone was told', told, 'pool', 20],
  ['every place has ended', { ...told, endedAt: ago(2) }, 'expired', 2],
  ['nobody qualified', { decidedAt: ago(9), toldAt: ago(8), endedAt: ago(8) }, 'empty', 8],
  ['put away', { status: 'archived', archivedAt: ago(1) }, 'archived', 1],
]
for (const [what, given, stage, days] of stageTable)
  test(`stage: ${what}`, () => assert.deepEqual(stageOf(campaign(given), now), { stage, since: ago(days) }))

test('what few people make the difference of is told to their office alone', () => {
  const as = (given: Partial<CampaignRow>, applied: boolean, few: boolean) =>
    stageAsTold(campaign(given), now, { applied, qualified: few }).stage
  const ended: Partial<CampaignRow>[] = [told, { ...told, endedAt: ago(2) }, { ...told, endedAt: ago(2), counts: none }]
  assert.deepEqual(
    ended.map((one) => as(one, false, true)),
    ['told', 'told', 'told'],
  )
  assert.deepEqual(
    [{}, decided, ...ended].map((one) => as(one, true, true)),
    Array(5).fill('closed'),
  )
  assert.deepEqual(
    [{}, decided, ...ended].map((one) => as(one, false, false)),
    ['assessment', 'telling', 'pool', 'expired', 'empty'],
  )
  assert.equal(as({ status: 'archived' }, true, true), 'archived')
})

const due = now - 30 * 60_000
const stepTable: [string, Partial<CampaignRow>, Partial<NextStep>][] = [
  ['a draft is finished', { status: 'draft' }, { step: 'publish', holder: 'office' }],
  [
    'nobody opens a campaign',
    { status: 'published', opensAt: now + day, closesAt: now + 2 * day },
    { step: 'opening', holder: 'time', by: now + day },
  ],
  [
    'one applies until it closes',
    { status: 'published', closesAt: now + day },
    { step: 'apply', holder: 'applicants', by: now + day },
  ],
  ['so many await a decision', { undecided: 12 }, { step: 'assess', holder: 'office', people: 12 }],
  [
    'so many are to be told',
    { ...decided, untold: 3, firstDueAt: now + day },
    { step: 'tell', holder: 'office', people: 3, by: now + day },
  ],
  [
    'in the hour of their promise nobody is late yet',
    { ...decided, untold: 3, firstDueAt: due },
    { step: 'tell', people: 3, by: due, isLate: false },
  ],
  [
    'late decisions come first',
    { undecided: 12, untold: 2, firstDueAt: ago(1) },
    { step: 'tell', people: 2, isLate: true },
  ],
  [
    'decisions not late yet do not',
    { undecided: 12, untold: 2, firstDueAt: now + day },
    { step: 'assess', people: 12 },
  ],
  [
    'one chooses from the pool until it ends',
    { ...told, lastEndAt: now + day },
    { step: 'choose', holder: 'managers', by: now + day },
  ],
  ['what is over is put away', { ...told, endedAt: ago(1) }, { step: 'archive', holder: 'office' }],
  [
    'of what is put away nothing is left to do',
    { status: 'archived', untold: 1, firstDueAt: ago(9) },
    { step: 'none', holder: 'nobody' },
  ],
  [
    'putting a campaign away ends no pool',
    { status: 'archived', ...told, availableTold: 7, lastEndAt: now + day },
    { step: 'choose', holder: 'managers', by: now + day },
  ],
]
for (const [what, given, expected] of stepTable)
  test(`next: ${what}`, () => {
    const one = campaign(given)
    const found = nextStepOf(one, stageOf(one, now).stage, now)
    assert.deepEqual({ ...found, ...expected }, found)
  })

test('others are told who acts, not for how many people nor that they are late', () => {
  for (const given of [
    { undecided: 12 },
    { ...decided, untold: 3, firstDueAt: ago(1) },
    { ...told, lastEndAt: now + day },
  ]) {
    const one = campaign(given)
    const { people, by, isLate } = nextStepAsTold(one, stageOf(one, now).stage, true)
    assert.deepEqual([people, by, isLate], [null, null, false])
  }
})

test('a pool that ends within sixty days is about to', () => {
  assert.deepEqual(
    [null, ago(1), now + day, now + 60 * day, now + 61 * day].map((at) => endsSoon(at, now)),
    [false, false, true, true, false],
  )
})

const past = (howMany: number, days: (place: number) => number, given: Partial<CampaignRow> = {}) =>
  Array.from({ length: howMany }, (_, place) =>
    campaign({ decidedAt: ago(60 - days(place)), counts: qualified, ...given }),
  )

test('nothing is forecast after nine past campaigns, and after ten it is', () => {
  const one = campaign({})
  assert.equal(forecastOf(learnFrom(past(9, () => 20)), one, 'assessment', ago(5)), null)
  assert.deepEqual(forecastOf(learnFrom(past(10, (place) => place + 1)), one, 'assessment', ago(5)), {
    ...{ half: ago(0), most: ago(5) + 8 * day, n: 10, likeness: 'both' },
  })
})

test('the most similar past campaigns of which there are enough are asked', () => {
  const elsewhere = { officeId: 'elsewhere' }
  const other = { classification: 'EC-06' }
  const one = campaign({})
  const likeness = (...all: CampaignRow[][]) => forecastOf(learnFrom(all.flat()), one, 'assessment', now)?.likeness
  assert.equal(
    likeness(
      past(9, () => 1),
      past(1, () => 1, elsewhere),
    ),
    'classification',
  )
  assert.equal(
    likeness(
      past(9, () => 1),
      past(1, () => 1, other),
    ),
    'office',
  )
  assert.equal(
    likeness(
      past(9, () => 1),
      past(1, () => 1, { ...elsewhere, ...other }),
    ),
    'all',
  )
  assert.equal(
    likeness(
      past(9, () => 1),
      past(1, () => 1, { counts: none }),
    ),
    undefined,
  )
})

test('stages without a usual length have no forecast', () => {
  const all = learnFrom(past(30, () => 5))
  assert.ok(
    ['draft', 'upcoming', 'open', 'pool', 'archived', 'closed', 'told'].every(
      (stage) => forecastOf(all, campaign({}), stage as Stage, now) === null,
    ),
  )
})

test('a quantile is the value that so many do not exceed', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  assert.deepEqual(
    [0, 0.1, 0.5, 0.8, 1].map((part) => quantile(ten, part)),
    [1, 1, 5, 8, 10],
  )
  assert.equal(quantile([], 0.5), undefined)
})

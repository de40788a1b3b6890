import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from './fold.ts'
import { type Counts, type LoggedEvent, noCounts, type World } from './state.ts'

const opened = '2026-01-01T12:00:00.000Z'
const closing = '2026-02-01T17:00:00.000Z'
const on = (day: number) => new Date(Date.UTC(2026, 1, day, 12)).toISOString()

type Told = [verb: string, subject: string, at: string, facts?: LoggedEvent['facts'], actor?: string]

const kindOf = (verb: string) =>
  ({ campaign: 'campaign', qualification: 'qualification', referral: 'referral' })[verb.split('.')[0] ?? ''] ??
  'application'

const worldOf = (told: readonly Told[]): World => {
  const world: World = { campaigns: new Map(), applications: new Map(), referrals: new Map() }
  for (const [place, [verb, subject, at, facts = {}, actor = null]] of told.entries())
    fold(world, { seq: place + 1, at, actor, onBehalfOf: null, verb, subjectKind: kindOf(verb), subject, facts })
  return world
}

const published: Told[] = [
  ['campaign.draft', 'c', '2025-12-01T12:00:00.000Z', { office: 'o' }],
  ['campaign.publish', 'c', opened, { office: 'o', opens: opened, closes: closing }],
]
const applied = (id: string): Told => [
  'application.submit',
  id,
  '2026-01-20T12:00:00.000Z',
  { campaign: 'c' },
  `p-${id}`,
]
const closed: Told = ['campaign.close', 'c', closing, { early: false }]
const assessed = (id: string): Told => ['application.assess', id, on(3), { campaign: 'c' }]
const signed = (id: string, outcome: string, day = 10, decision = `d-${id}`): Told => [
  ...(['decision.sign', id, on(day)] as const),
  { campaign: 'c', decision, outcome },
]
const placed = (id: string): Told => [
  ...(['qualification.issue', `q-${id}`, on(10)] as const),
  { campaign: 'c', application: id, skill: null, expires: '2028-02-10T04:59:59.000Z' },
]
const told = (id: string, day = 12, isLate = false): Told => [
  ...(['decision.tell', id, on(day)] as const),
  { campaign: 'c', decision: `d-${id}`, late: isLate },
]
const pool = [...published, applied('a'), applied('b'), closed, assessed('a'), signed('a', 'qualified'), placed('a')]
const referred = (status: string, day: number): Told => ['referral.conclude', 'r', on(day), { talent: 'p-a', status }]

const figures: [string, Told[], Partial<Counts>][] = [
  ['a campaign to which nobody applied', published, {}],
  ['people who applied', [...published, applied('a'), applied('b')], { applied: 2, undecided: 2 }],
  [
    'somebody who withdrew: they applied, and wait for nothing',
    [...published, applied('a'), ['application.withdraw', 'a', on(2)]],
    { applied: 1 },
  ],
  [
    'somebody assessed and decided, not told',
    pool,
    { applied: 2, screened: 1, decided: 1, qualified: 1, available: 1, held: 1, undecided: 1, untold: 1 },
  ],
  [
    'the same, told',
    [...pool, told('a')],
    {
      ...{ applied: 2, screened: 1, decided: 1, qualified: 1, qualifiedTold: 1, available: 1, availableTold: 1 },
      ...{ held: 1, undecided: 1 },
    },
  ],
  [
    'a decision taken back',
    [
      ...pool,
      ['decision.take-back', 'a', on(11), { decision: 'd-a' }],
      ['qualification.remove', 'q-a', on(11), { application: 'a', skill: null }],
    ],
    { applied: 2, screened: 1, undecided: 2 },
  ],
  [
    'an earlier decision taken back or told once another stands: nothing',
    [
      ...pool,
      signed('a', 'not-qualified', 11, 'other'),
      ['decision.take-back', 'a', on(12), { decision: 'd-a' }],
      told('a'),
    ],
    { applied: 2, screened: 1, decided: 1, available: 1, held: 1, undecided: 1, untold: 1 },
  ],
  [
    'somebody who is not available for now',
    [...pool, told('a'), ['qualification.suspend', 'q-a', on(14), { application: 'a' }]],
    { applied: 2, screened: 1, decided: 1, qualified: 1, qualifiedTold: 1, held: 1, undecided: 1 },
  ],
  [
    'what happens to a skill shown says nothing of the pool',
    [...pool, ['qualification.remove', 'q-skill', on(14), { application: 'a', skill: 7 }]],
    { applied: 2, screened: 1, decided: 1, qualified: 1, available: 1, held: 1, undecided: 1, untold: 1 },
  ],
  [
    'somebody put forward and placed',
    [...pool, told('a'), referred('referred', 14), referred('interview', 15), referred('placed', 20)],
    {
      ...{ applied: 2, screened: 1, decided: 1, qualified: 1, qualifiedTold: 1, available: 1, availableTold: 1 },
      ...{ held: 1, referred: 1, placed: 1, undecided: 1 },
    },
  ],
  [
    'a job that did not come about after all',
    [...pool, referred('referred', 14), referred('placed', 20), referred('not_selected', 22)],
    {
      ...{ applied: 2, screened: 1, decided: 1, qualified: 1, available: 1, held: 1, referred: 1 },
      ...{ undecided: 1, untold: 1 },
    },
  ],
  [
    'somebody put forward before they qualified here',
    [...published, applied('a'), referred('referred', 2), closed, signed('a', 'qualified'), placed('a')],
    { applied: 1, decided: 1, qualified: 1, available: 1, held: 1, untold: 1 },
  ],
  ['an application nobody submitted', [...published, assessed('a'), signed('a', 'qualified'), told('a')], {}],
]
for (const [what, events, expected] of figures)
  test(`counted: ${what}`, () => {
    assert.deepEqual(worldOf(events).campaigns.get('c')?.counts, { ...noCounts, ...expected })
  })

const both = [...pool, signed('b', 'not-qualified', 15)]
const moments: [string, Told[], [string | null, string | null, string | null]][] = [
  ['open', published, [null, null, null]],
  ['closed, nobody applied', [...published, closed], [closing, closing, closing]],
  ['closed, and a complete draft submitted at the bell', [...published, closed, applied('a')], [null, null, null]],
  ['somebody awaits a decision', pool, [null, null, null]],
  ['everyone is decided', both, [on(15), null, null]],
  ['everyone is told', [...both, told('a'), told('b', 18)], [on(15), on(18), null]],
  [
    'told, and the last place in the pool ended',
    [
      ...both,
      told('a'),
      told('b', 18),
      ['qualification.expire', 'q-a', '2028-02-10T04:59:59.000Z', { application: 'a', skill: null }],
    ],
    [on(15), on(18), '2028-02-10T04:59:59.000Z'],
  ],
  ['a decision is taken back', [...both, ['decision.take-back', 'b', on(16), { decision: 'd-b' }]], [null, null, null]],
]
for (const [what, events, expected] of moments)
  test(`since when: ${what}`, () => {
    const campaign = worldOf(events).campaigns.get('c')
    assert.deepEqual([campaign?.decidedAt, campaign?.toldAt, campaign?.endedAt], expected)
  })

test('notices are counted, late ones apart, and how long each person waited from the closing', () => {
  const campaign = worldOf([...both, told('a'), told('b', 28, true)]).campaigns.get('c')
  assert.deepEqual([campaign?.notices, campaign?.noticesLate], [2, 1])
  assert.deepEqual(campaign?.waits, { 10: 1, 26: 1 })
  assert.deepEqual(campaign?.dues, {})
})

test('a decision is due on the day its event says, and else ten days later', () => {
  const tellBy = '2026-02-14T12:00:00.000Z'
  const sign: Told = ['decision.sign', 'a', on(10), { decision: 'd-a', outcome: 'removed', tellBy }]
  const due = (events: Told[]) =>
    Object.keys(worldOf(events).campaigns.get('c')?.dues ?? {}).map((hour) => Number(hour) * 3_600_000)
  assert.deepEqual(due([...published, applied('a'), sign]), [Date.parse(tellBy)])
  assert.deepEqual(due(pool), [Date.parse(on(20))])
})

test('a copy belongs to the office of its original, also where its event does not say so', () => {
  const { campaigns } = worldOf([...published, ['campaign.draft', 'copy', on(1), { copiedFrom: 'c' }]])
  assert.equal(campaigns.get('copy')?.officeId, 'o')
})

test('a campaign closed before it opened never opened', () => {
  const { campaigns } = worldOf([
    published[0] as Told,
    ['campaign.publish', 'c', opened, { office: 'o', opens: closing, closes: on(20) }],
    ['campaign.close', 'c', on(1), { early: true }],
  ])
  const { opensAt, closesAt, closedAt } = campaigns.get('c') ?? {}
  assert.deepEqual([opensAt, closesAt, closedAt], [on(1), on(1), on(1)])
})

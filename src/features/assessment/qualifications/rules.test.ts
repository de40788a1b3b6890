import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayDate } from '../../../i18n/dates.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import type { SkillLevel } from '../../profiles/index.ts'
import { skillsShown } from '../rules.ts'
import { availableFrom, expiryOf } from './expiry.ts'
import { type QualificationStatus, qualificationStatuses, transitions } from './lifecycle.ts'
import { meetsLevel, reminderDue, reusableFor } from './rules.ts'

const levels: [SkillLevel, SkillLevel, boolean][] = [
  ['beginner', 'beginner', true],
  ['beginner', 'intermediate', false],
  ['intermediate', 'beginner', true],
  ['advanced', 'intermediate', true],
  ['intermediate', 'advanced', false],
  ['advanced', 'lead', false],
  ['lead', 'beginner', true],
  ['lead', 'lead', true],
]
for (const [shown, asked, meets] of levels)
  test(`what was shown at ${shown} ${meets ? 'meets' : 'does not meet'} ${asked}`, () =>
    assert.equal(meetsLevel(shown, asked), meets))

// By the clocks of the office: decided at, the last second, and the day that is said.
const ends: [string, string, string, number?][] = [
  ['2026-03-02T15:00:00Z', '2028-03-03T04:59:59.000Z', '2 March 2028'],
  ['2026-07-15T15:00:00Z', '2028-07-16T03:59:59.000Z', '15 July 2028'],
  ['2026-03-02T03:00:00Z', '2028-03-02T04:59:59.000Z', '1 March 2028'],
  ['2026-12-31T23:30:00Z', '2029-01-01T04:59:59.000Z', '31 December 2028'],
  ['2027-01-01T04:30:00Z', '2029-01-01T04:59:59.000Z', '31 December 2028'],
  ['2028-02-29T15:00:00Z', '2030-03-01T04:59:59.000Z', '28 February 2030'],
  ['2026-03-08T04:30:00Z', '2028-03-08T04:59:59.000Z', '7 March 2028'],
  ['2026-03-02T15:00:00Z', '2026-09-03T03:59:59.000Z', '2 September 2026', 6],
  ['2026-08-31T15:00:00Z', '2027-03-01T04:59:59.000Z', '28 February 2027', 6],
  ['2027-08-31T15:00:00Z', '2028-03-01T04:59:59.000Z', '29 February 2028', 6],
  ['2026-12-31T23:30:00Z', '2028-01-01T04:59:59.000Z', '31 December 2027', 12],
  ['2026-05-31T15:00:00Z', '2027-12-01T04:59:59.000Z', '30 November 2027', 18],
  ['2026-10-31T15:00:00Z', '2031-11-01T03:59:59.000Z', '31 October 2031', 60],
]
for (const [decided, end, said, months = 24] of ends)
  test(`decided at ${decided}, for ${months} months it holds until the end of ${said}`, () => {
    const expiry = expiryOf(new Date(decided), months)
    assert.equal(expiry.toISOString(), end)
    assert.equal(sayDate('en', expiry), said)
  })

test('in another time zone the day is that of its clocks', () => {
  const decided = new Date('2026-03-02T03:00:00Z')
  assert.equal(expiryOf(decided, 24, 'America/Winnipeg').toISOString(), '2028-03-02T05:59:59.000Z')
  assert.equal(expiryOf(decided, 24, 'America/St_Johns').toISOString(), '2028-03-02T03:29:59.000Z')
})

test('somebody is available again as the day begins', () => {
  assert.equal(availableFrom('2026-05-04')?.toISOString(), '2026-05-04T04:00:00.000Z')
  assert.equal(availableFrom('2026-02-30'), undefined)
})

const day = 24 * 60 * 60 * 1000
const expiresAt = new Date('2028-03-03T04:59:59Z')
const due: [string, number, number | null, number | null][] = [
  ['61 days before, nothing', 61, null, null],
  ['60 days before, the first', 60, null, 60],
  ['30 days before, the first when it was missed', 30, null, 60],
  ['30 days before, nothing more', 30, 60, null],
  ['14 days before, the second', 14, 60, 14],
  ['10 days before, only the second when both were missed', 10, null, 14],
  ['10 days before, nothing more', 10, 14, null],
  ['on the last day, the second when it was missed', 0.5, 60, 14],
  ['at the end, nothing', 0, null, null],
  ['after the end, nothing', -1, 60, null],
]
for (const [what, left, reminded, expected] of due)
  test(`${what}, after ${reminded ?? 'none'}`, () =>
    assert.equal(reminderDue({ expiresAt, reminded }, new Date(expiresAt.getTime() - left * day)), expected))

test('of several qualifications that meet what is asked, the one that holds longest is offered', () => {
  const at = (year: number) => new Date(`${year}-01-01T00:00:00Z`)
  const held = [
    { id: 'a', skillId: 1, level: 'advanced', expiresAt: at(2027) },
    { id: 'b', skillId: 1, level: 'intermediate', expiresAt: at(2028) },
    { id: 'c', skillId: 1, level: 'beginner', expiresAt: at(2029) },
    { id: 'd', skillId: 2, level: 'beginner', expiresAt: at(2029) },
  ] as const
  const asked = [
    { skillId: 1, level: 'intermediate' },
    { skillId: 2, level: 'lead' },
    { skillId: 3, level: 'beginner' },
  ] as const
  assert.deepEqual(
    [...reusableFor(held, asked)].map(([skillId, { id }]) => [skillId, id]),
    [[1, 'b']],
  )
})

test('a skill was shown when every step that measures it says so', () => {
  const skill = (skillId: number, level: SkillLevel) =>
    ({ skillId, level, key: `${skillId}`, name_en: '', name_fr: '', category: 'technical', need: 'asset' }) as const
  const step = (id: string, skillIds: number[]) => ({ id, kind: 'exam', title_en: '', title_fr: '', skillIds }) as const
  const found = (stepId: string, skillId: number, result: 'demonstrated' | 'not-demonstrated', kind = 'own' as const) =>
    ({ stepId, skillId, questionId: null, assessorId: 'a', kind, result }) as const
  const campaign = {
    skills: [skill(1, 'advanced'), skill(2, 'beginner'), skill(3, 'lead'), skill(4, 'lead')],
    plan: [step('x', [1, 2]), step('y', [1, 2, 3])],
  }
  const recorded = [
    ...[found('x', 1, 'demonstrated'), found('y', 1, 'demonstrated')],
    ...[found('x', 2, 'demonstrated'), found('y', 2, 'not-demonstrated')],
    found('y', 3, 'demonstrated'),
  ]
  assert.deepEqual(skillsShown(campaign, recorded, new Set()), [
    { skillId: 1, level: 'advanced' },
    { skillId: 3, level: 'lead' },
  ])
  // Where people assess alone, only what was agreed on counts.
  assert.deepEqual(skillsShown(campaign, recorded, new Set(['y'])), [])
})

const person = { id: 'me', grants: [{ role: 'talent' as const, officeId: null }] }
const lead = { id: 'lea', grants: [{ role: 'lead' as const, officeId: 'ours' }] }
const verbs: Record<QualificationStatus, [string[], string[]]> = {
  available: [['suspend'], ['remove']],
  suspended: [['resume'], ['remove']],
  expired: [[], ['remove']],
  removed: [[], []],
}
for (const status of qualificationStatuses)
  test(`${status}: what its person and the lead may do`, () => {
    const thing = { status, ownerId: 'me', officeId: 'ours' }
    assert.deepEqual([verbsOpenTo(person, transitions, thing), verbsOpenTo(lead, transitions, thing)], verbs[status])
  })

test('every status is reached, and only “removed” is an end', () => {
  const reached = new Set<string>(['available', ...Object.values(transitions).map(({ to }) => to)])
  assert.deepEqual([...reached].sort(), [...qualificationStatuses].sort())
  const left = new Set<string>(Object.values(transitions).flatMap(({ from }) => from))
  assert.deepEqual(
    qualificationStatuses.filter((status) => !left.has(status)),
    ['removed'],
  )
})

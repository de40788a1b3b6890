import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanStep } from '../../campaigns/index.ts'
import {
  countFree,
  exceptions,
  isByInvitation,
  isFree,
  languageOf,
  mayStillChange,
  type Places,
  stateOf,
  whatBlocksChoice,
  whyNotInvited,
} from './rules.ts'

const now = new Date('2026-04-01T12:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000)
const slot = (given: Partial<Places> = {}): Places => ({
  startsAt: inHours(72),
  capacity: 2,
  cancelledAt: null,
  taken: 0,
  ...given,
})

const choices: [string, Places, { startsAt: Date } | null, ReturnType<typeof whatBlocksChoice>][] = [
  ['a free slot three days ahead', slot(), null, undefined],
  ['one place left', slot({ taken: 1 }), null, undefined],
  ['no place left', slot({ taken: 2 }), null, 'full'],
  ['more taken than there are', slot({ taken: 3 }), null, 'full'],
  ['a cancelled slot', slot({ cancelledAt: now }), null, 'gone'],
  ['a sitting without places', slot({ capacity: null }), null, 'gone'],
  ['a slot in just over a day', slot({ startsAt: inHours(24.01) }), null, undefined],
  ['a slot in a day exactly', slot({ startsAt: inHours(24) }), null, 'gone'],
  ['a slot that is past', slot({ startsAt: inHours(-1) }), null, 'gone'],
  ['from a slot that may be given back', slot(), { startsAt: inHours(24.01) }, undefined],
  ['from a slot in a day exactly', slot(), { startsAt: inHours(24) }, 'tooLate'],
  ['from a slot that is too near to one that is full', slot({ taken: 2 }), { startsAt: inHours(1) }, 'tooLate'],
]
for (const [what, target, current, expected] of choices)
  test(`choosing ${what}: ${expected ?? 'may be done'}`, () => {
    assert.equal(whatBlocksChoice(target, current, now), expected)
    if (!current) assert.equal(isFree(target, now), expected === undefined)
  })

test('free places are those of slots that may be chosen', () => {
  const slots = [slot(), slot({ taken: 1 }), slot({ taken: 2 }), slot({ cancelledAt: now }), slot({ capacity: null })]
  assert.equal(countFree(slots, now), 3)
  assert.equal(countFree(slots, inHours(48)), 0)
  assert.equal(countFree([], now), 0)
})

test('who has chosen nothing may always choose; who has, until a day before', () => {
  assert.equal(mayStillChange(null, now), true)
  assert.equal(mayStillChange({ startsAt: inHours(25) }, now), true)
  assert.equal(mayStillChange({ startsAt: inHours(23) }, now), false)
})

const people: [Parameters<typeof whyNotInvited>[0], ReturnType<typeof whyNotInvited>][] = [
  [{ status: 'submitted', standing: 'to-assess', isInvited: false }, undefined],
  [{ status: 'in_assessment', standing: 'held', isInvited: false }, undefined],
  [{ status: 'in_assessment', standing: 'to-assess', isInvited: true }, 'invited'],
  [{ status: 'in_assessment', standing: 'failed', isInvited: false }, 'failed'],
  [{ status: 'in_assessment', standing: 'failed', isInvited: true }, 'invited'],
  [{ status: 'withdrawn', standing: 'to-assess', isInvited: true }, 'withdrawn'],
  [{ status: 'decided', standing: 'failed', isInvited: true }, 'decided'],
]
for (const [person, expected] of people)
  test(`somebody ${person.status}, ${person.standing}, ${person.isInvited ? '' : 'not '}invited: ${expected ?? 'is invited'}`, () => {
    assert.equal(whyNotInvited(person), expected)
    if (expected) assert.ok(exceptions.includes(expected))
  })

test('an invitation is cancelled, chosen, answered, or waits', () => {
  const one = { sittingId: null, noneSuitsAt: null, cancelledAt: null }
  assert.equal(stateOf(one), 'waiting')
  assert.equal(stateOf({ ...one, sittingId: 'x' }), 'chosen')
  assert.equal(stateOf({ ...one, noneSuitsAt: now }), 'none-suits')
  assert.equal(stateOf({ ...one, sittingId: 'x', noneSuitsAt: now }), 'chosen')
  assert.equal(stateOf({ ...one, noneSuitsAt: now, cancelledAt: now }), 'cancelled')
})

const kinds: Record<PlanStep['kind'], [invited: boolean, language: string]> = {
  'application-screening': [false, 'interview'],
  'screening-questions': [false, 'interview'],
  exam: [true, 'exam'],
  'take-home': [false, 'interview'],
  interview: [true, 'interview'],
  reference: [false, 'interview'],
  other: [true, 'interview'],
}
for (const [kind, [invited, language]] of Object.entries(kinds) as [PlanStep['kind'], [boolean, string]][])
  test(`a step of kind ${kind} ${invited ? 'invites' : 'invites nobody'}, in the ${language} language`, () => {
    assert.equal(isByInvitation({ kind }), invited)
    assert.equal(languageOf({ kind }, { examLanguage: 'exam', interviewLanguage: 'interview' }), language)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kept, noticesInTime, usualWaiting } from './rules.ts'

const kept = (given: Partial<Kept>): Kept => ({ notices: 0, late: 0, overdue: 0, waits: {}, ...given })

const notices: [string, Partial<Kept>, ReturnType<typeof noticesInTime>][] = [
  ['nothing of fewer than ten', { notices: 9 }, null],
  ['ten, all in time', { notices: 10 }, { kept: 10, all: 10 }],
  [
    'one to four late ones, so that nobody can be recognized, are not told',
    { notices: 20, late: 4 },
    { kept: 20, all: 20 },
  ],
  ['five late ones', { notices: 20, late: 5 }, { kept: 15, all: 20 }],
  ['what is still owed after its day is late', { notices: 20, overdue: 10 }, { kept: 20, all: 30 }],
  ['to the nearest five', { notices: 123, late: 41 }, { kept: 80, all: 125 }],
]
for (const [what, given, expected] of notices)
  test(`notices: ${what}`, () => assert.deepEqual(noticesInTime(kept(given)), expected))

const waits: [string, Record<string, number>, ReturnType<typeof usualWaiting>][] = [
  ['nothing of fewer than ten people', { 3: 9 }, null],
  ['everyone alike', { 12: 10 }, { half: 12, most: 12, people: 10 }],
  ['half by the fifth, four in five by the eighth', { 9: 2, 10: 3, 20: 3, 100: 2 }, { half: 10, most: 20, people: 10 }],
  ['days are numbers, not words', { 2: 1, 10: 9, 100: 1 }, { half: 10, most: 10, people: 10 }],
]
for (const [what, given, expected] of waits)
  test(`waiting: ${what}`, () => assert.deepEqual(usualWaiting(kept({ waits: given })), expected))

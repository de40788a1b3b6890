import assert from 'node:assert/strict'
import { test } from 'node:test'
import { businessDaysAfter } from './due.ts'

const cases: [string, string, number, string][] = [
  ['a Monday and two days make Wednesday', '2026-03-02T15:00:00Z', 2, '2026-03-04T15:00:00Z'],
  ['a Thursday and two days pass the weekend', '2026-03-12T15:00:00Z', 2, '2026-03-16T15:00:00Z'],
  ['a Friday and two days make Tuesday', '2026-02-06T15:00:00Z', 2, '2026-02-10T15:00:00Z'],
  ['a Saturday and one day make Monday', '2026-02-07T15:00:00Z', 1, '2026-02-09T15:00:00Z'],
  ['ten days are two weeks', '2026-02-02T15:00:00Z', 10, '2026-02-16T15:00:00Z'],
  ['late on Friday evening by the office’s clock is still Friday', '2026-02-07T03:00:00Z', 1, '2026-02-10T03:00:00Z'],
  ['when clocks go forward the time of day stays', '2026-03-06T15:00:00Z', 1, '2026-03-09T14:00:00Z'],
  ['when clocks go back the time of day stays', '2026-10-30T14:00:00Z', 1, '2026-11-02T15:00:00Z'],
  ['no day is the same moment', '2026-03-02T15:00:00Z', 0, '2026-03-02T15:00:00Z'],
]
for (const [what, from, days, due] of cases)
  test(what, () => assert.equal(businessDaysAfter(new Date(from), days).toISOString(), new Date(due).toISOString()))

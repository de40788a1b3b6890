import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, before, type Period } from './retention.ts'

const months = (amount: number): Period => ({ amount, unit: 'months' })
const days = (amount: number): Period => ({ amount, unit: 'days' })

const cases: [string, Period, string][] = [
  ['2026-03-02', days(7), '2026-02-23'],
  ['2026-03-02', days(180), '2025-09-03'],
  ['2026-03-02', months(24), '2024-03-02'],
  ['2026-03-31', months(1), '2026-02-28'],
  ['2028-03-31', months(1), '2028-02-29'],
  ['2028-02-29', months(24), '2026-02-28'],
  ['2026-01-15', months(22), '2024-03-15'],
]
for (const [now, period, limit] of cases)
  test(`${period.amount} ${period.unit} before ${now} is ${limit}`, () => {
    const at = new Date(`${now}T15:00:00Z`)
    assert.equal(before(at, period).toISOString(), `${limit}T15:00:00.000Z`)
    assert.equal(at.toISOString(), `${now}T15:00:00.000Z`, 'the moment itself stays')
  })

test('two years after a leap day end on the last day of February', () => {
  assert.equal(after(new Date('2028-02-29T00:00:00Z'), months(24)).toISOString(), '2030-02-28T00:00:00.000Z')
})

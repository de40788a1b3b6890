import assert from 'node:assert/strict'
import { test } from 'node:test'
import { before } from '../../../../platform/retention.ts'
import { erasedOn, nextStep, type Step } from './rules.ts'

const now = new Date('2028-06-15T03:33:00Z')
const at = (text: string | null) => (text === null ? null : new Date(`${text}T12:00:00Z`))
const limits = {
  warnLimit: before(now, { amount: 22, unit: 'months' }),
  eraseLimit: before(now, { amount: 24, unit: 'months' }),
}

const cases: [string, string, string | null, string | null, Step][] = [
  ['used yesterday', '2028-06-14', null, null, 'nothing'],
  ['used 21 months ago', '2026-09-15', null, null, 'nothing'],
  ['used 22 months ago', '2026-08-14', null, null, 'warn'],
  ['used 3 years ago and never warned', '2025-06-15', null, null, 'warn'],
  ['warned yesterday', '2026-06-01', '2028-06-14', null, 'nothing'],
  ['warned 31 days ago', '2026-06-01', '2028-05-15', null, 'warn-again'],
  ['warned twice, lately', '2026-06-01', '2028-04-01', '2028-06-01', 'nothing'],
  ['warned twice, long ago', '2026-06-01', '2028-04-01', '2028-05-10', 'erase'],
  ['warned twice long ago, and not yet 24 months', '2026-08-01', '2028-03-01', '2028-05-01', 'nothing'],
  ['warned twice, then used again', '2028-06-10', '2028-04-01', '2028-05-10', 'nothing'],
  ['used again after warnings, and forgotten again', '2026-08-01', '2026-05-01', '2026-06-01', 'warn'],
]
for (const [what, seen, first, second, step] of cases)
  test(`an account ${what}: ${step}`, () => {
    const standing = { seenAt: new Date(`${seen}T12:00:00Z`), firstAt: at(first), secondAt: at(second) }
    assert.equal(nextStep(standing, limits, now), step)
  })

test('a period made shorter overnight still leaves sixty days after the first warning, thirty after the second', () => {
  const short = { warnLimit: now, eraseLimit: now }
  const seenAt = new Date('2028-06-01T00:00:00Z')
  const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
  assert.equal(nextStep({ seenAt, firstAt: null, secondAt: null }, short, now), 'warn')
  assert.equal(nextStep({ seenAt, firstAt: now, secondAt: null }, short, later(29)), 'nothing')
  assert.equal(nextStep({ seenAt, firstAt: now, secondAt: null }, short, later(30)), 'warn-again')
  assert.equal(nextStep({ seenAt, firstAt: now, secondAt: later(30) }, short, later(59)), 'nothing')
  assert.equal(nextStep({ seenAt, firstAt: now, secondAt: later(30) }, short, later(60)), 'erase')
})

test('the day a warning names is the end of the period, and never sooner than warned', () => {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  assert.equal(day(erasedOn(new Date('2028-09-01T00:00:00Z'), false, now)), '2028-09-01')
  assert.equal(day(erasedOn(new Date('2028-01-01T00:00:00Z'), false, now)), '2028-08-14')
  assert.equal(day(erasedOn(new Date('2028-01-01T00:00:00Z'), true, now)), '2028-07-15')
})

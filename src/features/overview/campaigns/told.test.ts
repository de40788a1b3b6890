import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as hold, integer, property, string } from 'fast-check'
import { exactly, type Figures, figures, protectedly, rounderOf, sizeOf } from './told.ts'

const secret = 'a secret of the tests'

const figuresFrom = ([applied = 0, ...parts]: number[]): Figures<number> => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts
  const part = (whole: number, share: number) => Math.floor((whole * (share % 101)) / 100)
  const screened = part(applied, a)
  const decided = part(screened, b)
  const qualified = part(decided, c)
  const referred = part(qualified, e)
  return { applied, screened, decided, qualified, available: part(qualified, d), referred, placed: part(referred, f) }
}
const anyFigures = array(integer({ min: 0, max: 400 }), { minLength: 7, maxLength: 7 }).map(figuresFrom)

const pairs = [
  ['applied', 'screened'],
  ['screened', 'decided'],
  ['decided', 'qualified'],
  ['qualified', 'available'],
  ['qualified', 'referred'],
  ['referred', 'placed'],
] as const

test('outside the office no figure below five is told, zero neither, and every other is one of the fives around it or its whole’s', () => {
  hold(
    property(anyFigures, string(), (counts, id) => {
      const told = protectedly(counts, secret, id)
      for (const figure of figures) {
        const shown = told[figure]
        assert.equal('fewerThan' in shown, counts[figure] < 5)
        assert.ok(!('exactly' in shown))
        if ('about' in shown) {
          assert.equal(shown.about % 5, 0)
          assert.ok(shown.about - counts[figure] > -5)
        }
      }
    }),
  )
})

test('a part that lacks one to four of its whole reads as its whole, a part never as more, and a difference is of five or none', () => {
  hold(
    property(anyFigures, string(), (counts, id) => {
      const told = protectedly(counts, secret, id)
      for (const [whole, part] of pairs) {
        const [larger, smaller] = [told[whole], told[part]]
        if (!('about' in larger && 'about' in smaller)) continue
        assert.ok(smaller.about <= larger.about)
        assert.equal((larger.about - smaller.about) % 5, 0)
        // A whole that reads as its own whole is that one for its parts.
        if (whole === 'applied' && counts.applied - counts[part] < 5) assert.equal(larger.about, smaller.about)
        if (larger.about - smaller.about >= 10) assert.ok(counts[whole] - counts[part] > 0)
      }
    }),
  )
})

test('who differs by one person of two worlds finds them in no difference between columns', () => {
  // The one not qualified of six: told, or qualified as well, the row reads the same.
  const six = { applied: 6, screened: 6, decided: 6, available: 6, referred: 0, placed: 0 }
  for (let place = 0; place < 200; place++) {
    const id = `campaign ${place}`
    assert.deepEqual(
      protectedly({ ...six, qualified: 6 }, secret, id),
      protectedly({ ...six, qualified: 5, available: 5 }, secret, id),
    )
  }
})

test('rounding keeps the mean, never falls while people come, and reads the same again', () => {
  for (const count of [6, 7, 8, 9, 23, 148]) {
    const told = Array.from({ length: 4_000 }, (_, place) => rounderOf(secret, `campaign ${place}`)(count))
    const mean = told.reduce((sum, one) => sum + one, 0) / told.length
    assert.ok(Math.abs(mean - count) < 0.25, `${count}: ${mean}`)
  }
  hold(
    property(string(), integer({ min: 5, max: 500 }), (id, count) => {
      const round = rounderOf(secret, id)
      assert.ok(round(count) <= round(count + 1))
      assert.equal(round(count), rounderOf(secret, id)(count))
    }),
  )
})

test('in the office every figure is itself; in order, what is small is alike', () => {
  const counts = figuresFrom([9, 50, 50, 50, 50, 50, 50])
  assert.deepEqual(exactly(counts).applied, { exactly: 9 })
  assert.deepEqual([{ exactly: 3 }, { about: 10 }, { fewerThan: 5 }].map(sizeOf), [3, 10, 0])
})

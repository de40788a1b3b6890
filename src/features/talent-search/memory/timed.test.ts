import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openArena } from './arena.ts'
import { openSets } from './sets.ts'
import { openTimed, type Span } from './timed.ts'

const [people, made] = [40, 6]

const aSpan = fc
  .tuple(
    fc.nat(made - 1),
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Number.NEGATIVE_INFINITY)),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Number.POSITIVE_INFINITY)),
  )
  .map(([set, from, long]): Span => ({ set, from, until: Number.isFinite(from) ? from + long : long }))

const anAct = fc.oneof(
  fc.record({ ordinal: fc.nat(people - 1), spans: fc.array(aSpan, { maxLength: 4 }) }),
  fc.record({ gone: fc.nat(people - 1) }),
  fc.record({ now: fc.integer({ min: -2, max: 36 }) }),
)

test('whoever comes, goes and is rewritten, and whichever way time goes, each set holds those in it at the moment', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 120 }), (acts) => {
      const sets = openSets(openArena(), 1_024)
      for (let set = 0; set < made; set++) sets.create()
      const timed = openTimed(sets)
      const told = new Map<number, Span[]>()
      let now = Number.NEGATIVE_INFINITY
      for (const act of acts) {
        if ('now' in act) now = act.now
        else if ('gone' in act) {
          timed.remove(act.gone)
          told.delete(act.gone)
        } else {
          timed.write(act.ordinal, act.spans)
          told.set(act.ordinal, act.spans)
        }
        if (!Number.isFinite(now)) continue
        timed.turnTo(now)
        for (let set = 0; set < made; set++)
          for (let ordinal = 0; ordinal < people; ordinal++) {
            const isIn = (told.get(ordinal) ?? []).some((one) => one.set === set && one.from <= now && now < one.until)
            assert.equal(sets.has(set, ordinal), isIn)
          }
      }
    }),
    { numRuns: 300, seed: 20260302 },
  )
})

test('who is rewritten again and again leaves nothing behind that slows time', () => {
  const sets = openSets(openArena(), 1_024)
  const set = sets.create()
  const timed = openTimed(sets)
  timed.turnTo(0)
  for (let round = 0; round < 150_000; round++) timed.write(round % 3, [{ set, from: -1, until: 10 + (round % 7) }])
  for (let now = 9; now < 20; now++) {
    timed.turnTo(now)
    const held = [0, 1, 2].filter((ordinal) => sets.has(set, ordinal))
    const expected = [0, 1, 2].filter((ordinal) => (timed.of(ordinal)[0]?.until ?? 0) > now)
    assert.deepEqual(held, expected)
  }
})

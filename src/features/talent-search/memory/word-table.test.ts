import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openWordTable } from './word-table.ts'

test('words of any letters have one number each, found in what PostgreSQL writes and one by one', () => {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 9 }) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.constantFrom("'", '\\', ' ', 'a', 'é', 'ᐃ', '🍁'), minLength: 1, maxLength: 6 }),
    },
  )
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 40 }), { minLength: 1, maxLength: 60, size: 'max' }), (texts) => {
      let made = 0
      const table = openWordTable(() => made++)
      const model = new Map<string, number>()
      for (const words of texts) {
        const written = words.map((one) => `'${one.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' ')
        const found: number[] = []
        table.readInto(written, found)
        for (const one of words) if (!model.has(one)) model.set(one, model.size)
        assert.deepEqual(
          found,
          words.map((one) => model.get(one)),
        )
      }
      for (const [one, number] of model) assert.equal(table.of(one), number)
      assert.equal(table.of('never said'), undefined)
    }),
    { numRuns: 40, seed: 5 },
  )
})

test('many thousand words keep their numbers', () => {
  let made = 0
  const table = openWordTable(() => made++)
  const words = Array.from({ length: 30_000 }, (_, place) => `word${place * 7}`)
  const found: number[] = []
  table.readInto(words.map((word) => `'${word}'`).join(' '), found)
  assert.deepEqual(
    found,
    words.map((_, place) => place),
  )
  assert.ok(words.every((word, place) => table.of(word) === place))
})

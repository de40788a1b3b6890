import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareWords } from './word-difference.ts'

const shown = (one: string, other: string) =>
  compareWords(one, other).map((side) => side.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''))

const cases: [string, string, string, string][] = [
  ['I led a team', 'I led a team', 'I led a team', 'I led a team'],
  ['I led a team', 'I led one team', 'I led [a] team', 'I led [one] team'],
  ['one two', 'one', 'one[ two]', 'one'],
  ['', 'anything', '', '[anything]'],
  ['first\nsecond', 'first\nthird', 'first\n[second]', 'first\n[third]'],
  ['été à Québec', 'hiver à Québec', '[été] à Québec', '[hiver] à Québec'],
]
for (const [one, other, left, right] of cases)
  test(`“${one}” beside “${other}”`, () => assert.deepEqual(shown(one, other), [left, right]))

test('very long texts are shown whole, unmarked', () => {
  const text = 'word '.repeat(2_000)
  assert.deepEqual(shown(text, `${text}more`), [text, `${text}more`])
})

test('marked or not, each side is the text itself', () => {
  for (const [one, other] of cases)
    assert.deepEqual(
      compareWords(one, other).map((side) => side.map(({ text }) => text).join('')),
      [one, other],
    )
})

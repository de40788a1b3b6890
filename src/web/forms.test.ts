import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import {
  email,
  manyOf,
  monthIn,
  oneOf,
  oneOfOrNone,
  optionalText,
  readForm,
  type Sent,
  text,
  ticked,
  typed,
  typedAll,
  wholeNumber,
} from './forms.ts'

const form = z.object({
  title: text(10, 'titleMissing'),
  details: optionalText(20),
  contact: email(),
  spare: email(true),
  kind: oneOf(['a', 'b']),
  choice: oneOfOrNone(['x', 'y']),
  some: manyOf(['one', 'two']),
  agreed: ticked,
  count: wholeNumber(1, 50, 'countWrong'),
})
const good: Sent = {
  title: ' Title ',
  details: 'line\r\nline',
  contact: 'a@b.ca',
  spare: '',
  kind: 'a',
  choice: '',
  some: ['one', 'one'],
  agreed: 'yes',
  count: ' 7 ',
}

test('a good form is read, trimmed and set in order', () => {
  const { data } = readForm(form, good)
  assert.deepEqual(data, {
    title: 'Title',
    details: 'line\nline',
    contact: 'a@b.ca',
    spare: '',
    kind: 'a',
    choice: '',
    some: ['one'],
    agreed: true,
    count: 7,
  })
})

const wrong: [string, Sent, string, string][] = [
  ['nothing where an answer is needed', { ...good, title: '   ' }, 'title', 'titleMissing'],
  ['a field that was not sent at all', (({ title: _, ...rest }) => rest)(good), 'title', 'titleMissing'],
  ['a text that is too long', { ...good, title: 'x'.repeat(11) }, 'title', 'tooLong'],
  ['ten megabytes of text', { ...good, details: 'x'.repeat(10_000_000) }, 'details', 'tooLong'],
  ['an address that is none', { ...good, contact: 'a@b' }, 'contact', 'notAnEmail'],
  ['an optional address that is none', { ...good, spare: 'somewhere' }, 'spare', 'notAnEmail'],
  ['an answer that was not offered', { ...good, kind: 'z' }, 'kind', 'choiceMissing'],
  ['an optional answer that was not offered', { ...good, choice: 'z' }, 'choice', 'notAChoice'],
  ['one answer among several that was not offered', { ...good, some: ['one', 'three'] }, 'some', 'notAChoice'],
  ['a number out of its bounds', { ...good, count: '51' }, 'count', 'countWrong'],
  ['a number that is none', { ...good, count: '1e3' }, 'count', 'countWrong'],
  ['a file in place of a text', { ...good, title: new File(['x'], 'x.txt') }, 'title', 'titleMissing'],
]
for (const [what, sent, field, says] of wrong)
  test(`${what} is one problem, on its field`, () => assert.deepEqual(readForm(form, sent).problems, [{ field, says }]))

test('control characters that PostgreSQL refuses are left out', () => {
  assert.equal(readForm(z.object({ a: optionalText(20) }), { a: 'be\u0000fore\u0007' }).data?.a, 'before')
})

const months: [string, string, string | undefined][] = [
  ['', '', ''],
  ['2024', '', '2024'],
  ['2024', '2', '2024-02'],
  ['2024', '12', '2024-12'],
  ['2024', '13', undefined],
  ['2024', '0', undefined],
  ['', '5', undefined],
  ['24', '5', undefined],
  ['1890', '5', undefined],
  ['２０２４', '5', undefined],
]
for (const [year, month, expected] of months)
  test(`year “${year}” and month “${month}” make ${expected ?? 'no month'}`, () =>
    assert.equal(monthIn({ fromYear: year, fromMonth: month }, 'from'), expected))

test('what was typed is shown again as it was', () => {
  assert.equal(typed({ a: ' <b>as typed</b> ' }, 'a'), ' <b>as typed</b> ')
  assert.equal(typed({}, 'a'), '')
  assert.deepEqual(typedAll({ a: ['1', new File([], 'f'), '2'] }, 'a'), ['1', '2'])
})

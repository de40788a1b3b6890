import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeptDraft, leftAfter, type Mark, mergeTyped, sameAnswer } from './draft-merge.ts'

const marks: Record<string, Mark> = { title: [5, 'a', 3], place: [7, 'b', 1] }
const draft: KeptDraft = { fields: { title: 'from a', place: 'from b', seen: 's' }, marks, isWhole: false }

type Case = {
  says: string
  known: number
  tab: string
  turn: number
  fields: Record<string, string | string[]>
  kept: Record<string, string | string[]>
  conflicts?: Record<string, string | string[]>
  news?: Record<string, string | string[]>
}

const cases: Case[] = [
  {
    says: 'a field that nobody else touched is kept, and what another tab typed elsewhere comes back with it',
    ...{
      known: 5,
      tab: 'a',
      turn: 4,
      fields: { title: 'more from a' },
      kept: { title: 'more from a', place: 'from b' },
    },
    news: { place: 'from b' },
  },
  {
    says: 'a field that another tab changed since is a conflict, and stays as it is; the rest is kept',
    ...{
      known: 5,
      tab: 'a',
      turn: 4,
      fields: { title: 'mine', place: 'mine' },
      kept: { title: 'mine', place: 'from b' },
    },
    conflicts: { place: 'from b' },
  },
  {
    says: 'a field whose change is known is replaced: the person chose',
    ...{ known: 7, tab: 'a', turn: 4, fields: { place: 'mine' }, kept: { place: 'mine', title: 'from a' } },
  },
  {
    says: 'a tab is not in conflict with itself, even when it never heard that its last sending arrived',
    ...{
      known: 0,
      tab: 'b',
      turn: 2,
      fields: { place: 'from b, longer' },
      kept: { place: 'from b, longer', title: 'from a' },
    },
    news: { title: 'from a' },
  },
  {
    says: 'a sending that a later one of the same tab has overtaken brings nothing',
    ...{ known: 7, tab: 'a', turn: 2, fields: { title: 'older' }, kept: { title: 'from a', place: 'from b' } },
  },
  {
    says: 'the same answer is no conflict, whoever gave it first',
    ...{ known: 0, tab: 'c', turn: 1, fields: { title: ['from a'] }, kept: { title: 'from a', place: 'from b' } },
    news: { title: 'from a', place: 'from b' },
  },
  {
    says: 'two forms without script are two, though neither has a name',
    ...{ known: 4, tab: '', turn: 0, fields: { title: 'mine' }, kept: { title: 'from a', place: 'from b' } },
    ...{ conflicts: { title: 'from a' }, news: { place: 'from b' } },
  },
  {
    says: 'what a form was opened on is noted once',
    ...{ known: 7, tab: 'a', turn: 4, fields: { seen: 'another' }, kept: { title: 'from a', place: 'from b' } },
  },
]

for (const { says, known, tab, turn, fields, kept, conflicts = {}, news = {} } of cases)
  test(says, () => {
    const merged = mergeTyped(draft, { fields, known, tab, turn }, 9)
    assert.deepEqual(merged.fields, { seen: 's', ...kept })
    assert.deepEqual(merged.conflicts, conflicts)
    assert.deepEqual(merged.news, news)
  })

test('an empty answer and none are the same, and so are one answer and a list of one', () => {
  assert.ok(sameAnswer('', undefined) && sameAnswer([], '') && sameAnswer('x', ['x']))
  assert.ok(!sameAnswer(['x', 'y'], ['y', 'x']) && !sameAnswer('x', ''))
})

test('sending a form ends what it knew of its draft, and leaves what another tab typed since', () => {
  assert.equal(leftAfter(draft, 7), null)
  assert.deepEqual(leftAfter(draft, 5), {
    fields: { place: 'from b', seen: 's' },
    marks: { place: [7, 'b', 1] },
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswer, readOutcome } from './forms.ts'
import { awaited, type ReferralStatus, shownOnes, transitions } from './lifecycle.ts'
import { isDisputed, nextStepOf, type Side, type Standing } from './rules.ts'

const day = 24 * 60 * 60 * 1000
const start = new Date('2026-03-02T15:00:00Z')
const on = (days: number) => new Date(start.getTime() + days * day)
// Every day counts here; which days do is another rule.
const after = (at: Date, days: number) => new Date(at.getTime() + days * day)
const one = (status: ReferralStatus, since = 0, answerBy = 5): Standing => ({
  status,
  since: on(since),
  answerBy: on(answerBy),
})

const steps: [string, Standing[], { fromOffice: boolean; at: Date } | null, ['office' | 'manager', number] | null][] = [
  ['nobody was asked and nobody wrote', [], null, null],
  ['somebody was asked', [one('asked')], null, ['office', 5]],
  ['several were asked: until the last may answer', [one('asked', 0, 5), one('asked', 1, 8)], null, ['office', 8]],
  ['somebody said yes', [one('interested', 3)], null, ['office', 5]],
  ['of two who said yes, the first waits longest', [one('interested', 3), one('interested', 1)], null, ['office', 3]],
  ['somebody is before the manager', [one('referred', 1)], null, ['manager', 11]],
  ['an interview is under way', [one('interview', 1)], null, ['manager', 16]],
  ['somebody is chosen', [one('selected', 1)], null, ['manager', 21]],
  ['the manager is due first', [one('referred', -9), one('interested', 0)], null, ['manager', 1]],
  ['the Office is due first', [one('referred', 0), one('interested', 0)], null, ['office', 2]],
  ['everybody answered no', [one('not_interested', 1), one('lapsed', 3)], null, ['office', 5]],
  ['all is told', [one('placed', 4), one('not_selected', 2)], null, ['office', 6]],
  ['the manager wrote', [], { fromOffice: false, at: on(1) }, ['office', 3]],
  ['the Office wrote', [], { fromOffice: true, at: on(1) }, ['manager', 6]],
  [
    'the manager wrote while people are before them',
    [one('referred', 0)],
    { fromOffice: false, at: on(1) },
    ['office', 3],
  ],
  [
    'the Office wrote while somebody waits for it',
    [one('interested', 0)],
    { fromOffice: true, at: on(1) },
    ['office', 2],
  ],
  ['the Office wrote after all was told', [one('placed', 2)], { fromOffice: true, at: on(3) }, ['manager', 8]],
  ['all was told after the Office wrote', [one('placed', 4)], { fromOffice: true, at: on(3) }, ['office', 6]],
]
for (const [what, people, last, due] of steps)
  test(`${what}: the next step is ${due ? `the ${due[0]}’s` : 'as it was'}`, () => {
    assert.deepEqual(nextStepOf(people, last, after), due && { by: due[0], at: on(due[1]) })
  })

const sides: [ReferralStatus, Side['personSays'], boolean][] = [
  ['placed', '', false],
  ['placed', 'placed', false],
  ['placed', 'not-placed', true],
  ['not_selected', 'placed', true],
  ['not_selected', 'not-placed', false],
  ['withdrawn', 'placed', true],
  ['ended', 'placed', true],
  ['selected', 'placed', false],
  ['referred', 'not-placed', false],
]
for (const [status, personSays, differs] of sides)
  test(`recorded as ${status}, told as “${personSays}” by the person: ${differs ? 'a conflict until it is settled' : 'no conflict'}`, () => {
    assert.equal(isDisputed({ status, personSays, settledAt: null }), differs)
    assert.equal(isDisputed({ status, personSays, settledAt: start }), false)
  })

const statuses = [...new Set(Object.values(transitions).flatMap(({ from, to }) => [...from, to]))] as ReferralStatus[]
const verbs = Object.entries(transitions) as [string, { from: readonly ReferralStatus[]; to: ReferralStatus }][]

test('every status is reached from a question, and from each something may still follow', () => {
  const reached = new Set<ReferralStatus>(['asked'])
  for (let known = 0; known !== reached.size; ) {
    known = reached.size
    for (const [, { from, to }] of verbs) if (from.some((status) => reached.has(status))) reached.add(to)
  }
  assert.deepEqual([...reached].sort(), [...statuses].sort())
  const left = statuses.filter((status) => !verbs.some(([, { from }]) => from.includes(status)))
  assert.deepEqual(left, [])
})

test('nobody is before a manager who was not presented, and whoever is may withdraw', () => {
  for (const [verb, { from, to }] of verbs)
    if (shownOnes.includes(to) && verb !== 'refer')
      assert.deepEqual(
        from.filter((status) => ['asked', 'interested', 'not_now', 'not_interested', 'lapsed'].includes(status)),
        [],
        verb,
      )
  assert.deepEqual(transitions.refer.from, ['interested'])
  for (const status of awaited) assert.ok((transitions.withdraw.from as readonly string[]).includes(status), status)
})

const answers: [string, Record<string, string>, string[]][] = [
  ['nothing', {}, ['answer']],
  ['an answer that is none', { answer: 'maybe' }, ['answer']],
  ['yes without what may be seen', { answer: 'yes' }, ['share']],
  ['yes to something that cannot be opened', { answer: 'yes', share: 'everything' }, ['share']],
  ['yes', { answer: 'yes', share: 'timeline' }, []],
  ['no', { answer: 'no' }, []],
  ['not now, with a choice that then says nothing', { answer: 'not-now', share: 'contact' }, []],
]
for (const [what, sent, wrong] of answers)
  test(`answering ${what} ${wrong.length > 0 ? 'is mended' : 'is an answer'}`, () => {
    const { data, problems } = readAnswer(sent)
    assert.deepEqual([...new Set(problems.map(({ field }) => field))], wrong)
    assert.equal(data === null, wrong.length > 0)
    if (data?.answer !== 'yes') assert.ok(!data || !('share' in data))
  })

const starts = { startsDay: '1', startsMonth: '4', startsYear: '2026' }
const outcomes: [string, Record<string, string>, string[]][] = [
  ['nothing', {}, ['outcome']],
  ['an interview', { outcome: 'interview' }, []],
  ['not chosen without a reason', { outcome: 'notSelect' }, ['reason']],
  ['not chosen for a reason that is none', { outcome: 'notSelect', reason: 'age' }, ['reason']],
  ['not chosen', { outcome: 'notSelect', reason: 'skills' }, []],
  ['a job of which nothing is known', { outcome: 'place' }, ['kind', 'starts']],
  ['a job that begins on no day', { outcome: 'place', kind: 'term', ...starts, startsDay: '31' }, ['starts']],
  [
    'a job that ends before it begins',
    { outcome: 'place', kind: 'term', ...starts, endsDay: '31', endsMonth: '3', endsYear: '2026' },
    ['ends'],
  ],
  ['a job', { outcome: 'place', kind: 'term', ...starts, endsDay: '1', endsMonth: '4', endsYear: '2026' }, []],
  ['a job without end', { outcome: 'place', kind: 'indeterminate', ...starts, departmentNumber: '56' }, []],
]
for (const [what, sent, wrong] of outcomes)
  test(`telling ${what} ${wrong.length > 0 ? 'is mended' : 'is an outcome'}`, () => {
    const { data, problems } = readOutcome(sent)
    assert.deepEqual([...new Set(problems.map(({ field }) => field))], wrong)
    assert.equal(data === null, wrong.length > 0)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome, Result } from './lifecycle.ts'
import { countingResult, isOwnIn, outcomeOf, type Recorded, shownTo, standingOf, whatBlocksDecision } from './rules.ts'

const letter: Record<string, Result | null> = { d: 'demonstrated', h: 'hold', n: 'not-demonstrated', '.': null }

// Capitals are essential criteria, small letters assets; a dot is one of an asset not assessed yet, a comma of an essential one.
const cases: [string, Outcome][] = [
  ['D', 'passed'],
  ['DD', 'passed'],
  ['Dd', 'passed'],
  ['Dn', 'passed'],
  ['N', 'failed'],
  ['DN', 'failed'],
  ['N,', 'failed'],
  ['NH', 'failed'],
  ['N.', 'failed'],
  [',', 'to-assess'],
  ['D,', 'to-assess'],
  ['D.', 'to-assess'],
  ['H,', 'to-assess'],
  ['H', 'held'],
  ['DH', 'held'],
  ['Dh', 'held'],
  ['Hn', 'held'],
  ['d', 'passed'],
  ['n', 'passed'],
  ['', 'to-assess'],
]
for (const [written, outcome] of cases)
  test(`a step with ${written || 'no criteria'} is ${outcome}`, () => {
    const measured = [...written].map((sign) => ({
      isEssential: sign === ',' || sign !== sign.toLowerCase(),
      result: letter[sign === ',' ? '.' : sign.toLowerCase()] ?? null,
    }))
    assert.equal(outcomeOf(measured), outcome)
  })

const skill = (skillId: number, need: 'essential' | 'asset') => ({
  skillId,
  key: String(skillId),
  name_en: '',
  name_fr: '',
  category: 'technical' as const,
  need,
  level: 'intermediate' as const,
})
const step = (id: string, skillIds: number[]) => ({
  id,
  kind: 'interview' as const,
  title_en: '',
  title_fr: '',
  skillIds,
})
const campaign = {
  education: 'none' as const,
  questions: [],
  skills: [skill(1, 'essential'), skill(2, 'asset')],
  plan: [step('one', [1, 2]), step('two', [1])],
}
const found = (
  stepId: string,
  skillId: number,
  result: Result,
  assessorId = 'ada',
  kind: 'own' | 'consensus' = 'own',
): Recorded => ({
  stepId,
  skillId,
  questionId: null,
  assessorId,
  kind,
  result,
})
const plain = new Set<string>()

test('an application stands at the first step that is not passed, and nowhere once all are', () => {
  const first = [found('one', 1, 'demonstrated'), found('one', 2, 'not-demonstrated')]
  assert.deepEqual(standingOf(campaign, [], plain).stepId, 'one')
  assert.deepEqual(standingOf(campaign, first, plain), {
    stepId: 'two',
    standing: 'to-assess',
    outcomes: { one: 'passed', two: 'to-assess' },
  })
  assert.deepEqual(standingOf(campaign, [...first, found('two', 1, 'demonstrated')], plain).stepId, null)
  assert.equal(standingOf(campaign, [...first, found('two', 1, 'not-demonstrated')], plain).standing, 'failed')
})

test('the last result counts, and in an independent step only what was agreed on', () => {
  const given = [found('one', 1, 'not-demonstrated', 'ada'), found('one', 1, 'demonstrated', 'bea')]
  assert.equal(countingResult(given, 'one', 'skill-1', false), 'demonstrated')
  assert.equal(countingResult(given, 'one', 'skill-1', true), null)
  const agreed = [...given, found('one', 1, 'hold', 'ada', 'consensus'), found('one', 1, 'demonstrated', 'bea')]
  assert.equal(countingResult(agreed, 'one', 'skill-1', true), 'hold')
})

test('nobody sees another’s result in an independent step before their own is in for every criterion', () => {
  const criteria = [
    { kind: 'skill', key: 'skill-1', skillId: 1, isEssential: true },
    { kind: 'skill', key: 'skill-2', skillId: 2, isEssential: false },
  ] as const
  const given = [found('one', 1, 'demonstrated', 'ada'), found('one', 2, 'hold', 'ada'), found('one', 1, 'hold', 'bea')]
  assert.equal(isOwnIn(given, 'one', criteria, 'bea'), false)
  assert.deepEqual(
    shownTo(given, 'one', criteria, { id: 'bea', isIndependent: true }).map(({ assessorId }) => assessorId),
    ['bea'],
  )
  assert.equal(shownTo(given, 'one', criteria, { id: 'ada', isIndependent: true }).length, 3)
  assert.equal(shownTo(given, 'one', criteria, { id: 'cleo', isIndependent: true }).length, 0)
  assert.equal(shownTo(given, 'one', criteria, { id: 'cleo', isIndependent: false }).length, 3)
})

const typed = { outcome: '' as const, criterion: '', reason: '', note: '', signature: 'Lea Lead' }
const unmet = [{ kind: 'skill', key: 'skill-1', skillId: 1, isEssential: true }] as const
const decisions: [string, Parameters<typeof whatBlocksDecision>, string[]][] = [
  [
    'nothing chosen',
    [
      { ...typed, signature: '' },
      { standing: 'passed', unmet: [] },
    ],
    ['outcomeMissing', 'signatureMissing'],
  ],
  [
    'qualified, all passed',
    [
      { ...typed, outcome: 'qualified' },
      { standing: 'passed', unmet: [] },
    ],
    [],
  ],
  [
    'qualified, on hold',
    [
      { ...typed, outcome: 'qualified' },
      { standing: 'held', unmet: [] },
    ],
    ['notAllPassed'],
  ],
  [
    'qualified, unsigned',
    [
      { ...typed, outcome: 'qualified', signature: '' },
      { standing: 'passed', unmet: [] },
    ],
    ['signatureMissing'],
  ],
  [
    'not qualified, nothing unmet',
    [
      { ...typed, outcome: 'not-qualified' },
      { standing: 'to-assess', unmet: [] },
    ],
    ['nothingUnmet'],
  ],
  [
    'not qualified, no criterion',
    [
      { ...typed, outcome: 'not-qualified' },
      { standing: 'failed', unmet },
    ],
    ['criterionMissing'],
  ],
  [
    'not qualified, another criterion',
    [
      { ...typed, outcome: 'not-qualified', criterion: 'skill-2' },
      { standing: 'failed', unmet },
    ],
    ['criterionMissing'],
  ],
  [
    'not qualified',
    [
      { ...typed, outcome: 'not-qualified', criterion: 'skill-1' },
      { standing: 'failed', unmet },
    ],
    [],
  ],
  [
    'removed without reason',
    [
      { ...typed, outcome: 'removed' },
      { standing: 'to-assess', unmet: [] },
    ],
    ['reasonMissing'],
  ],
  [
    'removed for another reason',
    [
      { ...typed, outcome: 'removed', reason: 'other' },
      { standing: 'to-assess', unmet: [] },
    ],
    ['noteMissing'],
  ],
  [
    'removed',
    [
      { ...typed, outcome: 'removed', reason: 'no-answer' },
      { standing: 'to-assess', unmet: [] },
    ],
    [],
  ],
]
for (const [name, given, says] of decisions)
  test(`a decision, ${name}: ${says.join(', ') || 'signed'}`, () => {
    assert.deepEqual(
      whatBlocksDecision(...given).map((problem) => problem.says),
      says,
    )
  })

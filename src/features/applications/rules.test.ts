import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chance } from '../../../test/random-profile.ts'
import {
  type Drafted,
  firstUnfinished,
  isOpenAt,
  isStepOpen,
  stepsOf,
  whatBlocksSubmission,
  whatStepsLack,
} from './rules.ts'

const closesAt = new Date('2026-04-01T03:59:00Z')
const before = new Date(closesAt.getTime() - 1)
const technical = { skillId: 1, category: 'technical', need: 'essential', name_en: 'Cloud', name_fr: 'Nuage' }
const question = { id: 'q', wordLimit: 3, question_en: 'Why?', question_fr: 'Pourquoi ?' }

const whole: Drafted = {
  campaign: {
    status: 'published',
    opensAt: null,
    closesAt,
    audience: 'public',
    education: 'degree',
    skills: [
      technical,
      { ...technical, skillId: 2, category: 'behavioural' },
      { ...technical, skillId: 3, need: 'asset' },
    ],
    questions: [question],
  },
  missing: [],
  experiences: 2,
  isEmployee: false,
  educationPath: 'experience',
  educationExperiences: 1,
  shown: [{ skillId: 1, experienceId: 'e', words: 'I moved it' }],
  answers: new Map([['q', 3]]),
}

const table: [string, Partial<Drafted>, string, string[]][] = [
  ['is whole', {}, 'Tala Talent', []],
  ['is not signed', {}, ' ', ['review signatureMissing']],
  [
    'lacks citizenship and languages',
    { missing: ['citizenship', 'examLanguages'] },
    'T',
    ['profile lacksCitizenship', 'profile lacksExamLanguages'],
  ],
  ['has no experience at all', { missing: ['experience'], experiences: 0 }, 'T', ['timeline noExperience']],
  ['has no education path', { educationPath: '' }, 'T', ['education pathMissing']],
  ['shows its path by nothing', { educationExperiences: 0 }, 'T', ['education educationUnshown']],
  ['shows no essential technical skill', { shown: [] }, 'T', ['skills skillUnshown']],
  [
    'shows it without words',
    { shown: [{ skillId: 1, experienceId: 'e', words: ' ' }] },
    'T',
    ['skills skillUnexplained'],
  ],
  [
    'shows it twice, once without words',
    {
      shown: [
        { skillId: 1, experienceId: 'e', words: '' },
        { skillId: 1, experienceId: 'f', words: 'I did' },
      ],
    },
    'T',
    [],
  ],
  ['leaves a question open', { answers: new Map() }, 'T', ['questions answerMissing']],
  ['answers at the limit of words', { answers: new Map([['q', 3]]) }, 'T', []],
  ['answers one word too many', { answers: new Map([['q', 4]]) }, 'T', ['questions answerTooLong']],
  [
    'is for employees, and its person is none',
    { campaign: { ...whole.campaign, audience: 'employees' } },
    'T',
    ['profile employeesOnly'],
  ],
  [
    'is for employees, and its person is one',
    { campaign: { ...whole.campaign, audience: 'employees' }, isEmployee: true },
    'T',
    [],
  ],
  [
    'needs no diploma',
    { campaign: { ...whole.campaign, education: 'none' }, educationPath: '', educationExperiences: 0 },
    'T',
    [],
  ],
  ['is for a closed campaign', { campaign: { ...whole.campaign, status: 'closed' } }, 'T', ['review campaignClosed']],
]
for (const [what, change, signature, found] of table)
  test(`an application that ${what} ${found.length === 0 ? 'may be submitted' : `lacks ${found.join(', ')}`}`, () =>
    assert.deepEqual(
      whatBlocksSubmission({ ...whole, ...change }, signature, before, 'en').map(({ step, says }) => `${step} ${says}`),
      found,
    ))

const moments: [string, Partial<Drafted['campaign']>, Date, boolean][] = [
  ['a moment before the closing', {}, before, true],
  ['at the closing moment itself', {}, closesAt, false],
  ['a moment after', {}, new Date(closesAt.getTime() + 1), false],
  ['before it opens', { opensAt: closesAt }, before, false],
  ['as soon as it opens', { opensAt: before }, before, true],
  ['while it is a draft', { status: 'draft' }, before, false],
]
for (const [when, change, now, isOpen] of moments)
  test(`${when} a campaign ${isOpen ? 'takes' : 'does not take'} applications`, () =>
    assert.equal(isOpenAt({ ...whole.campaign, ...change }, now), isOpen))

test('whatever the moments, applications are taken from the opening on and up to the closing, not a thousandth of a second longer', () => {
  const { below } = chance(7)
  for (let turn = 0; turn < 500; turn++) {
    const opens = Date.UTC(2026, 0, 1) + below(10 * 365 * 24 * 3600) * 1000
    const closes = opens + 1 + below(90 * 24 * 3600 * 1000)
    const campaign = { status: 'published', opensAt: new Date(opens), closesAt: new Date(closes) }
    const takes = [opens - 1, opens, closes - 1, closes, closes + 1].map((at) => isOpenAt(campaign, new Date(at)))
    assert.deepEqual(takes, [false, true, true, false, false])
    assert.ok(!isOpenAt({ ...campaign, status: 'closed' }, new Date(opens)))
  }
})

test('a campaign without diploma or questions has no such step', () => {
  assert.equal(stepsOf(whole.campaign).length, 7)
  assert.deepEqual(stepsOf({ education: 'none', questions: [] }), [
    'welcome',
    'profile',
    'timeline',
    'skills',
    'review',
  ])
})

test('a step is open once all before it lack nothing', () => {
  const steps = stepsOf(whole.campaign)
  const obstacles = whatStepsLack({ ...whole, educationPath: '', answers: new Map() }, 'fr')
  assert.equal(firstUnfinished(steps, obstacles), 'education')
  assert.deepEqual(
    steps.filter((step) => isStepOpen(step, steps, obstacles)),
    ['welcome', 'profile', 'timeline', 'education'],
  )
  assert.equal(firstUnfinished(steps, []), 'review')
})

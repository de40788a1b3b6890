import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExperienceKind } from './choices.ts'
import {
  beginningOf,
  durationInMonths,
  endsSoon,
  expiredResults,
  governmentWorkOf,
  isFindable,
  type SecondLanguage,
  sightOf,
  type Told,
  type TypedMonths,
  visibleUntilFrom,
  whatIsMissingToApply,
  whatIsMissingToBeFound,
  whatIsWrongWithDates,
  whatIsWrongWithSecondLanguage,
  whatWouldConvince,
} from './rules.ts'

const dates: [string, ExperienceKind, TypedMonths, string[]][] = [
  ['a job from one month to another is told', 'work', { start: '2019-05', end: '2021-06', isCurrent: false }, []],
  ['years without months are enough', 'work', { start: '2019', end: '2021', isCurrent: false }, []],
  [
    'what began in a year and ended in a month of it may be true',
    'work',
    { start: '2021', end: '2021-03', isCurrent: false },
    [],
  ],
  [
    'what began in a month and ended in its year may be true',
    'work',
    { start: '2021-03', end: '2021', isCurrent: false },
    [],
  ],
  ['one month is a length of time', 'work', { start: '2021-03', end: '2021-03', isCurrent: false }, []],
  ['what goes on has no end', 'personal', { start: '2019', end: '', isCurrent: true }, []],
  ['what began this month may be told', 'work', { start: '2026-03', end: '', isCurrent: true }, []],
  ['what began this year may be told by its year', 'work', { start: '2026', end: '', isCurrent: true }, []],
  [
    'an end before the beginning is not possible',
    'work',
    { start: '2021-06', end: '2019-05', isCurrent: false },
    ['end endBeforeStart'],
  ],
  [
    'an end in the month before is not possible',
    'work',
    { start: '2021-06', end: '2021-05', isCurrent: false },
    ['end endBeforeStart'],
  ],
  [
    'an end in the year before is not possible',
    'work',
    { start: '2021-06', end: '2020', isCurrent: false },
    ['end endBeforeStart'],
  ],
  ['next month has not begun', 'work', { start: '2026-04', end: '', isCurrent: true }, ['start startInFuture']],
  ['next year has not begun', 'education', { start: '2027', end: '', isCurrent: true }, ['start startInFuture']],
  [
    'an end to come is not told',
    'education',
    { start: '2024-09', end: '2027-06', isCurrent: false },
    ['end endInFuture'],
  ],
  [
    'a month 13, or no month at all, is no date',
    'work',
    { start: undefined, end: '', isCurrent: true },
    ['start dateImpossible'],
  ],
  ['nobody began in 1890', 'community', { start: '1890', end: '2020', isCurrent: false }, ['start dateImpossible']],
  [
    'nor in 1925, a century and a year ago',
    'community',
    { start: '1925-12', end: '2020', isCurrent: false },
    ['start dateImpossible'],
  ],
  [
    'an end that is no date is told once',
    'work',
    { start: '2020', end: undefined, isCurrent: false },
    ['end dateImpossible'],
  ],
  [
    'both dates may be wrong',
    'work',
    { start: undefined, end: undefined, isCurrent: false },
    ['start dateImpossible', 'end dateImpossible'],
  ],
  ['a beginning is needed', 'work', { start: '', end: '2020', isCurrent: false }, ['start startMissing']],
  ['an end, or that it goes on, is needed', 'work', { start: '2020', end: '', isCurrent: false }, ['end endMissing']],
  [
    'it cannot both have ended and go on',
    'work',
    { start: '2020', end: '2021', isCurrent: true },
    ['end endWhileCurrent'],
  ],
  ['an award has one date', 'award', { start: '2020-05', end: '', isCurrent: false }, []],
  ['an award needs its date', 'award', { start: '', end: '', isCurrent: false }, ['start receivedMissing']],
  [
    'an award is not received in the future',
    'award',
    { start: '2026-12', end: '', isCurrent: false },
    ['start receivedInFuture'],
  ],
]
for (const [says, kind, months, problems] of dates)
  test(`dates: ${says}`, () =>
    assert.deepEqual(
      whatIsWrongWithDates(kind, months, '2026-03').map(({ field, says: name }) => `${field} ${name}`),
      problems,
    ))

const lengths: [string, string, boolean, number | null][] = [
  ['2021-03', '2021-03', false, 1],
  ['2019-05', '2021-06', false, 26],
  ['2019', '2021', false, 24],
  ['2019-05', '2021', false, 24],
  ['2021', '2021', false, null],
  ['2026-01', '', true, 3],
  ['', '2021', false, null],
  ['2019', '', false, null],
  ['2021-06', '2019-05', false, null],
]
for (const [startMonth, endMonth, isCurrent, months] of lengths)
  test(`from “${startMonth}” to “${endMonth}”${isCurrent ? ', still ongoing,' : ''} it lasted ${months} months`, () =>
    assert.equal(durationInMonths({ startMonth, endMonth, isCurrent }, '2026-03'), months))

const whole: Told = {
  name: 'Tala',
  headline: 'Cloud',
  citizenship: 'citizen',
  armedForces: 'none',
  examLanguage: 'en',
  interviewLanguage: 'fr',
  positionLanguages: ['en'],
  regions: ['telework'],
  arrangements: ['remote'],
  experiences: 1,
  skills: 1,
  evidenced: 1,
}
const missing: [string, Partial<Told>, string[], string[]][] = [
  ['has told everything', {}, [], []],
  ['has no name', { name: ' ' }, ['name'], []],
  ['has no language', { positionLanguages: [] }, ['language'], []],
  ['has no region', { regions: [] }, ['region'], []],
  ['has no arrangement', { arrangements: [] }, ['arrangement'], []],
  ['has no skill', { skills: 0, evidenced: 0 }, ['skill'], ['evidence']],
  ['claims skills without evidence', { evidenced: 0 }, [], ['evidence']],
  ['has no experience', { experiences: 0, evidenced: 0 }, [], ['experience', 'evidence']],
  ['has no headline', { headline: '' }, [], ['headline']],
  [
    'has told nothing',
    {
      name: '',
      headline: '',
      positionLanguages: [],
      regions: [],
      arrangements: [],
      experiences: 0,
      skills: 0,
      evidenced: 0,
    },
    ['name', 'language', 'region', 'arrangement', 'skill'],
    ['experience', 'evidence', 'headline'],
  ],
]
for (const [says, told, found, convinced] of missing)
  test(`a person who ${says} is told what to add`, () => {
    assert.deepEqual(whatIsMissingToBeFound({ ...whole, ...told }), found)
    assert.deepEqual(whatWouldConvince({ ...whole, ...told }), convinced)
  })

const toApply: [string, Partial<Told>, string[]][] = [
  ['has told everything', {}, []],
  ['has no name', { name: '' }, ['name']],
  ['has not told their citizenship', { citizenship: '' }, ['citizenship']],
  ['has not told of the armed forces', { armedForces: '' }, ['armedForces']],
  ['has no language', { positionLanguages: [] }, ['language']],
  ['has chosen a language for exams alone', { interviewLanguage: '' }, ['examLanguages']],
  ['has no experience', { experiences: 0 }, ['experience']],
  ['has neither region, arrangement nor skill', { regions: [], arrangements: [], skills: 0 }, []],
]
for (const [says, told, found] of toApply)
  test(`a person who ${says} is told what an application still needs`, () =>
    assert.deepEqual(whatIsMissingToApply({ ...whole, ...told }), found))

const noLevels = { readingLevel: '', writingLevel: '', oralLevel: '' } as const
const allDays = { reading: '2029-01-01', writing: '2029-01-01', oral: '2029-01-01' }
const secondLanguages: [string, SecondLanguage, string[]][] = [
  ['tells nothing', { basis: '', levels: noLevels, until: {} }, []],
  [
    'tells a level without what it rests on',
    { basis: '', levels: { ...noLevels, oralLevel: 'B' }, until: {} },
    ['secondLanguageBasis basisMissing'],
  ],
  ['estimates', { basis: 'estimate', levels: { readingLevel: 'C', writingLevel: 'B', oralLevel: 'A' }, until: {} }, []],
  [
    'estimates an exemption',
    { basis: 'estimate', levels: { ...noLevels, writingLevel: 'E' }, until: {} },
    ['writingLevel exemptIsTested'],
  ],
  [
    'was tested in all',
    { basis: 'tested', levels: { readingLevel: 'C', writingLevel: 'B', oralLevel: 'A' }, until: allDays },
    [],
  ],
  [
    'was tested in one',
    {
      basis: 'tested',
      levels: { ...noLevels, readingLevel: 'B' },
      until: { reading: '2029-01-01', writing: '', oral: '' },
    },
    [],
  ],
  [
    'is exempt in one, without expiry',
    { basis: 'tested', levels: { ...noLevels, oralLevel: 'E' }, until: { reading: '', writing: '', oral: '' } },
    [],
  ],
  [
    'forgets an expiry',
    { basis: 'tested', levels: { ...noLevels, oralLevel: 'B' }, until: { reading: '', writing: '', oral: '' } },
    ['oralUntil expiryMissing'],
  ],
  [
    'gives a day without a level',
    { basis: 'tested', levels: noLevels, until: { reading: '', writing: '2029-01-01', oral: '' } },
    ['writingLevel levelMissing'],
  ],
  [
    'types no day',
    {
      basis: 'tested',
      levels: { ...noLevels, readingLevel: 'A' },
      until: { reading: undefined, writing: '', oral: '' },
    },
    ['readingUntil dayImpossible'],
  ],
]
for (const [says, told, found] of secondLanguages)
  test(`of their second language a person ${says}`, () =>
    assert.deepEqual(
      whatIsWrongWithSecondLanguage(told).map(({ field, says: problem }) => `${field} ${problem}`),
      found,
    ))

test('a test result holds on its last day and no longer; an estimate never expires', () => {
  const until = { readingUntil: '2026-03-02', writingUntil: '2026-03-01', oralUntil: '' }
  assert.deepEqual(expiredResults({ secondLanguageBasis: 'tested', ...until }, '2026-03-02'), ['writing'])
  assert.deepEqual(expiredResults({ secondLanguageBasis: 'estimate', ...until }, '2026-03-02'), [])
})

test('government work is work that goes on and names a department', () => {
  const work = { kind: 'work' as const, isCurrent: true, departmentNumber: 56 }
  const all = [
    work,
    { ...work, isCurrent: false },
    { ...work, departmentNumber: null },
    { ...work, kind: 'award' as const },
  ]
  assert.deepEqual(governmentWorkOf(all), [work])
})

const consents: [string, string][] = [
  ['2026-03-02T15:00:00Z', '2027-09-02T15:00:00.000Z'],
  ['2026-08-31T12:00:00Z', '2028-02-29T12:00:00.000Z'],
  ['2026-12-31T23:59:59Z', '2028-06-30T23:59:59.000Z'],
]
for (const [given, until] of consents)
  test(`a consent given at ${given} holds until ${until}`, () =>
    assert.equal(visibleUntilFrom(new Date(given)).toISOString(), until))

test('nobody is found who is hidden, or whose time has run out to the second', () => {
  const now = new Date('2026-03-02T15:00:00Z')
  assert.equal(isFindable({ visibility: 'named', visibleUntil: new Date(now.getTime() + 1) }, now), true)
  assert.equal(isFindable({ visibility: 'anonymous', visibleUntil: now }, now), false)
  assert.equal(isFindable({ visibility: 'hidden', visibleUntil: null }, now), false)
})

test('someone sees of a person what their choice allows while it lasts, and by a grant at least the profile without name', () => {
  const now = new Date('2026-03-02T15:00:00Z')
  const later = new Date(now.getTime() + 1)
  const named = { visibility: 'named', visibleUntil: later } as const
  assert.deepEqual(sightOf(named, null, now), { visibility: 'named', granted: [] })
  assert.deepEqual(sightOf(named, ['contact'], now), { visibility: 'named', granted: ['contact'] })
  assert.deepEqual(sightOf(named, null, later), { visibility: 'hidden', granted: [] })
  assert.deepEqual(sightOf(named, ['name'], later), { visibility: 'anonymous', granted: ['name'] })
  const hidden = { visibility: 'hidden', visibleUntil: null } as const
  assert.deepEqual(sightOf(hidden, null, now), { visibility: 'hidden', granted: [] })
  assert.deepEqual(sightOf(hidden, ['timeline'], now), { visibility: 'anonymous', granted: ['timeline'] })
})

test('a visibility ends soon in its last thirty days, not before and not once it is over', () => {
  const until = new Date('2026-04-01T15:00:00Z')
  const endsAt = (moment: string) => endsSoon({ visibility: 'named', visibleUntil: until }, new Date(moment))
  assert.equal(endsAt('2026-03-02T14:59:59Z'), false)
  assert.equal(endsAt('2026-03-02T15:00:00Z'), true)
  assert.equal(endsAt('2026-04-01T14:59:59Z'), true)
  assert.equal(endsAt('2026-04-01T15:00:00Z'), false)
  assert.equal(endsSoon({ visibility: 'hidden', visibleUntil: null }, until), false)
})

test('a long text begins in whole words', () => {
  assert.equal(beginningOf('short', 10), 'short')
  assert.equal(beginningOf('one two\n\nthree four', 15), 'one two three…')
  assert.equal(beginningOf('x'.repeat(30), 10), `${'x'.repeat(10)}…`)
})

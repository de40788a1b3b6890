import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../../i18n/language.ts'
import type { Campaign, CampaignQuestion, CampaignSkill, PlanStep } from './campaign.ts'
import { staleAfter, whatBlocksPublication } from './rules.ts'
import { unansweredOf, whatToThinkAbout } from './warnings.ts'

const now = new Date('2026-03-02T15:00:00Z')
const later = new Date('2026-04-30T03:59:00Z')

const skill = (skillId: number, more: Partial<CampaignSkill> = {}): CampaignSkill => ({
  skillId,
  key: `skill-${skillId}`,
  name_en: `Skill ${skillId}`,
  name_fr: `Compétence ${skillId}`,
  category: 'technical',
  need: 'essential',
  level: 'intermediate',
  ...more,
})
const screening: CampaignQuestion = {
  id: 'q',
  kind: 'screening',
  question_en: 'Why?',
  question_fr: 'Pourquoi ?',
  wordLimit: 200,
  stale: '',
}
const step = (skillIds: number[], kind: PlanStep['kind'] = 'interview'): PlanStep => ({
  id: 's',
  kind,
  title_en: '',
  title_fr: '',
  skillIds,
})

const whole: Campaign = {
  id: 'c',
  number: 1,
  officeId: 'o',
  office_en: 'Office',
  office_fr: 'Bureau',
  status: 'draft',
  classification: 'IT-03',
  classification_en: '',
  classification_fr: '',
  classificationId: 1,
  workStream: 'security',
  stream_en: 'Security',
  stream_fr: 'Sécurité',
  processNumber: '',
  posterUrl: '',
  audience: 'public',
  employmentLength: 'indeterminate',
  languageRequirement: 'either',
  languageProfile: '',
  security: 'secret',
  arrangements: ['remote'],
  regions: ['telework'],
  education: 'none',
  title_en: 'Analyst',
  title_fr: 'Analyste',
  impact_en: 'You matter.',
  impact_fr: 'Vous comptez.',
  tasks_en: 'Analyse',
  tasks_fr: 'Analyser',
  expect_en: '',
  expect_fr: '',
  team_en: '',
  team_fr: '',
  equivalent_en: '',
  equivalent_fr: '',
  opensAt: null,
  closesAt: later,
  timeZone: 'America/Toronto',
  submitsCompleteDrafts: false,
  qualificationMonths: 24,
  stale: {},
  answered: {},
  copiedFrom: null,
  createdBy: 'p',
  createdAt: now,
  updatedAt: now,
  publishedAt: null,
  closedAt: null,
  archivedAt: null,
  skills: [1, 2, 3, 4].map((id) => skill(id)),
  questions: [],
  plan: [step([1, 2, 3, 4])],
}

const gate: [string, Partial<Campaign>, string[]][] = [
  ['is whole', {}, []],
  ['has no classification', { classificationId: null }, ['classificationMissing basics']],
  ['has no stream', { workStream: null }, ['streamMissing basics']],
  ['does not say who may apply', { audience: '' }, ['audienceMissing basics']],
  ['has no title at all', { title_en: '', title_fr: '' }, ['textMissing basics title']],
  ['has no French title', { title_fr: ' ' }, ['languageMissing basics title fr']],
  ['has no English impact', { impact_en: '' }, ['languageMissing texts impact en']],
  ['tells of the team in French alone', { team_fr: 'Nous' }, ['languageMissing texts team en']],
  ['tells of the team in both', { team_fr: 'Nous', team_en: 'We' }, []],
  ['has a text whose French awaits review', { stale: { tasks: 'fr' } }, ['textStale texts tasks fr']],
  ['has no length', { employmentLength: '' }, ['lengthMissing terms']],
  ['has no language', { languageRequirement: '' }, ['positionLanguageMissing terms']],
  ['is bilingual without levels', { languageRequirement: 'bilingual' }, ['languageProfileMissing terms']],
  ['is bilingual with levels', { languageRequirement: 'bilingual', languageProfile: 'CBC' }, []],
  ['has no security', { security: '' }, ['securityMissing terms']],
  ['has no arrangement', { arrangements: [] }, ['arrangementMissing terms']],
  ['has no region', { regions: [] }, ['regionMissing terms']],
  ['has assets alone', { skills: [skill(1, { need: 'asset' })], plan: [step([1])] }, ['essentialMissing skills']],
  ['does not say which diploma', { education: '' }, ['educationMissing education']],
  ['tells of the path in English alone', { equivalent_en: 'Ten years' }, ['languageMissing education equivalent fr']],
  ['has no plan', { plan: [] }, ['planMissing plan']],
  ['leaves a skill unmeasured', { plan: [step([1, 2, 4])] }, ['skillNotAssessed plan Skill 3']],
  ['has a step that measures nothing', { plan: [step([1, 2, 3, 4]), step([])] }, ['stepAssessesNothing plan 2']],
  ['asks a question that no step assesses', { questions: [screening] }, ['questionsNotAssessed plan']],
  [
    'has a step for its questions',
    { questions: [screening], plan: [step([], 'screening-questions'), step([1, 2, 3, 4])] },
    [],
  ],
  [
    'has a step for questions it does not ask',
    { plan: [step([], 'screening-questions'), step([1, 2, 3, 4])] },
    ['stepAssessesNothing plan 1'],
  ],
  [
    'asks in English alone',
    { questions: [{ ...screening, question_fr: '' }], plan: [step([1, 2, 3, 4], 'screening-questions')] },
    ['questionLanguageMissing questions fr Why?'],
  ],
  [
    'has a question that awaits review',
    { questions: [{ ...screening, stale: 'en' }], plan: [step([1, 2, 3, 4], 'screening-questions')] },
    ['questionStale questions en Why?'],
  ],
  ['has no closing', { closesAt: null }, ['closingMissing dates']],
  ['closes in the past', { closesAt: now }, ['closingPast dates']],
  ['opens after it closes', { opensAt: later }, ['opensAfterClosing dates']],
]
for (const [what, change, found] of gate)
  test(`a campaign that ${what} meets ${found.length === 0 ? 'no obstacle' : found.join(', ')}`, () =>
    assert.deepEqual(
      whatBlocksPublication({ ...whole, ...change }, now).map(({ rule, part, about = {} }) =>
        [rule, part, about.field, about.language, about.name].filter(Boolean).join(' '),
      ),
      found,
    ))

const edits: [string, [string, string], [string, string], Language | '', boolean, Language | ''][] = [
  ['nothing changed', ['a', 'b'], ['a', 'b'], '', false, ''],
  ['nothing changed while the French awaits review', ['a', 'b'], ['a', 'b'], 'fr', false, 'fr'],
  ['the English changed', ['a', 'b'], ['A', 'b'], '', false, 'fr'],
  ['the French changed', ['a', 'b'], ['a', 'B'], '', false, 'en'],
  ['both changed', ['a', 'b'], ['A', 'B'], '', false, ''],
  ['both changed while one awaited review', ['a', 'b'], ['A', 'B'], 'en', false, ''],
  ['the side that awaited review was written', ['a', 'b'], ['a', 'B'], 'fr', false, ''],
  ['the same side changed again', ['a', 'b'], ['A', 'b'], 'fr', false, 'fr'],
  ['it was said that both say the same', ['a', 'b'], ['A', 'b'], 'fr', true, ''],
  ['a first translation was written', ['a', ''], ['a', 'b'], '', false, ''],
  ['one side was emptied', ['a', 'b'], ['a', ''], '', false, ''],
]
for (const [what, [en, fr], [enAfter, frAfter], stale, isReviewed, after] of edits)
  test(`when ${what}, ${after === '' ? 'nothing' : after} awaits review`, () =>
    assert.equal(staleAfter({ en, fr }, { en: enAfter, fr: frAfter }, stale, isReviewed), after))

const thoughts: [string, Partial<Campaign>, string[]][] = [
  ['is plain', {}, []],
  ['asks for three essential skills', { skills: [1, 2, 3].map((id) => skill(id)) }, ['essential 3']],
  [
    'asks for nine skills',
    { skills: [1, 2, 3, 4].map((id) => skill(id)).concat([5, 6, 7, 8, 9].map((id) => skill(id, { need: 'asset' }))) },
    ['skills 9'],
  ],
  ['is open for ten days', { closesAt: new Date('2026-03-12T16:00:00Z') }, ['open 10']],
  ['opens later, for two weeks', { opensAt: new Date('2026-04-15T16:00:00Z') }, []],
  ['has a sentence that takes the breath', { impact_en: `You ${'really '.repeat(30)}matter.` }, ['long impact en 1']],
  [
    'speaks in phrases',
    {
      team_en: 'A fast-paced environment for a team player.',
      team_fr: 'Un environnement dynamique et un bel esprit d’équipe.',
    },
    [
      'words team en fast-paced environment',
      'words team en team player',
      'words team fr environnement dynamique',
      "words team fr esprit d'équipe",
    ],
  ],
  ['says “leverages”, which is not the phrase', { team_en: 'It leverages nothing.' }, []],
]
for (const [what, change, found] of thoughts)
  test(`a campaign that ${what} raises ${found.length} warnings`, () =>
    assert.deepEqual(
      whatToThinkAbout({ ...whole, ...change }, now)
        .map(({ key }) => key)
        .sort(),
      found.toSorted(),
    ))

test('an answered warning is settled until what it warns of changes', () => {
  const few = { ...whole, skills: [skill(1)], answered: { 'essential 1': 'A small team' } }
  assert.deepEqual(unansweredOf(few, now), [])
  assert.equal(unansweredOf({ ...few, skills: [skill(1), skill(2)] }, now).length, 1)
})

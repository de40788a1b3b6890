import type { Language } from '../../i18n/language.ts'
import type { Campaign, CampaignQuestion, PlanStep } from './campaign.ts'
import type { TextField } from './choices.ts'

/** Something that stands between a draft and its publication: which rule, on which part of the editor, about what. */
export type Obstacle = { rule: string; part: Part; about?: { field?: TextField; language?: Language; name?: string } }

/** The parts of the editor in their order, each a page. */
export const parts = ['basics', 'terms', 'texts', 'skills', 'questions', 'education', 'plan', 'dates'] as const
export type Part = (typeof parts)[number]

/** The part in which each text is written. */
export const partOfText = {
  title: 'basics',
  equity: 'basics',
  impact: 'texts',
  tasks: 'texts',
  expect: 'texts',
  team: 'texts',
  equivalent: 'education',
} as const satisfies Record<TextField, Part>

const texts = Object.keys(partOfText) as TextField[]
const needed: readonly TextField[] = ['title', 'impact', 'tasks']
const languages: readonly Language[] = ['en', 'fr']

const textObstacles = (campaign: Campaign): Obstacle[] =>
  texts.flatMap((field) => {
    const part = partOfText[field]
    const empty = languages.filter((language) => campaign[`${field}_${language}`].trim() === '')
    const stale = campaign.stale[field]
    if (field === 'equity' && campaign.equityGroups.length === 0) return []
    if (empty.length === 2)
      return needed.includes(field) || field === 'equity' ? [{ rule: 'textMissing', part, about: { field } }] : []
    if (empty.length === 1) return [{ rule: 'languageMissing', part, about: { field, language: empty[0] } }]
    return stale ? [{ rule: 'textStale', part, about: { field, language: stale } }] : []
  })

const questionObstacles = (questions: readonly CampaignQuestion[]): Obstacle[] =>
  questions.flatMap(({ question_en, question_fr, stale }) => {
    const part = 'questions'
    const name = question_en || question_fr
    if (question_en.trim() === '') return [{ rule: 'questionLanguageMissing', part, about: { language: 'en', name } }]
    if (question_fr.trim() === '') return [{ rule: 'questionLanguageMissing', part, about: { language: 'fr', name } }]
    return stale === '' ? [] : [{ rule: 'questionStale', part, about: { language: stale, name } }]
  })

// What a step measures when no skill is named: the answers to the screening questions.
const measuresQuestions = ({ kind }: PlanStep, questions: readonly CampaignQuestion[]) =>
  kind === 'screening-questions' && questions.some((question) => question.kind === 'screening')

const planObstacles = ({ plan, skills, questions }: Campaign, language: Language): Obstacle[] => {
  if (plan.length === 0) return [{ rule: 'planMissing', part: 'plan' }]
  const measured = new Set(plan.flatMap(({ skillIds }) => skillIds))
  return [
    ...skills
      .filter(({ skillId }) => !measured.has(skillId))
      .map(
        (skill): Obstacle => ({ rule: 'skillNotAssessed', part: 'plan', about: { name: skill[`name_${language}`] } }),
      ),
    ...plan.flatMap((step, place): Obstacle[] =>
      step.skillIds.length > 0 || measuresQuestions(step, questions)
        ? []
        : [{ rule: 'stepAssessesNothing', part: 'plan', about: { name: String(place + 1) } }],
    ),
    ...(questions.some(({ kind }) => kind === 'screening') && !plan.some(({ kind }) => kind === 'screening-questions')
      ? [{ rule: 'questionsNotAssessed', part: 'plan' } as const]
      : []),
  ]
}

const termObstacles = (campaign: Campaign): Obstacle[] => {
  const terms: [string, Part, boolean][] = [
    ['classificationMissing', 'basics', campaign.classificationId !== null],
    ['streamMissing', 'basics', campaign.workStream !== null],
    ['audienceMissing', 'basics', campaign.audience !== ''],
    ['lengthMissing', 'terms', campaign.employmentLength !== ''],
    ['positionLanguageMissing', 'terms', campaign.languageRequirement !== ''],
    [
      'languageProfileMissing',
      'terms',
      campaign.languageRequirement !== 'bilingual' || campaign.languageProfile !== '',
    ],
    ['securityMissing', 'terms', campaign.security !== ''],
    ['arrangementMissing', 'terms', campaign.arrangements.length > 0],
    ['regionMissing', 'terms', campaign.regions.length > 0],
    ['educationMissing', 'education', campaign.education !== ''],
  ]
  return terms.flatMap(([rule, part, isMet]) => (isMet ? [] : [{ rule, part }]))
}

const dateObstacles = ({ opensAt, closesAt }: Campaign, now: Date): Obstacle[] => {
  const part = 'dates'
  if (closesAt === null) return [{ rule: 'closingMissing', part }]
  if (closesAt <= now) return [{ rule: 'closingPast', part }]
  return opensAt && opensAt >= closesAt ? [{ rule: 'opensAfterClosing', part }] : []
}

/** Everything that stands between a draft and its publication, in the order of the editor: the same list as a checklist while drafting and as the gate. */
export const whatBlocksPublication = (campaign: Campaign, now: Date, language: Language = 'en'): Obstacle[] => {
  const hasEssential = campaign.skills.some(({ need }) => need === 'essential')
  const all: Obstacle[] = [
    ...termObstacles(campaign),
    ...textObstacles(campaign),
    ...(hasEssential ? [] : [{ rule: 'essentialMissing', part: 'skills' } as const]),
    ...questionObstacles(campaign.questions),
    ...planObstacles(campaign, language),
    ...dateObstacles(campaign, now),
  ]
  return parts.flatMap((part) => all.filter((obstacle) => obstacle.part === part))
}

/** Which side of a text awaits review after an edit: the one that did not change when the other did; none when both changed, when one is empty, or when a person says that they match. */
export const staleAfter = (
  before: Record<Language, string>,
  after: Record<Language, string>,
  stale: Language | '',
  isReviewed: boolean,
): Language | '' => {
  if (isReviewed || after.en === '' || after.fr === '') return ''
  const changed = { en: before.en !== after.en, fr: before.fr !== after.fr }
  if (changed.en === changed.fr) return changed.en ? '' : stale
  const other = changed.en ? 'fr' : 'en'
  // The side that awaited review was just written: the two are one again.
  if (stale !== '' && stale !== other) return ''
  // A first translation answers the text that stood alone.
  return before[other === 'fr' ? 'en' : 'fr'] === '' ? '' : other
}

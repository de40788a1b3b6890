import type { Language } from '../../../i18n/language.ts'
import { clean, type Problem, type Sent, typed, typedAll } from '../../../web/forms.ts'
import { skillLevels } from '../../profiles/index.ts'
import type { Campaign, CampaignQuestion, CampaignSkill, PlanStep } from '../campaign.ts'
import { mostQuestions, type QuestionKind, questionKinds, skillNeeds, stepKinds } from '../choices.ts'
import { staleAfter } from '../rules.ts'

const place = (sent: Sent, field: string, otherwise: number) => {
  const given = typed(sent, field).trim()
  return /^\d{1,3}$/.test(given) ? Number(given) : otherwise
}

type AskedSkill = Pick<CampaignSkill, 'skillId' | 'need' | 'level'>

/** The skills of a campaign as their form was sent: those that stay, in the order of their numbers, each with its need and level. */
export const readSkills = (sent: Sent, campaign: Pick<Campaign, 'skills'>): AskedSkill[] =>
  campaign.skills
    .map((skill, index) => ({ skill, order: place(sent, `order-${skill.key}`, index + 1), index }))
    .filter(({ skill }) => typed(sent, `remove-${skill.key}`) !== 'yes')
    .sort((one, other) => one.order - other.order || one.index - other.index)
    .map(({ skill: { skillId, key, need, level } }) => ({
      skillId,
      need: skillNeeds.find((value) => value === typed(sent, `need-${key}`)) ?? need,
      level: skillLevels.find((value) => value === typed(sent, `level-${key}`)) ?? level,
    }))

/** The need and the level with which a skill is added. */
export const readAddition = (sent: Sent) => ({
  need: skillNeeds.find((value) => value === typed(sent, 'addNeed')) ?? 'essential',
  level: skillLevels.find((value) => value === typed(sent, 'addLevel')) ?? 'intermediate',
})

type AskedQuestion = Omit<CampaignQuestion, 'id'>

const questionOf = (
  sent: Sent,
  kind: QuestionKind,
  index: number,
  before: CampaignQuestion | undefined,
): { question: AskedQuestion | null; problems: Problem[] } => {
  const name = `${kind}-${index + 1}`
  const text = (language: Language) => clean(typed(sent, `${name}-${language}`))
  const limit = typed(sent, `${name}-limit`).trim() || '200'
  const after = { en: text('en'), fr: text('fr') }
  const problems = [
    ...(['en', 'fr'] as const).flatMap((language) =>
      after[language].length > 1_000 ? [{ field: `${name}-${language}`, says: 'tooLong' }] : [],
    ),
    ...(/^\d{2,4}$/.test(limit) && Number(limit) >= 20 && Number(limit) <= 1_000
      ? []
      : [{ field: `${name}-limit`, says: 'wordLimitWrong' }]),
  ]
  if (after.en === '' && after.fr === '') return { question: null, problems: [] }
  const stale = staleAfter(
    { en: before?.question_en ?? '', fr: before?.question_fr ?? '' },
    after,
    before?.stale ?? '',
    typed(sent, `reviewed-${name}`) === 'yes',
  )
  return {
    question: { kind, question_en: after.en, question_fr: after.fr, wordLimit: Number(limit), stale },
    problems,
  }
}

/** The questions of a campaign as their form was sent; an empty place asks nothing. */
export const readQuestions = (
  sent: Sent,
  campaign: Pick<Campaign, 'questions'>,
): { questions: AskedQuestion[]; problems: Problem[] } => {
  const all = questionKinds.flatMap((kind) => {
    const before = campaign.questions.filter((question) => question.kind === kind)
    return Array.from({ length: mostQuestions }, (_, index) => questionOf(sent, kind, index, before[index]))
  })
  return {
    questions: all.flatMap(({ question }) => question ?? []),
    problems: all.flatMap(({ problems }) => problems),
  }
}

type PlannedStep = Omit<PlanStep, 'id'> & { id: string | null }

const longestTitle = 200

const stepSent = (sent: Sent, id: string | null, asked: ReadonlySet<string>) => {
  const name = id ?? 'new'
  const kind = stepKinds.find((one) => one === typed(sent, `kind-${name}`))
  const [title_en, title_fr] = [clean(typed(sent, `title_en-${name}`)), clean(typed(sent, `title_fr-${name}`))]
  const skillIds = typedAll(sent, `skills-${name}`)
    .filter((value) => asked.has(value))
    .map(Number)
  // The place for a new step that says nothing adds none.
  const isEmpty = id === null && !kind && title_en === '' && title_fr === '' && skillIds.length === 0
  const problems: Problem[] = [
    ...(kind || isEmpty ? [] : [{ field: `kind-${name}`, says: 'stepKindMissing' }]),
    ...(title_en.length > longestTitle ? [{ field: `title_en-${name}`, says: 'tooLong' }] : []),
    ...(title_fr.length > longestTitle ? [{ field: `title_fr-${name}`, says: 'tooLong' }] : []),
  ]
  return { step: kind && { id, kind, title_en, title_fr, skillIds }, problems }
}

/** The assessment plan as its form was sent: the steps that stay and the new one, in the order of their numbers, each with what it measures. */
export const readPlan = (
  sent: Sent,
  campaign: Pick<Campaign, 'plan' | 'skills'>,
): { steps: PlannedStep[]; problems: Problem[] } => {
  const asked = new Set(campaign.skills.map(({ skillId }) => String(skillId)))
  const known = campaign.plan.map(({ id }): string | null => id)
  const stay = [...known, null]
    .map((id, index) => ({ id, index, order: place(sent, `order-${id ?? 'new'}`, index + 1) }))
    .filter(({ id }) => typed(sent, `remove-${id ?? 'new'}`) !== 'yes')
    .sort((one, other) => one.order - other.order || one.index - other.index)
    .map(({ id }) => stepSent(sent, id, asked))
  return {
    steps: stay.flatMap(({ step }) => step ?? []),
    problems: stay.flatMap(({ problems }) => problems),
  }
}

const savedSkills = ({ skills }: Campaign): Sent =>
  Object.assign(
    { addNeed: 'essential', addLevel: 'intermediate' },
    ...skills.map(({ key, need, level }, index) => ({
      [`order-${key}`]: String(index + 1),
      [`need-${key}`]: need,
      [`level-${key}`]: level,
    })),
  )

const savedQuestions = ({ questions }: Campaign): Sent =>
  Object.assign(
    {},
    ...questionKinds.flatMap((kind) =>
      questions
        .filter((question) => question.kind === kind)
        .map(({ question_en, question_fr, wordLimit }, index) => ({
          [`${kind}-${index + 1}-en`]: question_en,
          [`${kind}-${index + 1}-fr`]: question_fr,
          [`${kind}-${index + 1}-limit`]: String(wordLimit),
        })),
    ),
  )

const savedPlan = ({ plan }: Campaign): Sent =>
  Object.assign(
    {},
    ...plan.map(({ id, kind, title_en, title_fr, skillIds }, index) => ({
      [`order-${id}`]: String(index + 1),
      [`kind-${id}`]: kind,
      [`title_en-${id}`]: title_en,
      [`title_fr-${id}`]: title_fr,
      [`skills-${id}`]: skillIds.map(String).sort(),
    })),
  )

/** What is saved of each list, as its form would send it. */
export const savedList = { skills: savedSkills, questions: savedQuestions, plan: savedPlan } as const
export type List = keyof typeof savedList

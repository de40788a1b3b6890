import type { Language } from '../../i18n/language.ts'
import type { NeededToApply } from '../profiles/index.ts'

/** The steps of an application, in their order. */
export type Step = 'welcome' | 'profile' | 'timeline' | 'education' | 'skills' | 'questions' | 'review'

type Problem = { field: string; says: string; values?: Record<string, string | number> }

/** Something that stands between a draft and its submission, on the step where it is mended. */
export type Obstacle = Problem & { step: Step }

/** What an application shows for a skill: an experience with words. */
export type ShownSkill = { skillId: number; experienceId: string; words: string }

/** What the rules of an application rest on. */
export type Drafted = {
  campaign: {
    status: string
    opensAt: Date | null
    closesAt: Date | null
    audience: string
    education: string
    skills: readonly { skillId: number; category: string; need: string; name_en: string; name_fr: string }[]
    questions: readonly { id: string; wordLimit: number; question_en: string; question_fr: string }[]
  }
  /** What the profile lacks to apply. */
  missing: readonly NeededToApply[]
  experiences: number
  isEmployee: boolean
  educationPath: string
  educationExperiences: number
  shown: readonly ShownSkill[]
  /** How many words each question is answered with. */
  answers: ReadonlyMap<string, number>
}

/** Whether a campaign takes applications at a moment; the closing moment itself is too late. */
export const isOpenAt = (
  { status, opensAt, closesAt }: Pick<Drafted['campaign'], 'status' | 'opensAt' | 'closesAt'>,
  now: Date,
): boolean => status === 'published' && (opensAt === null || opensAt <= now) && closesAt !== null && now < closesAt

const named = (one: { name_en: string; name_fr: string }, language: Language) =>
  language === 'fr' ? one.name_fr : one.name_en

const lacks = {
  name: 'lacksName',
  citizenship: 'lacksCitizenship',
  armedForces: 'lacksArmedForces',
  language: 'lacksLanguage',
  examLanguages: 'lacksExamLanguages',
} as const satisfies Record<Exclude<NeededToApply, 'experience'>, string>

/** What each step still lacks; the checklist of a draft and the gate of its submission are this one list. */
export const whatStepsLack = (drafted: Drafted, language: Language): Obstacle[] => {
  const { campaign, missing, experiences, isEmployee, educationPath, educationExperiences, shown, answers } = drafted
  const obstacles: Obstacle[] = []
  const add = (step: Step, field: string, says: string, values?: Problem['values']) =>
    obstacles.push({ step, field, says, ...(values ? { values } : {}) })

  for (const need of missing) if (need !== 'experience') add('profile', need, lacks[need])
  if (campaign.audience === 'employees' && !isEmployee) add('profile', 'employee', 'employeesOnly')
  if (experiences === 0) add('timeline', 'experience', 'noExperience')
  if (campaign.education !== 'none') {
    if (educationPath === '') add('education', 'educationPath', 'pathMissing')
    else if (educationExperiences === 0) add('education', 'experiences', 'educationUnshown')
  }
  for (const skill of campaign.skills) {
    if (skill.need !== 'essential' || skill.category !== 'technical') continue
    const forSkill = shown.filter(({ skillId }) => skillId === skill.skillId)
    const name = named(skill, language)
    if (forSkill.length === 0) add('skills', `skill-${skill.skillId}`, 'skillUnshown', { name })
    else if (!forSkill.some(({ words }) => words.trim() !== ''))
      add('skills', `skill-${skill.skillId}`, 'skillUnexplained', { name })
  }
  for (const [place, question] of campaign.questions.entries()) {
    const count = answers.get(question.id) ?? 0
    const number = place + 1
    if (count === 0) add('questions', `answer-${question.id}`, 'answerMissing', { number })
    else if (count > question.wordLimit)
      add('questions', `answer-${question.id}`, 'answerTooLong', { number, count: count - question.wordLimit })
  }
  return obstacles
}

/** Everything that stands between a draft and its submission at a moment, in the order in which a person can mend it. */
export const whatBlocksSubmission = (
  drafted: Drafted,
  signature: string,
  now: Date,
  language: Language,
): Obstacle[] => [
  ...(isOpenAt(drafted.campaign, now) ? [] : [{ step: 'review', field: '', says: 'campaignClosed' } as const]),
  ...whatStepsLack(drafted, language),
  ...(signature.trim() === '' ? [{ step: 'review', field: 'signature', says: 'signatureMissing' } as const] : []),
]

const order: readonly Step[] = ['welcome', 'profile', 'timeline', 'education', 'skills', 'questions', 'review']

/** The steps that a campaign has: one without an education requirement or without questions skips theirs. */
export const stepsOf = (campaign: Pick<Drafted['campaign'], 'education' | 'questions'>): Step[] =>
  order.filter(
    (step) =>
      (step !== 'education' || campaign.education !== 'none') &&
      (step !== 'questions' || campaign.questions.length > 0),
  )

/** The first step that still lacks something; a step beyond it is not open yet. */
export const firstUnfinished = (steps: readonly Step[], obstacles: readonly Obstacle[]): Step =>
  steps.find((step) => obstacles.some((obstacle) => obstacle.step === step)) ?? 'review'

/** Whether a step may be opened: all before it lack nothing. */
export const isStepOpen = (step: Step, steps: readonly Step[], obstacles: readonly Obstacle[]): boolean =>
  steps.indexOf(step) <= steps.indexOf(firstUnfinished(steps, obstacles))

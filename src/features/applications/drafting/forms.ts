import type { Language } from '../../../i18n/language.ts'
import { clean, type Problem, type Sent, typed, typedAll } from '../../../web/forms.ts'
import { lengthOf } from '../../../web/text-length.ts'
import type { Draft } from '../queries.ts'
import type { Step } from '../rules.ts'

export type SkillChoice = { experienceId: string; words: string; language: Language; keepInProfile: boolean }

const longestWords = 5_000

/** How the education requirement is met, and by which experiences of the person. */
export const readEducation = (
  sent: Sent,
  held: readonly { id: string }[],
): { path: '' | 'experience' | 'education'; experiences: string[]; problems: Problem[] } => {
  const path = (['experience', 'education'] as const).find((one) => one === typed(sent, 'educationPath'))
  const experiences = typedAll(sent, 'experiences').filter((id) => held.some((one) => one.id === id))
  const problems: Problem[] = [
    ...(path ? [] : [{ field: 'educationPath', says: 'pathMissing' }]),
    ...(experiences.length > 0 ? [] : [{ field: 'experiences', says: 'educationUnshown' }]),
  ]
  return { path: path ?? '', experiences, problems }
}

/** The answers as they were sent: every question is answered, and one beyond its limit is refused by the count the page shows. */
export const readAnswers = (
  sent: Sent,
  questions: readonly { id: string; wordLimit: number }[],
): { answers: { questionId: string; answer: string }[]; problems: Problem[] } => {
  const answers = questions.map(({ id }) => ({ questionId: id, answer: clean(typed(sent, `answer-${id}`)) }))
  const problems = questions.flatMap(({ id, wordLimit }, place): Problem[] => {
    const answer = answers[place]?.answer ?? ''
    const over = lengthOf(answer).words - wordLimit
    const field = `answer-${id}`
    if (answer === '') return [{ field, says: 'answerMissing', values: { number: place + 1 } }]
    return over > 0 || answer.length > wordLimit * 40
      ? [{ field, says: 'answerTooLong', values: { number: place + 1, count: Math.max(over, 1) } }]
      : []
  })
  return { answers, problems }
}

type Told = { id: string; language: Language; title: string; organization: string; area: string; credential: string }

/** Which experiences of the person show a skill, in which words; one that is ticked needs words, and words that are new need the tick: nothing written is dropped in silence. */
export const readSkill = <One extends Told>(
  sent: Sent,
  saved: Sent,
  experiences: readonly One[],
  nameOf: (one: One) => string,
): { choices: SkillChoice[]; problems: Problem[] } => {
  const ticked = experiences.filter(({ id }) => typed(sent, `use-${id}`) === 'yes')
  const choices = ticked.map((one) => ({
    experienceId: one.id,
    words: clean(typed(sent, `words-${one.id}`)),
    language: one.language,
    keepInProfile: typed(sent, `keep-${one.id}`) === 'yes',
  }))
  const problems = experiences.flatMap((one): Problem[] => {
    const field = `words-${one.id}`
    const words = clean(typed(sent, field))
    const values = { name: nameOf(one) }
    if (!ticked.includes(one))
      return words === '' || words === typed(saved, field)
        ? []
        : [{ field: `use-${one.id}`, says: 'wordsUnticked', values }]
    if (words === '') return [{ field, says: 'wordsMissing', values }]
    return words.length > longestWords ? [{ field, says: 'tooLong' }] : []
  })
  return { choices, problems }
}

/** What is saved of a step, as its form would send it. */
export const savedStep = ({ application, educationExperiences, answers, campaign }: Draft, step: Step): Sent => {
  if (step === 'education') return { educationPath: application.educationPath, experiences: educationExperiences }
  if (step === 'questions')
    return Object.fromEntries(campaign.questions.map(({ id }) => [`answer-${id}`, answers.get(id)?.answer ?? '']))
  return {}
}

/** What is saved of the choice for a skill, as its form would send it: ticked experiences with their words, and the profile’s words for the others. */
export const savedSkill = (draft: Draft, skillId: number): Sent =>
  Object.fromEntries(
    draft.experiences.flatMap((one) => {
      const shown = draft.shown.find((each) => each.skillId === skillId && each.experienceId === one.id)
      const evidence = one.skills.find(({ id }) => id === skillId)?.evidence ?? ''
      return [
        [`use-${one.id}`, shown ? 'yes' : ''],
        [`words-${one.id}`, shown?.words ?? evidence],
      ]
    }),
  )

import type { Language } from '../../../i18n/language.ts'
import { type Problem, type Sent, typed } from '../../../web/forms.ts'
import { lengthOf } from '../../../web/text-length.ts'
import type { SkillChoice } from './actions.ts'

const tidy = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()

const longestWords = 5_000

/** The answers as they were sent. A draft may leave one empty; one beyond its limit is refused by the count the page shows. */
export const readAnswers = (
  sent: Sent,
  questions: readonly { id: string; wordLimit: number }[],
): { answers: { questionId: string; answer: string }[]; problems: Problem[] } => {
  const answers = questions.map(({ id }) => ({ questionId: id, answer: tidy(typed(sent, `answer-${id}`)) }))
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

/** Which experiences of the person show a skill, in which words; one that is ticked needs words. */
export const readSkill = <One extends Told>(
  sent: Sent,
  experiences: readonly One[],
  nameOf: (one: One) => string,
): { choices: SkillChoice[]; problems: Problem[] } => {
  const ticked = experiences.filter(({ id }) => typed(sent, `use-${id}`) === 'yes')
  const choices = ticked.map((one) => ({
    experienceId: one.id,
    words: tidy(typed(sent, `words-${one.id}`)),
    language: one.language,
    keepInProfile: typed(sent, `keep-${one.id}`) === 'yes',
  }))
  const problems = ticked.flatMap((one, place): Problem[] => {
    const words = choices[place]?.words ?? ''
    const field = `words-${one.id}`
    if (words === '') return [{ field, says: 'wordsMissing', values: { name: nameOf(one) } }]
    return words.length > longestWords ? [{ field, says: 'tooLong' }] : []
  })
  return { choices, problems }
}

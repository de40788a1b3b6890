import type { Frame } from '../../web/frame.ts'
import type { Campaign, PlanStep } from '../campaigns/index.ts'
import { stepKindNames } from '../campaigns/index.ts'
import { nameOf } from '../skills/index.ts'
import { said } from './messages.ts'
import { keyOf } from './rules.ts'

/** What a step is called. */
export const nameOfStep = ({ t, language }: Pick<Frame, 't' | 'language'>, step: PlanStep): string =>
  step[`title_${language}`] || t(stepKindNames[step.kind])

/** What a criterion is called: the skill, the words of the question, or the education requirement. */
export const nameOfCriterion = (
  { t, language }: Pick<Frame, 't' | 'language'>,
  campaign: Pick<Campaign, 'skills' | 'questions'>,
  key: string,
): string => {
  const skill = campaign.skills.find(({ skillId }) => keyOf({ skillId, questionId: null }) === key)
  if (skill) return nameOf(language, skill)
  const question = campaign.questions.find(({ id }) => keyOf({ skillId: null, questionId: id }) === key)
  return question ? question[`question_${language}`] : t(said.educationCriterion)
}

import { z } from 'zod'
import {
  monthIn,
  oneOf,
  oneOfOrNone,
  optionalText,
  type Problem,
  readForm,
  type Sent,
  text,
  wholeNumber,
} from '../../web/forms.ts'
import { languageRequirements, securities } from '../campaigns/index.ts'

export const reasons = ['vacancy', 'new-position', 'replacement', 'project', 'other'] as const
export const unfulfilledReasons = [
  'nobody-found',
  'nobody-available',
  'need-changed',
  'filled-otherwise',
  'other',
] as const

const someNumber = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)

const requestForm = z.object({
  positionTitle: text(200, 'positionMissing'),
  departmentNumber: someNumber,
  team: optionalText(200),
  howMany: wholeNumber(1, 500, 'howManyWrong'),
  classificationId: someNumber,
  languageRequirement: oneOf(languageRequirements, 'languageMissing'),
  security: oneOfOrNone(securities),
  reason: oneOf(reasons, 'reasonMissing'),
  details: optionalText(5_000),
  filter: optionalText(4_000),
})

export type NewRequest = z.output<typeof requestForm> & { startMonth: string }

/** The form of a request as it was sent; a start that lies in the past or does not exist is a problem. */
export const readRequest = (
  sent: Sent,
  thisMonth: string,
): { data: NewRequest; problems: Problem[] } | { data: null; problems: Problem[] } => {
  const read = readForm(requestForm, sent)
  const startMonth = monthIn(sent, 'start')
  const isPast = startMonth !== undefined && startMonth !== '' && startMonth < thisMonth.slice(0, startMonth.length)
  const problems = [
    ...read.problems,
    ...(startMonth === undefined
      ? [{ field: 'start', says: 'notADate' }]
      : isPast
        ? [{ field: 'start', says: 'startPast' }]
        : []),
  ]
  return read.data && startMonth !== undefined && problems.length === 0
    ? { data: { ...read.data, startMonth }, problems }
    : { data: null, problems }
}

export const messageForm = z.object({ body: text(5_000, 'messageMissing') })

export const conclusionForm = z
  .object({
    outcome: oneOf(['fulfilled', 'not_fulfilled'], 'outcomeMissing'),
    reason: oneOfOrNone(unfulfilledReasons),
    conclusion: text(5_000, 'conclusionMissing'),
  })
  .refine(({ outcome, reason }) => outcome === 'fulfilled' || reason !== '', {
    path: ['reason'],
    message: 'unfulfilledReasonMissing',
  })

export type Conclusion = z.output<typeof conclusionForm>

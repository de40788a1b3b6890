import { z } from 'zod'
import { dayIn, oneOf, oneOfOrNone, type Problem, readForm, type Sent } from '../../../web/forms.ts'
import type { Answer } from './actions.ts'
import type { Outcome } from './outcome.ts'
import { daysShown, notSelectedReasons, placementKinds } from './rules.ts'

const someNumber = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)

export const daysForm = z.object({ days: oneOf(daysShown, 'daysMissing') })

const answerForm = z
  .object({ answer: oneOf(['yes', 'not-now', 'no'], 'answerMissing'), share: oneOfOrNone(['contact', 'timeline']) })
  .refine(({ answer, share }) => answer !== 'yes' || share !== '', { path: ['share'], message: 'shareMissing' })

type Read<Data> = { data: Data; problems: Problem[] } | { data: null; problems: Problem[] }

/** Whether a request interests a person, as they sent it. */
export const readAnswer = (sent: Sent): Read<Answer> => {
  const { data, problems } = readForm(answerForm, sent)
  if (!data) return { data: null, problems }
  const { answer, share } = data
  return { data: answer === 'yes' ? { answer, share: share || 'contact' } : { answer }, problems }
}

const outcomeForm = z
  .object({
    outcome: oneOf(['interview', 'select', 'notSelect', 'place'], 'outcomeMissing'),
    reason: oneOfOrNone(notSelectedReasons),
    kind: oneOfOrNone(placementKinds),
    departmentNumber: someNumber,
  })
  .refine(({ outcome, reason }) => outcome !== 'notSelect' || reason !== '', {
    path: ['reason'],
    message: 'notSelectedReasonMissing',
  })
  .refine(({ outcome, kind }) => outcome !== 'place' || kind !== '', { path: ['kind'], message: 'kindMissing' })

/** What became of somebody, as it was sent; of a placement its days must exist and follow each other. */
export const readOutcome = (sent: Sent): Read<Outcome> => {
  const { data, problems } = readForm(outcomeForm, sent)
  const isPlaced = sent.outcome === 'place'
  const startsOn = dayIn(sent, 'starts')
  const endsOn = dayIn(sent, 'ends')
  const wrong: Problem[] = [
    ...problems,
    ...(isPlaced && !startsOn ? [{ field: 'starts', says: startsOn === undefined ? 'notADate' : 'startMissing' }] : []),
    ...(isPlaced && endsOn === undefined ? [{ field: 'ends', says: 'notADate' }] : []),
    ...(isPlaced && startsOn && endsOn && endsOn < startsOn ? [{ field: 'ends', says: 'endsBefore' }] : []),
  ]
  if (!data || wrong.length > 0) return { data: null, problems: wrong }
  const { outcome, reason, kind, departmentNumber } = data
  if (outcome === 'notSelect') return { data: { outcome, reason: reason || 'other' }, problems: wrong }
  if (outcome !== 'place') return { data: { outcome }, problems: wrong }
  const placement = {
    kind: kind || 'term',
    startsOn: startsOn ?? '',
    endsOn: endsOn || null,
    departmentNumber,
  } as const
  return { data: { outcome, placement }, problems: wrong }
}

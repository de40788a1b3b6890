import { clean, type Problem, type Sent, typed } from '../../web/forms.ts'
import type { Given } from './actions.ts'
import { decisionOutcomes, type Reason, type Result, reasonsOf, removalReasons, results, reused } from './lifecycle.ts'
import type { Criterion } from './rules.ts'

const longest = 5_000

/** A result with its reason as one choice of a form. */
export const choiceOf = (result: string, reason: string): string => `${result}:${reason}`

/** Reads a result with its reason; nothing when it is none of ours. */
export const readChoice = (value: string): { result: Result; reason: Reason } | undefined => {
  if (value === choiceOf('demonstrated', reused)) return { result: 'demonstrated', reason: reused } as const
  for (const result of results)
    for (const reason of reasonsOf[result] as readonly Reason[])
      if (value === choiceOf(result, reason)) return { result, reason }
  return undefined
}

/** Reads what somebody found in a step: a criterion left open is not recorded; one chosen needs its reason, and “another reason” needs words. */
export const readResults = (sent: Sent, criteria: readonly Criterion[]): { given: Given[]; problems: Problem[] } => {
  const given: Given[] = []
  const problems: Problem[] = []
  for (const { key } of criteria) {
    const value = typed(sent, `result-${key}`)
    const note = clean(typed(sent, `note-${key}`))
    const choice = readChoice(value)
    if (note.length > longest) problems.push({ field: `note-${key}`, says: 'tooLong' })
    if (!choice) {
      if (value !== '' || note !== '') problems.push({ field: `result-${key}`, says: 'resultMissing' })
      continue
    }
    if (choice.reason === 'other' && note === '') problems.push({ field: `note-${key}`, says: 'reasonInWords' })
    const qualificationId = choice.reason === reused ? typed(sent, `reuse-${key}`) : null
    given.push({ key, ...choice, note, qualificationId })
  }
  if (given.length === 0 && problems.length === 0)
    problems.push({ field: `result-${criteria[0]?.key ?? ''}`, says: 'nothingGiven' })
  return { given, problems }
}

/** Reads a decision as it was typed; what is no answer of ours is none. */
export const readDecision = (sent: Sent) => ({
  outcome: decisionOutcomes.find((one) => one === typed(sent, 'outcome')) ?? ('' as const),
  criterion: typed(sent, 'criterion'),
  reason: removalReasons.find((one) => one === typed(sent, 'reason')) ?? ('' as const),
  note: clean(typed(sent, 'note')).slice(0, longest),
  signature: clean(typed(sent, 'signature')).slice(0, 200),
  replaces: typed(sent, 'replaces') || null,
})

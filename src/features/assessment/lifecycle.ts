/** Where an application stands in a step, or in the plan. */
export type Outcome = 'to-assess' | 'held' | 'passed' | 'failed'

export const outcomes = ['to-assess', 'held', 'passed', 'failed'] as const satisfies Outcome[]

/** What an assessor finds of a criterion. */
export const results = ['demonstrated', 'hold', 'not-demonstrated'] as const
export type Result = (typeof results)[number]

/** Why, from the list that fits the result; `other` asks for words. */
export const reasonsOf = {
  demonstrated: ['at-level', 'above-level', 'other'],
  hold: ['to-verify', 'more-asked', 'another-opinion', 'other'],
  'not-demonstrated': ['no-evidence', 'too-little-detail', 'below-level', 'other-skill', 'not-own-work', 'other'],
} as const satisfies Record<Result, readonly string[]>

/** The reason of a result that takes over what another campaign found; it is offered only where there is such a qualification. */
export const reused = 'reused'
export type Reason = (typeof reasonsOf)[Result][number] | typeof reused

/** What becomes of an application, by a decision that somebody signs. */
export const decisionOutcomes = ['qualified', 'not-qualified', 'removed'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** Why somebody is removed from a process without having been found unqualified. */
export const removalReasons = ['not-eligible', 'no-answer', 'withdrew', 'by-mistake', 'other'] as const
export type RemovalReason = (typeof removalReasons)[number]

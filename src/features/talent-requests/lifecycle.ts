import type { Lifecycle } from '../../policy/lifecycle.ts'

export type RequestStatus = 'submitted' | 'in_progress' | 'fulfilled' | 'not_fulfilled' | 'cancelled'

/** What may happen to a request once it is sent. Before that it is a draft of a form, not a request. */
export const transitions = {
  takeUp: { from: ['submitted'], to: 'in_progress', ability: 'request.take-up' },
  fulfil: { from: ['in_progress'], to: 'fulfilled', ability: 'request.conclude' },
  endUnfulfilled: { from: ['submitted', 'in_progress'], to: 'not_fulfilled', ability: 'request.conclude' },
  cancel: { from: ['submitted', 'in_progress'], to: 'cancelled', ability: 'request.cancel' },
} as const satisfies Lifecycle<RequestStatus>

/** The statuses in which somebody still holds a next step. */
export const openStatuses: readonly RequestStatus[] = ['submitted', 'in_progress']

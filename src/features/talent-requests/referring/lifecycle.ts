import type { Lifecycle } from '../../../policy/lifecycle.ts'

export type ReferralStatus =
  | 'asked'
  | 'interested'
  | 'not_now'
  | 'not_interested'
  | 'lapsed'
  | 'referred'
  | 'interview'
  | 'selected'
  | 'not_selected'
  | 'placed'
  | 'withdrawn'
  | 'ended'

/** What may happen to somebody who was asked whether a request interests them. */
export const transitions = {
  askAgain: { from: ['not_now', 'lapsed', 'ended'], to: 'asked', ability: 'referral.ask' },
  // Whoever said no or withdrew may change their mind as long as the request is open.
  agree: {
    from: ['asked', 'not_now', 'lapsed', 'not_interested', 'withdrawn'],
    to: 'interested',
    ability: 'referral.answer',
  },
  postpone: { from: ['asked', 'lapsed'], to: 'not_now', ability: 'referral.answer' },
  decline: { from: ['asked', 'lapsed', 'not_now'], to: 'not_interested', ability: 'referral.answer' },
  lapse: { from: ['asked'], to: 'lapsed', ability: 'referral.lapse' },
  refer: { from: ['interested'], to: 'referred', ability: 'referral.refer' },
  interview: { from: ['referred'], to: 'interview', ability: 'referral.conclude' },
  select: { from: ['referred', 'interview'], to: 'selected', ability: 'referral.conclude' },
  notSelect: {
    from: ['referred', 'interview', 'selected', 'placed'],
    to: 'not_selected',
    ability: 'referral.conclude',
  },
  // Also to correct which job it is, and of somebody shown before whose job became known after it had ended otherwise.
  place: {
    from: ['referred', 'interview', 'selected', 'not_selected', 'placed', 'withdrawn', 'ended'],
    to: 'placed',
    ability: 'referral.conclude',
  },
  withdraw: {
    from: ['interested', 'referred', 'interview', 'selected'],
    to: 'withdrawn',
    ability: 'referral.withdraw',
  },
  // The request was closed or the Office takes the question back before anybody was referred.
  end: { from: ['asked', 'interested', 'not_now', 'lapsed'], to: 'ended', ability: 'referral.ask' },
  // The request was cancelled, whatever was under way.
  cancel: {
    from: ['asked', 'interested', 'not_now', 'lapsed', 'referred', 'interview', 'selected'],
    to: 'ended',
    ability: 'request.cancel',
  },
} as const satisfies Lifecycle<ReferralStatus>

/** The statuses in which the manager has the person before them and has not said how it ended. */
export const awaited: readonly ReferralStatus[] = ['referred', 'interview', 'selected']
/** The statuses in which the person waits for something, or something is waited for from them. */
export const underWay: readonly ReferralStatus[] = ['asked', 'interested', ...awaited]
/** The statuses that nobody reaches without having been shown to the manager. */
export const shownOnes: readonly ReferralStatus[] = [...awaited, 'not_selected', 'placed']

import type { Lifecycle } from '../../../policy/lifecycle.ts'

export const qualificationStatuses = ['available', 'suspended', 'expired', 'removed'] as const
export type QualificationStatus = (typeof qualificationStatuses)[number]

/** What may happen to a qualification once a decision gave it. Only a place in a pool is suspended; expiring is nobody’s verb but the clock’s. */
export const transitions = {
  suspend: { from: ['available'], to: 'suspended', ability: 'qualification.suspend' },
  resume: { from: ['suspended'], to: 'available', ability: 'qualification.resume' },
  expire: { from: ['available', 'suspended'], to: 'expired', ability: 'qualification.expire' },
  remove: { from: ['available', 'suspended', 'expired'], to: 'removed', ability: 'qualification.remove' },
} as const satisfies Lifecycle<QualificationStatus>

/** Why an office takes a qualification away. */
export const officeReasons = ['by-mistake', 'not-genuine', 'other'] as const
export type OfficeReason = (typeof officeReasons)[number]

/** Why a qualification is no more. */
export type RemovedBecause = OfficeReason | 'replaced' | 'taken-back' | 'withdrew' | 'erased'

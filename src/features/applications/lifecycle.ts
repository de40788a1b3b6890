import type { Lifecycle } from '../../policy/lifecycle.ts'

export type ApplicationStatus = 'draft' | 'submitted' | 'in_assessment' | 'decided' | 'withdrawn'

/** Which verb leads from where to where, and the ability it needs. A draft that nobody submitted stays one: “expired” is asked of the closing moment. */
export const transitions = {
  submit: { from: ['draft'], to: 'submitted', ability: 'application.submit' },
  assess: { from: ['submitted'], to: 'in_assessment', ability: 'application.assess' },
  decide: { from: ['in_assessment'], to: 'decided', ability: 'application.assess' },
  reopen: { from: ['decided'], to: 'in_assessment', ability: 'application.assess' },
  withdraw: { from: ['submitted', 'in_assessment', 'decided'], to: 'withdrawn', ability: 'application.withdraw' },
} as const satisfies Lifecycle<ApplicationStatus>

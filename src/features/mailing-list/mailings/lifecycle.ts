export const mailingStatuses = ['draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled'] as const
export type MailingStatus = (typeof mailingStatuses)[number]

/** From which states each act leads where. What has begun to leave is stopped, never taken back. */
export const transitions = {
  release: { from: ['draft'], to: 'scheduled' },
  'take-back': { from: ['scheduled'], to: 'draft' },
  begin: { from: ['scheduled'], to: 'sending' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['sending', 'paused'], to: 'cancelled' },
  end: { from: ['sending'], to: 'sent' },
} as const satisfies Record<string, { from: readonly MailingStatus[]; to: MailingStatus }>

export type MailingAct = keyof typeof transitions

/** Whether an act is possible in a state. */
export const isPossible = (act: MailingAct, status: MailingStatus): boolean =>
  (transitions[act].from as readonly MailingStatus[]).includes(status)

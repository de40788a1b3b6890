import type { Lifecycle } from '../../policy/lifecycle.ts'

export type CampaignStatus = 'draft' | 'published' | 'closed' | 'archived'

/** What may happen to a campaign. Its closing moment closes it by itself, without anybody’s verb. */
export const transitions = {
  publish: { from: ['draft'], to: 'published', ability: 'campaign.publish' },
  extend: { from: ['published'], to: 'published', ability: 'campaign.extend' },
  close: { from: ['published'], to: 'closed', ability: 'campaign.close' },
  archive: { from: ['closed'], to: 'archived', ability: 'campaign.archive' },
} as const satisfies Lifecycle<CampaignStatus>

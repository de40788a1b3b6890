import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import type { Part } from '../rules.ts'

/** The page on which a part is written. */
export const partHref = ({ language }: Pick<Frame, 'language'>, campaign: { id: string }, part: Part): string => {
  if (part === 'skills') return to(language, 'officeCampaignSkills', campaign)
  if (part === 'questions') return to(language, 'officeCampaignQuestions', campaign)
  if (part === 'plan') return to(language, 'officeCampaignPlan', campaign)
  return to(language, 'officeCampaignPart', { id: campaign.id, part })
}

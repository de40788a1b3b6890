export { readCampaignFilter } from './advertisement/filter.ts'
export { equivalentWords, sayLeft, timeLeft } from './advertisement/left.ts'
export { listOpenCampaigns } from './advertisement/queries.ts'
export type { Campaign, CampaignSkill, PlanStep } from './campaign.ts'
export { type Audience, type EquityGroup, languageRequirements, securities } from './choices.ts'
export { beginCampaign, commentCampaign, savePart } from './drafting/actions.ts'
export { copyCampaign } from './drafting/copying.ts'
export type { Changes, FormPart } from './drafting/forms.ts'
export { savePlan, saveQuestions, saveSkills } from './drafting/list-actions.ts'
export { schedules, tasks } from './jobs.ts'
export {
  educationNames,
  equityGroupNames,
  languageRequirementNames,
  securityNames,
  stepKindNames,
  zoneNames,
} from './messages.ts'
export {
  answerWarning,
  archiveCampaign,
  changePublished,
  closeCampaignsDue,
  closeEarly,
  extendCampaign,
  publishCampaign,
  ringBell,
} from './publication/actions.ts'
export { findCampaign, findPublicCampaign, listBellsDue } from './queries.ts'
export { campaigns } from './routes.ts'

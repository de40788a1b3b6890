export {
  addExperience,
  changeExperience,
  changeProfile,
  claimSkill,
  ensureProfile,
  linkSkill,
  type NewExperience,
  type ProfileChanges,
  rateSkill,
  setVisibility,
} from './actions.ts'
export { type CardEvidence, findTalentCards, type TalentCard } from './card/queries.ts'
export { type Condition, skillConditions, talentCard } from './card/talent-card.ts'
export * from './choices.ts'
export { schedules, tasks } from './jobs.ts'
export { arrangementNames, positionLanguageNames, provinceNames, regionNames } from './messages.ts'
export {
  type Experience,
  findExperience,
  findProfile,
  listExperiences,
  listPersonSkills,
  type PersonSkill,
  type Profile,
} from './queries.ts'
export { profiles } from './routes.ts'

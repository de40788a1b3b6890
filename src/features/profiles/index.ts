export {
  addExperience,
  changeProfile,
  claimSkill,
  linkSkill,
  setVisibility,
} from './actions.ts'
export { findTalentCards, type TalentCard } from './card/queries.ts'
export { type Condition, skillConditions, talentCard } from './card/talent-card.ts'
export * from './choices.ts'
export { schedules, tasks } from './jobs.ts'
export { arrangementNames, positionLanguageNames, regionNames } from './messages.ts'
export {
  findProfile,
  listExperiences,
  listPersonSkills,
} from './queries.ts'
export { profiles } from './routes.ts'
export { listShowcase } from './showcase/queries.ts'

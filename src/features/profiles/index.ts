export { type AccommodationCard, findAccommodationCard } from './accommodation/queries.ts'
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
export {
  armedForcesNames,
  arrangementNames,
  citizenshipNames,
  durationNames,
  kindNames,
  levelNames,
  needNames,
  positionLanguageNames,
  provinceNames,
  regionNames,
} from './messages.ts'
export { type Experience, findProfile, listExperiences, listPersonSkills, type Profile } from './queries.ts'
export { profiles } from './routes.ts'
export { governmentWorkOf, whatIsMissingToApply } from './rules.ts'
export { nameOfExperience, sayDates } from './words.ts'

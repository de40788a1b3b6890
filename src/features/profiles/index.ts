export { grantAccess, oneOpening, openProfile, withdrawGrant } from './access/actions.ts'
export { grantsOf } from './access/queries.ts'
export { type AccommodationCard, findAccommodationCard } from './accommodation/queries.ts'
export {
  addExperience,
  changeProfile,
  claimSkill,
  linkSkill,
  setVisibility,
} from './actions.ts'
export { addExperiences, claimSkills, linkSkills } from './additions.ts'
export { findLanguageResults, type LanguageResult, type ShownPerson } from './card/person-queries.ts'
export { basisOf, callThem, personView } from './card/person-view.ts'
export { findTalentCards } from './card/queries.ts'
export type { TalentCard } from './card/shown.ts'
export { type Condition, skillConditions, talentCard } from './card/talent-card.ts'
export * from './choices.ts'
export { schedules, tasks } from './jobs.ts'
export { listKeptRecords, openKeptRecord, sealedRecords } from './leaving/erasure/kept-records.ts'
export { leaving, leavingTasks, profileRetention } from './leaving/leaving.ts'
export {
  armedForcesNames,
  arrangementNames,
  citizenshipNames,
  conditionNames,
  durationNames,
  kindNames,
  languageLevelNames,
  levelNames,
  needNames,
  positionLanguageNames,
  provinceNames,
  regionNames,
} from './messages.ts'
export { listPersonSkills } from './person-skills.ts'
export { profileData } from './personal-data.ts'
export { type Experience, findProfile, listExperiences, type Profile } from './queries.ts'
export { profiles } from './routes.ts'
export { governmentWorkOf, type NeededToApply, whatIsMissingToApply } from './rules.ts'
export { type PreferenceChoices, preferenceChoices } from './sections/queries.ts'
export { countDeclared } from './self-declaration/count.ts'
export { sealedDeclarations } from './self-declaration/personal-data.ts'
export { listShowcase } from './showcase/queries.ts'
export { nameOfExperience, sayDates, sayDuration } from './words.ts'

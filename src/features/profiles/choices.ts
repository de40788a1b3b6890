// The words of ours that a profile may hold; the check constraints of db/migrations/0007_profiles.sql and 0012_profile_sections.sql name the same.

export const experienceKinds = ['work', 'education', 'community', 'award', 'personal'] as const
export type ExperienceKind = (typeof experienceKinds)[number]

export const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const
export type Province = (typeof provinces)[number]

export const positionLanguages = ['en', 'fr', 'bilingual'] as const
export type PositionLanguage = (typeof positionLanguages)[number]

export const regions = [
  'national-capital',
  'atlantic',
  'quebec',
  'ontario',
  'prairie',
  'british-columbia',
  'north',
  'telework',
] as const
export type Region = (typeof regions)[number]

export const arrangements = ['on-site', 'hybrid', 'remote'] as const
export type Arrangement = (typeof arrangements)[number]

export const visibilities = ['hidden', 'anonymous', 'named'] as const
export type Visibility = (typeof visibilities)[number]

/** What a person may open to one viewer for one request; `profile_grants` (0014_profile_access.sql) names the same. */
export const grantedFields = ['name', 'contact', 'timeline'] as const
export type GrantedField = (typeof grantedFields)[number]

export const skillLevels = ['beginner', 'intermediate', 'advanced', 'lead'] as const
export type SkillLevel = (typeof skillLevels)[number]

export const citizenships = ['citizen', 'permanent-resident', 'other'] as const
export type Citizenship = (typeof citizenships)[number]

export const armedForces = ['veteran', 'member', 'none'] as const
export type ArmedForces = (typeof armedForces)[number]

export const durations = ['indeterminate', 'long-term', 'short-term'] as const
export type Duration = (typeof durations)[number]

export const conditions = [
  'travel',
  'overtime-at-times',
  'overtime-often',
  'shifts',
  'on-call',
  'drivers-licence',
  'lifting',
] as const
export type WorkCondition = (typeof conditions)[number]

export const secondLanguageBases = ['tested', 'estimate'] as const
export type SecondLanguageBasis = (typeof secondLanguageBases)[number]

export const languageAbilities = ['reading', 'writing', 'oral'] as const
export type LanguageAbility = (typeof languageAbilities)[number]

/** Levels of the second official language, A to C, and E for someone exempt from further tests. */
export const languageLevels = ['A', 'B', 'C', 'E'] as const
export type LanguageLevel = (typeof languageLevels)[number]

export const employmentTypes = ['indeterminate', 'term', 'acting', 'casual', 'student', 'secondment'] as const
export type EmploymentType = (typeof employmentTypes)[number]

export const accommodationNeeds = [
  'extra-time',
  'breaks',
  'quiet-room',
  'alternative-format',
  'screen-reader',
  'captions',
  'sign-language',
  'step-free',
  'in-writing',
  'other',
] as const
export type AccommodationNeed = (typeof accommodationNeeds)[number]

// The words of ours that a profile may hold; the check constraints of db/migrations/0007_profiles.sql name the same.

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

export const skillLevels = ['beginner', 'intermediate', 'advanced', 'lead'] as const
export type SkillLevel = (typeof skillLevels)[number]

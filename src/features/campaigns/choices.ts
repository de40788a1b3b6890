// The words of ours that a campaign may hold; the check constraints of db/migrations/0020_campaigns.sql name the same.

export const audiences = ['public', 'employees'] as const
export type Audience = (typeof audiences)[number]

export const languageRequirements = ['en', 'fr', 'either', 'bilingual'] as const
export type LanguageRequirement = (typeof languageRequirements)[number]

export const securities = ['reliability', 'secret', 'top-secret'] as const
export type Security = (typeof securities)[number]

export const educations = ['none', 'secondary', 'two-years', 'degree'] as const
export type Education = (typeof educations)[number]

export const skillNeeds = ['essential', 'asset'] as const
export type SkillNeed = (typeof skillNeeds)[number]

export const questionKinds = ['general', 'screening'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** The most questions of each kind, and the most skills that are advised in all. */
export const mostQuestions = 3
export const advisedSkills = { essential: { from: 4, to: 6 }, all: 8 } as const

/** The texts that a campaign says in both languages. */
export const textFields = ['title', 'impact', 'tasks', 'expect', 'team', 'equivalent'] as const
export type TextField = (typeof textFields)[number]

/** The time zones in which a closing moment may be told, from east to west. */
export const timeZones = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Vancouver',
] as const
export type TimeZone = (typeof timeZones)[number]

/** For how many months a qualification may hold; two years unless a campaign says otherwise. */
export const qualificationLengths = [6, 12, 18, 24, 36, 48, 60] as const
export type QualificationMonths = (typeof qualificationLengths)[number]

export const stepKinds = [
  'application-screening',
  'screening-questions',
  'exam',
  'take-home',
  'interview',
  'reference',
  'other',
] as const
export type StepKind = (typeof stepKinds)[number]

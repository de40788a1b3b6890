import type { Language } from '../../../i18n/language.ts'
import type { ProfileChanges } from '../actions.ts'
import type { NewExperience } from '../additions.ts'
import type { Answer } from '../answers.ts'
import type { AccommodationNeed, SkillLevel } from '../choices.ts'
import type { ShowcaseList } from '../showcase/rules.ts'
import type { said } from './messages.ts'

/** Where a file comes from. */
export type Source = 'json-resume' | 'linkedin' | 'profile'

/** What happened to one field of the file; `at` says where it stands in a file of several lines. */
export type ReportLine = {
  path: string
  value: string
  says: keyof typeof said
  max?: number
  at?: { file: string; line: number }
}

/** Answers of a file, each as it would change the profile. */
export type Answers = Partial<Record<Answer, ProfileChanges>>

/** An accommodation card as a file tells it. */
export type Card = { needs: AccommodationNeed[]; details: string; language: Language; isShared: boolean }

/** A skill as a file names it: by a key of the catalogue, by names, or both. */
export type Mention = { path: string; key: string; names: string[]; level: SkillLevel | ''; at?: ReportLine['at'] }

/** An experience as the file tells it; its id is its place in the file, its language is the file's or, when that does not say, the person's to choose. */
export type FoundExperience = Omit<NewExperience, 'language'> & { id: string; language?: Language }

/** What shows a skill, with the skill as it is named. */
type Shown<Skill> = Skill & { evidence: string; language: Language }

/** What a file holds for a profile, before the catalogue says which skills are meant. */
export type Found = {
  source: Source
  answers: Answers
  card: Card | null
  /** Lists of the showcase: keys of skills, in order. */
  lists: Partial<Record<ShowcaseList, string[]>>
  experiences: (FoundExperience & { shown: Shown<Mention>[]; at?: ReportLine['at'] })[]
  skills: Mention[]
  report: ReportLine[]
  /** How many files of an archive were never opened. */
  unopened: number
}

export type PlanSkill = { key: string; name_en: string; name_fr: string; level: SkillLevel | '' }
export type PlanExperience = FoundExperience & { shown: Shown<{ key: string }>[] }

/** What a file holds for a profile, kept until the person decides; what it would add is worked out whenever it is looked at. */
export type Plan = Omit<Found, 'experiences' | 'skills'> & { experiences: PlanExperience[]; skills: PlanSkill[] }

import type { NewExperience } from '../actions.ts'
import type { Province } from '../choices.ts'
import type { said } from './messages.ts'

/** What happened to one field of the file. */
export type ReportLine = { path: string; value: string; says: keyof typeof said; max?: number }

/** The words about the person that fill empty fields of the profile. */
export type Basics = { headline?: string; contactEmail?: string; phone?: string; city?: string; province?: Province }
export type BasicField = keyof Basics
export const basicFields = ['headline', 'contactEmail', 'phone', 'city', 'province'] as const satisfies BasicField[]

/** An experience as the file tells it; its id is its place in the file. */
export type FoundExperience = Omit<NewExperience, 'language'> & { id: string }

/** What a file holds for a profile, before it is compared with one. */
export type Found = {
  basics: Basics
  experiences: FoundExperience[]
  skillNames: { path: string; name: string }[]
  report: ReportLine[]
}

/** What would be added to a profile, what stands there already, and what happened to each field. */
export type Plan = {
  basics: Basics
  experiences: (FoundExperience & { isKnown: boolean })[]
  skills: { key: string; isKnown: boolean }[]
  report: ReportLine[]
}

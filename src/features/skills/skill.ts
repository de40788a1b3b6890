import type { Language } from '../../i18n/language.ts'

/** The two kinds of skill. */
export const categories = ['technical', 'behavioural'] as const
export type Category = (typeof categories)[number]

/** A skill of the catalogue, in both languages. */
export type Skill = {
  id: number
  key: string
  category: Category
  name_en: string
  name_fr: string
  description_en: string
  description_fr: string
  synonyms_en: string[]
  synonyms_fr: string[]
}

/** Why a search found a skill; `words` are those of the name that was meant, in their language. */
export type Reason =
  | { by: 'name' }
  | { by: 'other language'; words: string; language: Language }
  | { by: 'synonym'; words: string; language: Language }
  | { by: 'description' }

/** A skill that a search found, with the reason. */
export type Match = Skill & { reason: Reason }

/** The name of a skill in one language. */
export const nameOf = (language: Language, skill: Pick<Skill, 'name_en' | 'name_fr'>): string =>
  skill[`name_${language}`]

import type { Language } from '../../../i18n/language.ts'
import { formsInEnglish } from './forms-en.ts'
import { formsInFrench } from './forms-fr.ts'

/** How a word is compared: by its stem (number, gender and spelling set aside), by another stem it may have without its accents, by the activity it stands for as a noun (analyst, analysis), and as a verb (led, leading). */
export type Forms = { stem: string; other?: string; noun?: string; verb?: string }

/** The forms of a word in one language. */
export const formsIn = (language: Language, folded: string, written: string): Forms =>
  language === 'fr' ? formsInFrench(folded, written) : formsInEnglish(folded)

// They tie words together inside a name and may be others in a text: analyse de données, analyse des données.
const ties: Record<Language, ReadonlySet<string>> = {
  en: new Set(['of', 'the', 'a', 'an']),
  fr: new Set(['de', 'd', 'des', 'du', 'la', 'le', 'les', 'l']),
}

/** Whether a word only ties a name together. */
export const isTie = (language: Language, folded: string): boolean => ties[language].has(folded)

const determiners = new Set(['the', 'a', 'an', 'our', 'my', 'your', 'its', 'their'])
const prepositions = new Set(['of', 'in', 'to', 'with', 'for', 'on'])

/** Whether a word may stand between two words of a name; in English an article needs a preposition or a verb before it, for “design the system” names no design system. */
export const mayStandBetween = (language: Language, folded: string, before: string, afterVerb: boolean): boolean =>
  language === 'fr'
    ? ties.fr.has(folded)
    : folded === 'of' || (determiners.has(folded) && (prepositions.has(before) || afterVerb))

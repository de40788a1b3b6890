import type { Language } from '../../../src/i18n/language.ts'
import type { Chance } from './population.ts'
import { general } from './questions/general.ts'
import { aboutPeople } from './questions/screening-people.ts'
import { aboutSystems } from './questions/screening-systems.ts'
import { type Both, vary } from './words.ts'

type Parts = { begin: readonly string[]; middle: readonly string[]; end: readonly string[] }

/** A question that campaigns ask, and the ways in which people answer it: a beginning, a middle and an end that go together. */
export type Question = {
  kind: 'general' | 'screening'
  asked: Both
  wordLimit: number
  answers: Record<Language, Parts>
}

const all = { ...general, ...aboutPeople, ...aboutSystems }

export type QuestionKey = keyof typeof all

export const questionKeys = Object.keys(all) as QuestionKey[]

export const questionOf = (key: QuestionKey): Question => all[key]

/** An answer in the person’s language, about the question and their own work. */
export const answerTo = (
  key: QuestionKey,
  language: Language,
  luck: Chance,
  given: { org: string; city: string },
): string => {
  const parts = questionOf(key).answers[language]
  return [parts.begin, parts.middle, parts.end]
    .map((part) => luck.pick(part))
    .filter((part) => part !== '')
    .map((part) => vary(part, luck, language, given))
    .join(' ')
}

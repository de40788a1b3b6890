import type { Database, Tx } from '../../platform/database.ts'
import { askedInWords, type SearchFilter } from './filter.ts'
import { type FactOfWords, factsOfWords } from './memory/words.ts'

/** What the words of a filter ask for, by each of them. */
export type Words = Map<string, FactOfWords>

const saysIn = ({ words }: FactOfWords, language: 'en' | 'fr') => words[language].expression !== null

/** Reads the words of a filter. Little words, which one of the languages does not look for, are passed over beside others; words that neither looks for ask nothing. */
export const readWords = async (
  db: Database | Tx,
  filter: SearchFilter,
): Promise<{ filter: SearchFilter; words: Words }> => {
  const asked = askedInWords(filter.text)
  const facts = asked.length === 0 ? [] : await factsOfWords(db, asked)
  const read = facts.map((fact, place) => [asked[place] ?? '', fact] as const)
  const telling = read.filter(([, fact]) => saysIn(fact, 'en') && saysIn(fact, 'fr'))
  const kept = telling.length > 0 ? telling : read.filter(([, fact]) => saysIn(fact, 'en') || saysIn(fact, 'fr'))
  const text = kept.length === asked.length && asked.length > 0 ? filter.text : kept.map(([word]) => word).join(' ')
  return { filter: { ...filter, text }, words: new Map(kept) }
}

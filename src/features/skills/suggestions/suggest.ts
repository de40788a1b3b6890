import { type Language, otherLanguage } from '../../../i18n/language.ts'
import type { Skill } from '../skill.ts'
import { inCompany, isInDoubt } from './company.ts'
import type { End, Lexicon } from './lexicon.ts'
import { isTied, namesFrom, type Reached, readingOf } from './read-names.ts'
import { readWords, type Word } from './words.ts'

/** Words of a text that name a skill: from `start` to `end` of the text in the place `text`. */
export type Quote = { text: number; start: number; end: number }

/** A skill that texts name, with the words that name it. */
export type NamedInTexts = { skill: Skill; quotes: Quote[] }

/** Words of one text, and the skill they name; none when they may mean several, or nothing of the kind. */
export type Found = { first: number; last: number; start: number; end: number; named: End | undefined }

const longestText = 20_000

// The words themselves before who does it, the language of the text before the other, a name before a synonym.
const rankOf = ({ end: { isExact, isMainName }, isOwn }: Reached) =>
  (isExact ? 0 : 4) + (isOwn ? 0 : 2) + (isMainName ? 0 : 1)

const best = (reached: readonly Reached[]): End | undefined => {
  const lowest = Math.min(...reached.map(rankOf))
  const [one, ...others] = reached.filter((each) => rankOf(each) === lowest)
  return others.every(({ end }) => end.skill.id === one?.end.skill.id) ? one?.end : undefined
}

const isWrittenAs = (written: string, name: string) => written === name || written === `${name}s`

// Capitals tell nothing in a line that is all capitals.
const shoutedLines = (text: string) => {
  const known = new Map<number, boolean>()
  return (at: number): boolean => {
    const from = text.lastIndexOf('\n', at) + 1
    const found = known.get(from)
    if (found !== undefined) return found
    const line = text.slice(from).split('\n', 1)[0] ?? ''
    const isShouted = !/\p{Ll}/u.test(line) && /\p{Lu}{6}/u.test(line)
    known.set(from, isShouted)
    return isShouted
  }
}

// The name of an institution is no skill: Statistics Canada, Bibliothèque et Archives Canada.
const isOfInstitution = (words: readonly Word[], last: number) =>
  words[last + 1]?.folded === 'canada' && isTied(words[last + 1])

const namedIn = ({ pattern, roots }: Lexicon, text: string, language: Language): Found[] => {
  const words = readWords(text, pattern)
  const readings = [language, otherLanguage(language)].map((one) => readingOf(words, one, one === language))
  const isShouted = shoutedLines(text)
  const found: Found[] = []
  for (const [first, { start, written }] of words.entries()) {
    const reached = readings.flatMap((reading) => namesFrom(reading, roots[reading.language], first))
    if (reached.length === 0) continue
    for (const last of new Set(reached.map((one) => one.last))) {
      const named = best(reached.filter((one) => one.last === last))
      if (named?.weight === 'exact' && named.isExact && (!isWrittenAs(written, named.name) || isShouted(start)))
        continue
      const isNothing = named?.weight === 'nothing' || isOfInstitution(words, last)
      found.push({ first, last, start, end: words[last]?.end ?? start, named: isNothing ? undefined : named })
    }
  }
  return found
}

// The longest name wins; what is in doubt takes only the room that is left.
const withoutOverlaps = (found: readonly Found[]): Found[] => {
  const taken = new Set<number>()
  const inOrder = found.toSorted(
    (one, other) =>
      Number(isInDoubt(one)) - Number(isInDoubt(other)) ||
      other.last - other.first - (one.last - one.first) ||
      one.first - other.first,
  )
  const kept = inOrder.filter(({ first, last }) => {
    for (let place = first; place <= last; place++) if (taken.has(place)) return false
    for (let place = first; place <= last; place++) taken.add(place)
    return true
  })
  return kept.sort((one, other) => one.first - other.first)
}

/** The skills that texts name in whatever words of the catalogue, in the order in which they are named: a pure function of the texts, their language and the catalogue. */
export const findNamedSkills = (lexicon: Lexicon, texts: readonly string[], language: Language): NamedInTexts[] => {
  const all = new Map<number, NamedInTexts>()
  for (const [place, whole] of texts.entries()) {
    const text = whole.slice(0, longestText)
    for (const { start, end, named } of inCompany(withoutOverlaps(namedIn(lexicon, text, language)), text)) {
      if (!named) continue
      const known = all.get(named.skill.id) ?? { skill: named.skill, quotes: [] }
      known.quotes.push({ text: place, start, end })
      all.set(named.skill.id, known)
    }
  }
  return [...all.values()]
}

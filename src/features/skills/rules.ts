import type { Language } from '../../i18n/language.ts'
import type { Match, Reason, Skill } from './skill.ts'

/** Text as it is compared: small letters, no accents, straight apostrophes, single spaces; the same as `fold()` of the database. */
export const fold = (text: string): string =>
  // Most words have no accent to lose.
  (/^\p{ASCII}*$/u.test(text) ? text.toLowerCase() : withoutAccents(text)).replaceAll(/\s+/g, ' ').trim()

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')

// Words that tie others together and say nothing about a skill, in both languages.
const little = new Set(
  'a an and at by for in of on or the to with au aux avec d de des du en et l la le les ou par pour sur un une'.split(
    ' ',
  ),
)

const mostWords = 8

/** The words of a search, folded: little words left out unless they stand alone, a plural ending dropped so that both numbers are found. */
export const wordsOf = (asked: string): string[] => {
  const all = fold(asked.slice(0, 200))
    .split(/[\s,;|/()"«»]+|(?<=\b[dl])'/)
    .filter(Boolean)
  const telling = all.filter((word) => !little.has(word))
  const words = telling.length > 0 ? telling : all
  return [...new Set(words.map((word) => (word.length > 4 ? word.replace(/[sx]$/, '') : word)))].slice(0, mostWords)
}

const startsOfWords = (text: string) => ` ${text.replaceAll(/[|/(\-']/g, ' ')}`

// One or two letters are found at the start of a word only: “R” is not every word with an r.
const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => (word.length < 3 ? startsOfWords(text).includes(` ${word}`) : text.includes(word)))

const whyFound = (language: Language, skill: Skill, words: readonly string[]): { place: number; reason: Reason } => {
  const other: Language = language === 'en' ? 'fr' : 'en'
  if (holds(fold(skill[`name_${language}`]), words)) return { place: 2, reason: { by: 'name' } }
  const inOther = skill[`name_${other}`]
  if (holds(fold(inOther), words))
    return { place: 3, reason: { by: 'other language', words: inOther, language: other } }
  for (const one of [language, other])
    for (const synonym of skill[`synonyms_${one}`])
      if (holds(fold(synonym), words)) return { place: 4, reason: { by: 'synonym', words: synonym, language: one } }
  return { place: 5, reason: { by: 'description' } }
}

const equals = (skill: Skill, asked: string) =>
  [skill.name_en, skill.name_fr, ...skill.synonyms_en, ...skill.synonyms_fr].some((name) => fold(name) === asked)

/** Skills that a search found, the likeliest first, each with the reason: its name, its name in the other language, a synonym, or its description. */
export const inOrder = (language: Language, asked: string, skills: readonly Skill[]): Match[] => {
  const [whole, words] = [fold(asked), wordsOf(asked)]
  const name = (skill: Skill) => skill[`name_${language}`]
  return skills
    .map((skill) => {
      const { place, reason } = whyFound(language, skill, words)
      if (equals(skill, whole))
        return { skill, reason, place: reason.by === 'name' && fold(name(skill)) === whole ? 0 : 0.5 }
      return { skill, reason, place: fold(name(skill)).startsWith(whole) ? 1 : place }
    })
    .sort((one, two) => one.place - two.place || name(one.skill).localeCompare(name(two.skill), language))
    .map(({ skill, reason }) => ({ ...skill, reason }))
}

const distance = (one: string, two: string): number => {
  let row = Array.from({ length: two.length + 1 }, (_, place) => place)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [place, other] of [...two].entries())
      next.push(
        Math.min((row[place] ?? 0) + (letter === other ? 0 : 1), (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** Skills one of whose names is nearly what was typed: for “did you mean”. */
export const nearlyNamed = (asked: string, skills: readonly Skill[], limit: number): Skill[] => {
  const whole = fold(asked)
  const slips = Math.floor(whole.length / 4)
  if (slips === 0 || whole.length > 60) return []
  return skills
    .map((skill) => ({
      skill,
      away: Math.min(
        ...[skill.name_en, skill.name_fr, ...skill.synonyms_en, ...skill.synonyms_fr]
          .map(fold)
          .filter((name) => Math.abs(name.length - whole.length) <= slips)
          .map((name) => distance(whole, name)),
      ),
    }))
    .filter(({ away }) => away <= slips)
    .sort((one, two) => one.away - two.away || one.skill.key.localeCompare(two.skill.key))
    .slice(0, limit)
    .map(({ skill }) => skill)
}

/** What names mean among the skills on offer: the one skill so called in either language (a name before a synonym), or whether several may be meant or none. */
export const whatNamesMean = (
  names: readonly string[],
  skills: readonly Skill[],
): Map<string, Skill | 'several' | 'none'> => {
  const [named, called] = [new Map<string, Set<Skill>>(), new Map<string, Set<Skill>>()]
  const note = (where: Map<string, Set<Skill>>, name: string, skill: Skill) =>
    where.set(fold(name), (where.get(fold(name)) ?? new Set()).add(skill))
  for (const skill of skills) {
    for (const name of [skill.name_en, skill.name_fr]) note(named, name, skill)
    for (const name of [...skill.synonyms_en, ...skill.synonyms_fr]) note(called, name, skill)
  }
  const words = skills.map((skill) =>
    fold([skill.name_en, skill.name_fr, ...skill.synonyms_en, ...skill.synonyms_fr].join(' | ')),
  )
  const mean = (name: string) => {
    const [only, ...others] = named.get(fold(name)) ?? called.get(fold(name)) ?? []
    if (only && others.length === 0) return only
    const asked = wordsOf(name)
    return only || (asked.length > 0 && words.some((text) => holds(text, asked))) ? 'several' : 'none'
  }
  return new Map(names.map((name) => [name, mean(name)]))
}

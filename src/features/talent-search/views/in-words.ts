import type { Language } from '../../../i18n/language.ts'
import type { Sentence, Translate } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { definitionList } from '../../../web/ui/text.ts'
import {
  arrangementNames,
  basisOf,
  conditionNames,
  durationNames,
  type LanguageResult,
  languageLevelNames,
  positionLanguageNames,
  regionNames,
} from '../../profiles/index.ts'
import { nameOf } from '../../skills/index.ts'
import { type Facet, facetNames, facets } from '../facets.ts'
import type { Condition } from '../filter.ts'
import { availabilityNames, educationNames, facetSaid, qualifiedNames, said } from '../messages.ts'
import type { Asked, Named } from '../read-filter.ts'

const names: Partial<Record<Facet, Record<string, Sentence>>> = {
  language: positionLanguageNames,
  region: regionNames,
  arrangement: arrangementNames,
  duration: durationNames,
  condition: conditionNames,
  availability: availabilityNames,
  education: educationNames,
  qualified: qualifiedNames,
}

/** One value of a facet in words, wherever its facet is not named beside it. */
export const valueInWords = (
  t: Translate,
  language: Language,
  facet: Facet,
  value: string,
  known: readonly Named[],
): string => {
  const name = names[facet]?.[value]
  if (name) return t(name)
  if (facets[facet].asked === 'least') return t(said.atLeast, { ability: t(facetSaid[facet]), level: value })
  const found = known.find((one) => one.facet === facet && one.key === value)
  if (!found) return value
  const called = found[`name_${language}`]
  // Campaigns may have the same title.
  return facet === 'qualified' ? t(said.campaignNumbered, { title: called, number: value }) : called
}

const levelInWords = (t: Translate, value: string): string =>
  t(languageLevelNames[value as keyof typeof languageLevelNames])

/** A value of which at least so much is asked, in words, where its facet is named beside it. */
export const leastInWords = (t: Translate, facet: Facet, value: string): string => {
  const name = names[facet]?.[value]
  return name ? t(name) : levelInWords(t, value)
}

/** A person’s level in an ability of the second official language, with what it rests on: a test that still holds, one that has expired, or their own estimate. */
export const resultInWords = (
  frame: Pick<Frame, 't' | 'language'>,
  facet: Facet,
  results: readonly LanguageResult[],
): string | null => {
  const result = results.find(({ ability }) => ability === facet)
  if (!result) return null
  return frame.t(said.levelWith, { level: levelInWords(frame.t, result.level), basis: basisOf(frame, result) })
}

const named = (language: Language, { skills }: Asked, key: string): string => {
  const skill = skills.find((one) => one.key === key)
  return skill ? nameOf(language, skill) : key
}

const valuesInWords = (
  t: Translate,
  language: Language,
  facet: Facet,
  values: readonly string[],
  { named: known }: Asked,
) =>
  values
    .map((value) => valueInWords(t, language, facet, value, known))
    .join(t(facets[facet].asked === 'all' ? said.andList : said.or))

/** One condition of a filter in words. */
export const conditionInWords = (t: Translate, language: Language, asked: Asked, condition: Condition): string => {
  switch (condition.kind) {
    case 'skill':
      return named(language, asked, condition.key)
    case 'evidenced':
      return t(said.evidenced)
    case 'facet':
      return valuesInWords(t, language, condition.facet, condition.values, asked)
    default:
      return t(said.words, { text: condition.text })
  }
}

/** A whole filter in words, a line for each thing it asks. */
export const filterInWords = (t: Translate, language: Language, asked: Asked): Html => {
  const { filter } = asked
  const skillWords = filter.skills.map((key) => named(language, asked, key)).join(', ')
  const entries = [
    {
      term: t(said.inWordsSkills),
      description: skillWords && `${skillWords}${filter.evidencedOnly ? ` (${t(said.evidencedOnly)})` : ''}`,
    },
    ...facetNames.map((facet) => ({
      term: t(facetSaid[facet]),
      description: valuesInWords(t, language, facet, filter.chosen[facet], asked),
    })),
    { term: t(said.inWordsText), description: filter.text },
  ]
  return definitionList(entries.filter(({ description }) => description !== ''))
}

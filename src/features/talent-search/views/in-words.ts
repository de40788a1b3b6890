import type { Language } from '../../../i18n/language.ts'
import type { Sentence, Translate } from '../../../i18n/sentences.ts'
import type { Html } from '../../../web/html.ts'
import { definitionList } from '../../../web/ui/text.ts'
import { arrangementNames, positionLanguageNames, regionNames } from '../../profiles/index.ts'
import { nameOf, type Skill } from '../../skills/index.ts'
import type { Condition, SearchFilter } from '../filter.ts'
import { said } from '../messages.ts'

const valuesOf = (t: Translate, names: Record<string, Sentence>, values: readonly string[]): string =>
  values.flatMap((value) => (names[value] ? [t(names[value])] : [])).join(t(said.or))

const named = (
  language: Language,
  skills: readonly Pick<Skill, 'key' | 'name_en' | 'name_fr'>[],
  key: string,
): string => {
  const skill = skills.find((one) => one.key === key)
  return skill ? nameOf(language, skill) : key
}

/** One condition of a filter in words. */
export const conditionInWords = (
  t: Translate,
  language: Language,
  filter: SearchFilter,
  condition: Condition,
  skills: readonly Skill[],
): string => {
  switch (condition.kind) {
    case 'skill':
      return named(language, skills, condition.key)
    case 'evidenced':
      return t(said.evidenced)
    case 'languages':
      return valuesOf(t, positionLanguageNames, filter.languages)
    case 'regions':
      return valuesOf(t, regionNames, filter.regions)
    case 'arrangements':
      return valuesOf(t, arrangementNames, filter.arrangements)
    default:
      return t(said.words, { text: filter.text })
  }
}

/** A whole filter in words, a line for each thing it asks. */
export const filterInWords = (
  t: Translate,
  language: Language,
  filter: SearchFilter,
  skills: readonly Skill[],
): Html => {
  const skillWords = filter.skills.map((key) => named(language, skills, key)).join(', ')
  const entries = [
    {
      term: t(said.inWordsSkills),
      description: skillWords && `${skillWords}${filter.evidencedOnly ? ` (${t(said.evidencedOnly)})` : ''}`,
    },
    { term: t(said.inWordsLanguage), description: valuesOf(t, positionLanguageNames, filter.languages) },
    { term: t(said.inWordsRegion), description: valuesOf(t, regionNames, filter.regions) },
    { term: t(said.inWordsArrangement), description: valuesOf(t, arrangementNames, filter.arrangements) },
    { term: t(said.inWordsText), description: filter.text },
  ]
  return definitionList(entries.filter(({ description }) => description !== ''))
}

import { type Language, languages } from '../../../i18n/language.ts'
import type { Skill } from '../skill.ts'
import { type Weight, weightOf } from './everyday.ts'
import { formsIn, isTie } from './forms.ts'
import { readWords, type Word, wordPattern } from './words.ts'

/** A name of a skill where the words of the name end; `exact` is false when only the one who does it was named. */
export type End = { skill: Skill; name: string; isMainName: boolean; isExact: boolean; weight: Weight }

/** One step further into the names of the catalogue, by the form of the next word. */
export type Node = { next: Map<string, Node>; ends: End[] }

/** The catalogue made ready to be found in texts, once for each of its versions. */
export type Lexicon = { pattern: RegExp; roots: Record<Language, Node> }

const newNode = (): Node => ({ next: new Map(), ends: [] })

const stepTo = (node: Node, form: string): Node => {
  const known = node.next.get(form)
  if (known) return known
  const made = newNode()
  node.next.set(form, made)
  return made
}

// “C and C++”, alike in both languages, are two names.
const apart = ({ name_en: en, name_fr: fr }: Skill): string[] => {
  const [, one = '', other = ''] = /^(\S+) and (\S+)$/.exec(en) ?? []
  return one !== '' && fr === `${one} et ${other}` ? [one, other] : []
}

const namesOf = (language: Language, skill: Skill): { name: string; isMainName: boolean }[] => [
  { name: skill[`name_${language}`], isMainName: true },
  ...apart(skill).map((name) => ({ name, isMainName: false })),
  ...skill[`synonyms_${language}`].map((name) => ({ name, isMainName: false })),
]

// A hyphen may be left out (back-end, backend), and a dot be a space (Node.js, Node JS).
const joined = (words: readonly Word[]): Word[] => {
  const whole: Word[] = []
  for (const word of words) {
    const last = whole.at(-1)
    if (last && word.gap === 'hyphen')
      whole[whole.length - 1] = { ...last, written: last.written + word.written, folded: last.folded + word.folded }
    else whole.push(word)
  }
  return whole
}
const parted = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => {
    const parts = word.folded.split('.')
    return parts.includes('') ? [word] : parts.map((part) => ({ ...word, written: part, folded: part }))
  })

const addName = (root: Node, language: Language, words: readonly Word[], end: Omit<End, 'isExact'>) => {
  const forms = words.map(({ folded, written }) => formsIn(language, folded, written))
  const stems = forms.map(({ stem }, place) => (words[place]?.gap === 'comma' ? `,${stem}` : stem))
  const add = (steps: readonly string[], isExact: boolean) => steps.reduce(stepTo, root).ends.push({ ...end, isExact })
  add(stems, true)

  // What is done stands last in English and first in French; who does it stands in the same place.
  const place = language === 'en' ? stems.length - 1 : 0
  const activity = forms[place]?.noun
  if (activity) add(stems.with(place, `~${activity}`), false)
  const doing = language === 'fr' ? activity : words[0]?.folded.endsWith('ing') && forms[0]?.verb
  if (doing && stems.length > 1) add(stems.with(0, `=${doing}`), false)
}

/** Makes the catalogue ready. */
export const buildLexicon = (skills: readonly Skill[]): Lexicon => {
  const names = languages.flatMap((language) =>
    skills.flatMap((skill) => namesOf(language, skill).map((one) => ({ ...one, language, skill }))),
  )
  const withSigns = names.flatMap(({ name }) => name.split(/[\s\-/’'(),]+/)).filter((word) => /[.+#&]/.test(word))
  const pattern = wordPattern([...new Set(withSigns.map((word) => word.toLowerCase()))])
  const roots = { en: newNode(), fr: newNode() }
  for (const { language, skill, name, isMainName } of names) {
    // The A of “A/B testing” is no article.
    const words = readWords(name, pattern).filter(({ written }) => !isTie(language, written))
    const end = { skill, name, isMainName, weight: weightOf(name) }
    addName(roots[language], language, words, end)
    for (const otherwise of [joined(words), parted(words)])
      if (otherwise.length !== words.length) addName(roots[language], language, otherwise, end)
  }
  return { pattern, roots }
}

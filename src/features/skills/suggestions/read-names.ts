import type { Language } from '../../../i18n/language.ts'
import { formsIn, mayStandBetween } from './forms.ts'
import type { End, Node } from './lexicon.ts'
import type { Word } from './words.ts'

/** A text as one language reads it: by which forms each of its words may lead into the names of the catalogue. */
export type Reading = {
  words: readonly Word[]
  keys: readonly (readonly string[])[]
  language: Language
  isOwn: boolean
}

/** A name that was read up to the word in the place `last`. */
export type Reached = { last: number; end: End; isOwn: boolean }

const longestTie = 2

/** Reads a text in one language; `isOwn` when that is the language it is written in. */
export const readingOf = (words: readonly Word[], language: Language, isOwn: boolean): Reading => {
  const known = new Map<string, string[]>()
  const keys = words.map(({ folded, written }) => {
    const found = known.get(written)
    if (found) return found
    const { stem, other, noun, verb } = formsIn(language, folded, written)
    const made = [stem, ...(other ? [other] : []), ...(noun ? [`~${noun}`] : []), ...(verb ? [`=${verb}`] : [])]
    known.set(written, made)
    return made
  })
  return { words, keys, language, isOwn }
}

/** Whether a word stands close enough to the one before to belong to the same name. */
export const isTied = (word: Word | undefined): boolean =>
  word !== undefined && word.gap !== 'break' && word.gap !== 'comma'

/** Every name of the catalogue that can be read from the word in the place `first` on. */
export const namesFrom = ({ words, keys, language, isOwn }: Reading, root: Node, first: number): Reached[] => {
  const reached: Reached[] = []
  const arrive = (node: Node, place: number, afterVerb: boolean) => {
    for (const end of node.ends) reached.push({ last: place, end, isOwn })
    const following = words[place + 1]
    if (node.next.size > 0 && (isTied(following) || following?.gap === 'comma')) go(node, place + 1, afterVerb, 0)
  }
  const go = (node: Node, place: number, afterVerb: boolean, ties: number) => {
    const afterComma = node !== root && words[place]?.gap === 'comma'
    for (const key of keys[place] ?? []) {
      const next = node.next.get(afterComma ? `,${key}` : key)
      if (next) arrive(next, place, afterVerb || key.startsWith('='))
    }
    const [one, two] = [words[place], words[place + 1]]
    if (!one) return
    // back-end is backend
    if (two?.gap === 'hyphen') {
      const next = node.next.get(formsIn(language, one.folded + two.folded, one.written + two.written).stem)
      if (next) arrive(next, place + 1, afterVerb)
    }
    if (node === root || ties === longestTie || !isTied(two)) return
    if (mayStandBetween(language, one.folded, words[place - 1]?.folded ?? '', afterVerb))
      go(node, place + 1, afterVerb, ties + 1)
  }
  go(root, first, false, 0)
  return reached
}

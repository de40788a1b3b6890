import { clean } from './forms.ts'

/** How long a text is once it is kept: the same count that refuses one that is too long. */
export const lengthOf = (text: string): { characters: number; words: number } => {
  const kept = clean(text)
  return { characters: kept.length, words: kept.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0 }
}

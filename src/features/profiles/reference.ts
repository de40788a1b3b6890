import { randomInt } from 'node:crypto'

// No vowels (no words), and nothing that is mistaken for something else when read aloud or copied by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B.
export const referenceAlphabet = '34679CDFGHJKMNPQRTVWXY'

/** A short code by which a person without name is called in a search, such as 7F3K: random, so that it tells nothing. */
export const newReference = (length: number): string =>
  Array.from({ length }, () => referenceAlphabet[randomInt(referenceAlphabet.length)]).join('')

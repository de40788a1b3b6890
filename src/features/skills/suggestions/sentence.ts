/** A sentence in three pieces: what comes before some of its words, the words, and what follows. */
export type Sentence = { before: string; words: string; after: string }

const ends = /[.!?…](?=\s)|\n/g
const mostBefore = 120
const mostAfter = 160

const tailOf = (text: string): string => {
  if (text.length <= mostBefore) return text
  const cut = text.slice(-mostBefore)
  return `…${cut.slice(cut.search(/\s|$/)).trimStart()}`
}
const headOf = (text: string): string => {
  if (text.length <= mostAfter) return text
  const cut = text.slice(0, mostAfter)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : mostAfter)}…`
}

/** The sentence in which words stand, from `start` to `end` of a text; of a very long one, what is near. */
export const sentenceAround = (text: string, start: number, end: number): Sentence => {
  const marks = [...text.matchAll(ends)].map(({ index }) => index + 1)
  const from = marks.findLast((mark) => mark <= start) ?? 0
  const to = marks.find((mark) => mark >= end) ?? text.length
  return {
    before: tailOf(text.slice(from, start).trimStart()),
    words: text.slice(start, end),
    after: headOf(text.slice(end, to).trimEnd()),
  }
}

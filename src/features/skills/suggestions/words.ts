import { fold } from '../rules.ts'

/** What stands between a word and the one before: words of one name are at most a space, a hyphen, an apostrophe or a slash apart, or a comma where the name has one. */
type Gap = 'soft' | 'hyphen' | 'slash' | 'comma' | 'break'

/** A word of a text: where it stands, as it is written (without what an inclusive spelling adds), and folded. */
export type Word = { start: number; end: number; written: string; folded: string; gap: Gap }

// développeur·euse, développeur(-euse), développeur-euse, développeur.euse, employé(e)s, developer(s)
const endings = 'e|es|s|se|ses|ne|nes|te|tes|le|les|ve|ves|elle|elles|ale|ales'
const telling = 'euses?|t?rices?|[eè]res?|iennes?|ives?|eures?'
const inclusive = String.raw`(?:[·•‧∙](?:${telling}|${endings})(?:[·•‧∙]s)?|\([-‑]?(?:${telling}|${endings})\)s?|[-.\/](?:${telling}|e|es)(?:[-.]s)?)(?![\p{L}\p{N}])`
const letters = String.raw`\p{L}\p{N}_`

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)

/** How the words of a text are told apart; `withSigns` are words of the catalogue that hold a sign (C++, C#, .NET, Node.js) and are one word each. */
export const wordPattern = (withSigns: readonly string[]): RegExp => {
  const signs = withSigns.map(escaped).sort((one, other) => other.length - one.length)
  const ways = [
    ...(signs.length > 0 ? [`(?<![${letters}])(?:${signs.join('|')})(?![${letters}+#])`] : []),
    String.raw`((?<![${letters}])(?:\p{L}\.){2,}(?:\p{L}(?![${letters}]))?)`,
    `(\\p{L}{4,})${inclusive}`,
    String.raw`[${letters}][${letters}\p{M}]*`,
    '&',
  ]
  return new RegExp(ways.join('|'), 'giu')
}

const gapOf = (between: string): Gap => {
  if (between === ' ') return 'soft'
  if (between === '/') return 'slash'
  if (between === ', ') return 'comma'
  if (/^[-‐‑]$/.test(between)) return 'hyphen'
  return /^(?:[^\S\n]+|['’‘ʼ])$/.test(between) ? 'soft' : 'break'
}

// “and” ties two words of a name together in any spelling.
const and = new Set(['and', 'et'])

/** The words of a text in order. */
export const readWords = (text: string, pattern: RegExp): Word[] => {
  const words: Word[] = []
  let before = 0
  for (const match of text.matchAll(pattern)) {
    const [whole, dotted, common] = match
    const written = dotted?.replaceAll('.', '') ?? common ?? whole
    const folded = fold(written)
    words.push({
      start: match.index,
      end: match.index + whole.length,
      written,
      folded: and.has(folded) ? '&' : folded,
      gap: words.length === 0 ? 'break' : gapOf(text.slice(before, match.index)),
    })
    before = match.index + whole.length
  }
  return words
}

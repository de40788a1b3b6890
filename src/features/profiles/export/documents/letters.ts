import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'

// Noto Sans for the alphabets of Europe and what First Nations write in Latin letters; one for syllabics; one for arrows, ticks and the like.
const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  syllabics:
    '@fontsource/noto-sans-canadian-aboriginal/files/noto-sans-canadian-aboriginal-canadian-aboriginal-400-normal.woff',
  strongSyllabics:
    '@fontsource/noto-sans-canadian-aboriginal/files/noto-sans-canadian-aboriginal-canadian-aboriginal-700-normal.woff',
  signs: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff',
} as const
export type FontName = keyof typeof files
export const fontNames = Object.keys(files) as FontName[]

type Loaded = { bytes: Buffer; has: (sign: number) => boolean }
const loaded = new Map<FontName, Loaded>()

const load = (name: FontName): Loaded => {
  const known = loaded.get(name)
  if (known) return known
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(files[name])))
  const signs = new Set((create(bytes) as Font).characterSet)
  const font = { bytes, has: (sign: number) => signs.has(sign) }
  loaded.set(name, font)
  return font
}

/** The bytes of a font, read once. */
export const fontBytes = (name: FontName): Buffer => load(name).bytes

/** Letters that one font can draw; or, with `isMissing`, letters that none can. */
export type Letters = { text: string; font: FontName; isMissing: boolean }

// Joiners, soft hyphens, marks of direction and variation selectors draw nothing themselves.
const drawsNothing = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufe0e|\ufe0f|\ufeff/gu
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text cut into pieces, each with a font that has its letters. */
export const lettersOf = (given: string, isStrong: boolean): Letters[] => {
  const text = given.replaceAll('\t', ' ')
  const [main, ...others]: [FontName, ...FontName[]] = isStrong
    ? ['strong', 'strongSyllabics', 'signs']
    : ['regular', 'syllabics', 'signs']
  const draws = (font: FontName, signs: string) =>
    [...signs].every((sign) => sign === '\n' || load(font).has(sign.codePointAt(0) ?? 0))
  if (draws(main, text)) return [{ text, font: main, isMissing: false }]
  const pieces: Letters[] = []
  for (const { segment } of clusters.segment(text)) {
    const signs = segment.replaceAll(drawsNothing, '')
    const font = [main, ...others].find((one) => draws(one, signs))
    const piece = font ? { text: signs, font, isMissing: false } : { text: segment, font: main, isMissing: true }
    const last = pieces.at(-1)
    if (last && last.font === piece.font && last.isMissing === piece.isMissing) last.text += piece.text
    else if (signs !== '') pieces.push(piece)
  }
  return pieces
}

/** Whether a text holds letters that no font of ours has. */
export const hasMissing = (text: string): boolean => lettersOf(text, false).some(({ isMissing }) => isMissing)

import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { locales } from '../../../../i18n/dates.ts'
import { makeWordDocument, type WordSizes, wordInk } from '../../../../web/word-document.ts'
import type { Block, Run } from './blocks.ts'
import type { Content } from './content.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const bullets = 'bullets'
const sizes: WordSizes = { text: 22, quiet: 20, 1: 44, 2: 32, 3: 26 }

type Look = { color?: string; size?: number }

const drawRun = ({ text, lang, isStrong, href }: Run, look: Look): ParagraphChild[] => {
  const options = {
    ...look,
    ...(isStrong ? { bold: true } : {}),
    ...(lang ? { language: { value: locales[lang] } } : {}),
    ...(href ? { style: 'Hyperlink' } : {}),
  }
  const lines = text
    .split('\n')
    .map((line, place) => new TextRun({ ...options, text: line, break: place === 0 ? 0 : 1 }))
  return href ? [new ExternalHyperlink({ link: href, children: lines })] : lines
}

const drawRuns = (runs: readonly Run[], look: Look = {}): ParagraphChild[] => runs.flatMap((run) => drawRun(run, look))

const quiet = { color: wordInk.quiet, size: sizes.quiet }

const drawPlain = (block: Exclude<Block, { is: 'heading' | 'quote' }>, style?: string): Paragraph[] =>
  block.is === 'list'
    ? block.items.map(
        (runs) => new Paragraph({ children: drawRuns(runs), numbering: { reference: bullets, level: 0 }, style }),
      )
    : [new Paragraph({ children: drawRuns(block.runs, block.isQuiet ? quiet : {}), style })]

const drawBlock = (block: Block): Paragraph[] => {
  if (block.is === 'heading')
    return [new Paragraph({ heading: headings[block.level], keepNext: true, children: drawRuns(block.runs) })]
  if (block.is !== 'quote') return drawPlain(block)
  const source = [{ text: '— ' }, ...block.source]
  return [
    ...block.words.flatMap((part) => drawPlain(part, 'Quote')),
    new Paragraph({ style: 'Quote', children: drawRuns(source, quiet) }),
  ]
}

const levels = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 260 } } },
  },
]

/** A document for a word processor: real headings and lists, its language, and each text in its own. */
export const toDocx = ({ language, title, author, footer, blocks }: Content): Promise<Uint8Array<ArrayBuffer>> =>
  makeWordDocument({
    language,
    title,
    creator: author,
    footer,
    sizes,
    line: 276,
    paragraphStyles: [
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 360 } } },
    ],
    numbering: { config: [{ reference: bullets, levels }] },
    children: blocks.flatMap(drawBlock),
  })

import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { locales } from '../../../../i18n/dates.ts'
import { translator } from '../../../../i18n/sentences.ts'
import { ui } from '../../../../web/ui/messages.ts'
import type { Block, Run } from './blocks.ts'
import type { Content } from './content.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const bullets = 'bullets'
// Half points, and twentieths of a point.
const sizes = { text: 22, quiet: 20, 1: 44, 2: 32, 3: 26 }
const ink = { main: '333333', quiet: '595959' }

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

const quiet = { color: ink.quiet, size: sizes.quiet }

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

const footerOf = ({ language, footer }: Content): Footer => {
  const t = translator(language)
  // The sentence has places for two numbers that only the reading program knows.
  const [before = '', between = '', after = ''] = t(ui.pageOf, { page: '\0', pages: '\0' }).split('\0')
  const children = [`${footer} · ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...quiet, children })] })],
  })
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: ink.main },
  paragraph: { spacing: { before, after: 80 } },
})

/** A document for a word processor: real headings and lists, its language, and each text in its own. */
export const toDocx = async (content: Content): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        title: content.title,
        creator: content.author,
        description: content.footer,
        styles: {
          default: {
            document: {
              run: { font: 'Arial', size: sizes.text, color: ink.main, language: { value: locales[content.language] } },
              paragraph: { spacing: { after: 80, line: 276 } },
            },
            heading1: heading(sizes[1], 0),
            heading2: heading(sizes[2], 360),
            heading3: heading(sizes[3], 200),
          },
          paragraphStyles: [
            { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 360 } } },
          ],
        },
        numbering: {
          config: [
            {
              reference: bullets,
              levels: [
                {
                  level: 0,
                  format: LevelFormat.BULLET,
                  text: '•',
                  alignment: AlignmentType.LEFT,
                  style: { paragraph: { indent: { left: 360, hanging: 260 } } },
                },
              ],
            },
          ],
        },
        sections: [{ footers: { default: footerOf(content) }, children: content.blocks.flatMap(drawBlock) }],
      }),
    ),
  )

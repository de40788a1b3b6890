import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { locales } from '../../../i18n/dates.ts'
import { translator } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import { ui } from '../../../web/ui/messages.ts'
import type { Block, Content, Run } from './blocks.ts'

// Half points, and twentieths of a point.
const sizes = { text: 20, quiet: 18, 1: 40, 2: 30, 3: 24 }
const ink = { main: '333333', quiet: '595959' }
const headings = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const drawRun = ({ text, lang }: Run, isStrong = false): TextRun[] =>
  text.split('\n').map(
    (line, place) =>
      new TextRun({
        text: line,
        break: place === 0 ? 0 : 1,
        ...(isStrong ? { bold: true } : {}),
        ...(lang ? { language: { value: locales[lang] } } : {}),
      }),
  )

const drawCell = (runs: readonly Run[], isHead: boolean, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead ? { shading: { fill: 'F1F2F3' } } : {}),
    children: (runs.length > 0 ? runs : [{ text: '' }]).map((run) => new Paragraph({ children: drawRun(run, isHead) })),
  })

const drawBlock = (block: Block): (Paragraph | Table)[] => {
  if (block.is === 'heading')
    return [new Paragraph({ heading: headings[block.level], keepNext: true, children: drawRun(block) })]
  if (block.is === 'paragraph') return [new Paragraph({ children: block.runs.flatMap((run) => drawRun(run)) })]
  const width = Math.floor(100 / block.head.length)
  return [
    ...(block.isNamedAbove
      ? []
      : [new Paragraph({ style: 'Caption', keepNext: true, children: drawRun({ text: block.caption }) })]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        // The first row is the head, and comes again on every page that the table reaches.
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: block.head.map((text) => drawCell([{ text }], true, width)),
        }),
        ...block.rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((runs) => drawCell(runs, false, width)) }),
        ),
      ],
    }),
    new Paragraph({ children: [] }),
  ]
}

const footerOf = ({ language, footer }: Content): Footer => {
  // The sentence has places for two numbers that only the reading program knows.
  const [before = '', between = '', after = ''] = translator(language)(ui.pageOf, { page: '\0', pages: '\0' }).split(
    '\0',
  )
  const children = [`${footer} · ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ color: ink.quiet, size: sizes.quiet, children })],
      }),
    ],
  })
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: ink.main },
  paragraph: { spacing: { before, after: 80 } },
})

/** A record for a word processor: real headings, tables with heads that repeat, its language, and each text in its own. */
export const toDocx = async (content: Content): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({
        title: content.title,
        creator: translator(content.language)(site.portal),
        description: content.footer,
        styles: {
          default: {
            document: {
              run: { font: 'Arial', size: sizes.text, color: ink.main, language: { value: locales[content.language] } },
              paragraph: { spacing: { after: 80, line: 264 } },
            },
            heading1: heading(sizes[1], 0),
            heading2: heading(sizes[2], 360),
            heading3: heading(sizes[3], 240),
          },
          paragraphStyles: [
            {
              id: 'Caption',
              name: 'caption',
              basedOn: 'Normal',
              quickFormat: true,
              run: { bold: true, color: ink.quiet },
            },
          ],
        },
        sections: [
          {
            properties: { page: { size: { width: 12_240, height: 15_840, orientation: PageOrientation.LANDSCAPE } } },
            footers: { default: footerOf(content) },
            children: [
              new Paragraph({ heading: HeadingLevel.HEADING_1, children: drawRun({ text: content.title }) }),
              new Paragraph({ children: drawRun({ text: content.lead }) }),
              ...content.blocks.flatMap(drawBlock),
            ],
          },
        ],
      }),
    ),
  )

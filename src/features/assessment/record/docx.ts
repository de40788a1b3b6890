import { HeadingLevel, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { locales } from '../../../i18n/dates.ts'
import { translator } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import { makeWordDocument, type WordSizes, wordInk } from '../../../web/word-document.ts'
import type { Block, Content, Run } from './blocks.ts'

const sizes: WordSizes = { text: 20, quiet: 18, 1: 40, 2: 30, 3: 24 }
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

/** A record for a word processor: real headings, tables with heads that repeat, its language, and each text in its own. */
export const toDocx = ({ language, title, lead, footer, blocks }: Content): Promise<Uint8Array<ArrayBuffer>> =>
  makeWordDocument({
    language,
    title,
    creator: translator(language)(site.portal),
    footer,
    sizes,
    line: 264,
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { bold: true, color: wordInk.quiet },
      },
    ],
    page: { page: { size: { width: 12_240, height: 15_840, orientation: PageOrientation.LANDSCAPE } } },
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: drawRun({ text: title }) }),
      new Paragraph({ children: drawRun({ text: lead }) }),
      ...blocks.flatMap(drawBlock),
    ],
  })

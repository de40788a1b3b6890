import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { locales } from '../i18n/dates.ts'
import type { Language } from '../i18n/language.ts'
import { translator } from '../i18n/sentences.ts'
import { ui } from './ui/messages.ts'

/** The colours of a document: what is read, and what stands beside it. */
export const wordInk = { main: '333333', quiet: '595959' }

/** Sizes in half points: text, what is quiet, and the three headings. */
export type WordSizes = { text: number; quiet: number; 1: number; 2: number; 3: number }

type WordDocument = {
  language: Language
  title: string
  creator: string
  footer: string
  sizes: WordSizes
  /** Between lines, in 240ths of one. */
  line: number
  paragraphStyles: NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>
  numbering?: IPropertiesOptions['numbering']
  page?: ISectionOptions['properties']
  children: FileChild[]
}

const footerOf = ({ language, footer, sizes }: WordDocument): Footer => {
  // The sentence has places for two numbers that only the reading program knows.
  const [before = '', between = '', after = ''] = translator(language)(ui.pageOf, { page: '\0', pages: '\0' }).split(
    '\0',
  )
  const children = [`${footer} · ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  const run = new TextRun({ color: wordInk.quiet, size: sizes.quiet, children })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: wordInk.main },
  paragraph: { spacing: { before, after: 80 } },
})

/** A document for a word processor in the portal's dress: real headings, its language, numbered pages (WCAG 2.2 as it applies to documents). */
export const makeWordDocument = async (given: WordDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const { language, title, creator, footer, sizes, line, paragraphStyles, numbering, page, children } = given
  const run = { font: 'Arial', size: sizes.text, color: wordInk.main, language: { value: locales[language] } }
  const document = new Document({
    title,
    creator,
    description: footer,
    styles: {
      default: {
        document: { run, paragraph: { spacing: { after: 80, line } } },
        heading1: heading(sizes[1], 0),
        heading2: heading(sizes[2], 360),
        heading3: heading(sizes[3], 240),
      },
      paragraphStyles,
    },
    ...(numbering && { numbering }),
    sections: [{ ...(page && { properties: page }), footers: { default: footerOf(given) }, children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

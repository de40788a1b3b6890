import PDFDocument from 'pdfkit'
import { locales } from '../../../../i18n/dates.ts'
import { translator } from '../../../../i18n/sentences.ts'
import { site } from '../../../../i18n/site.ts'
import { ui } from '../../../../web/ui/messages.ts'
import type { Block, Run } from './blocks.ts'
import type { Content } from './content.ts'
import { fontBytes, fontNames, lettersOf } from './letters.ts'

type Pdf = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

const margin = 64
const ink = { main: '#333333', quiet: '#595959', link: '#2b4380' }
const gap = { small: 4, medium: 8, large: 18 }
const indentOfList = 14
const indentOfQuote = 18
const sizes = { heading: { 1: 22, 2: 15, 3: 12 }, text: 10.5, quiet: 9.5, footer: 8.5 } as const
const levels = { 1: 'H1', 2: 'H2', 3: 'H3' } as const

type Look = { size: number; color: string; isStrong?: boolean; indent?: number }

// A page must have room for a line, or a heading would stand alone at its foot.
const makeRoom = (pdf: Pdf, height: number) => {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage()
}

// Letters that no font has are drawn as one sign each; who listens to the document, or copies from it, gets the letters.
const drawPieces = (pdf: Pdf, run: Run, look: Look, isLast: boolean): void => {
  const pieces = lettersOf(run.text, look.isStrong === true || run.isStrong === true)
  for (const [place, { text, font, isMissing }] of pieces.entries()) {
    pdf
      .font(font)
      .fontSize(look.size)
      .fillColor(run.href ? ink.link : look.color)
    const options = {
      continued: !(isLast && place === pieces.length - 1),
      lineGap: 2,
      ...(run.href ? { link: run.href, underline: true } : { link: undefined, underline: false }),
    }
    if (isMissing) pdf.markContent('Span', { actual: text })
    pdf.text(isMissing ? '\uFFFD'.repeat([...text].length) : text, options as PDFKit.Mixins.TextOptions)
    if (isMissing) pdf.endMarkedContent()
  }
}

// The runs of one block: those in another language, and links, are elements of their own.
const drawRuns = (
  pdf: Pdf,
  content: Content,
  parent: Element,
  type: string,
  runs: readonly Run[],
  look: Look,
): void => {
  const given = runs.filter(({ text }) => text !== '')
  const [only] = given.length === 1 ? given : []
  const langOf = (run: Run | undefined) =>
    run?.lang && run.lang !== content.language ? { lang: locales[run.lang] } : {}
  const element = pdf.struct(type, langOf(only))
  parent.add(element)
  pdf.x = margin + (look.indent ?? 0)
  for (const [place, run] of given.entries()) {
    const draw = () => drawPieces(pdf, run, look, place === given.length - 1)
    if (run.href) element.add(pdf.struct('Link', {}, draw))
    else if (!only && run.lang && run.lang !== content.language) element.add(pdf.struct('Span', langOf(run), draw))
    else element.add(draw)
  }
  element.end()
  pdf.x = margin
}

const drawList = (pdf: Pdf, content: Content, parent: Element, items: readonly Run[][], look: Look): void => {
  const list = pdf.struct('L')
  parent.add(list)
  const indent = look.indent ?? 0
  for (const runs of items) {
    makeRoom(pdf, look.size * 2)
    const item = pdf.struct('LI')
    list.add(item)
    const top = pdf.y
    const label = () => {
      pdf
        .font('regular')
        .fontSize(look.size)
        .fillColor(look.color)
        .text('•', margin + indent, top, { lineBreak: false })
    }
    item.add(pdf.struct('Lbl', {}, label))
    pdf.y = top
    drawRuns(pdf, content, item, 'LBody', runs, { ...look, indent: indent + indentOfList })
    item.end()
    pdf.y += 2
  }
  list.end()
  pdf.y += gap.small
}

const drawPlain = (
  pdf: Pdf,
  content: Content,
  parent: Element,
  block: Exclude<Block, { is: 'heading' | 'quote' }>,
  indent = 0,
): void => {
  const look = { size: sizes.text, color: ink.main, indent }
  if (block.is === 'list') {
    drawList(pdf, content, parent, block.items, look)
    return
  }
  makeRoom(pdf, sizes.text * 2)
  drawRuns(
    pdf,
    content,
    parent,
    'P',
    block.runs,
    block.isQuiet ? { size: sizes.quiet, color: ink.quiet, indent } : look,
  )
  pdf.y += gap.small
}

/** The bookmarks of a document: its sections, and what stands in each. */
const openBookmarks = (pdf: Pdf) => {
  let section: PDFKit.PDFOutline = pdf.outline
  return (level: 1 | 2 | 3, words: string) => {
    if (level === 1) return
    // The types of the library know less than the library: where on its page a bookmark leads.
    const place: object = { top: pdf.y, left: pdf.page.width }
    if (level === 2) section = pdf.outline.addItem(words, place)
    else section.addItem(words, place)
  }
}

const drawBlock = (
  pdf: Pdf,
  content: Content,
  parent: Element,
  block: Block,
  bookmark: ReturnType<typeof openBookmarks>,
): void => {
  if (block.is === 'heading') {
    const size = sizes.heading[block.level]
    if (block.level > 1) pdf.y += block.level === 2 ? gap.large : gap.medium
    makeRoom(pdf, size + 60)
    bookmark(block.level, block.runs.map(({ text }) => text).join(''))
    drawRuns(pdf, content, parent, levels[block.level], block.runs, { size, color: ink.main, isStrong: true })
    pdf.y += gap.small
  } else if (block.is === 'quote') {
    const quote = pdf.struct('BlockQuote')
    parent.add(quote)
    for (const part of block.words) drawPlain(pdf, content, quote, part, indentOfQuote)
    drawRuns(pdf, content, quote, 'P', [{ text: '— ' }, ...block.source], {
      size: sizes.quiet,
      color: ink.quiet,
      indent: indentOfQuote,
    })
    quote.end()
    pdf.y += gap.medium
  } else drawPlain(pdf, content, parent, block)
}

// What stands under every page is no part of what is read.
const drawFooters = (pdf: Pdf, { language, footer }: Content): void => {
  const t = translator(language)
  const { start, count } = pdf.bufferedPageRange()
  for (let place = start; place < start + count; place++) {
    pdf.switchToPage(place)
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    const width = pdf.page.width - 2 * margin
    const foot = pdf.page.height - margin / 2 - sizes.footer
    pdf.font('regular').fontSize(sizes.footer).fillColor(ink.quiet)
    pdf.text(footer, margin, foot, { width, lineBreak: false })
    pdf.text(t(ui.pageOf, { page: place + 1, pages: count }), margin, foot, { width, align: 'right' })
    pdf.endMarkedContent()
  }
}

// The metadata are XML, into which the library writes these words as they are.
const forMetadata = (words: string) => words.replaceAll(/[<>&\s]+/g, ' ').trim()

const open = ({ language, title, author }: Content, now: Date): Pdf => {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, left: margin, right: margin, bottom: margin },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: locales[language],
    bufferPages: true,
    font: '',
    info: {
      Title: forMetadata(title),
      Author: forMetadata(author),
      Creator: translator(language)(site.portal),
      CreationDate: now,
    },
  })
  for (const font of fontNames) pdf.registerFont(font, fontBytes(font))
  return pdf
}

/** A document as a tagged PDF: headings, lists, quotations and links as elements, in its language, with bookmarks and its title in the window. */
export const toPdf = async (content: Content, now: Date): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = open(content, now)
  const pieces: Uint8Array[] = []
  pdf.on('data', (piece: Uint8Array) => pieces.push(piece))
  const isWhole = new Promise((done, fail) => pdf.on('end', done).on('error', fail))
  // A link says where it leads to those who do not see it.
  const link = pdf.link.bind(pdf)
  pdf.link = (x, y, width, height, url, options) =>
    link(x, y, width, height, url, { ...options, Contents: new String(url) } as PDFKit.Mixins.AnnotationOption)

  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const bookmark = openBookmarks(pdf)
  for (const block of content.blocks) {
    drawBlock(pdf, content, root, block, bookmark)
    // A long document is drawn while others are served.
    await new Promise(setImmediate)
  }
  root.end()
  drawFooters(pdf, content)
  pdf.end()
  await isWhole
  return Buffer.concat(pieces)
}

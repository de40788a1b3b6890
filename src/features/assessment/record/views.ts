import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { WorkShown } from '../../../web/own-work.ts'
import { postButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { fileSaid } from '../../../web/ui/messages.ts'
import { workStanding } from '../../../web/ui/own-work.ts'
import { pagination, table } from '../../../web/ui/table.ts'
import { heading } from '../../../web/ui/text.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { crumbsTo } from '../views/crumbs.ts'
import type { Block, Content, Run } from './blocks.ts'
import { said } from './messages.ts'

const drawRun = ({ text, lang }: Run): Html =>
  lang ? html`<p class="as-typed" lang="${lang}">${text}</p>` : html`<p>${text}</p>`

const drawBlock = (block: Block, place: number): Html => {
  if (block.is === 'heading') return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
  if (block.is === 'paragraph') return html`${block.runs.map(drawRun)}`
  return table({
    id: `record-${place}`,
    caption: block.isNamedAbove ? html`<span class="hidden">${block.caption}</span>` : block.caption,
    columns: block.head.map((label) => ({ label })),
    // The first cell names its row: it is one piece of words.
    rows: block.rows.map((row) =>
      row.map((runs, column) => (column === 0 ? runs.map(({ text }) => text).join(' ') : runs.map(drawRun))),
    ),
  })
}

type RecordPage = {
  frame: Frame
  campaign: Campaign
  content: Content
  action: string
  pages?: { page: number; pages: number }
}

/** A record as a page, and the button that makes a document of it. */
export const recordPage = ({ frame, campaign, content, action, pages }: RecordPage): Html => {
  const { t, language } = frame
  const turn: Part =
    pages && pagination({ t, ...pages, href: (number) => to(language, 'assessmentRecord', campaign, { page: number }) })
  return page({
    frame,
    title: content.title,
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, { label: t(said.title) }),
    main: html`${heading(content.title, content.lead)}
      ${postButton({ frame, action, label: t(said.make), kind: 'secondary' })}<p class="quiet">${t(said.care)}</p>
      ${content.blocks.map(drawBlock)}${turn}`,
  })
}

/** How far a document is, and where it is fetched. */
export const recordWorkPage = ({ frame, shown }: { frame: Frame; shown: WorkShown }): Html => {
  const { t, language } = frame
  const { work } = shown
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbsTo(frame, undefined, { label: t(said.title) }),
    main: html`${heading(t(said.title))}${workStanding({
      frame,
      shown,
      words: { making: said.making, leave: fileSaid.mayLeave, ready: said.ready, failed: said.failed },
      failedBody: t(said.failedBody),
      readyBody: t(said.readyUntil, { until: sayMoment(language, work.expiresAt) }),
      href: to(language, 'assessmentRecordFile', work),
    })}`,
  })
}

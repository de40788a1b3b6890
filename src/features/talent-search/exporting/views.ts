import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import type { LongWork } from '../../../platform/long-work.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { sheetFormats } from '../../../web/sheet.ts'
import { button, buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { radios } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { progress } from '../../../web/ui/progress.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { filterParams } from '../filter.ts'
import { said as searching } from '../messages.ts'
import type { Answer } from '../queries.ts'
import type { Asked } from '../read-filter.ts'
import { filterInWords } from '../views/in-words.ts'
import { countLine } from '../views/numbers.ts'
import { mostRows } from './actions.ts'
import { formatNames, said } from './messages.ts'

const crumbs = ({ t, language }: Frame) => [
  { label: t(searching.title), href: to(language, 'search') },
  { label: t(said.title) },
]

type NewExportPage = { frame: Frame; asked: Asked; answer: Answer; isTooMany: boolean }

/** Where somebody of the Office asks for a file of the people of a search. */
export const newExportPage = ({ frame, asked, answer, isTooMany }: NewExportPage): Html => {
  const { t, language, path, search } = frame
  const href = to(language, 'search', {}, filterParams(asked.filter))
  const back = linkButton({ label: t(said.toSearch), href, kind: 'secondary' })
  const formats = sheetFormats.toReversed().map((value) => ({ value, label: t(formatNames[value]) }))
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`
      ${heading(t(said.title), countLine(frame, answer.shown))}
      ${filterInWords(t, language, asked)}
      ${
        isTooMany
          ? html`${notice({ kind: 'warning', body: html`<p>${t(said.tooMany, { most: mostRows })}</p>` })}${back}`
          : html`<p>${t(said.care)}</p>
            ${form({
              frame,
              action: `${path}${search}`,
              body: html`${radios({ t, name: 'format', legend: t(said.format), value: 'csv', options: formats })}${buttonRow(button({ label: t(said.make) }), back)}`,
            })}`
      }`,
  })
}

type ExportPage = { frame: Frame; work: LongWork; isRunning: boolean; isFresh: boolean }

/** How far a file is, and where it is fetched. */
export const exportPage = ({ frame, work, isRunning, isFresh }: ExportPage): Html => {
  const { t, language } = frame
  const standing = () => {
    if (isRunning)
      return html`${progress({ frame, label: t(said.making), done: work.done, total: work.total, isFresh })}<p>${t(said.mayLeave)}</p>`
    if (work.status !== 'done' || !work.file)
      return notice({ kind: 'danger', title: t(said.failed), body: html`<p>${t(said.failedBody)}</p>` })
    const held = { count: work.outcome.rows ?? 0, until: sayMoment(language, work.expiresAt) }
    return notice({
      kind: 'success',
      title: t(said.ready),
      body: html`<p>${t(said.readyBody, held)}</p>
        <p>${linkButton({ label: t(said.download, { name: work.file.name }), href: to(language, 'searchExportFile', work) })}</p>`,
    })
  }
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`${heading(t(said.title))}${standing()}<p><a href="${to(language, 'search')}">${t(said.toSearch)}</a></p>`,
  })
}

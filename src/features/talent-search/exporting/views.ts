import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import type { WorkShown } from '../../../web/own-work.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { sheetForm, workStanding } from '../../../web/ui/own-work.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { filterParams } from '../filter.ts'
import { said as searching } from '../messages.ts'
import type { Asked } from '../read-filter.ts'
import type { Shown } from '../small-numbers.ts'
import { filterInWords } from '../views/in-words.ts'
import { countLine } from '../views/numbers.ts'
import { mostRows } from './actions.ts'
import { said } from './messages.ts'

const crumbs = ({ t, language }: Frame) => [
  { label: t(searching.title), href: to(language, 'search') },
  { label: t(said.title) },
]

type NewExportPage = { frame: Frame; asked: Asked; shown: Shown; isTooMany: boolean }

/** Where somebody of the Office asks for a file of the people of a search. */
export const newExportPage = ({ frame, asked, shown, isTooMany }: NewExportPage): Html => {
  const { t, language } = frame
  const href = to(language, 'search', {}, filterParams(asked.filter))
  const back = linkButton({ label: t(said.toSearch), href, kind: 'secondary' })
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`
      ${heading(t(said.title), countLine(frame, shown))}
      ${filterInWords(t, language, asked)}
      ${
        isTooMany
          ? html`${notice({ kind: 'warning', body: html`<p>${t(said.tooMany, { most: mostRows })}</p>` })}${back}`
          : html`<p>${t(said.care)}</p>
            ${sheetForm(frame, 'csv', back)}`
      }`,
  })
}

/** How far a file is, and where it is fetched. */
export const exportPage = ({ frame, shown }: { frame: Frame; shown: WorkShown }): Html => {
  const { t, language } = frame
  const { work } = shown
  const held = { count: work.outcome.rows ?? 0, until: sayMoment(language, work.expiresAt) }
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`${heading(t(said.title))}${workStanding({
      frame,
      shown,
      failedBody: t(said.failedBody),
      readyBody: t(said.readyBody, held),
      href: to(language, 'searchExportFile', work),
    })}<p><a href="${to(language, 'search')}">${t(said.toSearch)}</a></p>`,
  })
}

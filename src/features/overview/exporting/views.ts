import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import type { WorkShown } from '../../../web/own-work.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { sheetForm, workStanding } from '../../../web/ui/own-work.ts'
import { heading } from '../../../web/ui/text.ts'
import type { OverviewFilter } from '../campaigns/filter.ts'
import { said as overview } from '../campaigns/messages.ts'
import { overviewHref } from '../campaigns/views/table.ts'
import { said } from './messages.ts'

const crumbs = ({ t, language }: Frame) => [
  { label: t(overview.title), href: to(language, 'overview') },
  { label: t(said.title) },
]

/** Where one asks for a file of the campaigns of a list. */
export const newExportPage = (frame: Frame, filter: OverviewFilter, count: number): Html => {
  const { t } = frame
  const back = linkButton({ label: t(said.toOverview), href: overviewHref(frame, filter), kind: 'secondary' })
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`${heading(t(said.title), t(said.lead, { count }))}
      <p>${t(overview.protection)} ${t(said.logged)}</p>
      ${sheetForm(frame, 'xlsx', back)}`,
  })
}

/** How far the file is, and the file. */
export const exportPage = (frame: Frame, shown: WorkShown): Html => {
  const { t, language } = frame
  const { id, outcome, expiresAt } = shown.work
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`${heading(t(said.title))}
      ${workStanding({
        frame,
        shown,
        failedBody: t(said.failedBody),
        readyBody: t(said.readyBody, { count: outcome.rows ?? 0, until: sayMoment(language, expiresAt) }),
        href: to(language, 'overviewExportFile', { id }),
      })}
      <p>${linkButton({ label: t(said.toOverview), href: to(language, 'overview'), kind: 'secondary' })}</p>`,
  })
}

import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { WorkShown } from '../../../../web/own-work.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { sheetForm, workStanding } from '../../../../web/ui/own-work.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import type { ApplicationFilter } from '../filter.ts'
import { listHref } from '../links.ts'
import { said as office } from '../messages.ts'
import { mostRows } from './actions.ts'
import { said } from './messages.ts'

const crumbs = ({ t, language }: Frame) => [
  { label: t(office.office), href: to(language, 'office') },
  { label: t(office.applications), href: to(language, 'officeApplications') },
  { label: t(said.title) },
]

/** Where somebody of an office asks for a file of the applications of their list. */
export const newExportPage = ({
  frame,
  filter,
  count,
}: {
  frame: Frame
  filter: ApplicationFilter
  count: number
}): Html => {
  const { t, language } = frame
  const back = linkButton({ label: t(office.backToList), href: listHref(language, filter), kind: 'secondary' })
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`
      ${heading(t(said.title), t(said.lead, { count }))}
      ${
        count > mostRows
          ? html`${notice({ kind: 'warning', body: html`<p>${t(said.tooMany, { most: mostRows })}</p>` })}${back}`
          : html`<p>${t(said.care)}</p>
            ${sheetForm(frame, 'xlsx', back)}`
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
      href: to(language, 'officeExportFile', work),
    })}<p><a href="${to(language, 'officeApplications')}">${t(said.toList)}</a></p>`,
  })
}

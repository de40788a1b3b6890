import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { LongWork } from '../../../../platform/long-work.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { sheetFormats } from '../../../../web/sheet.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { radios } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { progress } from '../../../../web/ui/progress.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import type { ApplicationFilter } from '../filter.ts'
import { listHref } from '../links.ts'
import { said as office } from '../messages.ts'
import { mostRows } from './actions.ts'
import { formatNames, said } from './messages.ts'

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
  const { t, language, path, search } = frame
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
            ${form({
              frame,
              action: `${path}${search}`,
              body: html`${radios({ t, name: 'format', legend: t(said.format), value: 'xlsx', options: sheetFormats.map((value) => ({ value, label: t(formatNames[value]) })) })}${buttonRow(button({ label: t(said.make) }), back)}`,
            })}`
      }`,
  })
}

/** How far a file is, and where it is fetched. */
export const exportPage = ({
  frame,
  work,
  isRunning,
  isFresh,
}: {
  frame: Frame
  work: LongWork
  isRunning: boolean
  isFresh: boolean
}): Html => {
  const { t, language } = frame
  const until = sayMoment(language, work.expiresAt)
  const standing = () => {
    if (isRunning)
      return html`${progress({ frame, label: t(said.making), done: work.done, total: work.total, isFresh })}<p>${t(said.mayLeave)}</p>`
    if (work.status !== 'done' || !work.file)
      return notice({ kind: 'danger', title: t(said.failed), body: html`<p>${t(said.failedBody)}</p>` })
    return notice({
      kind: 'success',
      title: t(said.ready),
      body: html`<p>${t(said.readyBody, { count: work.outcome.rows ?? 0, until })}</p>
        <p>${linkButton({ label: t(said.download, { name: work.file.name }), href: to(language, 'officeExportFile', work) })}</p>`,
    })
  }
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: crumbs(frame),
    main: html`${heading(t(said.title))}${standing()}<p><a href="${to(language, 'officeApplications')}">${t(said.toList)}</a></p>`,
  })
}

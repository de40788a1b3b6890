import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import type { LongWork } from '../../../../platform/long-work.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { ui } from '../../../../web/ui/messages.ts'
import { progress } from '../../../../web/ui/progress.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import { said } from './messages.ts'

type TakeOutPage = { frame: Frame; work: LongWork | undefined; isRunning: boolean; isFresh: boolean }

const standing = ({ frame, work, isRunning, isFresh }: TakeOutPage): Part => {
  const { t, language } = frame
  if (!work) return null
  if (isRunning)
    return html`${progress({ frame, label: t(said.making), done: work.done, total: work.total, isFresh })}<p>${t(said.leave)}</p>`
  if (work.status !== 'done' || !work.file || !work.finishedAt)
    return notice({ kind: 'danger', title: t(said.failed), body: html`<p>${t(said.failedBody)}</p>` })
  const made = sayMoment(language, work.finishedAt)
  const size = t(said.kilobytes, { count: Math.max(1, Math.round(work.file.size / 1024)) })
  return notice({
    kind: 'success',
    title: t(said.ready),
    body: html`<p>${t(said.readyBody, { made, until: sayDate(language, work.expiresAt) })}</p>
      <p>${linkButton({ label: t(said.download, { size }), href: to(language, 'takeOutFile', work) })}</p>`,
  })
}

/** Where a person makes a copy of everything about them, sees how far it is, and fetches it. */
export const takeOutPage = (options: TakeOutPage): Html => {
  const { frame, work, isRunning } = options
  const { t, language, path } = frame
  const hasCopy = work?.status === 'done'
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(ui.account), href: to(language, 'account') }, { label: t(said.title) }],
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${standing(options)}
      <h2>${t(said.holdsTitle)}</h2>
      <ul>${[said.holdsReadable, said.holdsData, said.holdsDocuments].map((one) => html`<li>${t(one)}</li>`)}</ul>
      <p>${t(said.holdsAll)}</p>
      ${!isRunning && postButton({ frame, action: path, label: t(hasCopy ? said.makeAgain : said.make), kind: hasCopy ? 'secondary' : 'primary' })}`,
  })
}

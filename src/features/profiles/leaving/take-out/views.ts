import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { WorkShown } from '../../../../web/own-work.ts'
import { postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { ui } from '../../../../web/ui/messages.ts'
import { workStanding } from '../../../../web/ui/own-work.ts'
import { heading } from '../../../../web/ui/text.ts'
import { said } from './messages.ts'

type TakeOutPage = { frame: Frame; shown: WorkShown | undefined }

const standing = (frame: Frame, shown: WorkShown): Part => {
  const { t, language } = frame
  const { work } = shown
  const size = t(said.kilobytes, { count: Math.max(1, Math.round((work.file?.size ?? 0) / 1024)) })
  const made = work.finishedAt ? sayMoment(language, work.finishedAt) : ''
  return workStanding({
    frame,
    shown,
    words: said,
    failedBody: t(said.failedBody),
    readyBody: t(said.readyBody, { made, until: sayDate(language, work.expiresAt) }),
    download: t(said.download, { size }),
    href: to(language, 'takeOutFile', work),
  })
}

/** Where a person makes a copy of everything about them, sees how far it is, and fetches it. */
export const takeOutPage = ({ frame, shown }: TakeOutPage): Html => {
  const { t, language, path } = frame
  const hasCopy = shown?.work.status === 'done'
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(ui.account), href: to(language, 'account') }, { label: t(said.title) }],
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${shown && standing(frame, shown)}
      <h2>${t(said.holdsTitle)}</h2>
      <ul>${[said.holdsReadable, said.holdsData, said.holdsDocuments].map((one) => html`<li>${t(one)}</li>`)}</ul>
      <p>${t(said.holdsAll)}</p>
      ${!shown?.isRunning && postButton({ frame, action: path, label: t(hasCopy ? said.makeAgain : said.make), kind: hasCopy ? 'secondary' : 'primary' })}`,
  })
}

import { to } from '../../i18n/addresses.ts'
import { sayMoment } from '../../i18n/dates.ts'
import { site } from '../../i18n/site.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import type { OpenForm } from '../kept-typing.ts'
import { button, buttonRow, linkButton, postButton } from './buttons.ts'
import { errorSummary } from './error-summary.ts'
import { hidden } from './fields.ts'
import { form } from './form.ts'
import { ui } from './messages.ts'
import { heading, notice } from './text.ts'

/** The problems of a form in the words of its page. */
export type Said = readonly { field: string; message: string }[]

const draftNotice = (frame: Frame, { draft, broughtBackAt }: OpenForm): Part => {
  if (!draft || !broughtBackAt) return null
  const back = frame.path + frame.search
  return notice({
    kind: 'info',
    title: frame.t(ui.broughtBack),
    body: html`<p>${frame.t(ui.broughtBackOn, { moment: sayMoment(frame.language, broughtBackAt) })}</p>
      ${postButton({ frame, action: to(frame.language, 'draftRemoval', { form: draft }, { return: back }), label: frame.t(ui.discard), kind: 'secondary' })}`,
  })
}

// The same page with what is saved, beside the draft.
const asSaved = ({ path, search }: Frame) =>
  `${path}?${new URLSearchParams([...new URLSearchParams(search), ['draft', 'no']])}`

const wasChangedElsewhere = (problems: Said) => problems.some(({ field }) => field === '')

type TypingPage = {
  frame: Frame
  open: OpenForm
  problems: Said
  title: Part
  lead?: Part
  before?: Part
  fields: Part
  after?: Part
  cancel: string
  action?: string
  send?: string
}

/** The words and the form of a page on which something is typed: its problems first, then what was brought back, then the fields and the button. */
export const typingPage = ({
  frame,
  open,
  problems,
  title,
  lead,
  before,
  fields,
  after,
  cancel,
  action,
  send,
}: TypingPage): Html => html`
  ${errorSummary({ t: frame.t, problems })}
  ${wasChangedElsewhere(problems) && html`<p><a href="${asSaved(frame)}" target="_blank" rel="noopener">${frame.t(ui.seeWhatIsSaved)}</a></p>`}
  ${heading(title, lead)}
  ${draftNotice(frame, open)}
  ${before}
  ${form({
    frame,
    action: action ?? frame.path,
    draft: open.draft,
    version: open.version,
    body: html`${hidden('seen', open.seen)}${fields}
      ${buttonRow(button({ label: send ?? frame.t(site.save) }), linkButton({ label: frame.t(site.cancel), href: cancel, kind: 'link' }))}`,
  })}
  ${after}`

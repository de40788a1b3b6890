import { to } from '../../i18n/addresses.ts'
import { sayMoment } from '../../i18n/dates.ts'
import { site } from '../../i18n/site.ts'
import type { SaidProblem } from '../forms.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import type { OpenForm } from '../kept-typing.ts'
import { thisPage, wayBack } from '../way-back.ts'
import { button, buttonRow, linkButton, postButton } from './buttons.ts'
import { errorSummary } from './error-summary.ts'
import { hidden } from './fields.ts'
import { form } from './form.ts'
import { ui } from './messages.ts'
import { heading, notice } from './text.ts'
import { wayBackLink } from './way-back.ts'

/** The problems of a form in the words of its page. */
export type Said = readonly SaidProblem[]

// This page again, its draft as ever, or (`no`) with what is saved beside the draft.
const here = ({ path, search }: Frame, draft?: 'no'): string => {
  const query = new URLSearchParams(search)
  query.delete('draft')
  if (draft) query.set('draft', draft)
  return query.size > 0 ? `${path}?${query}` : path
}

const wasJustKept = ({ search }: Frame) => new URLSearchParams(search).get('draft') === 'kept'

/** Says that a form shows what was typed and not sent, since when, and offers to discard it. */
export const draftNotice = (frame: Frame, { draft, broughtBackAt }: OpenForm): Part => {
  if (!draft || !broughtBackAt) return null
  const { t, language } = frame
  const isNew = wasJustKept(frame)
  return html`<div data-ends="${draft}">${notice({
    kind: isNew ? 'success' : 'info',
    title: t(isNew ? ui.keptAsDraft : ui.broughtBack),
    body: html`<p>${t(ui.broughtBackOn, { moment: sayMoment(language, broughtBackAt) })}</p>
      ${postButton({ frame, action: to(language, 'draftRemoval', { form: draft }, { return: here(frame) }), label: t(ui.discard), kind: 'secondary' })}`,
  })}</div>`
}

// Without script, what another tab typed is met when the form comes back.
const elsewhereNotice = ({ t }: Frame, { elsewhere = {} }: OpenForm): Part => {
  const texts = Object.values(elsewhere).map((value) => [value].flat().join(', '))
  if (texts.length === 0) return null
  return notice({
    kind: 'warning',
    title: t(ui.typedInOtherTab),
    body: html`<p>${t(ui.typedInOtherTabBody)}</p>${texts.map((text) => html`<p class="as-typed">${text || t(ui.nothing)}</p>`)}`,
  })
}

/** The button that keeps a form as a draft without script, and leads back to it. */
export const draftButton = (frame: Frame, { draft }: OpenForm): Part =>
  draft !== undefined &&
  html`<button type="submit" class="button button-secondary save-draft" formaction="${to(frame.language, 'draft', { form: draft }, { return: here(frame) })}">${frame.t(ui.saveAsDraft)}</button>`

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
  ${wasChangedElsewhere(problems) && html`<p><a href="${here(frame, 'no')}" target="_blank" rel="noopener">${frame.t(ui.seeWhatIsSaved)}</a></p>`}
  ${wayBackLink(frame)}
  ${heading(title, lead)}
  ${draftNotice(frame, open)}
  ${elsewhereNotice(frame, open)}
  ${before}
  ${form({
    frame,
    action: action ?? thisPage(frame),
    draft: open.draft,
    version: open.version,
    body: html`${hidden('seen', open.seen)}${fields}
      ${buttonRow(button({ label: send ?? frame.t(site.save) }), draftButton(frame, open), linkButton({ label: frame.t(site.cancel), href: wayBack(frame)?.href ?? cancel, kind: 'link' }))}`,
  })}
  ${after}`

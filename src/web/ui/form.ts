import { to } from '../../i18n/addresses.ts'
import { sayTime } from '../../i18n/dates.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes } from './attributes.ts'
import { csrf } from './fields.ts'
import { ui } from './messages.ts'

type FormOptions = {
  frame: Frame
  action: string
  body: Part
  label?: string
  multipart?: boolean
  draft?: string
  version?: string | number | null
  savedAt?: Date | string | null
}

/** A form that changes something; with a `draft` key, what is typed is kept as one types and `savedAt` (a moment, or its clock time in words) says since when. */
export const form = ({ frame, action, body, label, multipart, draft, version, savedAt }: FormOptions): Html => {
  const itself = html`
    <form${attributes({ method: 'post', action, novalidate: true, 'aria-label': label, enctype: multipart && 'multipart/form-data' })}>
      ${csrf(frame.csrfToken)}
      ${body}
    </form>`
  if (draft === undefined) return itself
  const keeper = {
    'data-form': draft,
    'data-action': to(frame.language, 'draft', { form: draft }),
    'data-token': frame.csrfToken,
    'data-version': version ?? 0,
    'data-unsaved': frame.t(ui.unsaved),
    'data-elsewhere': frame.t(ui.changedElsewhere),
    'data-see': frame.t(ui.seeElsewhere),
    'data-signed-out': frame.t(ui.signedOut),
  }
  return html`<draft-keeper${attributes(keeper)}>${itself}</draft-keeper>
    <p class="saved" role="status">${savedAt && frame.t(ui.savedAt, { time: typeof savedAt === 'string' ? savedAt : sayTime(frame.language, savedAt) })}</p>`
}

import { to } from '../../i18n/addresses.ts'
import { sayTime } from '../../i18n/dates.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes } from './attributes.ts'
import { csrf, hidden } from './fields.ts'
import { keeperParts, keeperWords } from './keeper.ts'
import { ui } from './messages.ts'

type FormOptions = {
  frame: Frame
  action: string
  body: Part
  label?: string
  multipart?: boolean
  draft?: string
  version?: number | null
  savedAt?: Date | null
  keptIn?: 'portal' | 'tab'
}

/** A form that changes something. With a `draft` key, what is typed is kept as one types: in the portal under that key, or, for who may be a visitor, in the browser’s tab alone. */
export const form = (options: FormOptions): Html => {
  const { frame, action, body, label, multipart, draft, version, savedAt, keptIn = 'portal' } = options
  const { t, language, person, csrfToken } = frame
  const isKept = draft !== undefined && keptIn === 'portal'
  const itself = html`
    <form${attributes({ method: 'post', action, novalidate: true, 'aria-label': label, enctype: multipart && 'multipart/form-data' })}>
      ${csrf(csrfToken)}
      ${isKept && [hidden('_draft', draft), hidden('_known', version ?? 0), hidden('_person', person?.id ?? '')]}
      ${body}
    </form>`
  if (draft === undefined) return itself
  const keeper = {
    'data-form': draft,
    'data-action': isKept && to(language, 'draft', { form: draft }),
    'data-session': isKept && to(language, 'sessionNow'),
    'data-words': JSON.stringify(keeperWords(t)),
  }
  return html`<draft-keeper${attributes(keeper)}>${itself}${isKept && keeperParts(frame)}</draft-keeper>
    <p class="saved" role="status">${savedAt && t(ui.savedAt, { time: sayTime(language, savedAt) })}</p>`
}

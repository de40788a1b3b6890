import type { Translate } from '../../i18n/sentences.ts'
import { type Html, html } from '../html.ts'
import { ui } from './messages.ts'

/** What must be mended before the form is accepted, each with a link to its field; a problem without a field is plain text. */
export const errorSummary = ({
  t,
  problems,
}: {
  t: Translate
  problems: readonly { field: string; message: string }[]
}): Html =>
  problems.length === 0
    ? html``
    : html`
      <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">${t(ui.summary, { count: problems.length })}</h2>
        <ul>
          ${problems.map(({ field, message }) => html`<li>${field === '' ? message : html`<a href="#${field}">${message}</a>`}</li>`)}
        </ul>
      </div>`

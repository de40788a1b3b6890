import type { Translate } from '../../i18n/sentences.ts'
import type { SaidProblem } from '../forms.ts'
import { type Html, html } from '../html.ts'
import { ui } from './messages.ts'

const link = ({ field, message }: SaidProblem): Html => html`<li><a href="#${field}">${message}</a></li>`

/** What must be mended before the form is accepted, each with a link to its field; a problem without a field is plain text. Of answers to compare, the first is linked. */
export const errorSummary = ({ t, problems }: { t: Translate; problems: readonly SaidProblem[] }): Html => {
  if (problems.length === 0) return html``
  const toMend = problems.filter(({ beside }) => !beside)
  const toCompare = problems.find(({ beside }) => beside)
  return html`
      <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
        <h2 id="error-summary-title">${t(ui.summary, { count: toMend.length || 1 })}</h2>
        <ul>
          ${toMend.map((problem) => (problem.field === '' ? html`<li>${problem.message}</li>` : link(problem)))}
          ${toCompare && link(toCompare)}
        </ul>
      </div>`
}

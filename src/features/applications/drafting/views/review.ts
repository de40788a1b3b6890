import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { button } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { hidden, textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { notice } from '../../../../web/ui/text.ts'
import { draftNotice } from '../../../../web/ui/typing-page.ts'
import { isOpenAt } from '../../rules.ts'
import { markOfContent, type Snapshot } from '../../submission/snapshot.ts'
import { snapshotView } from '../../submission/view.ts'
import { said } from '../messages.ts'
import { obstacleInWords, stepPage } from './step-page.ts'
import type { WritingStep } from './writing.ts'

/** The whole application as the Office will read it, and the place to sign. */
export const reviewStep = (asked: WritingStep & { preview: Snapshot }): Html => {
  const { frame, draft, obstacles, open, problems, preview } = asked
  const { t, language, now } = frame
  return stepPage(asked, {
    lead: t(said.reviewLead),
    before: errorSummary({ t, problems }),
    main: html`
      ${
        obstacles.length > 0
          ? notice({
              kind: 'warning',
              title: t(said.stillNeeded),
              body: html`<ul>${obstacles.map((obstacle) => html`<li><a href="${to(language, 'applicationStep', { id: draft.application.id, step: obstacle.step })}">${obstacleInWords(frame, obstacle)}</a></li>`)}</ul>`,
            })
          : notice({ kind: 'success', title: t(said.readyTitle) })
      }
      ${snapshotView(frame, preview)}
      ${
        isOpenAt(draft.campaign, now) &&
        html`<h2>${t(said.signing)}</h2>
      <p>${t(said.declaration)}</p>
      ${draftNotice(frame, open)}
      ${form({
        frame,
        action: to(language, 'applicationSubmission', draft.application),
        draft: open.draft,
        version: open.version,
        body: html`${hidden('seen', markOfContent(preview))}${textField({ t, name: 'signature', label: t(said.signature), value: typed(open.fields, 'signature'), error: messageFor(problems, 'signature'), required: true, autocomplete: 'name' })}
          ${button({ label: t(said.submit) })}`,
      })}`
      }`,
  })
}

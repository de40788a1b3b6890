import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import { site } from '../../../../i18n/site.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { textArea, textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { details, heading, notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { said as shared } from '../../messages.ts'
import { said } from '../messages.ts'

type ChooseFile = {
  frame: Frame
  text: string
  problems: Said
  undecided: { id: string; readAt: Date } | undefined
  isLeft: boolean
}

/** Asks for a file, or for its text. */
export const importPage = ({ frame, text, problems, undecided, isLeft }: ChooseFile): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.title) }],
    main: html`${errorSummary({ t, problems })}${heading(t(said.title), t(said.lead))}
      ${isLeft && notice({ kind: 'success', title: t(said.left), body: html`<p>${t(said.leftBody)}</p>` })}
      ${
        undecided &&
        notice({
          kind: 'info',
          title: t(said.waiting),
          body: html`<p>${t(said.waitingBody, { moment: sayMoment(language, undecided.readAt) })}</p>
            <p><a href="${to(language, 'profileImportPreview', undecided)}">${t(said.waitingLink)}</a></p>`,
        })
      }
      ${details(t(said.whatIsIt), html`<p>${t(said.whatIsItBody)}</p>`)}
      ${details(t(said.fromLinkedIn), html`<p>${t(said.fromLinkedInBody)}</p>`)}
      ${details(t(said.fromPortal), html`<p>${t(said.fromPortalBody)}</p>`)}
      ${form({
        frame,
        draft: 'profile.import',
        keptIn: 'tab',
        multipart: true,
        action: to(language, 'profileImport'),
        body: html`${textField({ t, name: 'file', type: 'file', accept: '.json,.zip,.csv,application/json,application/zip,text/csv', label: t(said.file), hint: t(said.fileHint), error: messageFor(problems, 'file') })}
          ${textArea({ t, name: 'text', label: t(said.text), value: text, rows: 8, error: messageFor(problems, 'text') })}
          ${buttonRow(button({ label: t(said.read) }), linkButton({ label: t(site.cancel), href: to(language, 'profile'), kind: 'link' }))}`,
      })}`,
  })
}

import { to } from '../../../i18n/addresses.ts'
import { sayTime } from '../../../i18n/dates.ts'
import { messageFor, type Sent, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button, buttonRow, postButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { ui } from '../../../web/ui/messages.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../web/ui/typing-page.ts'
import { said } from './messages.ts'
import type { Pending } from './queries.ts'

const crumbsOf = ({ t, language }: Frame) => [
  { label: t(ui.account), href: to(language, 'account') },
  { label: t(said.email) },
]

type AddressPage = {
  frame: Frame
  open: OpenForm
  problems: Said
  confirmed: string | null
  domains: readonly string[]
}

/** Asks for the work address to which a code is sent. */
export const workEmailPage = ({ frame, open, problems, confirmed, domains }: AddressPage): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    problems: problems.length > 0,
    crumbs: crumbsOf(frame),
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.title),
      lead: t(said.lead),
      before: confirmed && notice({ kind: 'info', body: html`<p>${t(said.nowConfirmed, { email: confirmed })}</p>` }),
      action: to(language, 'workEmail'),
      send: t(said.sendCode),
      cancel: to(language, 'account'),
      fields: textField({
        t,
        name: 'workEmail',
        type: 'email',
        label: t(said.email),
        hint: t(said.emailHint, { domains: domains.join(', ') }),
        required: true,
        autocomplete: 'work email',
        value: typed(open.fields, 'workEmail'),
        error: messageFor(problems, 'workEmail'),
      }),
    }),
  })
}

/** Asks for the code that was sent. */
export const codePage = ({
  frame,
  sent,
  problems,
  pending,
}: {
  frame: Frame
  sent: Sent
  problems: Said
  pending: Pending
}): Html => {
  const { t, language, demonstration } = frame
  const { workEmail, expiresAt } = pending
  return page({
    frame,
    title: t(said.codeTitle),
    index: false,
    problems: problems.length > 0,
    crumbs: crumbsOf(frame),
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(t(said.codeTitle), t(said.codeLead, { email: workEmail, time: sayTime(language, expiresAt) }))}
      ${demonstration && notice({ kind: 'info', body: html`<p>${t(said.seeOutbox)} <a href="${to(language, 'outbox')}">${t(ui.demonstrationOutbox)}</a></p>` })}
      ${form({
        frame,
        action: to(language, 'workEmailCode'),
        body: html`
          ${textField({ t, name: 'code', label: t(said.code), hint: t(said.codeHint), required: true, inputmode: 'numeric', autocomplete: 'one-time-code', width: 'short', value: typed(sent, 'code'), error: messageFor(problems, 'code') })}
          ${button({ label: t(said.confirm) })}`,
      })}
      <h2>${t(said.noMail)}</h2>
      ${buttonRow(
        postButton({
          frame,
          action: to(language, 'workEmail'),
          label: t(said.sendAnother),
          kind: 'secondary',
          fields: { workEmail },
        }),
        html`<a href="${to(language, 'workEmail')}">${t(said.otherAddress)}</a>`,
      )}`,
  })
}

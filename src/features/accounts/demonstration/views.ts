import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { button, buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { hidden, textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { ui } from '../../../web/ui/messages.ts'
import { definitionList, heading } from '../../../web/ui/text.ts'
import { demonstrationAccounts } from './cast.ts'
import { said } from './messages.ts'

/** The page of the demonstration’s identity provider: who signs in. */
export const choosePage = ({
  frame,
  action,
  email,
  problem,
}: {
  frame: Frame
  action: string
  email: string
  problem: string | undefined
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.chooseTitle),
    index: false,
    problems: problem !== undefined,
    main: html`
      ${problem && errorSummary({ t, problems: [{ field: 'email', message: problem }] })}
      ${heading(t(said.chooseTitle), t(said.chooseLead))}
      <h2>${t(said.chooseAccounts)}</h2>
      ${form({
        frame,
        action,
        label: t(said.chooseAccounts),
        body: definitionList(
          demonstrationAccounts.map((account) => ({
            term: account.name,
            description: html`<p>${account[language]}</p><p class="quiet">${account.email}</p>`,
            action: button({
              label: t(ui.signIn),
              about: account.name,
              kind: 'secondary',
              name: 'email',
              value: account.email,
            }),
          })),
        ),
      })}
      <h2>${t(said.otherTitle)}</h2>
      ${form({
        frame,
        action,
        label: t(said.otherTitle),
        body: html`
          ${textField({ t, name: 'email', label: t(said.otherEmail), hint: t(said.otherHint), type: 'email', autocomplete: 'email', required: true, value: email, error: problem })}
          ${button({ label: t(said.otherButton) })}`,
      })}
      ${form({
        frame,
        action,
        label: t(said.goBack),
        body: html`${hidden('cancel', 'yes')}${button({ label: t(said.goBack), kind: 'link' })}`,
      })}`,
  })
}

/** What a person sees when the provider cannot go on. */
export const overPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.overTitle),
    index: false,
    main: html`${heading(t(said.overTitle), t(said.overBody))}
      ${buttonRow(linkButton({ label: t(said.startAgain), href: to(language, 'signIn') }))}`,
  })
}

/** Asks before the provider’s own session ends, for who was not sent here by the portal. */
export const endPage = ({ frame, action, secret }: { frame: Frame; action: string; secret: string }): Html => {
  const { t } = frame
  return page({
    frame,
    title: t(said.endTitle),
    index: false,
    main: html`${heading(t(said.endTitle), t(said.endBody))}
      ${form({ frame, action, body: html`${hidden('xsrf', secret)}${hidden('logout', 'yes')}${button({ label: t(ui.signOut) })}` })}`,
  })
}

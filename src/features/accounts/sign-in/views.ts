import { to } from '../../../i18n/addresses.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { button, buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { hidden } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { ui } from '../../../web/ui/messages.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import type { Failure } from './issuer.ts'
import { said } from './messages.ts'

const returnField = (returnTo: string | undefined) => returnTo && hidden('return', returnTo)

/** Explains signing in, and offers the button. */
export const signInPage = (frame: Frame, returnTo: string | undefined): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(ui.signIn),
    index: false,
    main: html`${heading(t(ui.signIn), t(said.lead))}
      ${frame.demonstration && notice({ kind: 'info', body: html`<p>${t(said.demonstrationHint)}</p>` })}
      ${form({
        frame,
        action: to(language, 'signIn'),
        body: html`${returnField(returnTo)}${button({ label: t(ui.signIn) })}`,
      })}
      <h2>${t(said.whatHappens)}</h2>
      <ul>${[said.leadsAway, said.firstTime, said.whatWeReceive, said.howLong].map((sentence) => html`<li>${t(sentence)}</li>`)}</ul>
      <p><a href="${to(language, 'privacy')}">${t(ui.privacy)}</a></p>`,
  })
}

const whyNot: Record<Failure, readonly [Sentence, Sentence]> = {
  denied: [said.deniedTitle, said.deniedBody],
  stale: [said.staleTitle, said.staleBody],
  refused: [said.refusedTitle, said.refusedBody],
  noEmail: [said.noEmailTitle, said.noEmailBody],
  unreachable: [said.unreachableTitle, said.unreachableBody],
}

/** Says why nobody was signed in, and offers another try that leads to the same place. */
export const failurePage = (frame: Frame, failure: Failure, returnTo: string | undefined): Html => {
  const { t, language } = frame
  const [title, body] = whyNot[failure]
  return page({
    frame,
    title: t(title),
    index: false,
    main: html`${heading(t(title), t(body))}
      ${form({
        frame,
        action: to(language, 'signIn'),
        body: html`${returnField(returnTo)}${button({ label: t(said.tryAgain) })}`,
      })}`,
  })
}

/** Leads to another site by itself: a browser that checks where a form may lead (`form-action`) is content, since no form leads there. */
export const leavingPage = (frame: Frame, address: URL): Html => {
  const { t } = frame
  return page({
    frame,
    title: t(said.leavingTitle),
    index: false,
    head: html`<meta http-equiv="refresh" content="0;url=${address.href}">`,
    main: html`${heading(t(said.leavingTitle), t(said.leavingBody))}
      ${buttonRow(linkButton({ label: t(said.goOn), href: address.href }))}`,
  })
}

/** Ends the small window in which one signed in again; with script it closes by itself. */
export const donePage = (frame: Frame): Html => {
  const { t } = frame
  return page({
    frame,
    title: t(said.doneTitle),
    index: false,
    main: html`<div data-signed-in>${heading(t(said.doneTitle), t(said.doneBody))}</div>`,
  })
}

/** Asks before signing out, for who came by a link or an address: only the button acts. */
export const signOutPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.signOutTitle),
    index: false,
    main: html`${heading(t(said.signOutTitle), t(said.signOutBody))}
      ${postButton({ frame, action: to(language, 'signOut'), label: t(ui.signOut) })}`,
  })
}

/** Says that the session is over. */
export const signedOutPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.signedOutTitle),
    index: false,
    main: html`${heading(t(said.signedOutTitle), t(said.signedOutBody))}
      ${buttonRow(linkButton({ label: t(said.signInAgain), href: to(language, 'signIn') }), html`<a href="${to(language, 'home')}">${t(ui.home)}</a>`)}`,
  })
}

import { to } from '../../i18n/addresses.ts'
import { site } from '../../i18n/site.ts'
import { messageFor } from '../../web/forms.ts'
import type { Frame } from '../../web/frame.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { button, linkButton } from '../../web/ui/buttons.ts'
import { errorSummary } from '../../web/ui/error-summary.ts'
import { checkboxes, radios, textField } from '../../web/ui/fields.ts'
import { form } from '../../web/ui/form.ts'
import { page } from '../../web/ui/layout.ts'
import { ui } from '../../web/ui/messages.ts'
import { heading, notice } from '../../web/ui/text.ts'
import type { Said } from '../../web/ui/typing-page.ts'
import { said, topicNames } from './messages.ts'
import { type Subscriber, topics } from './queries.ts'

type Chosen = { language: string; topics: readonly string[] }

const choiceFields = ({ t }: Frame, chosen: Chosen, problems: Said): Html => html`
  ${radios({
    t,
    name: 'language',
    legend: t(said.language),
    inline: true,
    required: true,
    value: chosen.language,
    error: messageFor(problems, 'language'),
    options: [
      { value: 'en', label: t(site.english) },
      { value: 'fr', label: t(site.french) },
    ],
  })}
  ${checkboxes({ t, name: 'topics', legend: t(said.topics), required: true, values: chosen.topics, error: messageFor(problems, 'topics'), options: topics.map((value) => ({ value, label: t(topicNames[value]) })) })}`

const plain = (frame: Frame, title: string, body: Part, index = false): Html =>
  page({
    frame,
    title,
    index,
    crumbs: [{ label: frame.t(ui.mailingList), href: to(frame.language, 'mailingList') }, { label: title }],
    main: html`${heading(title)}${body}`,
  })

/** Asks who wants to join. */
export const joinPage = ({
  frame,
  email,
  chosen,
  problems,
}: {
  frame: Frame
  email: string
  chosen: Chosen
  problems: Said
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    problems: problems.length > 0,
    crumbs: [{ label: t(said.title) }],
    main: html`${errorSummary({ t, problems })}${heading(t(said.title), t(said.lead))}
      ${form({
        frame,
        action: to(language, 'mailingList'),
        draft: 'mailing-list',
        keptIn: 'tab',
        body: html`${textField({ t, name: 'email', type: 'email', autocomplete: 'email', label: t(said.email), value: email, error: messageFor(problems, 'email'), required: true })}
          ${choiceFields(frame, chosen, problems)}
          <p>${t(said.consent)} <a href="${to(language, 'privacy')}">${t(ui.privacy)}</a></p>
          ${button({ label: t(said.join) })}`,
      })}`,
  })
}

/** The same answer for every address: look into your mail. */
export const sentPage = (frame: Frame): Html =>
  plain(frame, frame.t(said.sentTitle), notice({ kind: 'info', body: html`<p>${frame.t(said.sentBody)}</p>` }))

/** The page a mail’s link opens: nothing happens before the button. */
export const confirmPage = (frame: Frame, { email, topics: chosen, token }: Subscriber): Html => {
  const { t, language } = frame
  return plain(
    frame,
    t(said.confirmTitle),
    html`<p>${t(said.confirmBody, { email })}</p><ul>${chosen.map((topic) => html`<li>${t(topicNames[topic])}</li>`)}</ul>
      <p>${t(said.consent)}</p>
      ${form({ frame, action: to(language, 'mailingListConfirmation', { token }), body: button({ label: t(said.confirm) }) })}`,
  )
}

/** The subscription as it stands, to be changed or left. */
export const preferencesPage = ({
  frame,
  subscriber,
  chosen,
  problems,
  done,
}: {
  frame: Frame
  subscriber: Subscriber
  chosen: Chosen
  problems: Said
  done: string | undefined
}): Html => {
  const { t, language } = frame
  const title = t(said.preferencesTitle)
  return page({
    frame,
    title,
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(ui.mailingList), href: to(language, 'mailingList') }, { label: title }],
    main: html`${errorSummary({ t, problems })}
      ${done === 'confirmed' && notice({ kind: 'success', title: t(said.confirmedTitle), body: html`<p>${t(said.confirmedBody)}</p>` })}
      ${done === 'saved' && notice({ kind: 'success', title: t(said.saved) })}
      ${heading(title, subscriber.email)}
      ${form({ frame, action: to(language, 'mailingListPreferences', subscriber), body: html`${choiceFields(frame, chosen, problems)}${button({ label: t(said.saveChoices) })}` })}
      <p>${linkButton({ label: t(said.leave), href: to(language, 'mailingListRemoval', subscriber), kind: 'secondary' })}</p>`,
  })
}

/** Asks before leaving. */
export const leavePage = (frame: Frame, { token }: Subscriber): Html =>
  plain(
    frame,
    frame.t(said.leaveTitle),
    html`<p>${frame.t(said.leaveBody)}</p>${form({ frame, action: to(frame.language, 'mailingListRemoval', { token }), body: button({ label: frame.t(said.leave) }) })}`,
  )

/** Says that it is done. */
export const leftPage = (frame: Frame): Html =>
  plain(
    frame,
    frame.t(said.leftTitle),
    html`<p>${frame.t(said.leftBody)}</p><p>${linkButton({ label: frame.t(said.joinAgain), href: to(frame.language, 'mailingList'), kind: 'secondary' })}</p>`,
  )

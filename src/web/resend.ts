import { to } from '../i18n/addresses.ts'
import { type Sent, typed } from './forms.ts'
import type { Frame } from './frame.ts'
import { type Html, html, type Part } from './html.ts'
import { said } from './messages.ts'
import { button } from './ui/buttons.ts'
import { csrf, hidden } from './ui/fields.ts'
import { page } from './ui/layout.ts'
import { details, heading } from './ui/text.ts'

const fieldsIn = (sent: Sent) =>
  Object.entries(sent).flatMap(([name, value]) =>
    name === '_csrf' ? [] : [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
  )

/** The texts of a form that came to nothing, to be read and copied. */
export const writtenPart = ({ t }: Frame, sent: Sent): Part => {
  const texts = fieldsIn(sent).filter(({ name, value }) => !name.startsWith('_') && value.length > 20)
  return (
    texts.length > 0 &&
    details(t(said.whatYouWrote), html`${texts.map(({ value }) => html`<p class="as-typed">${value}</p>`)}`)
  )
}

/** A form that came to nothing, with the button that sends it again and its texts in sight. */
export const resendPart = (frame: Frame, sent: Sent): Part =>
  fieldsIn(sent).length > 0 &&
  html`<form method="post" action="${frame.path}${frame.search}">
      ${csrf(frame.csrfToken)}${fieldsIn(sent).map(({ name, value }) => hidden(name, value))}
      ${button({ label: frame.t(said.sendAgain) })}
    </form>
    ${writtenPart(frame, sent)}`

/** A form that came without its session, shown back whole, so that nothing typed is lost: sign in elsewhere, then send it again. Nobody is shown what another person wrote. */
export const resendPage = (frame: Frame, sent: Sent): Html => {
  const { t, language, person } = frame
  const writer = typed(sent, '_person')
  const isSomeoneElse = person !== null && writer !== '' && writer !== person.id
  const [title, lead] = isSomeoneElse
    ? [said.someoneElseTitle, said.someoneElseBody]
    : person
      ? [said.sendAgainTitle, said.sendAgainBody]
      : [said.sessionEndedTitle, said.sessionEndedBody]
  const link = (name: 'signIn' | 'signOut', label: Part) =>
    html`<p><a href="${to(language, name)}" target="_blank" rel="noopener">${label}</a></p>`
  return page({
    frame,
    title: t(title),
    index: false,
    main: html`${heading(t(title), t(lead))}
      ${!person && link('signIn', t(said.signInInNewTab))}
      ${isSomeoneElse ? html`${link('signOut', t(said.signOutInNewTab))}${unseen(frame, sent)}` : resendPart(frame, sent)}`,
  })
}

// The same form, its texts out of sight: who typed them comes back and sends it.
const unseen = (frame: Frame, sent: Sent): Html => html`
  <form method="post" action="${frame.path}${frame.search}">
    ${fieldsIn(sent).map(({ name, value }) => hidden(name, value))}
    ${button({ label: frame.t(said.sendAgain) })}
  </form>`

/** Says that a draft cannot be that long, and gives what was typed back. */
export const tooLongPage = (frame: Frame, sent: Sent): Html =>
  page({
    frame,
    title: frame.t(said.draftTooLongTitle),
    index: false,
    main: html`${heading(frame.t(said.draftTooLongTitle), frame.t(said.draftTooLongBody))}${writtenPart(frame, sent)}`,
  })

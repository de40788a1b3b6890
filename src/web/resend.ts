import { to } from '../i18n/addresses.ts'
import type { Sent } from './forms.ts'
import type { Frame } from './frame.ts'
import { type Html, html } from './html.ts'
import { said } from './messages.ts'
import { button } from './ui/buttons.ts'
import { csrf, hidden } from './ui/fields.ts'
import { page } from './ui/layout.ts'
import { details, heading } from './ui/text.ts'

/** A form that came without its session, shown back whole, so that nothing typed is lost: sign in elsewhere, then send it again. */
export const resendPage = (frame: Frame, sent: Sent): Html => {
  const { t, language, person } = frame
  const fields = Object.entries(sent).flatMap(([name, value]) =>
    name === '_csrf' ? [] : [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
  )
  const title = t(person ? said.sendAgainTitle : said.sessionEndedTitle)
  const texts = fields.filter(({ value }) => value.length > 20)
  return page({
    frame,
    title,
    index: false,
    main: html`${heading(title, t(person ? said.sendAgainBody : said.sessionEndedBody))}
      ${person ? '' : html`<p><a href="${to(language, 'signIn')}" target="_blank" rel="noopener">${t(said.signInInNewTab)}</a></p>`}
      <form method="post" action="${frame.path}${frame.search}">
        ${csrf(frame.csrfToken)}${fields.map(({ name, value }) => hidden(name, value))}
        ${button({ label: t(said.sendAgain) })}
      </form>
      ${texts.length > 0 ? details(t(said.whatYouWrote), html`${texts.map(({ value }) => html`<p class="as-typed">${value}</p>`)}`) : ''}`,
  })
}

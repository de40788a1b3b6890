import { to } from '../../i18n/addresses.ts'
import { officeTimeZone } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/sentences.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { attributes } from './attributes.ts'
import { buttonRow } from './buttons.ts'
import { ui } from './messages.ts'

/** What the keeper of a form says: where what is typed is kept, why not elsewhere, and what two texts are called. */
export const keeperWords = (t: Translate): Record<string, string> => ({
  device: t(ui.keptOnDevice),
  tab: t(ui.keptInTab),
  nowhere: t(ui.keptNowhere),
  away: t(ui.portalAway),
  sending: t(ui.sentWhenBack),
  signedOut: t(ui.sessionOver),
  someoneElse: t(ui.waitsForYou),
  refused: t(ui.notTaken),
  choose: t(ui.chooseText),
  signIn: t(ui.signIn),
  otherTab: t(ui.typedElsewhere),
  savedNow: t(ui.savedNow),
  differs: t(ui.differs),
  nothing: t(ui.nothing),
  broughtBack: t(ui.broughtBackFromDevice, { moment: '{moment}' }),
  anew: t(ui.draftBegunAnew),
  zone: officeTimeZone,
})

const plainButton = (label: string, part?: string): Html =>
  html`<button${attributes({ type: 'button', class: 'button button-secondary', 'data-part': part })}>${label}</button>`

const inSmallWindow = (when: 'out' | 'else', href: string, label: string): Html =>
  html`<a class="button button-primary" data-when="${when}" href="${href}" target="portal-sign-in">${label}</a>`

/** What the keeper shows when it is needed: two texts to choose from, and the way to sign in again over the form. */
export const keeperParts = ({ t, language }: Frame): Html => {
  const done = to(language, 'signInDone')
  return html`
  <template>
    <div class="beside" role="group">
      <p class="beside-title" data-part="title">${t(ui.twoTexts, { field: '{field}' })}</p>
      <div class="beside-texts">
        <div><p class="beside-title">${t(ui.typedHere)}</p><p class="as-typed" data-part="mine"></p></div>
        <div><p class="beside-title" data-part="whose"></p><p class="as-typed" data-part="other"></p></div>
      </div>
      ${buttonRow(plainButton(t(ui.keepTypedHere), 'keep'), plainButton(t(ui.takeOther), 'take'))}
    </div>
    <dialog class="over-form" aria-label="${t(ui.signInToGoOn)}">
      <h2 data-when="out">${t(ui.signInToGoOn)}</h2>
      <p data-when="out">${t(ui.signInToGoOnBody)}</p>
      <h2 data-when="else">${t(ui.someoneElseSignedIn)}</h2>
      <p data-when="else">${t(ui.someoneElseSignedInBody)}</p>
      ${buttonRow(
        inSmallWindow('out', to(language, 'signIn', {}, { return: done }), t(ui.signInSmallWindow)),
        inSmallWindow('else', to(language, 'signOut'), t(ui.signOutSmallWindow)),
        plainButton(t(ui.notNow)),
      )}
    </dialog>
  </template>`
}

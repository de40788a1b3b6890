import { type AddressName, sameInOther, to } from '../../i18n/addresses.ts'
import { otherLanguage } from '../../i18n/language.ts'
import type { Sentence } from '../../i18n/sentences.ts'
import { site } from '../../i18n/site.ts'
import { mayUseSomewhere, reachOf } from '../../policy/policy.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { attributes } from './attributes.ts'
import { csrf } from './fields.ts'
import { icon, portalMark } from './icons.ts'
import { ui } from './messages.ts'
import { signature } from './signature.ts'

const languageNames = { en: 'English', fr: 'Français' } as const

const places = ({ person, viewer }: Frame): [AddressName, Sentence][] => [
  ['campaigns', ui.campaigns],
  ['search', ui.search],
  ...(mayUseSomewhere(viewer, 'overview.view') ? ([['overview', ui.overview]] as [AddressName, Sentence][]) : []),
  ['skills', ui.skills],
  ...(person ? ([['profile', ui.profile]] as [AddressName, Sentence][]) : []),
  ...(mayUseSomewhere(viewer, 'request.create') ? ([['requests', ui.requests]] as [AddressName, Sentence][]) : []),
  ...(mayUseSomewhere(viewer, 'office.work') ? ([['office', ui.office]] as [AddressName, Sentence][]) : []),
  // Whoever works in an office comes to assessments from there.
  ...(reachOf(viewer, 'assessment.view').campaignIds.length > 0
    ? ([['officeAssessments', ui.assessments]] as [AddressName, Sentence][])
    : []),
  ...(mayUseSomewhere(viewer, 'retention.view')
    ? ([['retention', ui.administration]] as [AddressName, Sentence][])
    : []),
  ['about', ui.about],
]

const current = (path: string, href: string) =>
  path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined

const menu = (frame: Frame): Html => html`
  <nav class="menu" aria-label="${frame.t(ui.mainMenu)}">
    <details class="menu-toggle"><summary>${frame.t(ui.menu)}</summary></details>
    <ul class="menu-list">
      ${places(frame).map(([name, label]) => {
        const href = to(frame.language, name)
        return html`<li><a${attributes({ href, 'aria-current': current(frame.path, href) })}>${frame.t(label)}</a></li>`
      })}
    </ul>
  </nav>`

const personMenu = ({ language, t, path, search, person, csrfToken }: Frame): Html => {
  if (person) {
    return html`
      <details class="person">
        <summary>${icon('person')}<span>${person.name}</span></summary>
        <ul>
          <li><a href="${to(language, 'applications')}">${t(ui.applications)}</a></li>
          <li><a href="${to(language, 'qualifications')}">${t(ui.qualifications)}</a></li>
          <li><a href="${to(language, 'referrals')}">${t(ui.referrals)}</a></li>
          <li><a href="${to(language, 'account')}">${t(ui.account)}</a></li>
          <li><form method="post" action="${to(language, 'signOut')}" data-person="${person.id}" data-only-here="${t(ui.onlyHere)}">${csrf(csrfToken)}<button type="submit">${t(ui.signOut)}</button></form></li>
        </ul>
      </details>`
  }
  const isSigningIn = [to(language, 'signIn'), to(language, 'signInReturn'), to(language, 'signedOut')].includes(path)
  return html`<a class="sign-in" href="${to(language, 'signIn', {}, isSigningIn ? {} : { return: path + search })}">${icon('person')}<span>${t(ui.signIn)}</span></a>`
}

const demonstrationLine = ({ language, t }: Frame): Html => html`
  <div class="demonstration"><p class="wrap">${t(ui.demonstration)}
    <a href="${to(language, 'signIn')}">${t(ui.demonstrationAccounts)}</a>
    <a href="${to(language, 'outbox')}">${t(ui.demonstrationOutbox)}</a></p></div>`

/** The head of every page: whose service this is, the other language, where one may go, and who one is. */
export const header = (frame: Frame): Html => {
  const { language, t, path, search } = frame
  const other = otherLanguage(language)
  return html`
    <header class="site-header">
      ${frame.demonstration && demonstrationLine(frame)}
      <div class="wrap brand">
        ${signature()}
        <a class="portal" href="${to(language, 'home')}">${portalMark()}<span>${t(site.portal)}</span></a>
        <a class="language" lang="${other}" hreflang="${other}" href="${sameInOther(language, path, search)}">${languageNames[other]}</a>
      </div>
      <div class="band"><div class="wrap">${menu(frame)}${personMenu(frame)}</div></div>
    </header>`
}

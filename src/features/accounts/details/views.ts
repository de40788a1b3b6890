import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { radios, textField } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { ui } from '../../../web/ui/messages.ts'
import { definitionList, heading, notice, time } from '../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../web/ui/typing-page.ts'
import { roleMeanings, roleNames } from '../messages.ts'
import { said } from './messages.ts'
import type { Account, HeldRole } from './queries.ts'

type Done = 'details' | 'work-email' | undefined

const doneNotice = ({ t, language }: Frame, done: Done) => {
  if (done === 'details') return notice({ kind: 'success', body: html`<p>${t(said.detailsSaved)}</p>` })
  if (done !== 'work-email') return ''
  return notice({
    kind: 'success',
    title: t(said.workEmailConfirmed),
    body: html`<p>${t(said.managerNow)}</p>${buttonRow(linkButton({ label: t(ui.search), href: to(language, 'search') }))}`,
  })
}

const sayRole = ({ t, language }: Frame, { role, office }: HeldRole) => ({
  term: t(roleNames[role]),
  description: html`<p>${t(roleMeanings[role])}</p>${office && html`<p class="quiet">${office[language]}</p>`}`,
})

/** An account: who one is here, what one may do, and where one is signed in. */
export const accountPage = ({ frame, account, done }: { frame: Frame; account: Account; done: Done }): Html => {
  const { t, language } = frame
  const { workEmail, workEmailConfirmedAt: confirmedAt } = account
  const change = (href: string, about: string, label = t(site.change)) =>
    html`<a href="${href}">${label} <span class="hidden">${about}</span></a>`
  return page({
    frame,
    title: t(ui.account),
    index: false,
    crumbs: [{ label: t(ui.account) }],
    main: html`
      ${doneNotice(frame, done)}
      ${heading(t(ui.account), t(said.lead))}
      <h2>${t(site.aboutYou)}</h2>
      ${definitionList([
        {
          term: t(said.name),
          description: account.name,
          action: change(to(language, 'accountName'), t(said.name)),
        },
        {
          term: t(said.noticeLanguage),
          description: t(account.language === 'fr' ? site.french : site.english),
          action: change(to(language, 'accountName'), t(said.noticeLanguage)),
        },
        {
          term: t(said.signInEmail),
          description: html`<p>${account.email}</p><p class="quiet">${t(said.fromIssuer)}</p>`,
        },
        {
          term: t(said.workEmail),
          description: workEmail
            ? html`<p>${workEmail}</p>${confirmedAt && html`<p class="quiet">${time({ at: confirmedAt, text: t(said.confirmedOn, { date: sayDate(language, confirmedAt) }) })}</p>`}`
            : t(said.noWorkEmail),
          action: change(to(language, 'workEmail'), t(said.workEmail), t(workEmail ? site.change : said.add)),
        },
      ])}
      <h2>${t(said.rolesTitle)}</h2>
      ${definitionList(account.roles.map((held) => sayRole(frame, held)))}
      <h2>${t(said.security)}</h2>
      <p>${t(said.sessions, { count: account.sessions })} <a href="${to(language, 'accountSessions')}">${t(said.seeSessions)}</a></p>
      <h2>${t(said.yourData)}</h2>
      <ul>
        <li><a href="${to(language, 'takeOut')}">${t(said.takeOut)}</a></li>
        <li><a href="${to(language, 'erasure')}">${t(said.erase)}</a></li>
      </ul>
      ${postButton({ frame, action: to(language, 'signOut'), label: t(ui.signOut), kind: 'secondary' })}`,
  })
}

type Shown = { frame: Frame; open: OpenForm; problems: Said }

/** A person’s name, and the language in which we write to them. */
export const detailsPage = ({ frame, open, problems }: Shown): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.changeTitle),
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(ui.account), href: to(language, 'account') }, { label: t(said.changeTitle) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.changeTitle),
      cancel: to(language, 'account'),
      fields: html`
        ${textField({ t, name: 'name', label: t(said.name), hint: t(said.nameHint), required: true, autocomplete: 'name', value: typed(open.fields, 'name'), error: messageFor(problems, 'name') })}
        ${radios({
          t,
          name: 'language',
          legend: t(said.noticeLanguage),
          hint: t(said.languageHint),
          required: true,
          value: typed(open.fields, 'language'),
          error: messageFor(problems, 'language'),
          options: [
            { value: 'en', label: t(site.english) },
            { value: 'fr', label: t(site.french) },
          ],
        })}`,
    }),
  })
}

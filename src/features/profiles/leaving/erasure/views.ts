import { to } from '../../../../i18n/addresses.ts'
import { sayMoment, sayNumber } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import type { Translate } from '../../../../i18n/sentences.ts'
import type { RetentionRule } from '../../../../platform/retention.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { HandOver, PersonalData } from '../../../../web/personal-data/personal-data.ts'
import { button, buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { document } from '../../../../web/ui/document.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { ui } from '../../../../web/ui/messages.ts'
import { table } from '../../../../web/ui/table.ts'
import { details, heading, notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { said as takeOutSaid } from '../take-out/messages.ts'
import type { Certificate, Done } from './certificate.ts'
import { said } from './messages.ts'
import { alwaysKept, erasedInWords, keptInWords } from './words.ts'

type Words = { t: Translate; language: Language; data: readonly PersonalData[]; rules: readonly RetentionRule[] }

const erasedTable = (words: Words, done: Done, caption: string): Html => {
  const { t, language } = words
  return table({
    id: 'erased',
    caption,
    columns: [{ label: t(said.kind) }, { label: t(said.howMany), numeric: true }],
    rows: erasedInWords(words, done).map(({ what, count }) => [what, sayNumber(language, count)]),
  })
}

const keptTable = (words: Words, done: Done, caption: string, none: string): Html => {
  const { t, language } = words
  return table({
    id: 'kept',
    caption,
    columns: [
      { label: t(said.kind) },
      { label: t(said.howMany), numeric: true },
      { label: t(said.until) },
      { label: t(said.why) },
    ],
    rows: keptInWords(words, done).map(({ what, why, count, until }) => [what, sayNumber(language, count), until, why]),
    empty: none,
  })
}

const always = (words: Words): Html => html`
  <p>${words.t(said.alwaysStays)}</p>
  <ul>${alwaysKept(words).map(({ what, why }) => html`<li>${what}. ${why}</li>`)}</ul>`

const toHandOver = ({ t, language }: Frame, left: readonly HandOver[]): Html =>
  notice({
    kind: 'warning',
    title: t(said.handOverTitle),
    body: html`<p>${t(said.handOverBody)}</p>
      <ul>${left.map(({ what, values = {}, href }) => {
        const inLanguage = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]]),
        )
        return html`<li>${t(what, inLanguage)}${href && html` <a href="${href[language]}">${t(said.openIt)}</a>`}</li>`
      })}</ul>`,
  })

type ErasurePage = {
  frame: Frame
  data: readonly PersonalData[]
  rules: readonly RetentionRule[]
  left: readonly HandOver[]
  done: Done
  email: string
  typed: string
  problems: Said
}

/** Says what goes, what stays and until when, offers a copy, and asks once more before the account is erased. */
export const erasurePage = ({ frame, data, rules, left, done, email, typed, problems }: ErasurePage): Html => {
  const { t, language, path } = frame
  const words = { t, language, data, rules }
  const account = to(language, 'account')
  return page({
    frame,
    title: t(said.title),
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(ui.account), href: account }, { label: t(said.title) }],
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(t(said.title), t(said.lead))}
      ${left.length > 0 && toHandOver(frame, left)}
      <h2>${t(said.copyTitle)}</h2>
      <p>${t(said.copyBody)}</p>
      <p>${linkButton({ label: t(takeOutSaid.title), href: to(language, 'takeOut'), kind: 'secondary' })}</p>
      <h2>${t(said.goesTitle)}</h2>
      ${erasedTable(words, done, t(said.goesCaption))}
      <p>${t(said.goesMore)}</p>
      <h2>${t(said.staysTitle)}</h2>
      ${keptTable(words, done, t(said.staysCaption), t(said.staysNothing))}
      ${always(words)}
      <p>${t(said.nameStays)} ${t(said.operatorConfirms)}</p>
      ${
        left.length === 0 &&
        html`<h2>${t(said.confirmTitle)}</h2>
        ${form({
          frame,
          action: path,
          body: html`
            ${textField({ t, name: 'email', type: 'email', label: t(said.email), hint: t(said.emailHint, { email }), value: typed, error: messageFor(problems, 'email'), required: true, autocomplete: 'off' })}
            ${buttonRow(button({ label: t(said.erase), kind: 'danger' }), linkButton({ label: t(said.stay), href: account, kind: 'secondary' }))}`,
        })}`
      }`,
  })
}

type CertificateIn = Words & { certificate: Certificate }

const facts = (given: CertificateIn): Html => {
  const { t, language, certificate } = given
  return html`
    <p>${t(said.certificateLead, { moment: sayMoment(language, certificate.at) })}</p>
    <p>${t(said.reference)} <strong>${certificate.reference}</strong></p>
    ${erasedTable(given, certificate, t(said.erasedCaption))}
    ${keptTable(given, certificate, t(said.keptCaption), t(said.nothingKept))}
    ${always(given)}
    <p>${t(said.namesNobody)}</p>`
}

const fingerprint = ({ t, certificate: { line, hash } }: CertificateIn): Part => html`
  <p>${t(said.checkBody)}</p>
  <p class="code">${hash}</p>
  <p class="code">${line}</p>`

/** The proof of an erasure, for whoever has its address. */
export const certificatePage = (frame: Frame, token: string, isNew: boolean, given: CertificateIn): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.certificateTitle),
    index: false,
    crumbs: [{ label: t(said.certificateTitle) }],
    main: html`
      ${isNew && notice({ kind: 'success', title: t(said.signedOutNow), body: html`<p>${t(said.signedOutBody)}</p>` })}
      ${heading(t(said.certificateTitle))}
      ${facts(given)}
      <p>${linkButton({ label: t(said.download), href: to(language, 'erasureCertificateFile', { token }) })}</p>
      ${details(t(said.check), fingerprint(given))}`,
  })
}

/** The same as a document to be kept. */
export const certificateDocument = (given: CertificateIn): Html => {
  const { t, language } = given
  const title = t(said.certificateTitle)
  return document({
    language,
    title,
    main: html`<h1>${title}</h1>${facts(given)}<h2>${t(said.fingerprint)}</h2>${fingerprint(given)}`,
  })
}

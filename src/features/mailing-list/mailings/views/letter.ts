import type { Language } from '../../../../i18n/language.ts'
import { translator } from '../../../../i18n/sentences.ts'
import { languageNames } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { said as shared, topicNames } from '../../messages.ts'
import { said } from '../messages.ts'
import type { findListOffice, Mailing } from '../queries.ts'
import { paragraphsOf } from '../rules.ts'

export type ListOffice = Awaited<ReturnType<typeof findListOffice>>

/** A mailing as it would be read in a language. */
const oneLetter = (frame: Frame, mailing: Mailing, office: ListOffice, language: Language): Html => {
  const t = translator(language)
  const link = mailing[`link_${language}`]
  return html`<div class="card">
    <h3>${frame.t(languageNames[language])}</h3>
    <div lang="${language}">
      <p><strong>${mailing[`subject_${language}`] || t(said.untitled)}</strong></p>
      ${paragraphsOf(mailing[`body_${language}`]).map((paragraph) => html`<p class="as-typed">${paragraph}</p>`)}
      ${link !== '' && html`<p><a href="${link}" rel="noreferrer">${t(said.readMore)}</a></p>`}
      <hr>
      <p>${t(said.from, { office: office.name[language], email: office.email })}</p>
      <p>${t(said.why, { topic: t(topicNames[mailing.topic]) })}</p>
      <p>${t(shared.mailChange)} · ${t(shared.leave)}</p>
    </div>
  </div>`
}

/** A mailing as it would be read, in both languages beside each other. */
export const lettersPart = (frame: Frame, mailing: Mailing, office: ListOffice): Html => html`
  <h2>${frame.t(said.preview)}</h2>
  <div class="grid grid-2">${(['en', 'fr'] as const).map((language) => oneLetter(frame, mailing, office, language))}</div>`

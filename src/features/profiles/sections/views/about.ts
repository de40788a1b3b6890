import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { select, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { definitionList } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { provinces } from '../../choices.ts'
import { provinceNames, said as shared } from '../../messages.ts'
import { languageTyped, textLanguageField } from '../../views/form-parts.ts'
import { said } from '../messages.ts'

/** Name, ways to be reached, where one lives, and the line under which one is found. */
export const aboutPage = ({ frame, open, problems }: { frame: Frame; open: OpenForm; problems: Said }): Html => {
  const { t, language, person } = frame
  const home = to(language, 'profile')
  const field = (name: string) => ({
    t,
    name,
    value: typed(open.fields, name),
    error: messageFor(problems, name),
    required: false,
  })
  return page({
    frame,
    title: t(said.about),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: home }, { label: t(said.about) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.about),
      lead: t(said.aboutLead),
      cancel: home,
      before: html`${definitionList([
        {
          term: t(said.nameIs),
          description: person?.name || t(said.nameMissing),
          action: html`<a href="${to(language, 'accountName')}">${t(said.changeName)}</a>`,
        },
      ])}<p class="quiet">${t(said.nameIsAccounts)}</p>`,
      fields: html`
        ${textField({ ...field('headline'), label: t(said.headline), hint: t(said.headlineHint), width: 'full', lang: languageTyped(frame, open.fields, 'headlineLanguage') })}
        ${textLanguageField({ frame, fields: open.fields, problems, name: 'headlineLanguage', legend: t(said.headlineLanguage) })}
        ${textField({ ...field('pronouns'), label: t(said.pronouns), hint: t(said.pronounsHint) })}
        ${textField({ ...field('contactEmail'), label: t(said.contactEmail), hint: t(said.contactEmailHint, { email: person?.email ?? '' }), type: 'email', autocomplete: 'email' })}
        ${textField({ ...field('phone'), label: t(said.phone), type: 'tel', autocomplete: 'tel' })}
        ${textField({ ...field('city'), label: t(said.city), autocomplete: 'address-level2' })}
        ${select({ ...field('province'), label: t(said.province), blank: t(said.noProvince), options: provinces.map((value) => ({ value, label: t(provinceNames[value]) })), autocomplete: 'address-level1' })}`,
    }),
  })
}

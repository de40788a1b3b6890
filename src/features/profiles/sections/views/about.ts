import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { radios, select, textField } from '../../../../web/ui/fields.ts'
import { definitionList } from '../../../../web/ui/text.ts'
import { withWayBack } from '../../../../web/way-back.ts'
import { armedForces, citizenships, provinces } from '../../choices.ts'
import { armedForcesNames, citizenshipNames, provinceNames } from '../../messages.ts'
import { languageTyped, textLanguageField } from '../../views/form-parts.ts'
import { said } from '../messages.ts'
import { type SectionPage, sectionPage } from './section-page.ts'

/** Name, ways to be reached, where one lives, the line under which one is found, and what an application asks of everyone. */
export const aboutPage = (section: SectionPage): Html => {
  const { frame, open, problems } = section
  const { t, language, person } = frame
  const field = (name: string) => ({
    t,
    name,
    value: typed(open.fields, name),
    error: messageFor(problems, name),
    required: false,
  })
  return sectionPage(section, {
    title: said.about,
    lead: said.aboutLead,
    before: html`${definitionList([
      {
        term: t(said.nameIs),
        description: person?.name || t(said.nameMissing),
        action: html`<a href="${to(language, 'accountName', {}, withWayBack(frame))}">${t(said.changeName)}</a>`,
      },
    ])}<p class="quiet">${t(said.nameIsAccounts)}</p>`,
    fields: html`
      ${textField({ ...field('headline'), label: t(said.headline), hint: t(said.headlineHint), width: 'full', lang: languageTyped(frame, open.fields, 'headlineLanguage') })}
      ${textLanguageField({ frame, fields: open.fields, problems, name: 'headlineLanguage', legend: t(said.headlineLanguage) })}
      ${textField({ ...field('pronouns'), label: t(said.pronouns), hint: t(said.pronounsHint) })}
      ${textField({ ...field('contactEmail'), label: t(said.contactEmail), hint: t(said.contactEmailHint, { email: person?.email ?? '' }), type: 'email', autocomplete: 'email' })}
      ${textField({ ...field('phone'), label: t(said.phone), type: 'tel', autocomplete: 'tel' })}
      ${textField({ ...field('city'), label: t(said.city), autocomplete: 'address-level2' })}
      ${select({ ...field('province'), label: t(said.province), blank: t(said.noProvince), options: provinces.map((value) => ({ value, label: t(provinceNames[value]) })), autocomplete: 'address-level1' })}
      <h2>${t(said.whenYouApply)}</h2>
      <p>${t(said.whenYouApplyLead)}</p>
      ${radios({ ...field('citizenship'), legend: t(said.citizenship), hint: t(said.citizenshipHint), options: citizenships.map((value) => ({ value, label: t(citizenshipNames[value]) })) })}
      ${radios({ ...field('armedForces'), legend: t(said.armedForces), hint: t(said.armedForcesHint), options: armedForces.map((value) => ({ value, label: t(armedForcesNames[value]) })) })}`,
  })
}

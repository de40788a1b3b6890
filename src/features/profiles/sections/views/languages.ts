import type { Sentence } from '../../../../i18n/sentences.ts'
import { site } from '../../../../i18n/site.ts'
import { messageFor, typed, typedAll } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { checkboxes, dayField, radios, select } from '../../../../web/ui/fields.ts'
import { notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { type LanguageAbility, languageAbilities, languageLevels, positionLanguages } from '../../choices.ts'
import { abilityNames, languageLevelNames, positionLanguageNames, said as shared } from '../../messages.ts'
import { said } from '../messages.ts'
import { type SectionPage, sectionPage } from './section-page.ts'

const ability = (frame: Frame, { fields }: OpenForm, problems: Said, name: LanguageAbility): Html => {
  const { t, language } = frame
  const day = (part: string) => typed(fields, `${name}Until${part}`)
  return html`
    ${select({
      t,
      name: `${name}Level`,
      label: t(abilityNames[name]),
      blank: t(said.noLevelTold),
      value: typed(fields, `${name}Level`),
      error: messageFor(problems, `${name}Level`),
      options: languageLevels.map((value) => ({ value, label: t(languageLevelNames[value]) })),
    })}
    ${dayField({ t, language, name: `${name}Until`, legend: t(said.validUntil, { ability: t(abilityNames[name]) }), day: day('Day'), month: day('Month'), year: day('Year'), error: messageFor(problems, `${name}Until`) })}`
}

const expiredNotice = ({ t }: Frame, expired: readonly LanguageAbility[]): Part =>
  expired.length > 0 &&
  notice({
    kind: 'warning',
    title: t(said.resultsExpired),
    body: html`<p>${t(said.resultsExpiredBody, { abilities: expired.map((name) => t(abilityNames[name])).join(', ') })}</p>`,
  })

/** The languages of the positions looked for, those of the person, and what they can do in their second official language. */
export const languagesPage = (section: SectionPage & { expired: readonly LanguageAbility[] }): Html => {
  const { frame, open, problems, expired } = section
  const { t } = frame
  const officialLanguages = (none: Sentence) => [
    { value: 'en', label: t(site.english) },
    { value: 'fr', label: t(site.french) },
    { value: '', label: t(none) },
  ]
  const field = (name: string) => ({
    t,
    name,
    value: typed(open.fields, name),
    error: messageFor(problems, name),
    required: false,
  })
  return sectionPage(section, {
    title: said.languages,
    lead: said.languagesLead,
    before: expiredNotice(frame, expired),
    fields: html`
      ${checkboxes({
        t,
        name: 'positionLanguages',
        legend: t(said.positionLanguages),
        hint: t(said.positionLanguagesHint),
        options: positionLanguages.map((value) => ({ value, label: t(positionLanguageNames[value]) })),
        values: typedAll(open.fields, 'positionLanguages'),
        error: messageFor(problems, 'positionLanguages'),
      })}
      ${radios({ ...field('firstLanguage'), legend: t(said.firstLanguage), hint: t(said.firstLanguageHint), options: officialLanguages(shared.noAnswer) })}
      <h2>${t(said.secondLanguage)}</h2>
      <p>${t(said.secondLanguageLead)}</p>
      ${radios({
        ...field('secondLanguageBasis'),
        legend: t(said.secondLanguageBasis),
        options: [
          { value: 'tested', label: t(said.tested), hint: t(said.testedHint) },
          { value: 'estimate', label: t(said.estimate), hint: t(said.estimateHint) },
          { value: '', label: t(shared.noAnswer) },
        ],
      })}
      ${languageAbilities.map((name) => ability(frame, open, problems, name))}
      <h2>${t(said.howWeSpeak)}</h2>
      ${radios({ ...field('communicationLanguage'), legend: t(said.communicationLanguage), hint: t(said.communicationLanguageHint), options: officialLanguages(shared.noAnswer) })}
      ${radios({ ...field('examLanguage'), legend: t(said.examLanguage), options: officialLanguages(said.notChosen) })}
      ${radios({ ...field('interviewLanguage'), legend: t(said.interviewLanguage), options: officialLanguages(said.notChosen) })}`,
  })
}

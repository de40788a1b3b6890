import { to } from '../../../../i18n/addresses.ts'
import { site } from '../../../../i18n/site.ts'
import { messageFor, typed, typedAll } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { checkboxes, radios } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { positionLanguages } from '../../choices.ts'
import { positionLanguageNames, said as shared } from '../../messages.ts'
import { said } from '../messages.ts'

/** The languages of the positions looked for, and those of the person. */
export const languagesPage = ({ frame, open, problems }: { frame: Frame; open: OpenForm; problems: Said }): Html => {
  const { t, language } = frame
  const home = to(language, 'profile')
  const officialLanguages = [
    { value: 'en', label: t(site.english) },
    { value: 'fr', label: t(site.french) },
    { value: '', label: t(said.noAnswer) },
  ]
  const field = (name: string) => ({
    t,
    name,
    value: typed(open.fields, name),
    error: messageFor(problems, name),
    required: false,
  })
  return page({
    frame,
    title: t(said.languages),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: home }, { label: t(said.languages) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.languages),
      lead: t(said.languagesLead),
      cancel: home,
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
        ${radios({ ...field('firstLanguage'), legend: t(said.firstLanguage), hint: t(said.firstLanguageHint), options: officialLanguages })}
        ${radios({ ...field('communicationLanguage'), legend: t(said.communicationLanguage), hint: t(said.communicationLanguageHint), options: officialLanguages })}`,
    }),
  })
}

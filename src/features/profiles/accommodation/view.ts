import { messageFor, typed, typedAll } from '../../../web/forms.ts'
import { type Html, html } from '../../../web/html.ts'
import { checkbox, checkboxes, textArea } from '../../../web/ui/fields.ts'
import { notice } from '../../../web/ui/text.ts'
import { accommodationNeeds } from '../choices.ts'
import { needNames } from '../messages.ts'
import { type SectionPage, sectionPage } from '../sections/views/section-page.ts'
import { languageTyped, textLanguageField } from '../views/form-parts.ts'
import { said } from './messages.ts'

/** What a person needs in exams and interviews, and whether an office may see it. */
export const accommodationPage = (section: SectionPage & { isEmptied: boolean }): Html => {
  const { frame, open, problems, isEmptied } = section
  const { t } = frame
  return sectionPage(section, {
    title: said.title,
    lead: said.lead,
    before: isEmptied && notice({ kind: 'success', title: t(said.emptied) }),
    fields: html`
      ${checkboxes({
        t,
        name: 'needs',
        legend: t(said.needs),
        options: accommodationNeeds.map((value) => ({ value, label: t(needNames[value]) })),
        values: typedAll(open.fields, 'needs'),
        error: messageFor(problems, 'needs'),
      })}
      ${textArea({ t, name: 'details', label: t(said.details), hint: t(said.detailsHint), value: typed(open.fields, 'details'), error: messageFor(problems, 'details'), required: false, lang: languageTyped(frame, open.fields) })}
      ${textLanguageField({ frame, fields: open.fields, problems })}
      ${checkbox({ t, name: 'isShared', label: t(said.isShared), hint: t(said.isSharedHint), checked: typed(open.fields, 'isShared') === 'yes' })}`,
  })
}

import { messageFor, typed } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { radios, textField } from '../../../../web/ui/fields.ts'
import { said as shared } from '../../messages.ts'
import { said } from '../messages.ts'
import { type SectionPage, sectionPage } from './section-page.ts'

/** Whether the person has a priority entitlement, which an office takes into account before all else. */
export const priorityPage = (section: SectionPage): Html => {
  const { frame, open, problems } = section
  const { t } = frame
  const field = (name: string) => ({
    t,
    name,
    value: typed(open.fields, name),
    error: messageFor(problems, name),
    required: false,
  })
  return sectionPage(section, {
    title: said.priority,
    lead: said.priorityLead,
    fields: html`
      ${radios({
        ...field('priorityEntitlement'),
        legend: t(said.priorityQuestion),
        options: [
          { value: 'yes', label: t(shared.yes) },
          { value: 'no', label: t(shared.no) },
        ],
      })}
      ${textField({ ...field('priorityNumber'), label: t(said.priorityNumber), hint: t(said.priorityNumberHint) })}`,
  })
}

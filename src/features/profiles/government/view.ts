import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { definitionList, heading, notice } from '../../../web/ui/text.ts'
import { said as experienceSaid } from '../experiences/messages.ts'
import { employmentTypeNames, said as shared } from '../messages.ts'
import type { TimelineEntry } from '../queries.ts'
import { nameOfExperience, sayDates } from '../words.ts'
import { said } from './messages.ts'
import type { Department } from './queries.ts'

const workOf = ({ t, language, now }: Frame, one: TimelineEntry, department: Department | undefined): Html => html`
  <h2><a href="${to(language, 'experience', one)}"><span lang="${one.language}">${nameOfExperience(one)}</span></a></h2>
  ${definitionList([
    { term: t(said.department), description: department?.[`name_${language}`] ?? one.organization },
    {
      term: t(said.appointment),
      description:
        [one.classification, one.employmentType && t(employmentTypeNames[one.employmentType])]
          .filter(Boolean)
          .join(', ') || t(said.notTold),
    },
    { term: t(said.since), description: sayDates(t, language, one, now) },
  ])}`

/** What the career timeline says of work in the Government of Canada today. */
export const governmentPage = ({
  frame,
  work,
  departments,
}: {
  frame: Frame
  work: readonly TimelineEntry[]
  departments: ReadonlyMap<number, Department>
}): Html => {
  const { t, language } = frame
  const isEmployee = work.length > 0
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.title) }],
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${notice({ kind: isEmployee ? 'success' : 'info', title: t(isEmployee ? said.isEmployee : said.isNone), body: html`<p>${t(isEmployee ? said.isEmployeeBody : said.isNoneBody)}</p>` })}
      ${work.map((one) => workOf(frame, one, departments.get(one.departmentNumber ?? 0)))}
      ${buttonRow(linkButton({ label: t(experienceSaid.timeline), href: to(language, 'experiences'), kind: 'secondary' }), linkButton({ label: t(experienceSaid.addWork), href: to(language, 'experienceNew', { kind: 'work' }), kind: 'secondary' }))}`,
  })
}

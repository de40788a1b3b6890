import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typedAll } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { checkboxes } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { arrangements, regions } from '../../choices.ts'
import { arrangementNames, regionNames, said as shared } from '../../messages.ts'
import { said } from '../messages.ts'

const hints = { 'on-site': said.onSiteHint, hybrid: said.hybridHint, remote: said.remoteHint }

/** Where and how the person would work. */
export const preferencesPage = ({ frame, open, problems }: { frame: Frame; open: OpenForm; problems: Said }): Html => {
  const { t, language } = frame
  const home = to(language, 'profile')
  return page({
    frame,
    title: t(said.preferences),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: home }, { label: t(said.preferences) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.preferences),
      lead: t(said.preferencesLead),
      cancel: home,
      fields: html`
        ${checkboxes({
          t,
          name: 'regions',
          legend: t(said.regions),
          options: regions.map((value) => ({ value, label: t(regionNames[value]) })),
          values: typedAll(open.fields, 'regions'),
          error: messageFor(problems, 'regions'),
        })}
        ${checkboxes({
          t,
          name: 'arrangements',
          legend: t(said.arrangements),
          options: arrangements.map((value) => ({ value, label: t(arrangementNames[value]), hint: t(hints[value]) })),
          values: typedAll(open.fields, 'arrangements'),
          error: messageFor(problems, 'arrangements'),
        })}`,
    }),
  })
}

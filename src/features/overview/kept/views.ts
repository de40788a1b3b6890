import { to } from '../../../i18n/addresses.ts'
import { site } from '../../../i18n/site.ts'
import type { SaidProblem } from '../../../web/forms.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button, buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { hidden, textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { draftNotice } from '../../../web/ui/typing-page.ts'
import { said as overview } from '../campaigns/messages.ts'
import { longestName } from './forms.ts'
import { said } from './messages.ts'
import type { KeptView } from './queries.ts'

const first = ({ t, language }: Frame) => ({ label: t(overview.title), href: to(language, 'overview') })

type NewPage = { frame: Frame; open: OpenForm; query: string; problems: readonly SaidProblem[] }

/** Where a view is given its name. */
export const newViewPage = ({ frame, open, query, problems }: NewPage): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.newTitle),
    index: false,
    problems: problems.length > 0,
    crumbs: [first(frame), { label: t(said.newTitle) }],
    main: html`${errorSummary({ t, problems })}
      ${heading(t(said.newTitle), t(said.newLead))}
      ${draftNotice(frame, open)}
      ${form({
        frame,
        action: to(language, 'overviewViewNew'),
        draft: open.draft,
        version: open.version,
        body: html`${hidden('query', query)}
          ${textField({ t, name: 'name', label: t(said.name), hint: t(said.nameHint), value: typed(open.fields, 'name'), error: messageFor(problems, 'name'), maxlength: longestName, required: true })}
          ${buttonRow(button({ label: t(said.keepIt) }), linkButton({ label: t(site.cancel), href: `${to(language, 'overview')}${query && `?${query}`}`, kind: 'secondary' }))}`,
      })}`,
  })
}

const told = { kept: said.kept, removed: said.removed }

/** The views somebody keeps. */
export const viewsPage = (frame: Frame, views: readonly KeptView[], done: string | undefined): Html => {
  const { t, language } = frame
  const news = told[done as keyof typeof told]
  return page({
    frame,
    title: t(said.list),
    index: false,
    crumbs: [first(frame), { label: t(said.list) }],
    main: html`
      ${news && notice({ kind: 'success', title: t(news) })}
      ${heading(t(said.list), t(said.listLead))}
      ${table({
        caption: t(said.list),
        empty: t(said.listEmpty),
        columns: [{ label: t(said.name) }, { label: t(site.remove) }],
        rows: views.map((view) => [
          html`<a href="${to(language, 'overview')}?${view.query}">${view.name}</a>`,
          html`<a href="${to(language, 'overviewViewRemoval', view)}" aria-label="${t(said.removal, { name: view.name })}">${t(site.remove)}</a>`,
        ]),
      })}`,
  })
}

/** Asks before a kept view goes. */
export const viewRemovalPage = (frame: Frame, view: KeptView): Html => {
  const { t, language } = frame
  const title = t(said.removal, { name: view.name })
  return page({
    frame,
    title,
    index: false,
    crumbs: [first(frame), { label: t(said.list), href: to(language, 'overviewViews') }, { label: t(site.remove) }],
    main: html`${heading(title, t(said.removalBody))}
      ${form({
        frame,
        action: to(language, 'overviewViewRemoval', view),
        body: buttonRow(
          button({ label: t(said.removeView), kind: 'danger' }),
          linkButton({ label: t(site.cancel), href: to(language, 'overviewViews'), kind: 'secondary' }),
        ),
      })}`,
  })
}

import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button, postButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { checkbox, hidden, radios, textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { definitionList, heading, notice } from '../../../../web/ui/text.ts'
import { draftNotice, type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { filterParams, filterQuery } from '../../filter.ts'
import type { Match } from '../../matches.ts'
import { said as searching } from '../../messages.ts'
import type { Asked } from '../../read-filter.ts'
import { filterInWords } from '../../views/in-words.ts'
import { matchRows } from '../../views/rows.ts'
import type { Changes } from '../changes.ts'
import { longestName } from '../forms.ts'
import { alertNames, said } from '../messages.ts'
import { alerts, type SavedSearch } from '../queries.ts'
import { numbersOf } from '../words.ts'

const fieldsOf = ({ t }: Frame, open: OpenForm, problems: Said): Html => html`
  ${textField({ t, name: 'name', label: t(said.name), hint: t(said.nameHint), value: typed(open.fields, 'name'), error: messageFor(problems, 'name'), required: true, maxlength: longestName })}
  ${radios({ t, name: 'alert', legend: t(said.alert), hint: t(said.alertHint), value: typed(open.fields, 'alert'), error: messageFor(problems, 'alert'), required: true, options: alerts.map((value) => ({ value, label: t(alertNames[value]) })) })}`

const pauseOf = ({ t }: Frame, open: OpenForm): Html =>
  checkbox({ t, name: 'isPaused', label: t(said.isPaused), checked: typed(open.fields, 'isPaused') === 'yes' })

type NewPage = { frame: Frame; open: OpenForm; asked: Asked; problems: Said }

/** Where a search gets a name. */
export const newPage = ({ frame, open, asked, problems }: NewPage): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.saveTitle),
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(searching.title), href: to(language, 'search') }, { label: t(said.saveTitle) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.saveTitle),
      before: filterInWords(t, language, asked),
      action: to(language, 'searchSave'),
      send: t(said.save),
      cancel: to(language, 'search', {}, filterParams(asked.filter)),
      fields: html`${hidden('query', filterQuery(asked.filter))}${fieldsOf(frame, open, problems)}`,
    }),
  })
}

type SavedPage = NewPage & {
  saved: SavedSearch
  changes: Changes
  rows: readonly Match[]
  done: string | undefined
}

const news = (frame: Frame, { saved, changes }: SavedPage): Part => {
  const { t, language } = frame
  const terms = [said.found, said.fresh, said.left, said.changed]
  const numbers = numbersOf(frame, changes)
  return html`
    ${definitionList(terms.map((term, place) => ({ term: t(term), description: numbers[place] ?? '' })))}
    <p class="quiet">${t(said.since, { moment: sayMoment(language, saved.seenAt) })}. ${t(said.openHint)}</p>
    ${postButton({ frame, action: to(language, 'savedSearchLook', saved), label: t(said.open) })}`
}

const newPeople = ({ frame, rows, asked, changes: { freshIds } }: SavedPage): Part =>
  rows.length > 0 &&
  html`<h2>${frame.t(said.newPeople)}</h2>
    ${rows.length < freshIds.length && html`<p>${frame.t(said.someOfThem, { shown: rows.length, count: freshIds.length })}</p>`}
    ${matchRows({ frame, rows, asked })}`

/** One saved search: what has changed, what it asks, and how one is told. */
export const savedPage = (shown: SavedPage): Html => {
  const { frame, saved, asked, open, problems, done } = shown
  const { t, language } = frame
  const told = { saved: said.saved, changed: said.changedDone }[done ?? '']
  return page({
    frame,
    title: saved.name,
    index: false,
    problems: problems.length > 0,
    crumbs: [
      { label: t(searching.title), href: to(language, 'search') },
      { label: t(said.list), href: to(language, 'savedSearches') },
      { label: saved.name },
    ],
    main: html`${errorSummary({ t, problems })}
      ${told && notice({ kind: 'success', body: html`<p>${t(told)}</p>` })}
      ${heading(saved.name)}
      ${news(frame, shown)}
      ${newPeople(shown)}
      <h2>${t(said.theSearch)}</h2>${filterInWords(t, language, asked)}
      <h2>${t(said.settings)}</h2>
      ${draftNotice(frame, open)}
      ${form({
        frame,
        action: to(language, 'savedSearch', saved),
        draft: open.draft,
        version: open.version,
        body: html`${hidden('seen', open.seen)}${fieldsOf(frame, open, problems)}${pauseOf(frame, open)}${button({ label: t(said.saveSettings) })}`,
      })}
      <p><a href="${to(language, 'savedSearchRemoval', saved)}">${t(said.remove)}</a></p>`,
  })
}

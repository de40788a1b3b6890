import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import { languageNames } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, linkButton } from '../../../../web/ui/buttons.ts'
import { checkbox, checkboxes, select, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { pagination, table } from '../../../../web/ui/table.ts'
import { details, heading, tag, time } from '../../../../web/ui/text.ts'
import { provinceNames, provinces } from '../../../profiles/index.ts'
import { educationPathNames, statusNames, statusTones } from '../../messages.ts'
import {
  type ApplicationFilter,
  asksSomething,
  type Column,
  columns,
  educationPaths,
  orderOf,
  orders,
  type Sort,
  sentStatuses,
  standings,
} from '../filter.ts'
import { applicationHref, carried, listHref } from '../links.ts'
import { columnNames, orderNames, said, standingNames } from '../messages.ts'
import type { ApplicationList, ApplicationRow } from '../queries.ts'
import { nameOf, placeOf, standingOf } from '../words.ts'

type Campaign = { id: string; title_en: string; title_fr: string }

type ListPage = {
  frame: Frame
  filter: ApplicationFilter
  listed: ApplicationList
  /** The campaign whose applications these are, with how many were begun and not submitted. */
  campaign: (Campaign & { drafts: number }) | null
  mayExport: boolean
}

const filterForm = ({ frame, filter }: ListPage): Html => {
  const { t, path } = frame
  const one = <Value extends string>(
    name: 'standing' | 'language' | 'province' | 'education',
    values: readonly Value[],
    names: Record<Value, Parameters<typeof t>[0]>,
  ) =>
    select({
      t,
      name,
      label: t(said[name]),
      value: filter[name],
      blank: t(said.any),
      options: values.map((value) => ({ value, label: t(names[value]) })),
      width: 'full',
    })
  return details(
    t(said.filter),
    html`<form method="get" action="${path}" class="filter-panel">
      <div class="field-grid">
        ${textField({ t, name: 'text', label: t(said.text), value: filter.text, maxlength: 200, width: 'full' })}
        ${one('standing', standings, standingNames)}
        ${one('language', ['en', 'fr'], languageNames)}
        ${one('province', provinces, provinceNames)}
        ${one('education', educationPaths, educationPathNames)}
        ${select({ t, name: 'sort', label: t(said.order), value: orderOf(filter), options: orders.map((value) => ({ value, label: t(orderNames[value]) })), width: 'full' })}
      </div>
      ${checkboxes({ t, name: 'status', legend: t(said.status), hint: t(said.anyStatus), inline: true, values: filter.status, options: sentStatuses.map((value) => ({ value, label: t(statusNames[value]) })) })}
      ${checkbox({ t, name: 'bookmarked', label: t(said.bookmarked), checked: filter.isBookmarked })}
      ${checkbox({ t, name: 'noted', label: t(said.noted), checked: filter.isNoted })}
      ${checkboxes({ t, name: 'column', legend: t(said.columns), inline: true, values: filter.columns, options: columns.filter((column) => column !== 'campaign' || !filter.campaignId).map((value) => ({ value, label: t(columnNames[value]) })) })}
      ${button({ label: t(said.show) })}
    </form>`,
    asksSomething(filter),
  )
}

const sortOf: Partial<Record<Column, Sort>> = { status: 'status', submitted: 'submitted', place: 'place' }

// Choosing the order of now turns it round.
const sortBy = ({ frame: { language }, filter }: ListPage, sort: Sort) => {
  const isNow = filter.sort === sort
  const turned = isNow ? !filter.isDescending : sort === 'submitted'
  return {
    href: listHref(language, { ...filter, sort, isDescending: turned }),
    order: isNow ? (filter.isDescending ? 'descending' : 'ascending') : null,
  } as const
}

const cell = ({ frame, filter }: ListPage, row: ApplicationRow, column: Column): Part => {
  const { t, language } = frame
  switch (column) {
    case 'status':
      return tag(t(statusNames[row.status]), statusTones[row.status])
    case 'submitted':
      return time({ at: row.submittedAt, text: sayDate(language, row.submittedAt) })
    case 'campaign':
      return html`<a href="${to(language, 'officeCampaignApplications', { id: row.campaignId })}">${row[`title_${language}`]}</a>`
    case 'place':
      return placeOf(t, row)
    case 'standing':
      return standingOf(t, row).join(', ')
    case 'language':
      return t(languageNames[row.language])
    case 'education':
      return row.education && t(educationPathNames[row.education])
    case 'notes':
      return (
        row.notes > 0 &&
        html`<a href="${applicationHref(language, row.id, filter)}#notes" rel="nofollow" aria-label="${t(said.notesOf, { count: row.notes, name: nameOf(t, row) })}">${row.notes}</a>`
      )
  }
}

const tablePart = (options: ListPage): Html => {
  const { frame, filter, listed } = options
  const { t, language } = frame
  const shown = filter.columns.filter((column) => column !== 'campaign' || !filter.campaignId)
  return html`${table({
    caption: t(said.found, { count: listed.total }),
    hasRowKeys: true,
    columns: [
      { label: t(said.name), sort: sortBy(options, 'name') },
      ...shown.map((column) => {
        const sort = sortOf[column]
        return { label: t(columnNames[column]), ...(sort && { sort: sortBy(options, sort) }) }
      }),
    ],
    rows: listed.rows.map((row) => [
      html`<a id="a${row.number}" href="${applicationHref(language, row.id, filter)}" rel="nofollow">${nameOf(t, row)}</a> <span class="quiet">${row.number}</span>${row.isBookmarked && html` ${tag(t(said.hasBookmark), 'amber')}`}`,
      ...shown.map((column) => cell(options, row, column)),
    ]),
  })}
  ${pagination({ t, page: listed.page, pages: listed.pages, href: (number) => listHref(language, filter, number) })}`
}

/** The applications that reach somebody of an office: a table one filters, sorts, pages, and goes into and back. */
export const listPage = (options: ListPage): Html => {
  const { frame, filter, listed, campaign, mayExport } = options
  const { t, language } = frame
  const title = campaign ? t(said.applicationsTo, { title: campaign[`title_${language}`] }) : t(said.applications)
  const asks = asksSomething(filter)
  return page({
    frame,
    title,
    index: false,
    wide: true,
    crumbs: [
      { label: t(said.office), href: to(language, 'office') },
      ...(campaign
        ? [
            { label: t(said.applications), href: to(language, 'officeApplications') },
            { label: campaign[`title_${language}`], href: to(language, 'officeCampaign', campaign) },
          ]
        : []),
      { label: t(said.applications) },
    ],
    main: html`
      ${heading(title, t(said.lead))}
      ${campaign && html`<p><a href="${to(language, 'officeCampaign', campaign)}">${t(said.toCampaign)}</a>. ${campaign.drafts > 0 && t(said.drafts, { count: campaign.drafts })}</p>`}
      ${(listed.total > 0 || asks) && filterForm(options)}
      ${
        listed.total === 0
          ? html`<p class="empty">${t(asks ? said.noneMatch : said.none)} ${asks && html`<a href="${listHref(language, { ...filter, text: '', status: [], standing: '', language: '', province: '', education: '', isBookmarked: false, isNoted: false })}">${t(said.showAll)}</a>`}</p>`
          : tablePart(options)
      }
      ${listed.total > 0 && mayExport && html`<p>${linkButton({ label: t(said.export), href: to(language, 'officeExportNew', {}, carried(filter)), kind: 'secondary' })}</p>`}`,
  })
}

import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, linkButton } from '../../../../web/ui/buttons.ts'
import { checkbox, checkboxes, select, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { pagination } from '../../../../web/ui/table.ts'
import { definitionList, details, heading, notice } from '../../../../web/ui/text.ts'
import { asksSomething, type OverviewFilter, queryOf, type Sort } from '../filter.ts'
import { fewestPast } from '../forecast.ts'
import { figureMeanings, figureNames, holderNames, said, sortNames, stageMeanings, stageNames } from '../messages.ts'
import { holders, soonDays, stages } from '../rules.ts'
import type { Seen } from '../seen.ts'
import { figures, sizeOf } from '../told.ts'
import { pipeline } from './picture.ts'
import { campaignsTable, overviewHref } from './table.ts'
import { sayEnd, sayPeople, titleOf } from './words.ts'

/** How many campaigns stand on one page, and at most on one that is printed. */
export const rowsOnPage = 100
export const rowsInPrint = 1_000

type ListPage = {
  frame: Frame
  filter: OverviewFilter
  /** Every campaign that the viewer sees, those the filter asks for in its order, and which page of them. */
  all: readonly Seen[]
  found: readonly Seen[]
  at: number
  isPrint: boolean
  views: readonly { id: string; name: string; query: string }[]
  /** The moment of the last event counted, when newer ones are still to be. */
  asOf: Date | null
}

const offered = (
  { frame: { language }, all }: ListPage,
  of: (one: Seen) => readonly [value: string | null, label: string | null],
): { value: string; label: string }[] => {
  const found = new Map<string, string>()
  for (const [value, label] of all.map(of)) if (value !== null) found.set(value, label ?? value)
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

const orders: readonly (keyof typeof sortNames)[] = [
  ...(['stage', 'days', 'closes', 'applied', 'available', 'ends', 'title', 'number'] as const),
]
const largestFirst: readonly Sort[] = ['days', 'applied', 'available']
const orderOf = (sort: Sort) => `${sort}-${largestFirst.includes(sort) ? 'desc' : 'asc'}`

const filterForm = (shown: ListPage): Html => {
  const { frame, filter } = shown
  const { t, language, path } = frame
  const one = (
    name: 'office' | 'classification' | 'holder',
    label: string,
    options: { value: string; label: string }[],
  ) => select({ t, name, label, value: filter[name], blank: t(said.any), options, width: 'full' })
  return details(
    t(said.filter),
    html`<form method="get" action="${path}" class="filter-panel">
      <div class="field-grid">
        ${textField({ t, name: 'text', label: t(said.text), value: filter.text, maxlength: 200, width: 'full' })}
        ${one(
          'office',
          t(said.office),
          offered(shown, ({ officeId, officeEn, officeFr }) => [officeId, language === 'fr' ? officeFr : officeEn]),
        )}
        ${one(
          'classification',
          t(said.classification),
          offered(shown, ({ classification }) => [classification, classification]),
        )}
        ${one(
          'holder',
          t(said.who),
          holders.map((value) => ({ value, label: t(holderNames[value]) })),
        )}
        ${select({ t, name: 'sort', label: t(said.order), value: `${filter.sort}-${filter.isDescending ? 'desc' : 'asc'}`, options: orders.map((sort) => ({ value: orderOf(sort), label: t(sortNames[sort]) })), width: 'full' })}
      </div>
      ${checkboxes({ t, name: 'stage', legend: t(said.stage), hint: t(said.anyStage), inline: true, values: filter.stage, options: stages.map((value) => ({ value, label: t(stageNames[value]) })) })}
      ${checkbox({ t, name: 'ends', label: t(said.endsSoon, { days: soonDays }), value: 'soon', checked: filter.endsSoon })}
      ${button({ label: t(said.show) })}
    </form>`,
    asksSomething(filter),
  )
}

const summary = ({ frame, filter, all }: ListPage): Html => {
  const { t } = frame
  const nothing = {
    ...filter,
    text: '',
    office: '',
    classification: '',
    stage: [],
    holder: '',
    endsSoon: false,
  } as const
  const tiles: [number, string, Partial<OverviewFilter> | null][] = [
    [all.length, t(said.campaignsAlone), {}],
    [all.filter(({ stage }) => stage === 'open').length, t(said.openAlone), { stage: ['open'] }],
    [all.filter(({ stage }) => stage === 'assessment').length, t(said.waitingAlone), { stage: ['assessment'] }],
    [all.filter((one) => one.endsSoon).length, t(said.endingAlone), { endsSoon: true }],
    [all.filter(({ next }) => next.isLate).length, t(said.lateAlone), null],
  ]
  return html`<ul class="figures">${tiles
    .filter(([count, , asked]) => asked !== null || count > 0)
    .map(
      ([count, label, asked]) =>
        html`<li><strong>${count}</strong> ${asked ? html`<a href="${overviewHref(frame, { ...nothing, ...asked })}">${label}</a>` : label}</li>`,
    )}</ul>`
}

const endingPools = ({ frame, found }: ListPage): Part => {
  const { t, language } = frame
  const ending = found
    .filter((one) => one.endsSoon && sizeOf(one.figures.available) > 0)
    .sort((one, other) => (one.endsAt ?? 0) - (other.endsAt ?? 0))
    .slice(0, 20)
  return (
    ending.length > 0 &&
    html`<section><h2>${t(said.ending)}</h2><p>${t(said.endingLead, { days: soonDays })}</p>
      <ul>${ending.map((one) => html`<li><a href="${to(language, 'overviewCampaign', one)}">${titleOf(frame, one)}</a> – ${t(said.endingOne, { people: sayPeople(frame, one.figures.available) })}, ${sayEnd(frame, one)}</li>`)}</ul></section>`
  )
}

const keptViews = ({ frame, filter, views }: ListPage): Html => {
  const { t, language } = frame
  return html`<ul class="view-links">
    ${views.map(({ name, query }) => html`<li><a href="${to(language, 'overview')}?${query}">${name}</a></li>`)}
    <li><a href="${to(language, 'overviewViewNew', {}, queryOf(filter))}">${t(said.keep)}</a></li>
    ${views.length > 0 && html`<li><a href="${to(language, 'overviewViews')}">${t(said.kept)}</a></li>`}
  </ul>`
}

const meanings = ({ t }: Frame): Html =>
  details(
    t(said.meanings),
    html`${definitionList([
      ...stages.map((stage) => ({ term: t(stageNames[stage]), description: t(stageMeanings[stage]) })),
      ...figures.map((figure) => ({ term: t(figureNames[figure]), description: t(figureMeanings[figure]) })),
    ])}<p>${t(said.about80, { fewest: fewestPast })}</p>`,
  )

const ways = ({ frame, filter, isPrint }: ListPage): Html => {
  const { t, language } = frame
  return html`<div class="button-row">
    ${linkButton({ label: t(said.export), href: to(language, 'overviewExportNew', {}, queryOf(filter)), kind: 'secondary' })}
    ${linkButton({ label: t(isPrint ? said.back : said.print), href: overviewHref(frame, filter, isPrint ? {} : { print: 'yes' }), kind: 'secondary' })}
  </div>
  <p class="feed"><a href="${to(language, 'overviewFeed')}">${t(said.feed)}</a></p>`
}

/** Every campaign of every office, once: filtered, ordered, drawn, kept, exported and printed from the same rows. */
export const overviewPage = (shown: ListPage): Html => {
  const { frame, filter, all, found, at, isPrint, asOf } = shown
  const { t, language } = frame
  const [from, size] = isPrint ? [0, rowsInPrint] : [(at - 1) * rowsOnPage, rowsOnPage]
  const pages = isPrint ? 1 : Math.max(1, Math.ceil(found.length / rowsOnPage))
  const asks = asksSomething(filter)
  return page({
    frame,
    title: t(said.title),
    wide: true,
    index: false,
    crumbs: [{ label: t(said.title) }],
    head: html`<link rel="alternate" type="application/atom+xml" title="${t(said.feed)}" href="${to(language, 'overviewFeed')}">`,
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${asOf && notice({ kind: 'info', title: t(said.asOf, { moment: sayMoment(language, asOf) }), body: html`<p>${t(said.asOfBody)}</p>` })}
      ${summary(shown)}
      ${keptViews(shown)}
      ${!isPrint && (all.length > 0 || asks) && filterForm(shown)}
      ${!isPrint && pipeline(frame, found)}
      ${endingPools(shown)}
      ${
        found.length === 0
          ? html`<p class="empty">${t(asks ? said.noneMatch : said.none)} ${asks && html`<a href="${to(language, 'overview')}">${t(said.showAll)}</a>`}</p>`
          : html`${campaignsTable(frame, filter, found.slice(from, from + size), found.length)}
            ${isPrint && found.length > rowsInPrint && html`<p>${t(said.firstOfMany, { count: rowsInPrint })}</p>`}
            ${pagination({ t, page: at, pages, href: (number) => overviewHref(frame, filter, { page: number > 1 ? number : undefined }) })}`
      }
      ${all.some(({ isExact }) => !isExact) && html`<p>${t(said.protection)}</p>`}
      ${meanings(frame)}
      ${found.length > 0 && ways(shown)}`,
  })
}

import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { table } from '../../../../web/ui/table.ts'
import { type Tone, tag } from '../../../../web/ui/text.ts'
import { type OverviewFilter, queryOf, type Sort } from '../filter.ts'
import { figureNames, said, stageNames } from '../messages.ts'
import type { Stage } from '../rules.ts'
import type { Seen } from '../seen.ts'
import { figures } from '../told.ts'
import { officeOf, sayBriefly, sayDay, sayEnd, sayForecast, sayNext, titleOf } from './words.ts'

/** The table, or the whole page, with a filter. */
export const overviewHref = (
  { language }: Pick<Frame, 'language'>,
  filter: OverviewFilter,
  more: object = {},
): string => to(language, 'overview', {}, { ...queryOf(filter), ...more })

const tones: Partial<Record<Stage, Tone>> = { open: 'green', assessment: 'blue', telling: 'amber', pool: 'green' }

const figuresFirst: readonly Sort[] = [...figures, 'days']

// Choosing the order of now turns it round; of figures the largest come first.
const sortBy = (frame: Frame, filter: OverviewFilter, sort: Sort) => {
  const isNow = filter.sort === sort
  const isDescending = isNow ? !filter.isDescending : figuresFirst.includes(sort)
  return {
    href: overviewHref(frame, { ...filter, sort, isDescending }),
    order: isNow ? (filter.isDescending ? 'descending' : 'ascending') : null,
  } as const
}

const dates = (frame: Frame, one: Seen): Part => {
  if (one.stage === 'draft' || one.closesAt === null) return ''
  const closes = sayDay(frame, one.closesAt, one.timeZone)
  return one.endsAt === null
    ? closes
    : html`${closes}<br><span class="quiet">${frame.t(said.ends)} ${sayEnd(frame, one)}</span>`
}

const rowOf = (frame: Frame, one: Seen): Part[] => {
  const { t, language, now } = frame
  const about = [one.number, one.classification, officeOf(frame, one)].filter(Boolean).join(' · ')
  const forecast = sayForecast(frame, one, now)
  return [
    html`<a href="${to(language, 'overviewCampaign', one)}">${titleOf(frame, one) || t(said.untitled)}</a><br><span class="quiet">${about}</span>`,
    html`${tag(t(stageNames[one.stage]), tones[one.stage])}<br><span class="quiet">${t(said.days, { count: one.days })}</span>`,
    dates(frame, one),
    ...figures.map((figure) => (one.stage === 'draft' ? '' : sayBriefly(frame, one.figures[figure]))),
    html`${sayNext(frame, one)}${forecast && html`<br><span class="small">${t(said.usual)} ${forecast}</span>`}`,
  ]
}

/** The campaigns as a table: each once, with where it stands, its figures, and who acts next. */
export const campaignsTable = (frame: Frame, filter: OverviewFilter, rows: readonly Seen[], found: number): Html => {
  const { t } = frame
  const column = (label: Sentence, sort: Sort, numeric = false) => ({
    label: t(label),
    numeric,
    sort: sortBy(frame, filter, sort),
  })
  return html`<div class="full-width">${table({
    id: 'campaigns',
    caption: t(said.campaigns, { count: found }),
    hasRowKeys: true,
    columns: [
      column(said.campaign, 'title'),
      column(said.stageAndDays, 'stage'),
      column(said.closesAndEnds, 'closes'),
      ...figures.map((figure) => column(figureNames[figure], figure, true)),
      { label: t(said.next) },
    ],
    rows: rows.map((one) => rowOf(frame, one)),
  })}</div>`
}

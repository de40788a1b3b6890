import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { definitionList, heading, time } from '../../../../web/ui/text.ts'
import type { CampaignEvent, ListedEvents } from '../events.ts'
import { eventNames, figureMeanings, figureNames, said, stageMeanings, stageNames } from '../messages.ts'
import type { Seen } from '../seen.ts'
import { figures } from '../told.ts'
import { officeOf, sayDay, sayEnd, sayForecast, sayNext, sayPeople, titleOf } from './words.ts'

type OnePage = {
  frame: Frame
  one: Seen
  listed: ListedEvents
  /** Where else the viewer may go from here. */
  may: { read: boolean; office: boolean; applications: boolean; assessment: boolean }
}

const ways = ({ frame: { t, language }, one, may }: OnePage): Part => {
  const links = [
    may.read && html`<a href="${to(language, 'campaign', one)}">${t(said.advertisement)}</a>`,
    may.office && html`<a href="${to(language, 'officeCampaign', one)}">${t(said.inOffice)}</a>`,
    may.applications &&
      html`<a href="${to(language, 'officeCampaignApplications', one)}">${t(said.itsApplications)}</a>`,
    may.assessment && html`<a href="${to(language, 'officeAssessment', one)}">${t(said.itsAssessment)}</a>`,
  ].filter(Boolean)
  return links.length > 0 && html`<ul class="view-links">${links.map((link) => html`<li>${link}</li>`)}</ul>`
}

const standing = ({ frame, one }: OnePage): Html => {
  const { t, now } = frame
  const { stage, since, days, closesAt, timeZone } = one
  const forecast = sayForecast(frame, one, now)
  return definitionList([
    {
      term: t(said.stage),
      description: html`${t(stageNames[stage])}, ${t(said.sinceDay)} ${sayDay(frame, since)} (${t(said.days, { count: days })}). ${t(stageMeanings[stage])}`,
    },
    ...(closesAt !== null && stage !== 'draft'
      ? [{ term: t(said.closes), description: sayDay(frame, closesAt, timeZone) }]
      : []),
    ...(one.endsAt === null ? [] : [{ term: t(said.ends), description: sayEnd(frame, one) }]),
    ...(one.next.step === 'none' ? [] : [{ term: t(said.next), description: sayNext(frame, one) }]),
    ...(forecast === '' ? [] : [{ term: t(said.usualDate), description: forecast }]),
  ])
}

const happened = ({ frame, one, listed, may }: OnePage): Html => {
  const { t, language } = frame
  const { events, page: at, hasMore } = listed
  const other = (label: Sentence, number: number) =>
    linkButton({
      label: t(label),
      href: `${to(language, 'overviewCampaign', one, { page: number > 1 ? number : undefined })}#events`,
      kind: 'secondary',
    })
  const about = ({ application }: CampaignEvent): Part => {
    if (application === null) return ''
    const number = String(application.number)
    return may.applications
      ? html`<a href="${to(language, 'officeApplication', application)}" rel="nofollow">${number}</a>`
      : number
  }
  return html`
    <h2 id="events">${t(said.events)}</h2>
    <p>${t(one.isExact ? said.eventsLead : said.eventsOfOthers)}</p>
    ${table({
      id: 'happened',
      caption: t(said.events),
      columns: [
        { label: t(said.when) },
        { label: t(said.what) },
        ...(one.isExact ? [{ label: t(said.application) }] : []),
      ],
      rows: events.map((event) => [
        time({ at: event.at, text: sayMoment(language, event.at) }),
        t(eventNames[event.kind]),
        ...(one.isExact ? [about(event)] : []),
      ]),
    })}
    ${(at > 1 || hasMore) && buttonRow(hasMore && other(said.older, at + 1), at > 1 && other(said.newer, at - 1))}`
}

/** One campaign of the overview: where it stands, its figures with what each counts, and the events behind them. */
export const onePage = (shown: OnePage): Html => {
  const { frame, one } = shown
  const { t, language } = frame
  const title = titleOf(frame, one) || t(said.untitled)
  return page({
    frame,
    title,
    wide: true,
    index: false,
    crumbs: [{ label: t(said.title), href: to(language, 'overview') }, { label: title }],
    main: html`
      ${heading(title, [officeOf(frame, one), one.classification, String(one.number)].filter(Boolean).join(' · '))}
      ${ways(shown)}
      <h2>${t(said.stands)}</h2>
      ${standing(shown)}
      ${
        one.stage !== 'draft' &&
        html`${table({
          id: 'figures',
          caption: t(said.figuresOf),
          columns: [{ label: t(said.figuresOf) }, { label: t(said.people), numeric: true }, { label: t(said.meaning) }],
          rows: figures.map((figure) => [
            t(figureNames[figure]),
            sayPeople(frame, one.figures[figure]),
            t(figureMeanings[figure]),
          ]),
        })}
        ${!one.isExact && html`<p>${t(said.protection)}</p>`}`
      }
      ${happened(shown)}`,
  })
}

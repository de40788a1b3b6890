import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { button } from '../../../web/ui/buttons.ts'
import { select } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, time } from '../../../web/ui/text.ts'
import { said } from '../messages.ts'
import { managerOf, nextStep, recruiterOf, statusTag } from '../parts.ts'
import { type countOfficeWork, type Queue, queues, type RequestDetail } from '../queries.ts'

/** The first page of office work: what waits, what is late, what is one’s own. */
export const officePage = ({
  frame,
  work,
  mayMail,
}: {
  frame: Frame
  work: Awaited<ReturnType<typeof countOfficeWork>>
  /** Whether the viewer reads what the office writes to the mailing list. */
  mayMail: boolean
}): Html => {
  const { t, language } = frame
  const tiles = [
    { count: work.waiting, label: said.waitingForOffice, queue: 'open' },
    { count: work.late, label: said.lateNow, queue: 'late' },
    { count: work.mine, label: said.mine, queue: 'mine' },
    { count: work.managers, label: said.waitingForManagers, queue: 'open' },
  ] as const
  return page({
    frame,
    title: t(said.officeTitle),
    crumbs: [{ label: t(said.officeTitle) }],
    wide: true,
    main: html`${heading(t(said.officeTitle))}
      <ul class="figures">${tiles.map(({ count, label, queue }) => html`<li><strong>${count}</strong> <a href="${to(language, 'officeRequests', {}, { show: queue })}">${t(label)}</a></li>`)}</ul>
      <p><a href="${to(language, 'officeRequests', {}, { show: 'all' })}">${t(said.allRequests)}</a></p>
      <p><a href="${to(language, 'overview')}">${t(said.overview)}</a></p>
      <p><a href="${to(language, 'officeCampaigns')}">${t(said.campaigns)}</a></p>
      <p><a href="${to(language, 'officeApplications')}">${t(said.applications)}</a></p>
      <p><a href="${to(language, 'officeAssessments')}">${t(said.assessments)}</a></p>
      ${mayMail && html`<p><a href="${to(language, 'officeMailings')}">${t(said.mailings)}</a></p>`}`,
  })
}

const queueNames = { open: said.filterOpen, late: said.filterLate, mine: said.filterMine, all: said.filterAll } as const

/** The requests of the office, what is due first at the top. */
export const officeRequestsPage = ({
  frame,
  requests,
  queue,
}: {
  frame: Frame
  requests: readonly RequestDetail[]
  queue: Queue
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    wide: true,
    title: t(said.officeListTitle),
    crumbs: [{ label: t(said.officeTitle), href: to(language, 'office') }, { label: t(said.officeListTitle) }],
    main: html`${heading(t(said.officeListTitle))}
      <form method="get" action="${to(language, 'officeRequests')}" class="inline-form">
        ${select({ t, name: 'show', label: t(said.show), options: queues.map((value) => ({ value, label: t(queueNames[value]) })), value: queue, width: 'medium' })}
        ${button({ label: t(said.show), kind: 'secondary' })}
      </form>
      ${
        requests.length === 0
          ? html`<p class="empty">${t(said.officeListEmpty)}</p>`
          : table({
              caption: t(queueNames[queue]),
              columns: [
                { label: t(said.request) },
                { label: t(said.manager) },
                { label: t(said.status) },
                { label: t(said.nextStep) },
                { label: t(said.owner) },
                { label: t(said.sentOn) },
              ],
              rows: requests.map((request) => [
                html`<a href="${to(language, 'officeRequest', request)}">${request.positionTitle} (${request.number})</a>`,
                managerOf(frame, request),
                statusTag(frame, request.status),
                nextStep(frame, request),
                recruiterOf(frame, request),
                time({ at: request.submittedAt, text: sayDate(language, request.submittedAt) }),
              ]),
            })
      }`,
  })
}

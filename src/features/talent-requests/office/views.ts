import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button, postButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { radios, select, textArea } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination, table } from '../../../web/ui/table.ts'
import { details, heading, notice, time } from '../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../web/ui/typing-page.ts'
import { matchRows, sayShown } from '../../talent-search/index.ts'
import type { matchesOf } from '../carried.ts'
import { unfulfilledReasons } from '../forms.ts'
import { said, statusNames, unfulfilledNames } from '../messages.ts'
import { conversation, ending, managerOf, need, nextStep, recruiterOf, statusTag } from '../parts.ts'
import { type countOfficeWork, type listMessages, type Queue, queues, type RequestDetail } from '../queries.ts'

/** The first page of office work: what waits, what is late, what is one’s own. */
export const officePage = ({
  frame,
  work,
}: {
  frame: Frame
  work: Awaited<ReturnType<typeof countOfficeWork>>
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
      <p><a href="${to(language, 'officeAssessments')}">${t(said.assessments)}</a></p>`,
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

const conclusionPart = (frame: Frame, request: RequestDetail, open: OpenForm, problems: Said): Html => {
  const { t, language } = frame
  const error = (name: string) => messageFor(problems, name)
  const isOpened = problems.some(({ field }) => field !== 'body') || typed(open.fields, 'conclusion') !== ''
  return details(
    t(said.conclude),
    html`<p>${t(said.concludeLead)}</p>
    ${draftNotice(frame, open)}
    ${form({
      frame,
      action: to(language, 'officeRequestConclusion', request),
      draft: open.draft,
      version: open.version,
      body: html`${radios({ t, name: 'outcome', legend: t(said.outcome), options: (['fulfilled', 'not_fulfilled'] as const).map((value) => ({ value, label: t(statusNames[value]) })), value: typed(open.fields, 'outcome'), error: error('outcome'), required: true })}
        ${select({ t, name: 'reason', label: t(said.unfulfilledReason), options: unfulfilledReasons.map((value) => ({ value, label: t(unfulfilledNames[value]) })), value: typed(open.fields, 'reason'), blank: t(said.choose), error: error('reason') })}
        ${textArea({ t, name: 'conclusion', label: t(said.conclusion), value: typed(open.fields, 'conclusion'), error: error('conclusion'), rows: 4, required: true })}
        ${button({ label: t(said.conclude) })}`,
    })}`,
    isOpened,
  )
}

type Matches = Awaited<ReturnType<typeof matchesOf>>

const matchesNow = { exactly: said.matchesNow, about: said.aboutMatchNow, few: said.fewMatchNow }

const matchesPart = (frame: Frame, request: RequestDetail, matches: Matches): Part => {
  const { t, language } = frame
  if (!matches) return html`<p class="quiet">${t(said.noFilter)}</p>`
  const { answer, asked, inWords, href } = matches
  const { shown } = answer
  // What was true when the request was sent is a number like any other: it is for whoever may count exactly.
  const whenSent = 'exactly' in shown && html`${t(said.matchesWhenSent, { count: request.matchesWhenSent })}. `
  return html`${inWords}
    <p class="small">${whenSent}<a href="${href}">${t(said.openInSearch)}</a></p>
    <h2 id="matches">${t(said.liveMatches)}</h2>
    ${'exactly' in shown && shown.exactly === 0 ? html`<p class="empty">${t(said.nobodyMatches)}</p>` : html`<p class="count">${sayShown(frame, matchesNow, shown)}</p>`}
    ${matchRows({ frame, rows: answer.rows, asked, requestId: request.id })}
    ${pagination({ t, page: answer.page, pages: answer.pages, href: (number) => `${to(language, 'officeRequest', request, { page: number })}#matches` })}`
}

type OfficeRequestPage = {
  frame: Frame
  request: RequestDetail
  matches: Matches
  messages: Awaited<ReturnType<typeof listMessages>>
  verbs: readonly string[]
  mayWrite: boolean
  message: { open: OpenForm; problems: Said }
  conclusion: { open: OpenForm; problems: Said }
  done: string | undefined
}

/** One request as the Office works on it: the need, the search, the people who match now, the conversation and what can be done. */
export const officeRequestPage = ({
  frame,
  request,
  matches,
  messages,
  verbs,
  mayWrite,
  message,
  conclusion,
  done,
}: OfficeRequestPage): Html => {
  const { t, language } = frame
  const problems = [...message.problems, ...conclusion.problems]
  const isOpen = request.nextStepBy !== 'nobody'
  const told = { 'taken-up': said.takenUp, message: said.messageSent, concluded: said.concluded }[done ?? '']
  return page({
    frame,
    wide: true,
    title: request.positionTitle,
    problems: problems.length > 0,
    crumbs: [
      { label: t(said.officeTitle), href: to(language, 'office') },
      { label: t(said.officeListTitle), href: to(language, 'officeRequests') },
      { label: t(said.number, { number: String(request.number) }) },
    ],
    main: html`${errorSummary({ t, problems })}
      ${told && notice({ kind: 'success', title: t(told) })}
      ${heading(request.positionTitle, html`${t(said.number, { number: String(request.number) })} · ${managerOf(frame, request)}`)}
      <p>${statusTag(frame, request.status)} ${nextStep(frame, request)}</p>
      <p>${t(said.takenUpBy)} ${recruiterOf(frame, request)}</p>
      ${verbs.includes('takeUp') && postButton({ frame, action: to(language, 'officeRequestTakeUp', request), label: t(said.takeUp) })}
      ${ending(frame, request)}
      <h2>${t(said.theNeed)}</h2>${need(frame, request)}
      <h2>${t(said.theSearch)}</h2>${matchesPart(frame, request, matches)}
      ${conversation({ frame, messages, write: isOpen && mayWrite ? { ...message, action: to(language, 'officeRequestMessages', request) } : null })}
      ${verbs.includes('endUnfulfilled') && conclusionPart(frame, request, conclusion.open, conclusion.problems)}`,
  })
}

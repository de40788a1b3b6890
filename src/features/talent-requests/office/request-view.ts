import { to } from '../../../i18n/addresses.ts'
import { messageFor, type SaidProblem, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button, postButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { checkbox, radios, select, textArea } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination } from '../../../web/ui/table.ts'
import { details, heading, notice } from '../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../web/ui/typing-page.ts'
import { callThem } from '../../profiles/index.ts'
import { matchRows, sayShown } from '../../talent-search/index.ts'
import type { matchesOf } from '../carried.ts'
import { unfulfilledReasons } from '../forms.ts'
import { said, statusNames, unfulfilledNames } from '../messages.ts'
import { clocks, conversation, ending, managerOf, need, nextStep, recruiterOf, statusTag } from '../parts.ts'
import type { listColleagues, listMessages, RequestDetail } from '../queries.ts'
import { type ReferralStatus, transitions } from '../referring/lifecycle.ts'
import { said as referring } from '../referring/messages.ts'
import type { Referral, standingOf } from '../referring/queries.ts'
import { type Presenting, peoplePart } from '../referring/views/office.ts'
import { referralTag } from '../referring/views/parts.ts'

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

const mayBeTicked = (status: ReferralStatus | null | undefined) =>
  !status || (transitions.askAgain.from as readonly ReferralStatus[]).includes(status)

// The people of a page of matches, each with what is known of them for this request and, where it may be asked, a box to tick.
const matchList = (given: OfficeRequestPage, matches: NonNullable<Matches>): Part => {
  const { frame, request, standing, mayAsk, chosen, choosing, ownId } = given
  const { t, language } = frame
  const { answer, asked } = matches
  const rows = matchRows({
    frame,
    rows: answer.rows,
    asked,
    requestId: request.id,
    beside: ({ talentId, card }) => {
      if (talentId === ownId) return null
      const known = standing.get(talentId)
      return html`${known && known.times > 0 && html`<p class="small">${t(referring.timesReferred, { count: known.times })}</p>`}
        ${known?.status && html`<p>${referralTag(frame, known.status)}</p>`}
        ${mayAsk && mayBeTicked(known?.status) && checkbox({ t, name: `talent-${card.reference}`, value: card.reference, label: t(referring.tick, { name: callThem(frame, card) }), checked: chosen.includes(card.reference) })}`
    },
  })
  if (answer.rows.length === 0) return null
  if (!mayAsk)
    return html`${request.status === 'submitted' && html`<p class="quiet">${t(referring.takeUpFirst)}</p>`}${rows}`
  const wrong = messageFor(choosing, 'talent')
  return form({
    frame,
    action: to(language, 'officeRequestAsking', request, { page: answer.page > 1 ? answer.page : undefined }),
    body: html`<p>${t(referring.askLead)}</p>
      <div id="talent" tabindex="-1">${wrong && html`<p class="error">${wrong}</p>`}${rows}</div>
      ${button({ label: t(referring.ask) })}`,
  })
}

const matchesNow = { exactly: said.matchesNow, about: said.aboutMatchNow, few: said.fewMatchNow }

const matchesPart = (given: OfficeRequestPage): Part => {
  const { frame, request, matches } = given
  const { t, language } = frame
  if (!matches) return html`<p class="quiet">${t(said.noFilter)}</p>`
  const { answer, inWords, href } = matches
  const { shown } = answer
  // What was true when the request was sent is a number like any other: it is for whoever may count exactly.
  const whenSent = 'exactly' in shown && html`${t(said.matchesWhenSent, { count: request.matchesWhenSent })}. `
  return html`${inWords}
    <p class="small">${whenSent}<a href="${href}">${t(said.openInSearch)}</a></p>
    <h2 id="matches">${t(said.liveMatches)}</h2>
    ${'exactly' in shown && shown.exactly === 0 ? html`<p class="empty">${t(said.nobodyMatches)}</p>` : html`<p class="count">${sayShown(frame, matchesNow, shown)}</p>`}
    ${matchList(given, matches)}
    ${pagination({ t, page: answer.page, pages: answer.pages, href: (number) => `${to(language, 'officeRequest', request, { page: number })}#matches` })}`
}

const handOverPart = ({ frame, request, colleagues, choosing }: OfficeRequestPage): Part => {
  if (colleagues.length === 0) return null
  const { t, language } = frame
  return details(
    t(referring.handOver),
    form({
      frame,
      action: to(language, 'officeRequestHandOver', request),
      body: html`${select({ t, name: 'colleague', label: t(referring.handOverTo), options: colleagues.map(({ id, name }) => ({ value: id, label: name })), value: '', blank: t(said.choose), error: messageFor(choosing, 'colleague') })}
        ${button({ label: t(referring.handOver), kind: 'secondary' })}`,
    }),
    messageFor(choosing, 'colleague') !== undefined,
  )
}

/** Requests that look like this one, with where each stands. */
const alikePart = ({ frame, alike }: OfficeRequestPage): Part =>
  alike.length > 0 &&
  notice({
    kind: 'info',
    title: frame.t(said.alike),
    body: html`<ul>${alike.map((one) => html`<li><a href="${to(frame.language, 'officeRequest', one)}">${one.positionTitle} (${one.number})</a> ${statusTag(frame, one.status)}</li>`)}</ul>`,
  })

const doneNotice = ({ frame: { t }, done, count }: OfficeRequestPage): Part => {
  const told =
    {
      'taken-up': t(said.takenUp),
      message: t(said.messageSent),
      concluded: t(said.concluded),
      asked: t(referring.askedDone, { count }),
      referred: t(referring.referredDone, { count }),
      ended: t(referring.endedDone),
      'handed-over': t(referring.handedOver),
    }[done ?? ''] ?? null
  return told && notice({ kind: 'success', title: told })
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
  people: readonly Referral[]
  standing: Awaited<ReturnType<typeof standingOf>>
  chosen: readonly string[]
  ownId: string
  presenting: Presenting | undefined
  choosing: readonly SaidProblem[]
  mayAsk: boolean
  mayRefer: boolean
  colleagues: Awaited<ReturnType<typeof listColleagues>>
  alike: readonly RequestDetail[]
  done: string | undefined
  count: number
}

/** One request as the Office works on it: the need, the people put forward, those who match now, the conversation and what can be done. */
export const officeRequestPage = (given: OfficeRequestPage): Html => {
  const { frame, request, messages, verbs, mayWrite, message, conclusion, people, choosing, mayRefer } = given
  const { t, language } = frame
  const problems = [...message.problems, ...conclusion.problems, ...choosing]
  const isOpen = request.nextStepBy !== 'nobody'
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
    main: html`${errorSummary({ t, problems })}${doneNotice(given)}
      ${heading(request.positionTitle, html`${t(said.number, { number: String(request.number) })} · ${managerOf(frame, request)}`)}
      <p>${statusTag(frame, request.status)} ${nextStep(frame, request)}</p>
      <p>${t(said.takenUpBy)} ${recruiterOf(frame, request)}</p>
      ${verbs.includes('takeUp') && postButton({ frame, action: to(language, 'officeRequestTakeUp', request), label: t(said.takeUp) })}
      ${handOverPart(given)}
      ${ending(frame, request)}
      ${alikePart(given)}
      <h2>${t(said.theNeed)}</h2>${need(frame, request)}
      ${(people.length > 0 || given.mayAsk) && peoplePart({ frame, request, people, presenting: given.presenting, mayRefer, problems: choosing })}
      <h2>${t(said.theSearch)}</h2>${matchesPart(given)}
      ${conversation({ frame, messages, write: isOpen && mayWrite ? { ...message, action: to(language, 'officeRequestMessages', request) } : null })}
      ${verbs.includes('endUnfulfilled') && conclusionPart(frame, request, conclusion.open, conclusion.problems)}
      <h2>${t(said.clocks)}</h2>${clocks(frame, request)}`,
  })
}

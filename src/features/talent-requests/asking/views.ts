import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, notice, time } from '../../../web/ui/text.ts'
import type { Said } from '../../../web/ui/typing-page.ts'
import { said } from '../messages.ts'
import { clocks, conversation, ending, need, nextStep, recruiterOf, statusTag } from '../parts.ts'
import type { listMessages, RequestDetail } from '../queries.ts'
import { said as referring } from '../referring/messages.ts'
import type { Referral } from '../referring/queries.ts'
import { presentedPart } from '../referring/views/presented.ts'

/** The manager’s requests. */
export const requestsPage = ({ frame, requests }: { frame: Frame; requests: readonly RequestDetail[] }): Html => {
  const { t, language } = frame
  return page({
    frame,
    wide: true,
    title: t(said.listTitle),
    crumbs: [{ label: t(said.listTitle) }],
    main: html`${heading(t(said.listTitle))}
      <p>${linkButton({ label: t(said.newRequest), href: to(language, 'requestNew') })}</p>
      ${
        requests.length === 0
          ? html`<p class="empty">${t(said.listEmpty)}</p>`
          : table({
              caption: t(said.listTitle),
              columns: [
                { label: t(said.request) },
                { label: t(said.status) },
                { label: t(said.nextStep) },
                { label: t(said.sentOn) },
              ],
              rows: requests.map((request) => [
                html`<a href="${to(language, 'request', request)}">${request.positionTitle} (${request.number})</a>`,
                statusTag(frame, request.status),
                nextStep(frame, request),
                time({ at: request.submittedAt, text: sayDate(language, request.submittedAt) }),
              ]),
            })
      }`,
  })
}

type RequestPage = {
  frame: Frame
  request: RequestDetail
  inWords: Part
  messages: Awaited<ReturnType<typeof listMessages>>
  people: readonly Referral[]
  verbs: readonly string[]
  open: OpenForm
  problems: Said
  done: string | undefined
}

/** One request as its manager sees it. */
export const requestPage = ({
  frame,
  request,
  inWords,
  messages,
  people,
  verbs,
  open,
  problems,
  done,
}: RequestPage): Html => {
  const { t, language } = frame
  const isOpen = request.nextStepBy !== 'nobody'
  return page({
    frame,
    wide: people.length > 0,
    title: request.positionTitle,
    problems: problems.length > 0,
    crumbs: [
      { label: t(said.listTitle), href: to(language, 'requests') },
      { label: t(said.number, { number: String(request.number) }) },
    ],
    main: html`${errorSummary({ t, problems })}
      ${done === 'sent' && notice({ kind: 'success', title: t(said.sent), body: html`<p>${t(said.sentBody)}</p>` })}
      ${done === 'message' && notice({ kind: 'success', title: t(said.messageSent) })}
      ${heading(request.positionTitle, t(said.number, { number: String(request.number) }))}
      <p>${statusTag(frame, request.status)} ${nextStep(frame, request)}</p>
      <p>${t(said.takenUpBy)} ${recruiterOf(frame, request)}</p>
      ${done === 'recorded' && notice({ kind: 'success', title: t(referring.recordedDone) })}
      ${ending(frame, request)}
      ${presentedPart(frame, request, people)}
      ${conversation({ frame, messages, write: isOpen ? { open, problems, action: to(language, 'requestMessages', request) } : null })}
      <h2>${t(said.theNeed)}</h2>${need(frame, request)}
      <h2>${t(said.theSearch)}</h2>${inWords}
      <h2>${t(said.clocks)}</h2>${clocks(frame, request)}
      ${verbs.includes('cancel') && html`<p>${linkButton({ label: t(said.cancelRequest), href: to(language, 'requestCancellation', request), kind: 'secondary' })}</p>`}`,
  })
}

/** Asks before a request is cancelled. */
export const cancellationPage = ({ frame, request }: { frame: Frame; request: RequestDetail }): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.cancelTitle),
    crumbs: [{ label: t(said.listTitle), href: to(language, 'requests') }, { label: t(said.cancelTitle) }],
    main: html`${heading(t(said.cancelTitle), request.positionTitle)}<p>${t(said.cancelBody)}</p>
      ${buttonRow(postButton({ frame, action: to(language, 'requestCancellation', request), label: t(said.cancelRequest), kind: 'danger' }), linkButton({ label: t(said.keepRequest), href: to(language, 'request', request), kind: 'secondary' }))}`,
  })
}

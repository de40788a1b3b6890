import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading } from '../../../../web/ui/text.ts'
import { said as requests } from '../../messages.ts'
import type { RequestDetail } from '../../queries.ts'
import { awaited } from '../lifecycle.ts'
import { said } from '../messages.ts'
import type { Referral } from '../queries.ts'
import { type OutcomeForm, outcomeForm } from './outcome.ts'
import { calledByManager, shownUntil, stateOf } from './parts.ts'

/** The people presented to a manager for their request; nothing before the first. */
export const presentedPart = (frame: Frame, request: RequestDetail, people: readonly Referral[]): Part => {
  if (people.length === 0) return null
  const { t, language } = frame
  return html`<h2 id="people-title">${t(said.presented)}</h2><p>${t(said.presentedLead)}</p>
    ${table({
      id: 'people',
      caption: t(said.presented),
      columns: [said.person, said.state, said.shownToYou, said.outcome].map((label) => ({ label: t(label) })),
      rows: people.map((one) => {
        const name = calledByManager(frame, one)
        const href =
          one.reference && to(language, 'searchPerson', { reference: one.reference }, { request: request.id })
        return [
          one.isShown && href ? html`<a href="${href}">${name}</a>` : name,
          stateOf(frame, one),
          shownUntil(frame, one),
          (awaited.includes(one.status) || one.status === 'not_selected' || one.status === 'placed') &&
            html`<a href="${to(language, 'requestReferral', { id: request.id, referral: one.id })}">${t(said.sayOutcome)}<span class="hidden"> ${name}</span></a>`,
        ]
      }),
    })}`
}

/** Where a manager says what became of somebody who was presented. */
export const outcomePage = ({
  frame,
  request,
  referral,
  outcome,
}: {
  frame: Frame
  request: RequestDetail
  referral: Referral
  outcome: OutcomeForm
}): Html => {
  const { t, language } = frame
  const name = calledByManager(frame, referral)
  const title = t(said.outcomeTitle, { name })
  return page({
    frame,
    title,
    index: false,
    problems: outcome.problems.length > 0,
    crumbs: [
      { label: t(requests.listTitle), href: to(language, 'requests') },
      { label: t(requests.number, { number: String(request.number) }), href: to(language, 'request', request) },
      { label: name },
    ],
    main: html`${errorSummary({ t, problems: outcome.problems })}
      ${heading(title, request.positionTitle)}
      <p>${stateOf(frame, referral)}</p>
      ${outcomeForm(frame, referral, outcome)}`,
  })
}

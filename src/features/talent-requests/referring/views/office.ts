import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, postButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { checkboxes, radios } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, notice, time } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { said as requests } from '../../messages.ts'
import type { RequestDetail } from '../../queries.ts'
import { fieldNames, said } from '../messages.ts'
import type { Referral } from '../queries.ts'
import { daysShown, usualDaysShown } from '../rules.ts'
import { type OutcomeForm, outcomeForm } from './outcome.ts'
import { calledByOffice, shownUntil, stateOf } from './parts.ts'

/** Who was ticked to be presented, and for how long. */
export type Presenting = { chosen: readonly string[]; days: string }

type People = {
  frame: Frame
  request: RequestDetail
  people: readonly Referral[]
  presenting: Presenting | undefined
}

const peopleTable = ({ frame, people, request }: People): Html => {
  const { t, language } = frame
  return table({
    id: 'people',
    caption: t(said.people),
    columns: [said.person, said.state, said.since, said.shown].map((label) => ({ label: t(label) })),
    empty: t(said.nobodyYet),
    rows: people.map((one) => [
      html`<a href="${to(language, 'officeReferral', one)}">${calledByOffice(frame, one)}</a>${one.isFindable && one.reference && html`<p class="small"><a href="${to(language, 'searchPerson', { reference: one.reference }, { request: request.id })}">${t(said.theirPage)}<span class="hidden"> ${calledByOffice(frame, one)}</span></a></p>`}${one.timesReferred > 0 && html`<p class="small">${t(said.timesReferred, { count: one.timesReferred })}</p>`}`,
      html`${stateOf(frame, one)}${one.status === 'asked' && html` <span class="small">${t(said.answerDue, { moment: sayMoment(language, one.answerBy) })}</span>`}`,
      time({ at: one.changedAt, text: sayDate(language, one.changedAt) }),
      shownUntil(frame, one),
    ]),
  })
}

const referForm = ({ frame, request, people, presenting }: People, problems: Said): Part => {
  const { t, language } = frame
  const ready = people.filter(({ status }) => status === 'interested')
  if (ready.length === 0) return null
  const shows = ({ fields }: Referral) =>
    t(said.agreedTo, { fields: fields.map((one) => t(fieldNames[one])).join(', ') })
  return html`<h3 id="ready">${t(said.referTitle)}</h3><p>${t(said.referLead)}</p>
    ${form({
      frame,
      action: to(language, 'officeRequestReferrals', request),
      body: html`${checkboxes({ t, name: 'referral', legend: t(said.referTitle), options: ready.map((one) => ({ value: one.id, label: t(said.tickRefer, { name: calledByOffice(frame, one) }), hint: shows(one) })), values: presenting?.chosen ?? ready.map(({ id }) => id), error: messageFor(problems, 'referral') })}
        ${radios({ t, name: 'days', legend: t(said.howLong), options: daysShown.map((value) => ({ value, label: t(said.days, { count: Number(value) }) })), value: presenting?.days ?? usualDaysShown, error: messageFor(problems, 'days'), required: true, inline: true })}
        ${button({ label: t(said.refer) })}`,
    })}`
}

/** The people put forward for a request: where each stands, and those who can be presented now. */
export const peoplePart = (given: People & { mayRefer: boolean; problems: Said }): Html =>
  html`<h2 id="people-title">${given.frame.t(said.people)}</h2>${peopleTable(given)}${given.mayRefer && referForm(given, given.problems)}`

/** One person put forward, as the Office works on it. */
export const officeReferralPage = ({
  frame,
  referral,
  outcome,
  mayEnd,
  maySettle,
  done,
}: {
  frame: Frame
  referral: Referral
  outcome: OutcomeForm | null
  mayEnd: boolean
  maySettle: boolean
  done: Part
}): Html => {
  const { t, language } = frame
  const name = calledByOffice(frame, referral)
  const title = t(said.outcomeTitle, { name })
  return page({
    frame,
    title,
    index: false,
    problems: (outcome?.problems.length ?? 0) > 0,
    crumbs: [
      { label: t(requests.officeTitle), href: to(language, 'office') },
      { label: t(requests.officeListTitle), href: to(language, 'officeRequests') },
      {
        label: t(requests.number, { number: String(referral.number) }),
        href: to(language, 'officeRequest', { id: referral.requestId }),
      },
      { label: name },
    ],
    main: html`${errorSummary({ t, problems: outcome?.problems ?? [] })}${done}
      ${heading(title, referral.title)}
      <p>${stateOf(frame, referral)}</p>
      ${
        referral.isDisputed &&
        notice({
          kind: 'warning',
          title: t(said.disputed),
          body: html`<p>${t(referral.personSays === 'placed' ? said.disputedNotPlaced : said.disputedPlaced)}</p>
            ${maySettle && postButton({ frame, action: to(language, 'officeReferralSettlement', referral), label: t(said.settle), kind: 'secondary' })}`,
        })
      }
      ${outcome && outcomeForm(frame, referral, outcome)}
      ${mayEnd && html`<h2>${t(said.end)}</h2><p>${t(said.endLead)}</p>${postButton({ frame, action: to(language, 'officeReferralEnd', referral), label: t(said.end), kind: 'secondary' })}`}`,
  })
}

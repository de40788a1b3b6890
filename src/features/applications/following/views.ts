import { to } from '../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../i18n/dates.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { attributes } from '../../../web/ui/attributes.ts'
import { buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { definitionList, heading, notice, tag, time } from '../../../web/ui/text.ts'
import { roleNames } from '../../accounts/index.ts'
import { type Campaign, sayLeft, stepKindNames } from '../../campaigns/index.ts'
import { said as drafting } from '../drafting/messages.ts'
import type { ApplicationStatus } from '../lifecycle.ts'
import { said as shared, statusNames, statusTones } from '../messages.ts'
import type { Reading } from '../office/queries.ts'
import type { Application, ApplicationAsTold, listOwnApplications } from '../queries.ts'
import { isOpenAt } from '../rules.ts'
import type { Snapshot } from '../submission/snapshot.ts'
import { snapshotView } from '../submission/view.ts'
import { said } from './messages.ts'
import type { InvitedTo, UsualTime } from './queries.ts'

type Own = Awaited<ReturnType<typeof listOwnApplications>>[number]

const isExpired = (own: Own, now: Date) =>
  own.status === 'draft' && !isOpenAt({ status: own.campaignStatus, opensAt: own.opensAt, closesAt: own.closesAt }, now)

const statusTag = ({ t, now }: Frame, own: Own): Html =>
  isExpired(own, now) ? tag(t(said.expired), 'neutral') : tag(t(statusNames[own.status]), statusTones[own.status])

// The date that counts now: until when a draft can be sent, or when something was done with what was.
const whatCounts = ({ t, language, now }: Frame, own: Own): Part => {
  const { closesAt, submittedAt, withdrawnAt, timeZone } = own
  if (withdrawnAt) return time({ at: withdrawnAt, text: t(said.withdrawnOn, { day: sayDate(language, withdrawnAt) }) })
  if (submittedAt) return time({ at: submittedAt, text: t(said.submittedOn, { day: sayDate(language, submittedAt) }) })
  if (!closesAt) return null
  const moment = sayMoment(language, closesAt, timeZone)
  return isExpired(own, now)
    ? time({ at: closesAt, text: t(said.closedOn, { moment }) })
    : html`${time({ at: closesAt, text: t(drafting.closesOn, { moment }) })} <span class="quiet">(${sayLeft(t, closesAt, now)})</span>`
}

/** Every application of a person, with where it stands. */
export const ownApplicationsPage = ({
  frame,
  applications,
  done,
}: {
  frame: Frame
  applications: readonly Own[]
  done: 'removed' | null
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(shared.applications),
    index: false,
    wide: true,
    crumbs: [{ label: t(shared.applications) }],
    main: html`
      ${done && notice({ kind: 'success', title: t(said.removed) })}
      ${heading(t(shared.applications), t(said.lead))}
      ${
        applications.length === 0
          ? html`<p class="empty">${t(said.none)}</p>${linkButton({ label: t(said.seeCampaigns), href: to(language, 'campaigns') })}`
          : table({
              caption: t(shared.applications),
              columns: [{ label: t(said.campaign) }, { label: t(said.standing) }, { label: t(said.date) }],
              rows: applications.map((own) => [
                html`<a href="${to(language, 'application', own)}">${own[`title_${language}`]}</a>`,
                statusTag(frame, own),
                whatCounts(frame, own),
              ]),
            })
      }`,
  })
}

const nextOf: Partial<Record<ApplicationStatus, Sentence>> = {
  submitted: said.nextSubmitted,
  in_assessment: said.nextAssessment,
  withdrawn: said.nextWithdrawn,
}

/** Whether a person waits for what the Office says next. */
export const isAwaited = (status: ApplicationStatus): boolean => status === 'submitted' || status === 'in_assessment'

const usual = ({ t }: Frame, time: UsualTime | null): string =>
  time ? t(said.usual, { ...time }) : t(said.usualUnknown)

const notices = ({ t, language }: Frame, { submittedAt, toldAt }: ApplicationAsTold): Html => {
  const owed: [Sentence, Date | null][] = [
    [said.noticeReceived, submittedAt],
    [said.noticeAssessed, toldAt],
    [said.noticeDecided, toldAt],
    [said.noticeOutcome, null],
  ]
  return html`<h2>${t(said.notices)}</h2><p>${t(said.noticesLead)}</p>
    ${definitionList(owed.map(([term, at]) => ({ term: t(term), description: at ? time({ at, text: sayDate(language, at) }) : t(said.owed) })))}`
}

const course: readonly { status: ApplicationStatus; words: Sentence }[] = [
  { status: 'submitted', words: said.stageReceived },
  { status: 'in_assessment', words: said.stageAssessed },
  { status: 'decided', words: said.stageDecided },
]

// Received, being assessed, decided: where one is, in words, and what lies behind and ahead.
const coursePart = ({ t }: Frame, status: ApplicationStatus): Part => {
  const at = course.findIndex((one) => one.status === status)
  return (
    at >= 0 &&
    html`<ol class="course" aria-label="${t(said.standing)}">${course.map(
      ({ words }, place) =>
        html`<li${attributes({ 'aria-current': place === at && 'step', class: place <= at && 'reached' })}>${t(words)}</li>`,
    )}</ol>`
  )
}

type Following = {
  frame: Frame
  application: ApplicationAsTold
  campaign: Campaign
  /** What is said of the decision, once it was told. */
  decision: Part
  usualTime: UsualTime | null
  invitedTo: readonly InvitedTo[]
  readings: readonly Reading[]
  done: Part
  mayWithdraw: boolean
}

const invitedPart = ({ t, language }: Frame, invitedTo: readonly InvitedTo[], zone: string): Part =>
  invitedTo.map((one) =>
    notice({
      kind: one.startsAt ? 'info' : 'warning',
      title: one[`title_${language}`] || t(stepKindNames[one.kind]),
      body: html`<p>${one.startsAt && time({ at: one.startsAt, text: sayMoment(language, one.startsAt, zone) })}
        <a href="${to(language, 'interview', one)}">${t(one.startsAt ? said.seeTime : said.chooseTime)}</a></p>`,
    }),
  )

const readingsPart = ({ t, language }: Frame, readings: readonly Reading[]): Html => html`
  <h2>${t(said.readings)}</h2><p>${t(said.readingsLead)}</p>
  ${
    readings.length === 0
      ? html`<p class="quiet">${t(said.noReadings)}</p>`
      : definitionList(
          readings.map((one) => ({
            term: time({ at: one.at, text: sayMoment(language, one.at) }),
            description: [t(roleNames[one.role]), one[`office_${language}`]].filter(Boolean).join(', '),
          })),
        )
  }`

/** A submitted application as its person follows it: where it is, what comes next, how long that usually takes, what is owed. */
export const applicationPage = ({
  frame,
  application,
  campaign,
  decision,
  usualTime,
  invitedTo,
  readings,
  done,
  mayWithdraw,
}: Following): Html => {
  const { t, language } = frame
  const { status, submittedAt, withdrawnAt, snapshotHash, isSubmittedAtBell } = application
  const title = campaign[`title_${language}`]
  const next = nextOf[status]
  return page({
    frame,
    title: t(shared.applicationTo, { title }),
    index: false,
    crumbs: [{ label: t(shared.applications), href: to(language, 'applications') }, { label: title }],
    main: html`
      ${done}
      ${heading(t(shared.applicationTo, { title }), t(shared.number, { number: String(application.number) }))}
      ${coursePart(frame, status) || html`<p>${tag(t(statusNames[status]), statusTones[status])}</p>`}
      ${decision}
      ${invitedPart(frame, invitedTo, campaign.timeZone)}
      ${next && html`<h2>${t(said.next)}</h2><p>${t(next)}</p>${isAwaited(status) && html`<p>${usual(frame, usualTime)}</p>`}`}
      <h2>${t(said.receipt)}</h2>
      ${definitionList([
        {
          term: t(said.receivedAt),
          description: html`${submittedAt && time({ at: submittedAt, text: sayMoment(language, submittedAt, campaign.timeZone) })}${isSubmittedAtBell && html`<br>${t(said.atBell)}`}`,
        },
        { term: t(said.hash), description: html`<code>${snapshotHash}</code>` },
        ...(withdrawnAt
          ? [
              {
                term: t(said.withdrawnAt),
                description: time({ at: withdrawnAt, text: sayMoment(language, withdrawnAt, campaign.timeZone) }),
              },
            ]
          : []),
      ])}
      <ul>
        <li><a href="${to(language, 'applicationAsSubmitted', application)}">${t(said.asSubmitted)}</a></li>
        <li><a href="${to(language, 'campaign', campaign)}">${t(drafting.readAgain)}</a></li>
      </ul>
      ${status !== 'withdrawn' && notices(frame, application)}
      ${readingsPart(frame, readings)}
      ${mayWithdraw && html`<p>${linkButton({ label: t(said.withdraw), href: to(language, 'applicationWithdrawal', application), kind: 'secondary' })}</p>`}`,
  })
}

/** What a person submitted, as it was. */
export const asSubmittedPage = ({
  frame,
  application,
  snapshot,
}: {
  frame: Frame
  application: Application
  snapshot: Snapshot
}): Html => {
  const { t, language } = frame
  const { submittedAt, snapshotHash } = application
  return page({
    frame,
    title: t(said.asSubmittedTitle),
    index: false,
    crumbs: [
      { label: t(shared.applications), href: to(language, 'applications') },
      { label: snapshot.campaign[`title_${language}`], href: to(language, 'application', application) },
      { label: t(said.asSubmittedTitle) },
    ],
    main: html`${heading(t(said.asSubmittedTitle), t(said.asSubmittedLead))}
      ${definitionList([
        {
          term: t(said.receivedAt),
          description:
            submittedAt &&
            time({ at: submittedAt, text: sayMoment(language, submittedAt, snapshot.campaign.timeZone) }),
        },
        {
          term: t(said.signedBy),
          description: snapshot.application.signature || t(said.atBell),
        },
        { term: t(said.hash), description: html`<code>${snapshotHash}</code>` },
      ])}
      ${snapshotView(frame, snapshot)}`,
  })
}

/** Asks before an application is withdrawn. */
export const withdrawalPage = ({
  frame,
  application,
  campaign,
}: {
  frame: Frame
  application: Application
  campaign: Campaign
}): Html => {
  const { t, language, path } = frame
  const back = to(language, 'application', application)
  return page({
    frame,
    title: t(said.withdrawTitle),
    index: false,
    crumbs: [
      { label: t(shared.applications), href: to(language, 'applications') },
      { label: campaign[`title_${language}`], href: back },
      { label: t(said.withdraw) },
    ],
    main: html`${heading(t(said.withdrawTitle), campaign[`title_${language}`])}<p>${t(said.withdrawBody)}</p>
      ${buttonRow(postButton({ frame, action: path, label: t(said.withdrawIt), kind: 'danger' }), linkButton({ label: t(said.keepIt), href: back, kind: 'secondary' }))}`,
  })
}

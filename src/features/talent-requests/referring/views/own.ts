import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, buttonRow, postButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { radios } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, time } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { needForTalent } from '../../parts.ts'
import type { RequestDetail } from '../../queries.ts'
import type { ReferralStatus } from '../lifecycle.ts'
import { notSelectedNames, said } from '../messages.ts'
import type { listOwnReferrals, Referral } from '../queries.ts'
import { jobInWords, referralTag } from './parts.ts'

/** What a person was asked, newest first. */
export const ownReferralsPage = ({
  frame,
  referrals,
}: {
  frame: Frame
  referrals: Awaited<ReturnType<typeof listOwnReferrals>>
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.ownTitle),
    index: false,
    crumbs: [{ label: t(said.ownTitle) }],
    main: html`${heading(t(said.ownTitle), t(said.ownLead))}
      ${table({
        caption: t(said.ownTitle),
        empty: t(said.ownEmpty),
        columns: [said.position, said.state, said.askedOn].map((label) => ({ label: t(label) })),
        rows: referrals.map((one) => [
          html`<a href="${to(language, 'referral', one)}">${one.title}</a>`,
          referralTag(frame, one.status),
          time({ at: one.askedAt, text: sayDate(language, one.askedAt) }),
        ]),
      })}`,
  })
}

const standing = (frame: Frame, referral: Referral): Part => {
  const { t, language } = frame
  const { status, isShown, shownUntil, reason } = referral
  const words: Partial<Record<ReferralStatus, Part>> = {
    asked: time({ at: referral.answerBy, text: t(said.answerBy, { moment: sayMoment(language, referral.answerBy) }) }),
    lapsed: t(said.stillAnswer),
    interested: t(said.saidYes),
    not_now: t(said.saidNotNow),
    not_interested: t(said.saidNo),
    interview: t(said.inInterview),
    selected: t(said.youAreSelected),
    not_selected: reason && t(said.youAreNot, { reason: t(notSelectedNames[reason]) }),
    placed: t(said.youArePlaced, { job: jobInWords(frame, referral) }),
    withdrawn: t(said.youWithdrew),
    ended: t(said.itEnded),
  }
  const seen =
    referral.referredAt &&
    html`<p>${isShown && shownUntil ? t(said.youAreShown, { day: sayDate(language, shownUntil) }) : t(said.notShown)} <a href="${to(language, 'profileAccess')}">${t(said.whoSees)}</a></p>`
  return html`${words[status] && html`<p>${words[status]}</p>`}${seen}`
}

const answerPart = ({ frame, referral, sent, problems }: OwnPage): Html => {
  const { t, language } = frame
  return html`<h2>${t(said.yourAnswer)}</h2>${form({
    frame,
    action: to(language, 'referral', referral),
    body: html`${radios({
      t,
      name: 'answer',
      legend: t(said.offerTitle),
      options: [
        { value: 'yes', label: t(said.yes) },
        { value: 'not-now', label: t(said.notNow) },
        { value: 'no', label: t(said.no) },
      ],
      value: typed(sent, 'answer'),
      error: messageFor(problems, 'answer'),
      required: true,
    })}
      ${radios({
        t,
        name: 'share',
        legend: t(said.share),
        hint: t(said.shareHint),
        options: [
          { value: 'contact', label: t(said.shareContact) },
          { value: 'timeline', label: t(said.shareTimeline) },
        ],
        value: typed(sent, 'share'),
        error: messageFor(problems, 'share'),
      })}
      ${button({ label: t(said.sendAnswer) })}`,
  })}`
}

const confirmPart = (frame: Frame, referral: Referral): Html => {
  const { t, language } = frame
  const { personSays } = referral
  const ask = (says: 'placed' | 'not-placed') =>
    personSays !== says &&
    postButton({
      frame,
      action: to(language, 'referralConfirmation', referral),
      label: t(says === 'placed' ? said.itIs : said.itIsNot),
      kind: says === 'placed' && personSays === '' ? 'primary' : 'secondary',
      fields: { says },
    })
  return html`<h2>${t(said.isItSo)}</h2><p>${t(said.isItSoLead)}</p>
    ${personSays !== '' && html`<p>${t(personSays === 'placed' ? said.youSaidItIs : said.youSaidItIsNot)}</p>`}
    ${buttonRow(ask('placed'), ask('not-placed'))}`
}

type OwnPage = {
  frame: Frame
  referral: Referral
  request: RequestDetail
  verbs: readonly string[]
  sent: Record<string, string>
  problems: Said
  done: Part
}

/** Where a person reads of a position the Office thinks of them for, answers, withdraws, and says what became of it. */
export const ownReferralPage = (given: OwnPage): Html => {
  const { frame, referral, request, verbs, problems, done } = given
  const { t, language } = frame
  return page({
    frame,
    title: referral.title,
    index: false,
    problems: problems.length > 0,
    crumbs: [{ label: t(said.ownTitle), href: to(language, 'referrals') }, { label: referral.title }],
    main: html`${errorSummary({ t, problems })}${done}
      ${heading(referral.title, referral.status === 'asked' && t(said.offerLead))}
      <p>${referralTag(frame, referral.status)}</p>
      ${standing(frame, referral)}
      <h2>${t(said.thePosition)}</h2>${needForTalent(frame, request)}
      ${verbs.includes('agree') && answerPart(given)}
      ${verbs.includes('confirm') && confirmPart(frame, referral)}
      ${verbs.includes('withdraw') && html`<h2>${t(said.withdraw)}</h2><p>${t(said.withdrawLead)}</p>${postButton({ frame, action: to(language, 'referralWithdrawal', referral), label: t(said.withdraw), kind: 'danger' })}`}`,
  })
}

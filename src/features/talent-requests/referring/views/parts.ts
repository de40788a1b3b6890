import { sayCalendarDay, sayDate } from '../../../../i18n/dates.ts'
import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { type Tone, tag, time } from '../../../../web/ui/text.ts'
import { callThem } from '../../../profiles/index.ts'
import { awaited, type ReferralStatus } from '../lifecycle.ts'
import { notSelectedNames, placementNames, referralNames, said } from '../messages.ts'
import type { Referral } from '../queries.ts'

const tones: Record<ReferralStatus, Tone> = {
  asked: 'blue',
  interested: 'green',
  not_now: 'neutral',
  not_interested: 'neutral',
  lapsed: 'neutral',
  referred: 'blue',
  interview: 'amber',
  selected: 'green',
  not_selected: 'neutral',
  placed: 'green',
  withdrawn: 'neutral',
  ended: 'neutral',
}

/** Where a referral stands, in a word. */
export const referralTag = ({ t }: Frame, status: ReferralStatus): Html => tag(t(referralNames[status]), tones[status])

/** The job that came of it, in words. */
export const jobInWords = ({ t, language }: Frame, { kind, startsOn, endsOn, ...referral }: Referral): string => {
  if (!kind || !startsOn) return ''
  const day = sayCalendarDay(language, startsOn)
  const words = endsOn
    ? t(said.placedUntil, { kind: t(placementNames[kind]), day, end: sayCalendarDay(language, endsOn) })
    : t(said.placedAs, { kind: t(placementNames[kind]), day })
  const department = language === 'fr' ? referral.departmentFr : referral.departmentEn
  return department ? `${words}, ${department}` : words
}

// Who agreed to be presented is called by name until it is over without a job.
const isNamed = ({ status, fields }: Referral) =>
  fields.includes('name') && (status === 'interested' || status === 'placed' || awaited.includes(status))

const called = (frame: Frame, { name, reference, erasedAt }: Referral, isNamedHere: boolean): string =>
  erasedAt
    ? frame.t(site.accountClosed)
    : callThem(frame, { name: isNamedHere ? name : null, reference: reference ?? '' })

/** What the Office calls somebody it put forward. */
export const calledByOffice = (frame: Frame, referral: Referral): string => called(frame, referral, isNamed(referral))

/** What a manager calls somebody who was presented to them: by name as long as the person shows it, by nothing once they withdrew. */
export const calledByManager = (frame: Frame, referral: Referral): string =>
  referral.status === 'withdrawn'
    ? frame.t(said.somebodyWithdrawn)
    : called(frame, referral, isNamed(referral) && referral.isShown)

/** Until when a manager sees somebody, or that they no longer do. */
export const shownUntil = ({ t, language }: Frame, { isShown, shownUntil: until, referredAt }: Referral): Part => {
  if (referredAt === null) return null
  if (!isShown || until === null) return t(said.noLonger)
  return time({ at: until, text: t(said.untilDay, { day: sayDate(language, until) }) })
}

/** Where a referral stands, with what is to be known of it. */
export const stateOf = (frame: Frame, referral: Referral): Html => {
  const { t } = frame
  const more = referral.reason ? t(notSelectedNames[referral.reason]) : jobInWords(frame, referral)
  return html`${referralTag(frame, referral.status)}${more && html` <span class="small">${more}</span>`}${referral.isDisputed && html` ${tag(t(said.disputed), 'red')}`}`
}

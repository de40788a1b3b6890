import { sayMoment } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { html, type Part } from '../../../../web/html.ts'
import { notice } from '../../../../web/ui/text.ts'
import { timeLeft } from '../../../campaigns/index.ts'
import type { Draft } from '../../queries.ts'
import { isOpenAt } from '../../rules.ts'
import { said } from '../messages.ts'

const soon = 24 * 60 * 60 * 1000

/** Until when a draft can be submitted, and what happens then; that it is too late, once it is. */
export const closing = (frame: Frame, { campaign }: Draft): Part => {
  const { t, language, now } = frame
  const { closesAt, timeZone, submitsCompleteDrafts } = campaign
  if (!isOpenAt(campaign, now) || !closesAt)
    return notice({
      kind: 'warning',
      title: t(said.closedMeanwhile),
      body: html`<p>${t(said.closedMeanwhileBody)}</p>`,
    })
  const left = timeLeft(frame, closesAt, {
    soon: t(said.closesIn, { left: '{left}' }),
    over: `${t(said.closedMeanwhile)}. ${t(said.closedMeanwhileBody)}`,
  })
  const moment = html`${t(said.closesOn, { moment: sayMoment(language, closesAt, timeZone) })} ${left}`
  return closesAt.getTime() - now.getTime() < soon
    ? notice({
        kind: 'warning',
        title: t(said.closesSoon),
        body: html`<p>${moment}</p><p>${t(submitsCompleteDrafts ? said.bellSubmits : said.bellDoesNot)}</p>`,
      })
    : html`<p class="closing">${moment}</p>`
}

import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { page } from '../../../../web/ui/layout.ts'
import { momentField } from '../../../../web/ui/moment-field.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import type { Campaign } from '../../campaign.ts'
import { said as draftingSaid } from '../../drafting/messages.ts'
import { crumbsTo, reasonFields } from '../../drafting/views/part-page.ts'
import { said } from '../messages.ts'

type Changing = { frame: Frame; campaign: Campaign; open: OpenForm; problems: Said }

const changing = (
  { frame, campaign, open, problems }: Changing,
  { title, lead, fields, send }: { title: Sentence; lead: string; fields: Part; send: Sentence },
): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(title),
    problems: problems.length > 0,
    index: false,
    crumbs: crumbsTo(frame, campaign, t(title)),
    main: typingPage({
      frame,
      open,
      problems,
      title: t(title),
      lead,
      cancel: to(language, 'officeCampaign', campaign),
      send: t(send),
      fields: html`${fields}${reasonFields(frame, open, problems)}`,
    }),
  })
}

const closingMoment = ({ language }: Frame, { closesAt, timeZone }: Campaign) =>
  closesAt ? sayMoment(language, closesAt, timeZone) : ''

/** Asks for a later closing, and why. */
export const extensionPage = (asked: Changing): Html => {
  const { t } = asked.frame
  return changing(asked, {
    title: said.extendTitle,
    lead: t(said.extendLead, { moment: closingMoment(asked.frame, asked.campaign) }),
    fields: momentField(asked, { name: 'closes', legend: t(said.newClosing), hint: t(draftingSaid.closesHint) }),
    send: said.extend,
  })
}

/** Asks why a campaign is closed before its time. */
export const closingPage = (asked: Changing): Html =>
  changing(asked, {
    title: said.closeTitle,
    lead: asked.frame.t(said.closeLead),
    fields: null,
    send: said.close,
  })

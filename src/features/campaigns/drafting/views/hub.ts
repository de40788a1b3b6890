import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { textArea } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { definitionList, heading, notice, tag, time } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import type { Campaign } from '../../campaign.ts'
import { said as shared } from '../../messages.ts'
import type { Gate } from '../../publication/actions.ts'
import type { Changed } from '../../publication/queries.ts'
import { changesList, gatePart } from '../../publication/views/gate.ts'
import { type Part as PartName, parts } from '../../rules.ts'
import { said } from '../messages.ts'
import { partHref } from '../part-links.ts'
import type { listComments } from '../queries.ts'
import { statusTag } from './list.ts'
import { crumbsToOffice, titleOf } from './part-page.ts'

const frozen: readonly PartName[] = ['skills', 'questions', 'plan', 'dates']

const partsList = ({ frame, campaign, gate, verbs }: Hub): Html => {
  const { t } = frame
  const open = (part: PartName) => gate.obstacles.filter((obstacle) => obstacle.part === part).length
  const mayWrite = (part: PartName) =>
    campaign.status === 'draft'
      ? verbs.mayDraft
      : campaign.status === 'published' && verbs.mayChange && !frozen.includes(part)
  return html`
    <h2>${t(said.parts)}</h2>
    ${campaign.status === 'published' && verbs.mayChange && html`<p>${t(said.frozen)}</p>`}
    ${definitionList(
      parts.map((part) => ({
        term: mayWrite(part) ? html`<a href="${partHref(frame, campaign, part)}">${t(said[part])}</a>` : t(said[part]),
        description:
          campaign.status !== 'draft' || open(part) === 0
            ? tag(t(said.partDone), 'green')
            : tag(t(said.partOpen, { count: open(part) }), 'amber'),
      })),
    )}`
}

const comments = ({ frame, campaign, comments: list, open, problems, verbs }: Hub): Html => {
  const { t, language } = frame
  return html`
    <h2 id="comments">${t(said.comments)}</h2>
    ${list.length === 0 && html`<p class="quiet">${t(said.noComments)}</p>`}
    ${list.map((one) => html`<article class="message"><h3>${time({ at: one.at, text: t(said.commentBy, { name: one.authorName, moment: sayMoment(language, one.at) }) })}</h3><p class="as-typed" lang="${one.language}">${one.body}</p></article>`)}
    ${
      verbs.mayComment &&
      form({
        frame,
        action: to(language, 'officeCampaignComments', campaign),
        draft: open.draft,
        version: open.version,
        body: html`${textArea({ t, name: 'body', label: t(said.comment), value: typed(open.fields, 'body'), error: messageFor(problems, 'body'), rows: 4, required: true })}${button({ label: t(said.sendComment), kind: 'secondary' })}`,
      })
    }`
}

type Hub = {
  frame: Frame
  campaign: Campaign
  gate: Gate
  changes: readonly Changed[]
  comments: Awaited<ReturnType<typeof listComments>>
  open: OpenForm
  problems: Said
  answering: Readonly<Record<string, string>>
  done: Part
  /** How many were submitted; none for whoever may not open them. */
  applications: number | null
  verbs: {
    mayDraft: boolean
    mayAnnounce: boolean
    mayChange: boolean
    mayComment: boolean
    mayFindDeclared: boolean
    open: readonly string[]
  }
}

/** A campaign as its office works on it: what it says, what is left to do, who said what, and what may be done with it now. */
export const hubPage = (hub: Hub): Html => {
  const { frame, campaign, problems, changes, done, applications, verbs } = hub
  const { t, language } = frame
  const title = titleOf(frame, campaign)
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [...crumbsToOffice(frame), { label: title }],
    aside: html`
      <p>${statusTag(frame, campaign.status)}</p>
      <p>${t(shared.number, { number: String(campaign.number) })}<br>${campaign[`office_${language}`]}</p>
      <p>${t(shared.closes)}<br>${campaign.closesAt ? time({ at: campaign.closesAt, text: sayMoment(language, campaign.closesAt, campaign.timeZone) }) : t(shared.noDate)}</p>
      <p>${linkButton({ label: t(campaign.status === 'draft' ? said.asPublished : said.asPublic), href: campaign.status === 'draft' ? to(language, 'officeCampaignPreview', campaign) : to(language, 'campaign', campaign), kind: 'secondary' })}</p>
      ${applications !== null && html`<p>${linkButton({ label: t(said.applications, { count: applications }), href: to(language, 'officeCampaignApplications', campaign), kind: 'secondary' })}</p>`}
      ${applications !== null && html`<p>${linkButton({ label: t(shared.assessment), href: to(language, 'officeAssessment', campaign), kind: 'secondary' })}</p>`}
      ${verbs.mayFindDeclared && html`<p>${linkButton({ label: t(said.equitySearch), href: to(language, 'officeCampaignEquitySearch', campaign), kind: 'secondary' })}</p>`}
      ${verbs.mayDraft && postButton({ frame, action: to(language, 'officeCampaignCopy', campaign), label: t(said.copy), kind: 'secondary' })}`,
    main: html`
      ${errorSummary({ t, problems })}
      ${done && notice({ kind: 'success', title: done })}
      ${heading(title)}
      ${gatePart(hub)}
      ${partsList(hub)}
      ${changesList(frame, changes, campaign)}
      ${comments(hub)}`,
  })
}

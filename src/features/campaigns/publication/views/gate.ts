import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { checkbox, csrf, hidden, textField } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { notice, time } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import type { Campaign } from '../../campaign.ts'
import { partHref } from '../../drafting/part-links.ts'
import { equityGroupNames, textNames } from '../../messages.ts'
import type { Obstacle } from '../../rules.ts'
import { longestSentence, type Warning, whatToThinkAbout } from '../../warnings.ts'
import type { Gate } from '../actions.ts'
import { rules, said, warnings } from '../messages.ts'
import type { Changed } from '../queries.ts'

const inLanguage = { en: said.inLanguage_en, fr: said.inLanguage_fr }

/** What stands in the way, in words. */
export const obstacleInWords = ({ t }: Pick<Frame, 't'>, { rule, about = {} }: Obstacle): string => {
  const sentence: Sentence | undefined = rules[rule as keyof typeof rules]
  if (!sentence) throw new Error(`No sentence says the rule ${rule}`)
  return t(sentence, {
    text: about.field ? t(textNames[about.field]) : '',
    language: about.language ? t(inLanguage[about.language]) : '',
    name: about.name ?? '',
  })
}

const warningInWords = ({ t }: Pick<Frame, 't'>, { rule, about = {} }: Warning): string => {
  const sentence: Sentence | undefined = warnings[rule as keyof typeof warnings]
  if (!sentence) throw new Error(`No sentence says the warning ${rule}`)
  return t(sentence, {
    text: about.field ? t(textNames[about.field]) : '',
    language: about.language ? t(inLanguage[about.language]) : '',
    words: about.words ?? '',
    count: about.count ?? 0,
    longest: longestSentence,
  })
}

type GatePart = {
  frame: Frame
  campaign: Campaign
  gate: Gate
  verbs: { mayDraft: boolean; mayAnnounce: boolean; open: readonly string[] }
  problems: Said
  /** A reason that was sent and refused, by the name of its field. */
  answering: Readonly<Record<string, string>>
}

const toThinkAbout = ({ frame, campaign, verbs: { mayDraft }, problems, answering }: GatePart): Part => {
  const { t, language, now } = frame
  const all = whatToThinkAbout(campaign, now)
  if (all.length === 0) return null
  return html`
    <h3>${t(said.toThinkAbout)}</h3>
    <p>${t(said.toThinkAboutLead)}</p>
    <ul class="warnings">
      ${all.map((warning, place) => {
        const reason = campaign.answered[warning.key]
        return html`<li>
          <a href="${partHref(frame, campaign, warning.part)}">${warningInWords(frame, warning)}</a>
          ${reason !== undefined && html`<p class="quiet">${t(said.answered, { reason })}</p>`}
          ${
            reason === undefined &&
            mayDraft &&
            form({
              frame,
              action: to(language, 'officeCampaignAnswers', campaign),
              draft: `campaign.${campaign.id}.answer ${warning.key}`,
              keptIn: 'tab',
              body: html`${hidden('key', warning.key)}
                ${textField({ t, name: `reason-${place}`, label: t(said.why), value: answering[`reason-${place}`], error: messageFor(problems, `reason-${place}`), width: 'full' })}
                ${button({ label: t(said.answer), kind: 'secondary', about: warningInWords(frame, warning) })}`,
            })
          }
        </li>`
      })}
    </ul>`
}

const equityPart = ({ frame: { t, language }, campaign }: GatePart): Part =>
  campaign.equityGroups.length > 0 &&
  notice({
    kind: 'info',
    level: 3,
    title: t(said.equityTitle, { groups: campaign.equityGroups.map((group) => t(equityGroupNames[group])).join(', ') }),
    body: html`<p>${campaign[`equity_${language}`]}</p><p>${t(said.equityMeans)}</p>`,
  })

// Nothing is typed in it.
const publishPart = ({ frame, campaign, problems }: GatePart): Html => {
  const { t, language } = frame
  const action = to(language, 'officeCampaignPublication', campaign)
  if (campaign.equityGroups.length === 0)
    return html`<p>${t(said.publishLead)}</p>${postButton({ frame, action, label: t(said.publish) })}`
  return html`<p>${t(said.publishLead)}</p>
    <form method="post" action="${action}">${csrf(frame.csrfToken)}
      ${checkbox({ t, name: 'approvesEquity', label: t(said.approvesEquity), error: messageFor(problems, 'approvesEquity'), checked: false })}
      ${button({ label: t(said.publish) })}</form>`
}

/** The gate: what is left to do before a draft can be published, and, once it is, what may be done with it. */
export const gatePart = (gatePage: GatePart): Html => {
  const { frame, campaign, gate, verbs } = gatePage
  const { t, language } = frame
  if (campaign.status !== 'draft')
    return html`<p class="button-row">
      ${verbs.open.includes('extend') && linkButton({ label: t(said.extend), href: to(language, 'officeCampaignExtension', campaign), kind: 'secondary' })}
      ${verbs.open.includes('close') && linkButton({ label: t(said.close), href: to(language, 'officeCampaignClosing', campaign), kind: 'secondary' })}
    </p>
    ${verbs.mayAnnounce && postButton({ frame, action: to(language, 'officeCampaignAnnouncement', campaign), label: t(said.announce), kind: 'secondary' })}
    ${verbs.open.includes('archive') && postButton({ frame, action: to(language, 'officeCampaignArchiving', campaign), label: t(said.archive), kind: 'secondary' })}`
  const { obstacles, unanswered } = gate
  const isClear = obstacles.length + unanswered.length === 0
  return html`
    <h2>${t(said.gate)}</h2>
    ${
      obstacles.length > 0
        ? html`<h3>${t(said.obstacles, { count: obstacles.length })}</h3>
      <ul class="checklist">${obstacles.map((obstacle) => html`<li><a href="${partHref(frame, campaign, obstacle.part)}">${obstacleInWords(frame, obstacle)}</a></li>`)}</ul>`
        : isClear &&
          notice({
            kind: 'success',
            level: 3,
            title: t(said.nothingLeft),
            body: !verbs.open.includes('publish') && html`<p>${t(said.readyForLead)}</p>`,
          })
    }
    ${toThinkAbout(gatePage)}
    ${equityPart(gatePage)}
    ${verbs.open.includes('publish') && publishPart(gatePage)}`
}

const changeInWords = ({ t, language }: Frame, change: Changed, timeZone: string): string => {
  if (change.kind === 'text') return t(said.changedText)
  if (change.kind === 'closed-early') return t(said.changedClosed)
  return t(said.changedExtended, { moment: sayMoment(language, change.closesAfter ?? change.at, timeZone) })
}

/** What changed since publication and why, for everyone who reads the campaign. */
export const changesList = (
  frame: Frame,
  changes: readonly Changed[],
  { timeZone }: Pick<Campaign, 'timeZone'>,
): Part =>
  changes.length > 0 &&
  html`<h2>${frame.t(said.changes)}</h2>
    <ul>${changes.map((change) => html`<li>${time({ at: change.at, text: frame.t(said.changedOn, { day: sayDate(frame.language, change.at), change: changeInWords(frame, change, timeZone) }) })} <span class="quiet">${change[`reason_${frame.language}`]}</span></li>`)}</ul>`

import { to } from '../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../i18n/dates.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button, postButton } from '../../../web/ui/buttons.ts'
import { hidden, radios, select, textArea, textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { details, tag, time } from '../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../web/ui/typing-page.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { decisionOutcomes, type Outcome, removalReasons } from '../lifecycle.ts'
import { decisionNames, decisionTones, removalNames, said } from '../messages.ts'
import type { Decision } from '../queries.ts'
import { type Criterion, keyOf } from '../rules.ts'
import { nameOfCriterion } from '../words.ts'

export type DecisionShown = {
  frame: Frame
  applicationId: string
  campaign: Campaign
  decisions: readonly Decision[]
  standing: Outcome
  unmet: readonly Criterion[]
  /** The form, for whoever may decide. */
  write: { open: OpenForm; problems: Said } | null
  /** What the person is to be told by which decision, for whoever may tell them and as long as nobody did. */
  notice: { decisionId: string; words: readonly string[] } | null
  queue: string | undefined
}

const signed = ({ frame, campaign }: DecisionShown, one: Decision): Html => {
  const { t, language } = frame
  return html`
    <article class="message">
      <p>${tag(t(decisionNames[one.outcome]), decisionTones[one.outcome])} ${one.outcome === 'not-qualified' && nameOfCriterion(frame, campaign, keyOf(one))} ${one.reason && t(removalNames[one.reason])}</p>
      ${one.note && html`<p class="as-typed" lang="${one.language}">${one.note}</p>`}
      <p class="quiet">${time({ at: one.decidedAt, text: t(said.signedBy, { name: one.signature, moment: sayMoment(language, one.decidedAt) }) })}<br>
        ${one.isTakenBack && one.replacedAt ? t(said.takenBack, { day: sayDate(language, one.replacedAt) }) : one.replacedAt ? t(said.replaced) : one.toldAt ? t(said.toldOn, { day: sayDate(language, one.toldAt) }) : t(said.tellBy, { day: sayDate(language, one.tellBy) })}</p>
    </article>`
}

const untold = ({ frame, applicationId, notice, queue }: DecisionShown): Part => {
  if (!notice) return null
  const { t, language } = frame
  return html`<p>${t(said.tellLead)}</p><blockquote class="as-typed">${notice.words.map((words) => html`<p>${words}</p>`)}</blockquote>
    ${postButton({ frame, action: to(language, 'assessmentTelling', { id: applicationId }, { queue }), label: t(said.tell), fields: { decision: notice.decisionId } })}`
}

const decisionForm = (options: DecisionShown): Part => {
  const { frame, applicationId, campaign, decisions, unmet, write, queue } = options
  if (!write) return null
  const { t, language } = frame
  const { open, problems } = write
  const error = (name: string) => messageFor(problems, name)
  return html`${draftNotice(frame, open)}${form({
    frame,
    action: to(language, 'assessmentDecision', { id: applicationId }, { queue }),
    draft: open.draft,
    version: open.version,
    body: html`
      ${hidden('replaces', decisions.find(({ replacedAt }) => replacedAt === null)?.id ?? '')}
      ${radios({ t, name: 'outcome', legend: t(said.outcome), value: typed(open.fields, 'outcome'), options: decisionOutcomes.map((value) => ({ value, label: t(decisionNames[value]) })), error: error('outcome'), required: true })}
      ${unmet.length > 0 && select({ t, name: 'criterion', label: t(said.criterion), blank: t(said.choose), value: typed(open.fields, 'criterion'), options: unmet.map(({ key }) => ({ value: key, label: nameOfCriterion(frame, campaign, key) })), error: error('criterion'), width: 'full' })}
      ${select({ t, name: 'reason', label: t(said.reason), blank: t(said.choose), value: typed(open.fields, 'reason'), options: removalReasons.map((value) => ({ value, label: t(removalNames[value]) })), error: error('reason'), width: 'full' })}
      ${textArea({ t, name: 'note', label: t(said.decisionNote), value: typed(open.fields, 'note'), error: error('note'), rows: 3, required: false })}
      ${textField({ t, name: 'signature', label: t(said.signature), value: typed(open.fields, 'signature'), error: error('signature'), required: true, autocomplete: 'name' })}
      ${button({ label: t(said.sign) })}`,
  })}`
}

/** What was decided on an application, and the form by which somebody decides. */
export const decisionPart = (options: DecisionShown): Html => {
  const { frame, decisions, write } = options
  const { t } = frame
  const stands = decisions.some(({ replacedAt }) => replacedAt === null)
  const body = decisionForm(options)
  return html`
    <h2 id="decision">${t(said.decision)}</h2>
    <p>${t(said.decisionLead)}</p>
    ${decisions.map((one) => signed(options, one))}
    ${untold(options)}
    ${write && (stands ? details(t(said.sign), body, write.problems.length > 0) : body)}`
}

import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button } from '../../../web/ui/buttons.ts'
import { hidden, select, textArea } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { tag, time } from '../../../web/ui/text.ts'
import { draftNotice, type Said } from '../../../web/ui/typing-page.ts'
import type { Snapshot } from '../../applications/index.ts'
import type { Campaign, PlanStep } from '../../campaigns/index.ts'
import { choiceOf } from '../forms.ts'
import { said as horizontal } from '../horizontal/messages.ts'
import { type Reason, reasonsOf, results, reused } from '../lifecycle.ts'
import { reasonNames, resultNames, resultTones, said } from '../messages.ts'
import type { Offer } from '../qualifications/queries.ts'
import { offerPart } from '../qualifications/views/office.ts'
import type { ResultRow } from '../queries.ts'
import { type Criterion, keyOf } from '../rules.ts'
import { nameOfCriterion } from '../words.ts'
import { answersTo, evidenceFor } from './evidence.ts'

/** A step of one application as somebody assesses it. */
export type StepShown = {
  frame: Frame
  applicationId: string
  campaign: Campaign
  step: PlanStep
  criteria: readonly Criterion[]
  snapshot: Snapshot | null
  /** The results that this person may see. */
  shown: readonly ResultRow[]
  isHidden: boolean
  /** Whether the answers are kept apart from the name: they are assessed question by question. */
  isByQuestion: boolean
  own: { open: OpenForm; problems: Said } | null
  consensus: { open: OpenForm; problems: Said } | null
  queue: string | undefined
  /** What the person showed elsewhere and may be taken over, by the key of its criterion. */
  offers: ReadonlyMap<string, Offer>
}

const resultsList = ({ frame, shown }: StepShown, key: string): Part => {
  const { t, language } = frame
  const list = shown.filter((one) => keyOf(one) === key)
  return (
    list.length > 0 &&
    html`<h4>${t(said.soFar)}</h4><ul class="results-so-far">${list.map(
      (
        one,
      ) => html`<li>${tag(t(resultNames[one.result]), resultTones[one.result])} ${one.kind === 'consensus' && tag(t(said.agreed), 'blue')} ${t(reasonNames[one.reason])}
        <span class="quiet">${time({ at: one.at, text: t(said.resultBy, { name: one.assessorName, moment: sayMoment(language, one.at) }) })}</span>
        ${one.note && html`<p class="as-typed" lang="${one.language}">${one.note}</p>`}</li>`,
    )}</ul>`
  )
}

/** The result of a criterion with its reason, and its words; with an offer, what the person showed elsewhere may be taken over. */
export const criterionFields = (
  frame: Frame,
  key: string,
  { open, problems }: NonNullable<StepShown['own']>,
  offer?: Offer,
): Html => {
  const { t } = frame
  const reasonsFor = (result: (typeof results)[number]): readonly Reason[] =>
    offer && result === 'demonstrated' ? [reused, ...reasonsOf[result]] : reasonsOf[result]
  return html`
    ${offer && offerPart(frame, key, offer)}
    ${select({
      t,
      name: `result-${key}`,
      label: t(said.result),
      blank: t(said.notYet),
      value: typed(open.fields, `result-${key}`),
      groups: results.map((result) => ({
        label: t(resultNames[result]),
        options: reasonsFor(result).map((reason) => ({
          value: choiceOf(result, reason),
          label: t(reasonNames[reason]),
        })),
      })),
      error: messageFor(problems, `result-${key}`),
      width: 'full',
    })}
    ${textArea({ t, name: `note-${key}`, label: t(said.note), value: typed(open.fields, `note-${key}`), error: messageFor(problems, `note-${key}`), rows: 3, required: false })}`
}

const criterionPart = (options: StepShown, criterion: Criterion): Html => {
  const { frame, campaign, snapshot, own, isByQuestion } = options
  const { t } = frame
  return html`
    <section class="criterion" aria-labelledby="criterion-${criterion.key}">
      <h3 id="criterion-${criterion.key}">${nameOfCriterion(frame, campaign, criterion.key)} <span class="quiet-inline">${t(criterion.isEssential ? said.essential : said.asset)}</span></h3>
      <div class="criterion-sides">
        <div>${!isByQuestion && html`<h4>${t(said.evidence)}</h4>${snapshot && evidenceFor(frame, snapshot, criterion)}`}</div>
        <div>${own && criterionFields(frame, criterion.key, own, options.offers.get(criterion.key))}${resultsList(options, criterion.key)}</div>
      </div>
    </section>`
}

const action = ({ frame, applicationId, queue }: StepShown) =>
  to(frame.language, 'assessmentResults', { id: applicationId }, { queue })

const consensusPart = (options: StepShown): Part => {
  const { frame, campaign, criteria, step, consensus } = options
  if (!consensus) return null
  const { t } = frame
  const legend = (key: string) => nameOfCriterion(frame, campaign, key)
  return html`<h2 id="consensus">${t(said.consensus)}</h2><p>${t(said.consensusLead)}</p>${draftNotice(frame, consensus.open)}
    ${form({
      frame,
      action: action(options),
      draft: consensus.open.draft,
      version: consensus.open.version,
      body: html`${hidden('step', step.id)}${hidden('kind', 'consensus')}
        ${criteria.map(({ key }) => html`<fieldset class="field"><legend>${legend(key)}</legend>${criterionFields(frame, key, consensus, options.offers.get(key))}</fieldset>`)}
        ${button({ label: t(said.saveConsensus) })}`,
    })}`
}

// A step of questions that measures skills is assessed by the answers, whatever else was said of the skill.
const answersPart = ({ frame, campaign, criteria, step, snapshot, isByQuestion }: StepShown): Part =>
  step.kind === 'screening-questions' &&
  criteria.some(({ kind }) => kind === 'skill') &&
  snapshot &&
  !isByQuestion &&
  html`<h3>${frame.t(said.answers)}</h3>${answersTo(frame, campaign, snapshot)}`

/** A step, criterion by criterion: what was submitted at one side, what was found at the other. */
export const stepPart = (options: StepShown): Html => {
  const { frame, campaign, criteria, step, own, isHidden, isByQuestion } = options
  const { t } = frame
  const body = criteria.map((criterion) => criterionPart(options, criterion))
  return html`
    ${isHidden && html`<p>${t(said.hidden)}</p>`}
    ${answersPart(options)}
    ${isByQuestion && html`<p>${t(horizontal.byQuestion)} <a href="${to(frame.language, 'assessmentQuestions', campaign)}">${t(horizontal.title)}</a></p>`}
    ${
      own
        ? html`${draftNotice(frame, own.open)}${form({
            frame,
            action: action(options),
            draft: own.open.draft,
            version: own.open.version,
            body: html`${hidden('step', step.id)}${hidden('kind', 'own')}${body}${button({ label: t(said.saveResults) })}`,
          })}`
        : body
    }
    ${consensusPart(options)}`
}

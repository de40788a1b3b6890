import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { button, postButton } from '../../../web/ui/buttons.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { checkbox, textArea, textField } from '../../../web/ui/fields.ts'
import { form } from '../../../web/ui/form.ts'
import { page } from '../../../web/ui/layout.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, tag, time } from '../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../web/ui/typing-page.ts'
import type { Campaign, PlanStep } from '../../campaigns/index.ts'
import { sayDuration } from '../../profiles/index.ts'
import type { Sitting } from '../interviews/queries.ts'
import type { listSettings } from '../queries.ts'
import { criteriaOf } from '../rules.ts'
import { crumbsTo } from '../views/crumbs.ts'
import { nameOfCriterion, nameOfStep } from '../words.ts'
import { said } from './messages.ts'
import type { Named } from './queries.ts'
import { byDate } from './sitting-views.ts'

type Settings = Awaited<ReturnType<typeof listSettings>>

type PlanPage = {
  frame: Frame
  campaign: Campaign
  settings: Settings
  sittings: readonly Sitting[]
  named: readonly Named[]
  naming: { open: OpenForm; problems: Said } | null
  mayPrepare: boolean
  done: Part
}

const heldPart = ({ frame: { t }, settings }: PlanPage, stepId: string): Html => {
  const held = settings.get(stepId)
  return html`<ul class="plain">
    <li>${t(held?.isIndependent ? said.independent : said.together)}</li>
    ${held?.isHorizontal && html`<li>${t(said.horizontal)}</li>`}
    <li>${held?.biasReview ? tag(t(said.reviewed), 'green') : tag(t(said.notReviewed), 'amber')}</li></ul>`
}

const byStep = (options: PlanPage): Html => {
  const { frame, campaign, mayPrepare } = options
  const { t, language } = frame
  return table({
    caption: t(said.byStep),
    columns: [t(said.step), t(said.measures), t(said.held)].map((label) => ({ label })),
    rows: campaign.plan.map((step) => [
      html`${nameOfStep(frame, step)}${mayPrepare && html`<br><a href="${to(language, 'assessmentStep', campaign, { step: step.id })}">${t(said.change)} <span class="hidden">${nameOfStep(frame, step)}</span></a>`}`,
      html`<ul class="plain">${criteriaOf(campaign, step).map(({ key }) => html`<li>${nameOfCriterion(frame, campaign, key)}</li>`)}</ul>`,
      heldPart(options, step.id),
    ]),
  })
}

const byCriterion = ({ frame, campaign }: PlanPage): Html => {
  const { t } = frame
  const steps = campaign.plan.map((step) => ({ step, keys: criteriaOf(campaign, step).map(({ key }) => key) }))
  const keys = [
    ...new Set([...steps.flatMap((one) => one.keys), ...campaign.skills.map(({ skillId }) => `skill-${skillId}`)]),
  ]
  return table({
    id: 'criteria',
    caption: t(said.byCriterion),
    columns: [{ label: t(said.criterion) }, { label: t(said.measuredBy) }],
    rows: keys.map((key) => {
      const measuring = steps.filter((one) => one.keys.includes(key)).map(({ step }) => nameOfStep(frame, step))
      return [
        nameOfCriterion(frame, campaign, key),
        measuring.length > 0 ? measuring.join(', ') : tag(t(said.gap), 'red'),
      ]
    }),
  })
}

const peoplePart = ({ frame, campaign, named, naming }: PlanPage): Html => {
  const { t, language } = frame
  return html`<h2 id="people">${t(said.people)}</h2><p>${t(said.peopleLead)}</p>
    ${
      named.length === 0
        ? html`<p class="quiet">${t(said.nobody)}</p>`
        : html`<ul class="plain">${named.map((one) => html`<li>${one.name} <span class="quiet">${one.email}, ${time({ at: one.since, text: t(said.since, { day: sayDate(language, one.since) }) })}</span> ${naming && postButton({ frame, action: to(language, 'assessmentPeopleEnd', campaign), label: t(said.end), about: one.name, kind: 'link', fields: { person: one.id } })}</li>`)}</ul>`
    }
    ${
      naming &&
      form({
        frame,
        action: to(language, 'assessmentPeople', campaign),
        draft: naming.open.draft,
        version: naming.open.version,
        body: html`${textField({ t, name: 'email', type: 'email', label: t(said.email), hint: t(said.emailHint), value: typed(naming.open.fields, 'email'), error: messageFor(naming.problems, 'email'), required: true })}${button({ label: t(said.name), kind: 'secondary' })}`,
      })
    }`
}

/** How a campaign is assessed: its plan by step and by criterion, and who assesses. */
export const planPage = (options: PlanPage): Html => {
  const { frame, campaign, naming, done } = options
  const { t } = frame
  const problems = naming?.problems ?? []
  return page({
    frame,
    title: t(said.title),
    problems: problems.length > 0,
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, { label: t(said.title) }),
    main: html`${errorSummary({ t, problems })}${done}${heading(t(said.title), t(said.lead))}
      <p>${t(said.qualificationHolds, { length: sayDuration(t, campaign.qualificationMonths) })}</p>
      ${byStep(options)}${byDate(options)}${byCriterion(options)}${peoplePart(options)}`,
  })
}

type StepPage = {
  frame: Frame
  campaign: Campaign
  step: PlanStep
  open: OpenForm
  problems: Said
  isFixed: boolean
}

/** Where an office says how a step is held. */
export const stepPage = ({ frame, campaign, step, open, problems, isFixed }: StepPage): Html => {
  const { t, language } = frame
  const title = t(said.stepTitle, { step: nameOfStep(frame, step) })
  const plan = to(language, 'assessmentPlan', campaign)
  const isTicked = (name: string) => typed(open.fields, name) === 'yes'
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: crumbsTo(frame, campaign, { label: t(said.title), href: plan }, { label: nameOfStep(frame, step) }),
    main: typingPage({
      frame,
      open,
      problems,
      title,
      cancel: plan,
      action: to(language, 'assessmentStep', campaign, { step: step.id }),
      fields: html`
        ${
          isFixed
            ? html`<p>${t(said.independentFixed)}</p>`
            : checkbox({
                t,
                name: 'isIndependent',
                label: t(said.independent),
                hint: t(said.independentHint),
                checked: isTicked('isIndependent'),
                error: messageFor(problems, 'isIndependent'),
              })
        }
        ${step.kind === 'screening-questions' && checkbox({ t, name: 'isHorizontal', label: t(said.horizontal), checked: isTicked('isHorizontal'), error: messageFor(problems, 'isHorizontal') })}
        ${textArea({ t, name: 'biasReview', label: t(said.bias), hint: t(said.biasHint), value: typed(open.fields, 'biasReview'), error: messageFor(problems, 'biasReview'), rows: 6, required: false })}`,
    }),
  })
}

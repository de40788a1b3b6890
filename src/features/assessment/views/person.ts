import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { attributes } from '../../../web/ui/attributes.ts'
import { errorSummary } from '../../../web/ui/error-summary.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading, notice, tag, time } from '../../../web/ui/text.ts'
import type { Said } from '../../../web/ui/typing-page.ts'
import { type Application, statusNames, statusTones } from '../../applications/index.ts'
import type { Outcome } from '../lifecycle.ts'
import { outcomeNames, outcomeTones, said } from '../messages.ts'
import { said as record } from '../record/messages.ts'
import { nameOfStep } from '../words.ts'
import { crumbsTo } from './crumbs.ts'
import { type DecisionShown, decisionPart } from './decision.ts'
import { type StepShown, stepPart } from './results.ts'

type PersonPage = {
  frame: Frame
  application: Application
  name: string
  shown: StepShown
  invitation: Part
  outcomes: Record<string, Outcome>
  decision: DecisionShown
  qualification: Part
  around: { previous: string | null; next: string | null } | null
  problems: Said
  done: Part
  isOver: boolean
  mayOpen: boolean
  mayReport: boolean
}

const stepsNav = ({ frame, application, shown, outcomes, isOver }: PersonPage): Html => {
  const { t, language } = frame
  return html`<nav class="assessment-steps" aria-label="${t(said.steps)}"><ol>${shown.campaign.plan.map((step) => {
    const outcome = outcomes[step.id] ?? 'to-assess'
    const href = to(language, 'assessment', application, { step: step.id, queue: shown.queue })
    return html`<li><a${attributes({ href, 'aria-current': step.id === shown.step.id && 'step' })}>${nameOfStep(frame, step)}</a> ${isOver && outcome === 'to-assess' ? tag(t(said.notAssessed)) : tag(t(outcomeNames[outcome]), outcomeTones[outcome])}</li>`
  })}</ol></nav>`
}

const throughQueue = ({ frame, shown, around }: PersonPage): Part => {
  if (!around) return null
  const { t, language } = frame
  const step = (id: string | null, rel: 'prev' | 'next', words: string): Part =>
    id !== null &&
    html`<li><a${attributes({ rel, href: to(language, 'assessment', { id }, { queue: shown.queue }) })}>${words}</a></li>`
  return html`<nav class="through" aria-label="${t(said.through)}"><ul>
    ${step(around.previous, 'prev', t(said.previous))}${step(around.next, 'next', t(said.next))}
    <li><a href="${to(language, 'officeAssessment', shown.campaign, { queue: shown.queue })}#queue">${t(said.backToBoard)}</a></li></ul></nav>`
}

/** One person as they are assessed: the steps with where each stands, criterion by criterion the evidence and the results, and the decision. */
export const personPage = (options: PersonPage): Html => {
  const {
    frame,
    application,
    name,
    shown,
    invitation,
    decision,
    qualification,
    problems,
    done,
    isOver,
    mayOpen,
    mayReport,
  } = options
  const { t, language } = frame
  const number = t(said.numbered, { number: String(application.number) })
  const who = name || t(site.accountClosed)
  const title = shown.campaign[`title_${language}`]
  return page({
    frame,
    title: `${who}, ${title}`,
    problems: problems.length > 0,
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, shown.campaign, { label: who }),
    main: html`
      ${errorSummary({ t, problems })}
      ${done}
      ${throughQueue(options)}
      ${heading(who, html`${mayOpen ? html`<a href="${to(language, 'officeApplication', application)}">${number}</a>` : number} · ${tag(t(statusNames[application.status]), statusTones[application.status])} ${application.submittedAt && time({ at: application.submittedAt, text: sayDate(language, application.submittedAt) })}`)}
      ${stepsNav(options)}
      ${isOver && notice({ kind: 'info', body: html`<p>${t(said.over)}</p>` })}
      <h2>${nameOfStep(frame, shown.step)}</h2>
      ${invitation}
      ${stepPart(shown)}
      ${decisionPart(decision)}
      ${mayReport && html`<p><a href="${to(language, 'assessmentRecordOfPerson', application)}">${t(record.title)}</a></p>`}
      ${qualification}`,
  })
}

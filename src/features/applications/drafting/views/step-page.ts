import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { details, heading, notice, steps as stepper, tag } from '../../../../web/ui/text.ts'
import { rules, said as shared, stepNames } from '../../messages.ts'
import type { Draft } from '../../queries.ts'
import { isStepOpen, type Obstacle, type Step } from '../../rules.ts'
import { said } from '../messages.ts'
import { closing } from './closing.ts'

/** What every step is shown with. */
export type StepPage = {
  frame: Frame
  draft: Draft
  step: Step
  steps: readonly Step[]
  obstacles: readonly Obstacle[]
  hasProblems: boolean
  /** Whether a step beyond this one was asked for and is not open yet. */
  wasTooEarly: boolean
  /** Whether something was just saved in the profile, from where the person comes back. */
  wasSaved: boolean
}

/** Something an application lacks, in words. */
export const obstacleInWords = ({ t }: Pick<Frame, 't'>, { says, values }: Obstacle): string => {
  const sentence = rules[says as keyof typeof rules]
  if (!sentence) throw new Error(`No sentence says the rule ${says}`)
  return t(sentence, values)
}

// The steps that ask something; the first and the last only tell and conclude.
const toFill: ReadonlySet<Step> = new Set(['profile', 'timeline', 'education', 'skills', 'questions'])

const stepList = ({ frame: { t, language }, draft, step, steps, obstacles }: StepPage): Html => html`
  <nav aria-label="${t(said.steps)}"><h2>${t(said.steps)}</h2>
    <ol class="step-list">${steps.map((one) => {
      const name = t(stepNames[one])
      const isOpen = isStepOpen(one, steps, obstacles)
      const isDone = !obstacles.some((obstacle) => obstacle.step === one)
      const state =
        isOpen && toFill.has(one) && html` ${tag(t(isDone ? said.done : said.toDo), isDone ? 'green' : 'amber')}`
      if (one === step) return html`<li aria-current="step"><strong>${name}</strong>${state}</li>`
      if (!isOpen) return html`<li class="quiet">${name}</li>`
      return html`<li><a href="${to(language, 'applicationStep', { id: draft.application.id, step: one })}">${name}</a>${state}</li>`
    })}</ol>
  </nav>`

/** The title of the campaign in the language of the page. */
export const titleOf = (
  { language }: Pick<Frame, 'language'>,
  campaign: { title_en: string; title_fr: string },
): string => campaign[`title_${language}`]

/** One step of an application: where one is, until when, and what this step asks. */
export const stepPage = (
  asked: StepPage,
  { lead, main, before }: { lead: string; main: Part; before?: Part },
): Html => {
  const { frame, draft, step, steps, hasProblems, wasTooEarly, wasSaved } = asked
  const { t, language } = frame
  const title = t(stepNames[step])
  return page({
    frame,
    title: `${title} – ${titleOf(frame, draft.campaign)}`,
    problems: hasProblems,
    index: false,
    crumbs: [
      { label: t(shared.applications), href: to(language, 'applications') },
      { label: titleOf(frame, draft.campaign), href: to(language, 'campaign', draft.campaign) },
      { label: title },
    ],
    aside: html`${stepList(asked)}<p><a href="${to(language, 'applications')}">${t(said.leave)}</a></p>
      ${details(t(said.remove), html`<p>${t(said.removeBody)}</p>${postButton({ frame, action: to(language, 'applicationRemoval', draft.application), label: t(said.remove), kind: 'danger' })}`)}`,
    main: html`
      ${before}
      ${stepper({ t, current: steps.indexOf(step) + 1, labels: steps.map((one) => t(stepNames[one])) })}
      ${heading(title, lead)}
      ${wasSaved && notice({ kind: 'success', title: t(said.savedInProfile) })}
      ${wasTooEarly && notice({ kind: 'info', title: t(said.notOpenYet), body: html`<p>${t(said.notOpenYetBody)}</p>` })}
      ${closing(frame, draft)}
      ${main}`,
  })
}

/** What a step still lacks, with links where it is mended elsewhere. */
export const lacking = (
  frame: Frame,
  obstacles: readonly Obstacle[],
  step: Step,
  hrefOf?: (field: string) => string,
): Part => {
  const here = obstacles.filter((obstacle) => obstacle.step === step)
  return (
    here.length > 0 &&
    notice({
      kind: 'warning',
      title: frame.t(said.stillNeeded),
      body: html`<ul>${here.map((obstacle) => html`<li>${hrefOf ? html`<a href="${hrefOf(obstacle.field)}">${obstacleInWords(frame, obstacle)}</a>` : obstacleInWords(frame, obstacle)}</li>`)}</ul>`,
    })
  )
}

import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import { site } from '../../../../i18n/site.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button, postButton } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { textArea } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { definitionList, heading, notice, time } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import type { Snapshot } from '../../../applications/index.ts'
import type { Campaign, PlanStep } from '../../../campaigns/index.ts'
import { needNames } from '../../../profiles/index.ts'
import { said as planning } from '../../planning/messages.ts'
import { nameOfStep } from '../../words.ts'
import { heldIn, said } from '../messages.ts'
import type { Invitation, Sitting } from '../queries.ts'
import { choosingEnds, hoursToChoose, languageOf, mayStillChange } from '../rules.ts'
import { sayWhen } from '../telling.ts'

type Typing = { open: OpenForm; problems: Said }

export type OwnPage = {
  frame: Frame
  invitation: Invitation
  campaign: Campaign
  step: PlanStep
  officeEmail: string
  chosen: Sitting | null
  free: readonly Sitting[]
  card: Snapshot['accommodation']
  answer: Typing
  needs: Typing
  obstacle: string | null
  done: Part
  isOver: boolean
}

const chosenPart = ({ frame, invitation, campaign, chosen, officeEmail }: OwnPage): Part => {
  if (!chosen) return null
  const { t, language, now } = frame
  const until = choosingEnds(chosen.startsAt)
  return html`<h2>${t(said.yourTime)}</h2>
    ${definitionList([
      {
        term: t(planning.when),
        description: time({ at: chosen.startsAt, text: sayWhen(language, chosen, campaign.timeZone) }),
      },
      ...(chosen.place ? [{ term: t(planning.where), description: chosen.place }] : []),
    ])}
    <p><a href="${to(language, 'interviewCalendar', invitation)}">${t(said.calendarFile)}</a></p>
    <p>${mayStillChange(chosen, now) ? t(said.changeUntil, { moment: sayMoment(language, until, campaign.timeZone) }) : t(said.noMoreChange, { email: officeEmail })}</p>`
}

const freePart = ({ frame, invitation, campaign, chosen, free }: OwnPage): Part => {
  const { t, language, now } = frame
  if (!mayStillChange(chosen, now)) return null
  return html`<div id="times">${table({
    caption: t(chosen ? said.otherTimes : said.freeTimes),
    empty: t(said.noFreeTimes),
    columns: [planning.when, planning.where, said.choose].map((label) => ({ label: t(label) })),
    rows: free.map((sitting) => {
      const when = sayWhen(language, sitting, campaign.timeZone)
      return [
        time({ at: sitting.startsAt, text: when }),
        sitting.place,
        postButton({
          frame,
          action: to(language, 'interview', invitation),
          label: t(said.choose),
          about: when,
          kind: 'secondary',
          fields: { sitting: sitting.id },
        }),
      ]
    }),
  })}</div>${free.length > 0 && html`<p>${t(said.freeLead, { hours: hoursToChoose })}</p>`}`
}

const nonePart = ({ frame, invitation, chosen, answer: { open, problems } }: OwnPage): Part => {
  const { t, language, now } = frame
  if (!mayStillChange(chosen, now)) return null
  return html`<h2 id="none">${t(said.noneTitle)}</h2>
    ${invitation.noneSuitsAt && html`<p>${t(said.youSaid)}</p><p class="as-typed" lang="${invitation.noneSuitsLanguage}">${invitation.noneSuits}</p>`}
    ${form({
      frame,
      action: to(language, 'interviewAnswer', invitation),
      draft: open.draft,
      version: open.version,
      body: html`${textArea({ t, name: 'noneSuits', label: t(said.noneLabel), hint: t(said.noneHint), value: typed(open.fields, 'noneSuits'), error: messageFor(problems, 'noneSuits'), rows: 3, required: true })}${button({ label: t(said.noneSend), kind: 'secondary' })}`,
    })}`
}

const cardPart = ({ t }: Frame, card: Snapshot['accommodation']): Html =>
  card
    ? html`<h3>${t(said.shared)}</h3><ul>${card.needs.map((need) => html`<li>${t(needNames[need])}</li>`)}</ul>
        ${card.details && html`<p class="as-typed" lang="${card.language}">${card.details}</p>`}`
    : html`<p>${t(said.notShared)}</p>`

const needsPart = ({ frame, invitation, step, card, needs: { open, problems } }: OwnPage): Html => {
  const { t, language } = frame
  const spoken = languageOf(step, invitation)
  return html`<h2 id="needs">${t(said.aboutIt)}</h2>
    ${spoken && html`<p>${t(heldIn[spoken])}</p>`}
    ${cardPart(frame, card)}
    ${form({
      frame,
      action: to(language, 'interviewNeeds', invitation),
      draft: open.draft,
      version: open.version,
      body: html`${textArea({ t, name: 'needsChanged', label: t(said.changedLabel), hint: t(said.changedHint), value: typed(open.fields, 'needsChanged'), error: messageFor(problems, 'needsChanged'), rows: 3 })}${button({ label: t(site.save), kind: 'secondary' })}`,
    })}`
}

/** Where a person chooses a time, says that none suits, and sees in which language it is held and which needs they shared. */
export const ownPage = (options: OwnPage): Html => {
  const { frame, invitation, campaign, step, answer, needs, obstacle, done, isOver } = options
  const { t, language } = frame
  const title = campaign[`title_${language}`]
  const name = nameOfStep(frame, step)
  const heard = options.chosen || isOver ? name : t(said.ownTitle, { step: name })
  const problems = [...answer.problems, ...needs.problems]
  return page({
    frame,
    title: heard,
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: title, href: to(language, 'application', { id: invitation.applicationId }) }, { label: name }],
    main: html`
      ${errorSummary({ t, problems })}
      ${done}
      ${obstacle !== null && notice({ kind: 'warning', title: obstacle })}
      ${heading(heard, t(said.ownLead, { title }))}
      ${
        isOver
          ? notice({ kind: 'info', body: html`<p>${t(said.isOver)}</p>` })
          : html`${chosenPart(options)}${freePart(options)}${nonePart(options)}${needsPart(options)}`
      }`,
  })
}

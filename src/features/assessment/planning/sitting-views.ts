import { to } from '../../../i18n/addresses.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { buttonRow, linkButton, postButton } from '../../../web/ui/buttons.ts'
import { select, textField } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { momentField } from '../../../web/ui/moment-field.ts'
import { table } from '../../../web/ui/table.ts'
import { heading, tag, time } from '../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../web/ui/typing-page.ts'
import { type Campaign, zoneNames } from '../../campaigns/index.ts'
import type { Sitting } from '../interviews/queries.ts'
import { sayWhen } from '../interviews/telling.ts'
import { said as shared } from '../messages.ts'
import { crumbsTo } from '../views/crumbs.ts'
import { nameOfStep } from '../words.ts'
import { said } from './messages.ts'

const nameOf = (frame: Frame, { plan }: Pick<Campaign, 'plan'>, stepId: string): string => {
  const step = plan.find(({ id }) => id === stepId)
  return step ? nameOfStep(frame, step) : ''
}

const placesOf = ({ t }: Frame, { capacity, taken, cancelledAt }: Sitting): Part => {
  if (cancelledAt) return tag(t(said.cancelled))
  return capacity === null ? t(said.notChosen) : t(said.placesOf, { taken, capacity })
}

type ByDate = { frame: Frame; campaign: Campaign; sittings: readonly Sitting[]; mayPrepare: boolean }

/** The plan of a campaign by date: every sitting with its step, its place, and how many places are taken. */
export const byDate = ({ frame, campaign, sittings, mayPrepare }: ByDate): Html => {
  const { t, language } = frame
  return html`
    ${table({
      id: 'dates',
      caption: t(said.byDate),
      empty: t(said.noSittings),
      columns: [said.when, said.step, said.where, said.places].map((label) => ({ label: t(label) })),
      rows: sittings.map((sitting) => {
        const when = sayWhen(language, sitting, campaign.timeZone)
        return [
          html`${time({ at: sitting.startsAt, text: when })}${mayPrepare && !sitting.cancelledAt && html`<br><a href="${to(language, 'assessmentSitting', sitting)}">${t(said.changeSitting)} <span class="hidden">${when}</span></a>`}`,
          nameOf(frame, campaign, sitting.stepId),
          sitting.place,
          placesOf(frame, sitting),
        ]
      }),
    })}
    ${mayPrepare && html`<p>${linkButton({ label: t(said.addSitting), href: to(language, 'assessmentSittingNew', campaign), kind: 'secondary' })}</p>`}`
}

const crumbs = (frame: Frame, campaign: Campaign, label: string) => {
  const plan = { label: frame.t(said.title), href: to(frame.language, 'assessmentPlan', campaign) }
  return crumbsTo(frame, campaign, plan, { label })
}

type SittingPage = {
  frame: Frame
  campaign: Campaign
  open: OpenForm
  problems: Said
  sitting: Sitting | null
}

/** Where an office says when and where a step is held: a new sitting, or one that is changed. */
export const sittingPage = ({ frame, campaign, open, problems, sitting }: SittingPage): Html => {
  const { t, language } = frame
  const field = (name: string) => ({ t, name, value: typed(open.fields, name), error: messageFor(problems, name) })
  const title = t(sitting ? said.changeSitting : said.addSitting)
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: crumbs(frame, campaign, title),
    main: typingPage({
      frame,
      open,
      problems,
      title,
      lead: t(said.sittingLead, { zone: t(zoneNames[campaign.timeZone]) }),
      before: html`
        ${sitting && html`<p><strong>${nameOf(frame, campaign, sitting.stepId)}</strong></p>`}
        ${sitting && sitting.taken > 0 && html`<p>${t(said.movedTells, { count: sitting.taken })}</p>`}`,
      cancel: to(language, 'assessmentPlan', campaign),
      fields: html`
        ${
          !sitting &&
          select({
            ...field('step'),
            label: t(said.step),
            blank: t(shared.choose),
            required: true,
            options: campaign.plan.map((step) => ({ value: step.id, label: nameOfStep(frame, step) })),
          })
        }
        ${momentField({ frame, open, problems }, { name: 'starts', legend: t(said.day), timeLabel: t(said.startsTime) })}
        ${textField({ ...field('endsTime'), label: t(said.endsTime), width: 'short', required: true })}
        ${textField({ ...field('place'), label: t(said.place), hint: t(said.placeHint), width: 'full' })}
        ${textField({ ...field('capacity'), label: t(said.capacity), hint: t(said.capacityHint), width: 'short', inputmode: 'numeric' })}`,
      after:
        sitting &&
        html`<p><a href="${to(language, 'assessmentSittingRemoval', sitting)}">${t(said.removeSitting)}</a></p>`,
    }),
  })
}

/** Asks before a sitting goes: removed when nobody chose it, else cancelled for so many people. */
export const sittingRemovalPage = ({
  frame,
  campaign,
  sitting,
}: {
  frame: Frame
  campaign: Campaign
  sitting: Sitting
}): Html => {
  const { t, language, path } = frame
  const { taken } = sitting
  const title = t(taken === 0 ? said.removeTitle : said.cancelTitle)
  const about = `${nameOf(frame, campaign, sitting.stepId)}, ${sayWhen(language, sitting, campaign.timeZone)}`
  return page({
    frame,
    title,
    index: false,
    crumbs: crumbs(frame, campaign, t(said.removeSitting)),
    main: html`${heading(title, about)}
      <p>${taken === 0 ? t(said.removeBody) : t(said.cancelBody, { count: taken })}</p>
      ${buttonRow(postButton({ frame, action: path, label: t(taken === 0 ? said.remove : said.cancelIt), kind: 'danger' }), linkButton({ label: t(said.keep), href: to(language, 'assessmentPlan', campaign), kind: 'secondary' }))}`,
  })
}

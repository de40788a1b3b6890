import { to } from '../../../../i18n/addresses.ts'
import { languageNames, site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { buttonRow, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { definitionList, heading, notice, tag, time } from '../../../../web/ui/text.ts'
import type { Campaign, PlanStep } from '../../../campaigns/index.ts'
import { needNames } from '../../../profiles/index.ts'
import { type Changed, changedPart, leftOutPart } from '../../bulk/views/people.ts'
import { said as shared } from '../../messages.ts'
import { said as planning } from '../../planning/messages.ts'
import { crumbsTo } from '../../views/crumbs.ts'
import { nameOfStep } from '../../words.ts'
import { exceptionNames, heldIn, said, stateNames } from '../messages.ts'
import type { AtStep, Invitation, Sitting } from '../queries.ts'
import { exceptions, isByInvitation, languageOf, stateOf, whyNotInvited } from '../rules.ts'
import { sayWhen } from '../telling.ts'

type Schedule = {
  frame: Frame
  campaign: Campaign
  sittings: readonly Sitting[]
  invited: readonly Invitation[]
  /** Whether the viewer invites, and so reads what people need. */
  mayInvite: boolean
  done: Part
}

const needsPart = ({ t }: Frame, { needs, needsChanged, needsLanguage }: Invitation): Part =>
  html`${needs && needs.length > 0 && html`<br>${t(said.needs, { needs: needs.map((one) => t(needNames[one])).join(', ') })}`}
    ${needsChanged && html`<br>${t(said.needsChanged)} <span class="as-typed" lang="${needsLanguage}">${needsChanged}</span>`}`

/** Somebody invited: name and language for whoever assesses, what they need for whoever invites. */
const personPart = (frame: Frame, step: PlanStep, one: Invitation, seesNeeds: boolean): Html => {
  const { t, language } = frame
  const spoken = languageOf(step, one)
  return html`<a href="${to(language, 'assessment', { id: one.applicationId }, { step: step.id })}">${one.name || t(site.accountClosed)}</a>
    <span class="quiet">${spoken ? t(languageNames[spoken]) : t(said.languageUnknown)}</span>${seesNeeds && needsPart(frame, one)}`
}

const stepOf = ({ plan }: Campaign, stepId: string) => plan.find(({ id }) => id === stepId)

const sittingsPart = ({ frame, campaign, sittings, invited, mayInvite }: Schedule): Html => {
  const { t, language } = frame
  return table({
    caption: t(planning.byDate),
    empty: t(said.noSittings),
    columns: [planning.when, planning.step, planning.where, said.people, planning.places].map((label) => ({
      label: t(label),
    })),
    rows: sittings.flatMap((sitting) => {
      const step = stepOf(campaign, sitting.stepId)
      if (!step || sitting.capacity === null || sitting.cancelledAt) return []
      const people = invited.filter((one) => one.sittingId === sitting.id)
      return [
        [
          time({ at: sitting.startsAt, text: sayWhen(language, sitting, campaign.timeZone) }),
          nameOfStep(frame, step),
          sitting.place,
          people.length === 0
            ? t(said.nobody)
            : html`<ul class="plain">${people.map((one) => html`<li>${personPart(frame, step, one, mayInvite)}</li>`)}</ul>`,
          t(planning.placesOf, { taken: sitting.taken, capacity: sitting.capacity }),
        ],
      ]
    }),
  })
}

const waitingPart = ({ frame, campaign, invited, mayInvite }: Schedule): Part => {
  const { t } = frame
  const waiting = invited.filter((one) => one.sittingId === null)
  if (invited.length === 0) return null
  return table({
    id: 'waiting',
    caption: t(said.notChosen),
    empty: t(said.noneWaiting),
    columns: [shared.name, planning.step, said.answer].map((label) => ({ label: t(label) })),
    rows: waiting.flatMap((one) => {
      const step = stepOf(campaign, one.stepId)
      if (!step) return []
      const state = stateOf(one)
      const words = mayInvite && one.noneSuits !== ''
      return [
        [
          personPart(frame, step, one, mayInvite),
          nameOfStep(frame, step),
          html`${tag(t(stateNames[state]), state === 'none-suits' ? 'amber' : 'blue')}${words && html`<br><span class="as-typed" lang="${one.noneSuitsLanguage}">${one.noneSuits}</span>`}`,
        ],
      ]
    }),
  })
}

/** Who comes when, and who has not chosen: read only for whoever is named to assess. */
export const schedulePage = (schedule: Schedule): Html => {
  const { frame, campaign, mayInvite, done } = schedule
  const { t, language } = frame
  const title = t(said.scheduleTitle, { title: campaign[`title_${language}`] })
  const steps = campaign.plan.filter(isByInvitation)
  return page({
    frame,
    title,
    index: false,
    wide: true,
    crumbs: crumbsTo(frame, campaign, { label: t(said.schedule) }),
    main: html`${done}${heading(title, t(said.scheduleLead))}
      ${mayInvite && html`<ul>${steps.map((step) => html`<li><a href="${to(language, 'interviewInvitations', campaign, { step: step.id })}">${t(said.inviteAll, { step: nameOfStep(frame, step) })}</a></li>`)}<li><a href="${to(language, 'assessmentPlan', campaign)}">${t(planning.title)}</a></li></ul>`}
      ${sittingsPart(schedule)}${waitingPart(schedule)}`,
  })
}

type InvitingAll = {
  frame: Frame
  campaign: Campaign
  step: PlanStep
  people: readonly AtStep[]
  seen: string
  free: number
  obstacle: string | null
  changed: Changed | null
}

/** Says the exact number of people who would be invited, and who would not and why, before it is done. */
export const inviteAllPage = ({ frame, campaign, step, people, seen, free, obstacle, changed }: InvitingAll): Html => {
  const { t, language } = frame
  const title = t(said.inviteTitle, { step: nameOfStep(frame, step) })
  const invited = people.filter((one) => !whyNotInvited(one))
  const count = invited.length
  const name = (one: AtStep) => one.name || t(site.accountClosed)
  return page({
    frame,
    title,
    index: false,
    crumbs: crumbsTo(
      frame,
      campaign,
      { label: t(said.schedule), href: to(language, 'interviews', campaign) },
      { label: title },
    ),
    main: html`
      ${obstacle !== null && notice({ kind: 'warning', title: obstacle })}
      ${changed && changedPart(frame, changed)}
      ${heading(title, count === 0 ? t(said.nobodyToInvite) : t(said.inviteCount, { count }))}
      ${count > 0 && html`<h2>${t(said.whoIsInvited)}</h2><ul>${invited.map((one) => html`<li>${name(one)}</li>`)}</ul>`}
      ${leftOutPart(frame, { title: t(said.whoIsNot), groups: exceptions.map((why) => ({ what: t(exceptionNames[why]), people: people.filter((one) => whyNotInvited(one) === why) })) })}
      <p>${t(said.placesFree, { count: free })}</p>
      ${free > 0 && count > free && notice({ kind: 'warning', body: html`<p>${t(said.tooFewPlaces)}</p>` })}
      ${count > 0 && free === 0 && notice({ kind: 'warning', body: html`<p>${t(said.noPlaces)}. <a href="${to(language, 'assessmentSittingNew', campaign, { step: step.id })}">${t(planning.addSitting)}</a></p>` })}
      ${buttonRow(
        count > 0 &&
          free > 0 &&
          postButton({
            frame,
            action: to(language, 'interviewInvitations', campaign, { step: step.id }),
            label: t(said.inviteThem, { count }),
            fields: { seen },
          }),
        linkButton({ label: t(site.cancel), href: to(language, 'interviews', campaign), kind: 'link' }),
      )}`,
  })
}

type Inviting = {
  frame: Frame
  campaign: Campaign
  applicationId: string
  step: PlanStep
  invitation: Invitation | undefined
  chosen: Sitting | undefined
  free: number
  mayInvite: boolean
  isOpen: boolean
}

/** Where the invitation of one person to a step stands, beside their assessment, with what the viewer may do about it. */
export const invitationPart = (options: Inviting): Html => {
  const { frame, campaign, applicationId, step, invitation, chosen, free, mayInvite, isOpen } = options
  const { t, language } = frame
  const state = invitation && stateOf(invitation)
  const isInvited = state !== undefined && state !== 'cancelled'
  const fields = { step: step.id }
  const canAct = mayInvite && isOpen
  const send = (name: 'interviewInvitation' | 'interviewCancellation', label: string) =>
    postButton({ frame, action: to(language, name, { id: applicationId }), label, kind: 'secondary', fields })
  const act = isInvited
    ? send('interviewCancellation', t(said.cancelInvitation))
    : free > 0 && send('interviewInvitation', t(said.invite))
  const spoken = invitation && isInvited && languageOf(step, invitation)
  const description = html`${state ? tag(t(stateNames[state]), isInvited ? 'blue' : 'neutral') : t(said.notInvited)}
    ${chosen && time({ at: chosen.startsAt, text: sayWhen(language, chosen, campaign.timeZone) })}
    ${spoken && html`<br>${t(heldIn[spoken])}`}
    ${invitation && isInvited && mayInvite && needsPart(frame, invitation)}
    ${canAct && !isInvited && free === 0 && html`<br>${t(said.noPlaces)}. <a href="${to(language, 'assessmentSittingNew', campaign, { step: step.id })}">${t(planning.addSitting)}</a>`}
    <br><a href="${to(language, 'interviews', campaign)}">${t(said.seeSchedule)}</a>`
  return definitionList([{ term: t(said.invitation), description, action: canAct && act }])
}

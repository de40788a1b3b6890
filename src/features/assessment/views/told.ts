import { to } from '../../../i18n/addresses.ts'
import { sayDate } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { tag, time } from '../../../web/ui/text.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { decisionNames, decisionTones, said } from '../messages.ts'
import { said as qualifying } from '../qualifications/messages.ts'
import type { Qualification } from '../qualifications/queries.ts'
import { placeWords, standsAt } from '../qualifications/views/own.ts'
import type { Decision } from '../queries.ts'
import { nameOfCriterion } from '../words.ts'

type Told = {
  frame: Frame
  applicationNumber: number
  campaign: Campaign
  decision: Decision & { toldAt: Date }
  why: readonly string[]
  /** The place in the pool that the decision gave. */
  place: Qualification | undefined
  officeEmail: string
}

const placePart = ({ frame }: Told, place: Qualification): Html => {
  const { t, language, now } = frame
  return html`<h3>${t(said.yourPlace)}</h3>
    ${placeWords(frame, place)}
    <p><a href="${to(language, 'qualifications')}">${t(qualifying.mailAction)}</a></p>
    ${standsAt(place, now) === 'available' && linkButton({ label: t(qualifying.suspend), href: to(language, 'qualificationSuspension', place), kind: 'secondary' })}`
}

const improvement = ({ frame, campaign, decision }: Told): Part => {
  if (decision.outcome !== 'not-qualified') return null
  const { t, language } = frame
  const skill = campaign.skills.find(({ skillId }) => skillId === decision.skillId)
  if (!skill) return html`<p>${t(said.improveOther)}</p>`
  const criterion = nameOfCriterion(frame, campaign, `skill-${skill.skillId}`)
  return html`<p>${t(said.improveSkill, { criterion })} <a href="${to(language, 'profileSkills')}">${t(said.improveLink)}</a></p>`
}

/** What a person was told of a decision on their application: the outcome and its reasons, and what they can do now. */
export const toldPart = (told: Told): Html => {
  const { frame, applicationNumber, decision, why, place, officeEmail } = told
  const { t, language, now } = frame
  const isQualified = decision.outcome === 'qualified'
  return html`
    <h2>${t(said.decision)}</h2>
    <p>${tag(t(decisionNames[decision.outcome]), decisionTones[decision.outcome])} ${time({ at: decision.toldAt, text: t(said.toldOn, { day: sayDate(language, decision.toldAt) }) })}</p>
    ${why.map((words) => html`<p>${words}</p>`)}
    ${decision.note && html`<p>${t(said.officeSays)}</p><blockquote class="as-typed" lang="${decision.language}">${decision.note}</blockquote>`}
    ${place && standsAt(place, now) === 'available' && html`<p>${t(said.tellNextQualified)}</p>`}
    ${isQualified && place && placePart(told, place)}
    ${
      !isQualified &&
      html`<h3>${t(said.whatNow)}</h3>${improvement(told)}
      <p>${t(said.informal, { email: officeEmail, number: String(applicationNumber) })}</p>
      <p>${t(said.tellNextOther)}</p>`
    }`
}

import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { page } from '../../../../web/ui/layout.ts'
import { safeLink } from '../../../../web/ui/links.ts'
import { definitionList, heading, notice, time } from '../../../../web/ui/text.ts'
import { arrangementNames, durationNames, levelNames, regionNames, sayDuration } from '../../../profiles/index.ts'
import { nameOf } from '../../../skills/index.ts'
import type { Campaign, CampaignSkill } from '../../campaign.ts'
import {
  audienceNames,
  educationNames,
  languageRequirementNames,
  securityNames,
  said as shared,
  stepKindNames,
  textNames,
} from '../../messages.ts'
import type { Changed } from '../../publication/queries.ts'
import { changesList } from '../../publication/views/gate.ts'
import { equivalentWords, sayLeft } from '../left.ts'
import { said } from '../messages.ts'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

// Lines that begin with a dash are a list, and so are the key tasks, one a line; the rest are paragraphs.
const written = (text: string, isList: boolean): Part => {
  if (isList) return html`<ul>${lines(text).map((line) => html`<li>${line.replace(/^[-–•*]\s*/, '')}</li>`)}</ul>`
  return text.split(/\n{2,}/).map((paragraph) => html`<p class="as-typed">${paragraph.trim()}</p>`)
}

const textPart = ({ t, language }: Frame, campaign: Campaign, field: 'impact' | 'tasks' | 'expect' | 'team'): Part => {
  const text = campaign[`${field}_${language}`]
  return text && html`<h2>${t(textNames[field])}</h2>${written(text, field === 'tasks')}`
}

const factsOf = (frame: Frame, campaign: Campaign): Html => {
  const { t, language } = frame
  const named = <Value extends string>(value: Value | '', names: Record<Value, Sentence>) =>
    value === '' ? t(shared.notSaid) : t(names[value])
  const all = <Value extends string>(values: readonly Value[], names: Record<Value, Sentence>) =>
    values.map((value) => t(names[value])).join(', ') || t(shared.notSaid)
  return definitionList([
    { term: t(said.salaryGroup), description: campaign.classification ?? t(shared.notSaid) },
    { term: t(said.stream), description: campaign[`stream_${language}`] ?? t(shared.notSaid) },
    { term: t(said.length), description: named(campaign.employmentLength, durationNames) },
    {
      term: t(said.language),
      description: [named(campaign.languageRequirement, languageRequirementNames), campaign.languageProfile]
        .filter(Boolean)
        .join(' '),
    },
    { term: t(said.security), description: named(campaign.security, securityNames) },
    { term: t(said.arrangement), description: all(campaign.arrangements, arrangementNames) },
    { term: t(said.where), description: all(campaign.regions, regionNames) },
    { term: t(said.whoMayApply), description: named(campaign.audience, audienceNames) },
    ...(campaign.processNumber ? [{ term: t(said.process), description: campaign.processNumber }] : []),
    ...(campaign.posterUrl ? [{ term: t(said.poster), description: safeLink(campaign.posterUrl) }] : []),
  ])
}

const skillsPart = ({ t, language }: Frame, title: Sentence, skills: readonly CampaignSkill[], lead?: Sentence): Part =>
  skills.length > 0 &&
  html`<h2>${t(title)}</h2>${lead && html`<p>${t(lead)}</p>`}
    <ul>${skills.map((skill) => html`<li><a href="${to(language, 'skill', skill)}">${nameOf(language, skill)}</a> <span class="quiet">${t(levelNames[skill.level])}</span></li>`)}</ul>`

const educationPart = ({ t, language }: Frame, campaign: Campaign): Part => {
  const experience = equivalentWords(t, language, campaign)
  return html`<h2>${t(said.education)}</h2>
    ${
      campaign.education === 'none' || campaign.education === ''
        ? html`<p>${experience}</p>`
        : html`<p>${t(said.educationLead)}</p><ol><li>${experience}</li><li>${t(educationNames[campaign.education])}</li></ol>`
    }`
}

const assessmentPart = ({ t, language }: Frame, { plan, skills }: Campaign): Part =>
  plan.length > 0 &&
  html`<h2>${t(said.assessment)}</h2>
    <ol>${plan.map((step) => {
      const measured = skills
        .filter(({ skillId }) => step.skillIds.includes(skillId))
        .map((skill) => nameOf(language, skill))
      return html`<li>${step[`title_${language}`] || t(stepKindNames[step.kind])}${measured.length > 0 && html`<br><span class="quiet">${t(said.measures, { skills: measured.join(', ') })}</span>`}</li>`
    })}</ol>`

const questionsPart = ({ t, language }: Frame, { questions }: Campaign): Part =>
  questions.length > 0 &&
  html`<h2>${t(said.questions)}</h2>
    <ol>${questions.map((question) => html`<li>${question[`question_${language}`]} <span class="quiet">${t(said.words, { count: question.wordLimit })}</span></li>`)}</ol>`

const standing = ({ t, language, now }: Frame, { status, closesAt, opensAt, timeZone }: Campaign): Part => {
  if (!closesAt) return null
  const moment = sayMoment(language, closesAt, timeZone)
  if ((status !== 'draft' && status !== 'published') || closesAt <= now)
    return notice({
      kind: 'warning',
      title: t(said.isOver),
      body: html`<p>${t(said.isOverBody, { moment })}</p><p><a href="${to(language, 'campaigns')}">${t(said.seeOpen)}</a></p>`,
    })
  return html`<p class="closing">${opensAt && opensAt > now && html`${t(said.opensOn, { moment: sayMoment(language, opensAt, timeZone) })}. `}
    ${time({ at: closesAt, text: t(said.closesOn, { moment }) })} <span class="quiet">(${sayLeft(t, closesAt, now)})</span></p>`
}

const takeAlong = ({ t, language, origin, path, now }: Frame, campaign: Campaign, title: string): Part => {
  const isOpen = campaign.status === 'published' && campaign.closesAt !== null && campaign.closesAt > now
  return html`
    <div class="take-along">
      ${isOpen && html`<p><a href="${to(language, 'campaignCalendar', campaign)}">${t(said.calendar)}</a></p>`}
      <p><a href="mailto:?subject=${encodeURIComponent(title)}&amp;body=${encodeURIComponent(origin + path)}">${t(said.share)}</a></p>
      <p class="small">${t(said.printIt)}</p>
    </div>`
}

type Advertisement = {
  frame: Frame
  campaign: Campaign
  changes: readonly Changed[]
  crumbs?: readonly { label: Part; href?: string }[]
  before?: Part
  /** What a reader may do: apply, go on, see what they sent. */
  apply?: Part
  head?: Part
}

/** The advertisement of a campaign, as everyone reads it and as its office previews it. */
export const advertisementPage = ({ frame, campaign, changes, crumbs, before, apply, head }: Advertisement): Html => {
  const { t, language } = frame
  const title = campaign[`title_${language}`] || t(shared.untitled)
  const essential = campaign.skills.filter(({ need }) => need === 'essential')
  return page({
    frame,
    title,
    description: campaign[`impact_${language}`].slice(0, 160),
    index: campaign.status === 'published',
    modified: campaign.updatedAt,
    head,
    crumbs: crumbs ?? [{ label: t(shared.campaigns), href: to(language, 'campaigns') }, { label: title }],
    aside: html`
      <h2>${t(said.keyFacts)}</h2>
      ${factsOf(frame, campaign)}
      ${campaign.status !== 'draft' && takeAlong(frame, campaign, title)}`,
    main: html`
      ${before}
      ${heading(title, `${campaign[`office_${language}`]} · ${t(shared.number, { number: String(campaign.number) })}`)}
      ${standing(frame, campaign)}
      ${apply}
      ${textPart(frame, campaign, 'impact')}
      ${textPart(frame, campaign, 'tasks')}
      ${skillsPart(frame, said.essentialSkills, essential, said.essentialLead)}
      ${skillsPart(
        frame,
        said.assetSkills,
        campaign.skills.filter(({ need }) => need === 'asset'),
      )}
      ${educationPart(frame, campaign)}
      ${textPart(frame, campaign, 'expect')}
      ${textPart(frame, campaign, 'team')}
      ${assessmentPart(frame, campaign)}
      ${questionsPart(frame, campaign)}
      <h2>${t(said.goodToKnow)}</h2>
      <p>${t(campaign.submitsCompleteDrafts ? said.draftsSubmitted : said.draftsStay)}</p>
      <p>${t(said.qualificationHolds, { length: sayDuration(t, campaign.qualificationMonths) })}</p>
      ${campaign.audience === 'public' && html`<p>${t(said.order)}</p>`}
      <p>${t(said.accommodation)}</p>
      ${changesList(frame, changes, campaign)}
      ${apply}`,
  })
}

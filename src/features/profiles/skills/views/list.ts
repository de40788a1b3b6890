import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Sent } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { button } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, mark, notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { wayBackLink } from '../../../../web/ui/way-back.ts'
import { withWayBack } from '../../../../web/way-back.ts'
import { nameOf, type Skill, type SkillOption } from '../../../skills/index.ts'
import { levelNames, said as shared } from '../../messages.ts'
import { said as showcaseSaid } from '../../showcase/messages.ts'
import { partNames, said, stateNames } from '../messages.ts'
import type { SkillRow } from '../queries.ts'
import { isEvidenced, isOfPart, type SkillFilter, skillFilters } from '../rows.ts'
import { skillFields } from './choose-skill.ts'

type SkillsOptions = {
  frame: Frame
  /** All the person’s skills, in the order asked. */
  skills: readonly SkillRow[]
  part: SkillFilter | undefined
  byEvidence: boolean
  fields: Sent
  problems: Said
  options: readonly SkillOption[]
  candidates: readonly Skill[]
  saved: string | undefined
}

const item = (frame: Frame, skill: SkillRow): Html => {
  const { t, language } = frame
  const name = nameOf(language, skill)
  const state = isEvidenced(skill) ? 'evidenced' : 'claimed'
  return html`
    <li>
      ${mark(t, state, t(stateNames[state]))}
      <div><a href="${to(language, 'profileSkill', skill, withWayBack(frame))}">${name}</a>
        ${skill.level && html`<span class="quiet"> ${t(shared.levelOwn, { level: t(levelNames[skill.level]) })}</span>`}
        <span class="quiet">${state === 'evidenced' ? t(said.evidenceCount, { count: skill.shownBy }) : html`<a href="${to(language, 'profileSkill', skill, withWayBack(frame))}#not-yet">${t(said.addEvidence)}<span class="hidden"> ${t(said.about, { name })}</span></a>`}</span></div>
    </li>`
}

const group = (frame: Frame, title: Sentence, none: Sentence, skills: readonly SkillRow[]): Html => html`
  <h2>${frame.t(title)}${skills.length > 0 && html` <span class="quiet-inline">(${skills.length})</span>`}</h2>
  ${skills.length === 0 ? html`<p>${frame.t(none)}</p>` : html`<ul class="conditions in-columns">${skills.map((skill) => item(frame, skill))}</ul>`}`

const choices = ({ frame, skills, part, byEvidence }: SkillsOptions): Html => {
  const { t, language } = frame
  const href = (show: SkillFilter | undefined, sort: boolean) =>
    to(language, 'profileSkills', {}, { show, sort: sort ? 'evidence' : undefined, ...withWayBack(frame) })
  const one = (label: string, link: string, isCurrent: boolean) =>
    html`<li><a${attributes({ href: link, 'aria-current': isCurrent && 'true' })}>${label}</a></li>`
  const count = (of: SkillFilter | undefined) => skills.filter((row) => isOfPart(row, of)).length
  return html`
    <nav class="kinds" aria-label="${t(shared.show)}"><ul>
      ${one(t(said.all, { count: skills.length }), href(undefined, byEvidence), part === undefined)}
      ${skillFilters.map((of) => one(t(partNames[of], { count: count(of) }), href(of, byEvidence), part === of))}
    </ul></nav>
    <nav class="kinds kinds-quiet" aria-labelledby="order"><p id="order">${t(said.order)}</p><ul>
      ${one(t(said.byName), href(part, false), !byEvidence)}
      ${one(t(said.byEvidence), href(part, true), byEvidence)}
    </ul></nav>`
}

const groups = ({ frame, skills, part }: SkillsOptions): Part => {
  const shown = skills.filter((skill) => isOfPart(skill, part))
  const claimed = shown.filter((skill) => !isEvidenced(skill))
  return html`
    ${part !== 'claimed' && group(frame, said.evidenced, said.evidencedNone, shown.filter(isEvidenced))}
    ${part !== 'evidenced' && group(frame, said.claimedHeading, said.claimedNone, claimed)}`
}

const done: Record<string, Sentence> = { removed: said.removed }

// Below so many skills, there is nothing to look for and nothing to order.
const enoughToChoose = 6

/** The skills of a person, those with evidence apart from those claimed, and a form to add one. */
export const skillsPage = (options: SkillsOptions): Html => {
  const { frame, skills, fields, problems, candidates, saved } = options
  const { t, language } = frame
  const isDone = saved !== undefined && Object.hasOwn(done, saved) ? done[saved] : undefined
  return page({
    frame,
    title: t(said.skills),
    problems: problems.length > 0,
    index: false,
    wide: true,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.skills) }],
    main: html`
      ${errorSummary({ t, problems })}
      ${wayBackLink(frame)}
      ${heading(t(said.skills), t(said.skillsLead))}
      ${isDone && notice({ kind: 'success', title: t(isDone) })}
      ${skills.length > 0 && html`<ul class="actions"><li><a href="#add">${t(said.addSkill)}</a></li><li><a href="${to(language, 'profileShowcase')}">${t(showcaseSaid.showcase)}</a></li></ul>`}
      ${skills.length >= enoughToChoose && choices(options)}
      ${skills.length === 0 ? html`<p class="empty">${t(said.none)}</p>` : groups(options)}
      <h2 id="add" tabindex="-1">${t(said.addSkill)}</h2>
      <div class="task">${form({
        frame,
        action: to(language, 'profileSkills', {}, withWayBack(frame)),
        draft: 'skill.new',
        keptIn: 'tab',
        body: html`${skillFields({ frame, fields, problems, options: options.options, candidates })}
          ${button({ label: t(said.addButton) })}`,
      })}</div>`,
  })
}

import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Sent } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { button } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { form } from '../../../../web/ui/form.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, mark, notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { nameOf, type Skill, type SkillOption } from '../../../skills/index.ts'
import { levelNames, said as shared } from '../../messages.ts'
import type { PersonSkill } from '../../queries.ts'
import { said } from '../messages.ts'
import { skillFields } from './choose-skill.ts'

type SkillsOptions = {
  frame: Frame
  skills: readonly PersonSkill[]
  fields: Sent
  problems: Said
  options: readonly SkillOption[]
  candidates: readonly Skill[]
  saved: string | undefined
}

const item = ({ t, language }: Frame, skill: PersonSkill): Html => {
  const name = nameOf(language, skill)
  const hasEvidence = skill.evidence.length > 0
  return html`
    <li>
      ${mark(t, hasEvidence ? 'evidenced' : 'claimed')}
      <div><a href="${to(language, 'profileSkill', skill)}">${name}</a>
        ${skill.level && html`<span class="quiet"> ${t(shared.levelOwn, { level: t(levelNames[skill.level]) })}</span>`}
        <span class="quiet">${hasEvidence ? t(said.evidenceCount, { count: skill.evidence.length }) : html`<a href="${to(language, 'profileSkillEvidence', skill)}">${t(said.addEvidence)}<span class="hidden"> ${t(said.about, { name })}</span></a>`}</span></div>
    </li>`
}

const group = (frame: Frame, title: Sentence, none: Sentence, skills: readonly PersonSkill[]): Html => html`
  <h2>${frame.t(title)}</h2>
  ${skills.length === 0 ? html`<p>${frame.t(none)}</p>` : html`<ul class="conditions">${skills.map((skill) => item(frame, skill))}</ul>`}`

const done: Record<string, Sentence> = { removed: said.removed }

/** The skills of a person, those with evidence apart from those claimed, and a form to add one. */
export const skillsPage = ({ frame, skills, fields, problems, options, candidates, saved }: SkillsOptions): Html => {
  const { t, language, path } = frame
  const isDone = saved !== undefined && Object.hasOwn(done, saved) ? done[saved] : undefined
  const evidenced = skills.filter((skill) => skill.evidence.length > 0)
  const claimed = skills.filter((skill) => skill.evidence.length === 0)
  return page({
    frame,
    title: t(said.skills),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.skills) }],
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(t(said.skills), t(said.skillsLead))}
      ${isDone && notice({ kind: 'success', title: t(isDone) })}
      ${skills.length === 0 ? html`<p class="empty">${t(said.none)}</p>` : html`${group(frame, said.evidenced, said.evidencedNone, evidenced)}${group(frame, said.claimedHeading, said.claimedNone, claimed)}`}
      <h2>${t(said.addSkill)}</h2>
      ${form({
        frame,
        action: path,
        draft: 'skill.new',
        keptIn: 'tab',
        body: html`${skillFields({ frame, fields, problems, options, candidates })}
          ${button({ label: t(said.addButton) })}`,
      })}`,
  })
}

import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { page } from '../../../../web/ui/layout.ts'
import { notice, quote } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { nameOf, type Skill, type SkillOption } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import type { Experience } from '../../queries.ts'
import { said as skillSaid } from '../../skills/messages.ts'
import { evidenceFields, skillFields } from '../../skills/views/choose-skill.ts'
import { nameOfExperience } from '../../words.ts'
import { said } from '../messages.ts'

const linked = ({ t, language }: Frame, experience: Experience, skill: Experience['skills'][number]): Html => {
  const name = nameOf(language, skill)
  return html`
    <li>
      <h3><a href="${to(language, 'profileSkill', skill)}">${name}</a></h3>
      ${quote({ text: skill.evidence, lang: skill.evidenceLanguage })}
      <ul class="actions">
        <li><a href="${to(language, 'profileSkillEvidence', skill, { experience: experience.id })}">${t(skillSaid.changeEvidence)}<span class="hidden"> ${t(skillSaid.about, { name })}</span></a></li>
        <li><a href="${to(language, 'profileSkillEvidenceRemoval', { key: skill.key, id: experience.id })}">${t(skillSaid.removeEvidence)}<span class="hidden"> ${t(skillSaid.about, { name })}</span></a></li>
      </ul>
    </li>`
}

type SkillsOfExperience = {
  frame: Frame
  experience: Experience
  open: OpenForm
  problems: Said
  options: readonly SkillOption[]
  candidates: readonly Skill[]
  saved: string | undefined
}

/** The skills that one experience shows, in the person's words, and a form to link another. */
export const experienceSkillsPage = ({
  frame,
  experience,
  open,
  problems,
  options,
  candidates,
  saved,
}: SkillsOfExperience): Html => {
  const { t, language } = frame
  const title = t(said.skillsOf, { name: nameOfExperience(experience) })
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.timeline), href: to(language, 'experiences') },
      { label: nameOfExperience(experience), href: to(language, 'experience', experience) },
      { label: t(said.skillsShown) },
    ],
    main: typingPage({
      frame,
      open,
      problems,
      title,
      lead: t(said.skillsLead),
      cancel: to(language, 'experiences'),
      before: html`
        ${saved === 'new' && notice({ kind: 'success', title: t(said.added), body: html`<p>${t(said.nextSkills)}</p>` })}
        ${saved === 'skill' && notice({ kind: 'success', title: t(said.saved) })}
        <h2>${t(said.skillsShown)}</h2>
        ${experience.skills.length > 0 ? html`<ul class="evidence-list">${experience.skills.map((skill) => linked(frame, experience, skill))}</ul>` : html`<p>${t(said.noSkillYet)}</p>`}
        <h2>${t(said.addSkillHere)}</h2>`,
      fields: html`${skillFields({ frame, fields: open.fields, problems, options, candidates })}${evidenceFields({ frame, fields: open.fields, problems })}`,
    }),
  })
}

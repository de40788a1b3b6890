import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { radios } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { nameOf } from '../../../skills/index.ts'
import { kindNames, said as shared } from '../../messages.ts'
import type { Experience, PersonSkill } from '../../queries.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import { said } from '../messages.ts'
import { evidenceFields } from './choose-skill.ts'

/** Links a skill to an experience by the words that show it. */
export const evidencePage = ({
  frame,
  skill,
  experiences,
  open,
  problems,
}: {
  frame: Frame
  skill: PersonSkill
  experiences: readonly Experience[]
  open: OpenForm
  problems: Said
}): Html => {
  const { t, language, now, path, search } = frame
  const title = t(said.evidenceTitle, { skill: nameOf(language, skill) })
  const back = to(language, 'profileSkill', skill)
  const linked = new Set(skill.evidence.map(({ experienceId }) => experienceId))
  const option = (experience: Experience) => ({
    value: experience.id,
    label: nameOfExperience(experience),
    lang: experience.language,
    hint: html`${t(kindNames[experience.kind])} · ${experience.organization && html`${experience.organization} · `}${sayDates(t, language, experience, now)}${linked.has(experience.id) && html`<br>${t(said.experienceNote)}`}`,
  })
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.skills), href: to(language, 'profileSkills') },
      { label: nameOf(language, skill), href: back },
      { label: t(said.addEvidence) },
    ],
    main:
      experiences.length === 0
        ? html`${heading(title)}${notice({ kind: 'info', title: t(said.noExperience), body: html`<p>${t(said.noExperienceBody)}</p>` })}${linkButton({ label: t(said.toTimeline), href: to(language, 'experiences') })}`
        : typingPage({
            frame,
            open,
            problems,
            title,
            action: path + search,
            cancel: back,
            fields: html`
              ${radios({ t, name: 'experience', legend: t(said.experience), options: experiences.map(option), value: typed(open.fields, 'experience'), error: messageFor(problems, 'experience'), required: true })}
              ${evidenceFields({ frame, fields: open.fields, problems })}`,
          }),
  })
}

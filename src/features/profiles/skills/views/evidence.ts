import { to } from '../../../../i18n/addresses.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { hidden, radios } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { card, details, heading, notice } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { nameOf, type Sentence } from '../../../skills/index.ts'
import { said as experienceSaid } from '../../experiences/messages.ts'
import { kindNames, said as shared } from '../../messages.ts'
import type { PersonSkill } from '../../person-skills.ts'
import type { Experience } from '../../queries.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import { said } from '../messages.ts'
import { evidenceFields } from './choose-skill.ts'
import { markedSentence } from './sentence.ts'

type EvidenceOptions = {
  frame: Frame
  skill: Pick<PersonSkill, 'key' | 'name_en' | 'name_fr' | 'evidence'>
  open: OpenForm
  problems: Said
}

const describe = ({ t, language, now }: Frame, experience: Experience): Html =>
  html`${t(kindNames[experience.kind])} · ${experience.organization && html`${experience.organization} · `}${sayDates(t, language, experience, now)}`

const choice = (frame: Frame, experiences: readonly Experience[], { skill, open, problems }: EvidenceOptions): Html => {
  const { t } = frame
  const linked = new Set(skill.evidence.map(({ experienceId }) => experienceId))
  const option = (experience: Experience) => ({
    value: experience.id,
    label: nameOfExperience(experience),
    lang: experience.language,
    hint: html`${describe(frame, experience)}${linked.has(experience.id) && html`<br>${t(said.experienceNote)}`}`,
  })
  return radios({
    t,
    name: 'experience',
    legend: t(said.experience),
    options: experiences.map(option),
    value: typed(open.fields, 'experience'),
    error: messageFor(problems, 'experience'),
    required: true,
  })
}

/** Links a skill to one of one’s experiences by the words that show it. */
export const evidencePage = (options: EvidenceOptions & { experiences: readonly Experience[] }): Html => {
  const { frame, skill, experiences, open, problems } = options
  const { t, language, path, search } = frame
  const title = t(said.evidenceTitle, { skill: nameOf(language, skill) })
  const back = to(language, 'profileSkill', skill)
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
            fields: html`${choice(frame, experiences, options)}${evidenceFields({ frame, fields: open.fields, problems })}`,
          }),
  })
}

const ownWords = (frame: Frame, experience: Experience, sentence: Sentence | undefined): Part => {
  const { t } = frame
  const { details: text, language } = experience
  return html`
    ${sentence && html`<p>${t(said.yourTextSays)}<br>${markedSentence(sentence, language)}</p>`}
    ${text && details(t(said.yourText), html`<p class="as-typed" lang="${language}">${text}</p>`)}`
}

/** Links a skill to an experience that is known already; `fromExperience` when one came from its page and goes back there. */
export const evidenceHerePage = (
  options: EvidenceOptions & { experience: Experience; sentence: Sentence | undefined; fromExperience: boolean },
): Html => {
  const { frame, skill, experience, sentence, fromExperience, open, problems } = options
  const { t, language, path, search } = frame
  const name = nameOf(language, skill)
  const title = t(said.evidenceTitle, { skill: name })
  const known = nameOfExperience(experience)
  const back = fromExperience ? to(language, 'experienceSkills', experience) : to(language, 'profileSkill', skill)
  const trail = fromExperience
    ? [
        { label: t(experienceSaid.timeline), href: to(language, 'experiences') },
        {
          label: html`<span lang="${experience.language}">${known}</span>`,
          href: to(language, 'experience', experience),
        },
        { label: t(experienceSaid.skillsShown), href: back },
        { label: name },
      ]
    : [
        { label: t(said.skills), href: to(language, 'profileSkills') },
        { label: name, href: back },
        { label: t(said.addEvidence) },
      ]
  return page({
    frame,
    title,
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, ...trail],
    main: typingPage({
      frame,
      open,
      problems,
      title,
      action: path + search,
      cancel: back,
      before: html`<div class="before-form">${card({
        title: html`<span class="quiet-inline">${t(said.fromExperience)}</span> <span lang="${experience.language}">${known}</span>`,
        body: html`<p class="quiet">${describe(frame, experience)}</p>${ownWords(frame, experience, sentence)}`,
      })}</div>`,
      fields: html`${hidden('experience', experience.id)}${evidenceFields({ frame, fields: open.fields, problems })}`,
    }),
  })
}

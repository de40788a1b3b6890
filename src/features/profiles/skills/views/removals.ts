import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { buttonRow, linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, quote } from '../../../../web/ui/text.ts'
import { wayBackLink } from '../../../../web/ui/way-back.ts'
import { thisPage, wayBack } from '../../../../web/way-back.ts'
import { nameOf } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import type { PersonSkill } from '../../person-skills.ts'
import { nameOfExperience } from '../../words.ts'
import { said } from '../messages.ts'

type Evidence = PersonSkill['evidence'][number]

const quoted = ({ evidence, language, experience }: Evidence) =>
  quote({
    text: evidence,
    source: html`<span lang="${experience.language}">${nameOfExperience(experience)}</span>`,
    lang: language,
  })

const asking = (frame: Frame, skill: PersonSkill, title: string, body: Part, label: string): Html => {
  const { t, language } = frame
  const back = to(language, 'profileSkill', skill)
  return page({
    frame,
    title,
    index: false,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(said.skills), href: to(language, 'profileSkills') },
      { label: nameOf(language, skill), href: back },
      { label },
    ],
    main: html`${wayBackLink(frame)}${heading(title)}${body}${buttonRow(postButton({ frame, action: thisPage(frame), label, kind: 'danger' }), linkButton({ label: t(shared.withoutRemoving), href: wayBack(frame)?.href ?? back, kind: 'secondary' }))}`,
  })
}

/** Asks before a skill is removed, and shows what goes with it. */
export const skillRemovalPage = ({ frame, skill }: { frame: Frame; skill: PersonSkill }): Html => {
  const { t, language } = frame
  const body = html`<p>${t(said.removalBody)}</p>${skill.evidence.length > 0 && html`<p>${t(said.removalEvidence)}</p>${skill.evidence.map(quoted)}`}`
  return asking(frame, skill, t(said.removalTitle, { skill: nameOf(language, skill) }), body, t(said.removeSkill))
}

/** Asks before one piece of evidence is removed. */
export const evidenceRemovalPage = ({
  frame,
  skill,
  evidence,
}: {
  frame: Frame
  skill: PersonSkill
  evidence: Evidence
}): Html => {
  const { t, language } = frame
  const body = html`<p>${t(said.evidenceRemovalBody)}${skill.evidence.length === 1 && ` ${t(said.evidenceRemovalLast)}`}</p>${quoted(evidence)}`
  return asking(
    frame,
    skill,
    t(said.evidenceRemovalTitle, { skill: nameOf(language, skill) }),
    body,
    t(said.removeEvidence),
  )
}

import { to } from '../../../../i18n/addresses.ts'
import { messageFor, type Sent, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { radios, textArea } from '../../../../web/ui/fields.ts'
import { textCount } from '../../../../web/ui/text-count.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { nameOf, type Skill, type SkillOption, skillField } from '../../../skills/index.ts'
import { languageTyped, textLanguageField } from '../../views/form-parts.ts'
import { longestEvidence } from '../forms.ts'
import { said } from '../messages.ts'

/** A skill named in any words, and the skills these may mean when there are several. */
export const skillFields = ({
  frame,
  fields,
  problems,
  options,
  candidates,
}: {
  frame: Frame
  fields: Sent
  problems: Said
  options: readonly SkillOption[]
  candidates: readonly Skill[]
}): Html => {
  const { t, language } = frame
  return html`
    ${skillField({ t, language, name: 'skill', label: t(said.skill), hint: html`${t(said.skillHint)} <a href="${to(language, 'skills')}">${t(said.catalogue)}</a>`, value: typed(fields, 'skill'), error: messageFor(problems, 'skill'), required: true, options })}
    ${
      candidates.length > 0 &&
      radios({
        t,
        name: 'skillKey',
        legend: t(said.whichSkill),
        options: [
          ...candidates.map((skill) => ({
            value: skill.key,
            label: nameOf(language, skill),
            hint: skill[`description_${language}`],
          })),
          { value: '', label: t(said.noneOfThese), hint: t(said.noneOfTheseHint) },
        ],
        value: typed(fields, 'skillKey') || null,
        error: messageFor(problems, 'skillKey'),
      })
    }`
}

/** What the person did with the skill, and the language they write it in: one text, with three questions that lead through it. */
export const evidenceFields = ({ frame, fields, problems }: { frame: Frame; fields: Sent; problems: Said }): Html => {
  const { t } = frame
  const prompts = [said.promptNeed, said.promptAct, said.promptResult]
  const text = typed(fields, 'evidence')
  return html`
    ${textArea({
      t,
      name: 'evidence',
      label: t(said.evidence),
      hint: html`${prompts.map((prompt) => html`<span class="prompt">${t(prompt)}</span>`)}${t(said.evidenceLength, { max: longestEvidence })}`,
      value: text,
      error: messageFor(problems, 'evidence'),
      required: true,
      rows: 8,
      lang: languageTyped(frame, fields),
    })}
    ${textCount({ t, language: frame.language, of: 'evidence', text, max: longestEvidence })}
    ${textLanguageField({ frame, fields, problems })}`
}

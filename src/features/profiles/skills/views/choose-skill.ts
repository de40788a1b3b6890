import { to } from '../../../../i18n/addresses.ts'
import { messageFor, type Sent, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { radios, textArea } from '../../../../web/ui/fields.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { nameOf, type Skill, type SkillOption, skillField } from '../../../skills/index.ts'
import { languageTyped, textLanguageField } from '../../views/form-parts.ts'
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

/** What the person did with the skill, and the language they write it in. */
export const evidenceFields = ({
  frame,
  fields,
  problems,
  label,
}: {
  frame: Frame
  fields: Sent
  problems: Said
  label?: Part
}): Html => {
  const { t } = frame
  return html`
    ${textArea({
      t,
      name: 'evidence',
      label: label ?? t(said.evidence),
      hint: html`${t(said.evidenceHint)} ${t(said.evidenceLength)}`,
      value: typed(fields, 'evidence'),
      error: messageFor(problems, 'evidence'),
      required: true,
      rows: 8,
      lang: languageTyped(frame, fields),
    })}
    ${textLanguageField({ frame, fields, problems })}`
}

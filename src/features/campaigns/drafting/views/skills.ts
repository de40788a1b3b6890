import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { checkbox, select, textField } from '../../../../web/ui/fields.ts'
import { levelNames, skillLevels } from '../../../profiles/index.ts'
import { nameOf, type SkillOption, skillField } from '../../../skills/index.ts'
import type { CampaignSkill } from '../../campaign.ts'
import { skillNeeds } from '../../choices.ts'
import { needNames } from '../../messages.ts'
import { said } from '../messages.ts'
import { type PartPage, partPage } from './part-page.ts'

const named = <Value extends string>(
  t: PartPage['frame']['t'],
  values: readonly Value[],
  names: Record<Value, Sentence>,
) => values.map((value) => ({ value, label: t(names[value]) }))

const asked = ({ frame: { t, language }, open: { fields } }: PartPage, skill: CampaignSkill): Html => html`
  <fieldset class="field row-fields">
    <legend>${nameOf(language, skill)}</legend>
    ${textField({ t, name: `order-${skill.key}`, label: t(said.order), value: typed(fields, `order-${skill.key}`), width: 'short', inputmode: 'numeric' })}
    ${select({ t, name: `need-${skill.key}`, label: t(said.need), value: typed(fields, `need-${skill.key}`), options: named(t, skillNeeds, needNames), width: 'short' })}
    ${select({ t, name: `level-${skill.key}`, label: t(said.level), value: typed(fields, `level-${skill.key}`), options: named(t, skillLevels, levelNames), width: 'short' })}
    ${checkbox({ t, name: `remove-${skill.key}`, label: t(said.removeOne), checked: typed(fields, `remove-${skill.key}`) === 'yes' })}
  </fieldset>`

/** The skills a campaign asks for, each with its need, level and place, and a field to add one. */
export const skillsPage = (part: PartPage, options: readonly SkillOption[]): Html => {
  const { frame, campaign, open, problems } = part
  const { t, language } = frame
  return partPage(part, {
    title: said.skills,
    lead: said.skillsLead,
    fields: html`
      ${campaign.skills.length === 0 ? html`<p class="empty">${t(said.noSkills)}</p>` : campaign.skills.map((skill) => asked(part, skill))}
      <fieldset class="field row-fields row-fields-adding">
        <legend>${t(said.addSkill)}</legend>
        ${skillField({ t, language, name: 'add', label: t(said.skill), hint: t(said.addSkillHint), value: typed(open.fields, 'add'), error: messageFor(problems, 'add'), options })}
        ${select({ t, name: 'addNeed', label: t(said.need), value: typed(open.fields, 'addNeed'), options: named(t, skillNeeds, needNames), width: 'short' })}
        ${select({ t, name: 'addLevel', label: t(said.level), value: typed(open.fields, 'addLevel'), options: named(t, skillLevels, levelNames), width: 'short' })}
      </fieldset>`,
  })
}

import { messageFor, typed, typedAll } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { checkbox, checkboxes, select, textField } from '../../../../web/ui/fields.ts'
import { nameOf } from '../../../skills/index.ts'
import { stepKinds } from '../../choices.ts'
import { stepKindNames } from '../../messages.ts'
import { said } from '../messages.ts'
import { type PartPage, partPage } from './part-page.ts'

const step = (
  { frame: { t, language }, campaign, open: { fields }, problems }: PartPage,
  id: string,
  legend: string,
): Html => html`
  <fieldset class="field step-fields">
    <legend>${legend}</legend>
    ${id !== 'new' && textField({ t, name: `order-${id}`, label: t(said.order), value: typed(fields, `order-${id}`), width: 'short', inputmode: 'numeric' })}
    ${select({ t, name: `kind-${id}`, label: t(said.stepKind), blank: t(said.choose), value: typed(fields, `kind-${id}`), options: stepKinds.map((value) => ({ value, label: t(stepKindNames[value]) })), error: messageFor(problems, `kind-${id}`) })}
    ${(['title_en', 'title_fr'] as const).map((name) => textField({ t, name: `${name}-${id}`, label: t(said[name === 'title_en' ? 'stepTitle_en' : 'stepTitle_fr']), value: typed(fields, `${name}-${id}`), error: messageFor(problems, `${name}-${id}`), lang: name === 'title_en' ? 'en' : 'fr' }))}
    ${campaign.skills.length > 0 && checkboxes({ t, name: `skills-${id}`, legend: t(said.measures), options: campaign.skills.map((skill) => ({ value: String(skill.skillId), label: nameOf(language, skill) })), values: typedAll(fields, `skills-${id}`) })}
    ${id !== 'new' && checkbox({ t, name: `remove-${id}`, label: t(said.removeOne), checked: typed(fields, `remove-${id}`) === 'yes' })}
  </fieldset>`

/** The assessment plan: each step with what it measures, and one more. */
export const planPage = (part: PartPage): Html =>
  partPage(part, {
    title: said.plan,
    lead: said.planLead,
    fields: html`
      ${part.campaign.plan.map(({ id }, index) => step(part, id, part.frame.t(said.step, { number: index + 1 })))}
      ${step(part, 'new', part.frame.t(said.newStep))}`,
  })

import type { Language } from '../../../i18n/language.ts'
import type { Translate } from '../../../i18n/sentences.ts'
import type { FieldError } from '../../../web/forms.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { textField } from '../../../web/ui/fields.ts'
import type { SkillOption } from '../queries.ts'

/** A text field that offers the names of the catalogue as one types; any words may be sent, `resolveSkill` reads them. */
export const skillField = ({
  options,
  language: _,
  ...field
}: {
  t: Translate
  language: Language
  name: string
  label: Part
  hint?: Part
  value?: string
  error?: FieldError
  required?: boolean
  options: readonly SkillOption[]
}): Html => {
  const list = `${field.name}-skills`
  return html`
    ${textField({ ...field, list, autocomplete: 'off', maxlength: 200 })}
    <datalist id="${list}">${options.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>`
}

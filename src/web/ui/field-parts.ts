import type { Translate } from '../../i18n/sentences.ts'
import { site } from '../../i18n/site.ts'
import type { FieldError } from '../forms.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes, classes } from './attributes.ts'
import { ui } from './messages.ts'

/** What every field of a form has: `required` absent marks nothing (filters), `false` says “(optional)”. */
export type FieldOptions = {
  t: Translate
  name: string
  hint?: Part
  error?: FieldError
  required?: boolean
}

type Offered = { options?: readonly { value: string; label: Part }[]; none?: string }

const needMark = (t: Translate, required: boolean | undefined): Html =>
  required === undefined ? html`` : html` <span class="need">(${t(required ? site.required : site.optional)})</span>`

/** The ids that describe a field: its hint, then its error. */
export const describedBy = ({ name, hint, error }: Pick<FieldOptions, 'name' | 'hint' | 'error'>): string | undefined =>
  classes(hint ? `${name}-hint` : '', error && `${name}-error`) || undefined

/** What is wrong with a field, beside it. */
export const errorOf = ({ t, name, error }: Pick<FieldOptions, 't' | 'name' | 'error'>): Html => html`
  ${error && html`<p class="error" id="${name}-error"><span class="hidden">${t(ui.errorBefore)} </span>${typeof error === 'string' ? error : error.message}</p>`}`

/** What is saved now, under the field that says something else: in words, and as the answer itself for the script that offers to take it. */
export const besideOf = ({ t, name, error, options, none = t(ui.nothing) }: FieldOptions & Offered): Part => {
  if (typeof error !== 'object') return null
  const answers = Object.values(error.beside).flat().filter(Boolean)
  const inWords = answers.map((value) => options?.find((one) => one.value === value)?.label ?? value)
  return html`
    <div class="beside" role="group" aria-labelledby="${name}-beside" data-answer="${JSON.stringify(error.beside)}">
      <p class="beside-title" id="${name}-beside">${t(ui.savedNow)}</p>
      <p class="as-typed">${inWords.length === 0 ? none : inWords.map((words, place) => html`${place > 0 && (options ? ', ' : '-')}${words}`)}</p>
    </div>`
}

const hintAndError = (options: FieldOptions): Html => html`
  ${options.hint && html`<p class="hint" id="${options.name}-hint">${options.hint}</p>`}
  ${errorOf(options)}`

/** A label, its hint, its error and its input, in reading order. */
export const labelled = (options: FieldOptions & Offered & { label: Part }, input: Part): Html => html`
  <div class="${classes('field', options.error && 'field-wrong')}">
    <label for="${options.name}">${options.label}${needMark(options.t, options.required)}</label>
    ${hintAndError(options)}
    ${input}
    ${besideOf(options)}
  </div>`

/** A group of inputs that answer one question. */
export const grouped = (options: FieldOptions & Offered & { legend: Part }, inputs: Part): Html => html`
  <fieldset${attributes({ class: classes('field', options.error && 'field-wrong'), 'aria-describedby': describedBy(options) })}>
    <legend>${options.legend}${needMark(options.t, options.required)}</legend>
    ${hintAndError(options)}
    ${inputs}
    ${besideOf(options)}
  </fieldset>`

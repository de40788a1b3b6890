import type { Translate } from '../../i18n/sentences.ts'
import { site } from '../../i18n/site.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes, classes } from './attributes.ts'
import { ui } from './messages.ts'

/** What every field of a form has: `required` absent marks nothing (filters), `false` says “(optional)”. */
export type FieldOptions = {
  t: Translate
  name: string
  hint?: Part
  error?: string
  required?: boolean
}

const needMark = (t: Translate, required: boolean | undefined): Html =>
  required === undefined ? html`` : html` <span class="need">(${t(required ? site.required : site.optional)})</span>`

/** The ids that describe a field: its hint, then its error. */
export const describedBy = ({ name, hint, error }: Pick<FieldOptions, 'name' | 'hint' | 'error'>): string | undefined =>
  classes(hint ? `${name}-hint` : '', error && `${name}-error`) || undefined

/** What is wrong with a field, beside it. */
export const errorOf = ({ t, name, error }: Pick<FieldOptions, 't' | 'name' | 'error'>): Html => html`
  ${error && html`<p class="error" id="${name}-error"><span class="hidden">${t(ui.errorBefore)} </span>${error}</p>`}`

const hintAndError = (options: FieldOptions): Html => html`
  ${options.hint && html`<p class="hint" id="${options.name}-hint">${options.hint}</p>`}
  ${errorOf(options)}`

/** A label, its hint, its error and its input, in reading order. */
export const labelled = (options: FieldOptions & { label: Part }, input: Part): Html => html`
  <div class="${classes('field', options.error && 'field-wrong')}">
    <label for="${options.name}">${options.label}${needMark(options.t, options.required)}</label>
    ${hintAndError(options)}
    ${input}
  </div>`

/** A group of inputs that answer one question. */
export const grouped = (options: FieldOptions & { legend: Part }, inputs: Part): Html => html`
  <fieldset${attributes({ class: classes('field', options.error && 'field-wrong'), 'aria-describedby': describedBy(options) })}>
    <legend>${options.legend}${needMark(options.t, options.required)}</legend>
    ${hintAndError(options)}
    ${inputs}
  </fieldset>`

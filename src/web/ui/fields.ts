import type { Language } from '../../i18n/language.ts'
import type { FieldError } from '../forms.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes, classes } from './attributes.ts'
import { besideOf, describedBy, errorOf, type FieldOptions, grouped, labelled } from './field-parts.ts'
import { ui } from './messages.ts'

type Width = 'short' | 'medium' | 'full'
type Typed = FieldOptions & { label: Part; value?: string | number | null; lang?: Language; maxlength?: number }

const shared = (options: FieldOptions) => ({
  id: options.name,
  name: options.name,
  required: options.required === true,
  'aria-describedby': describedBy(options),
  'aria-invalid': options.error ? 'true' : undefined,
})

/** A field for one line of text. */
export const textField = (
  options: Typed & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'password' | 'file'
    autocomplete?: string
    inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
    width?: Width
    list?: string
    accept?: string
  },
): Html =>
  labelled(
    options,
    html`<input${attributes({
      ...shared(options),
      type: options.type ?? 'text',
      value: options.type === 'file' ? undefined : options.value,
      class: `width-${options.width ?? 'medium'}`,
      autocomplete: options.autocomplete,
      inputmode: options.inputmode,
      lang: options.lang,
      maxlength: options.maxlength,
      list: options.list,
      accept: options.accept,
    })}>`,
  )

/** A field for several lines of text. */
export const textArea = (options: Typed & { rows?: number }): Html =>
  // HTML drops one line feed after the opening tag, so an extra one keeps a text that begins with an empty line.
  labelled(
    options,
    html`<textarea${attributes({ ...shared(options), rows: options.rows ?? 6, lang: options.lang, maxlength: options.maxlength })}>
${options.value}</textarea>`,
  )

type SelectOption = { value: string; label: string; selected?: boolean }
type OptionGroup = { label: string; options: readonly SelectOption[] }

/** A choice of one from a list, or from a list in groups; `blank` is the words of the empty first choice. */
export const select = (
  options: FieldOptions & {
    label: Part
    options?: readonly SelectOption[]
    groups?: readonly OptionGroup[]
    value?: string | null
    blank?: string
    width?: Width
    autocomplete?: string
  },
): Html => {
  const all = [...(options.options ?? []), ...(options.groups ?? []).flatMap((group) => group.options)]
  const one = ({ value, label, selected }: SelectOption) =>
    html`<option${attributes({ value, selected: selected ?? value === options.value })}>${label}</option>`
  return labelled(
    { ...options, options: all },
    html`<select${attributes({ ...shared(options), class: `width-${options.width ?? 'medium'}`, autocomplete: options.autocomplete })}>
      ${options.blank !== undefined && html`<option value="">${options.blank}</option>`}
      ${options.options?.map(one)}
      ${options.groups?.map((group) => html`<optgroup label="${group.label}">${group.options.map(one)}</optgroup>`)}
    </select>`,
  )
}

type Choice = { value: string; label: Part; hint?: Part; lang?: Language }

const choice = (
  type: 'radio' | 'checkbox',
  { name, error, required, id: first = name }: FieldOptions & { id?: string },
  { value, label, hint, lang }: Choice,
  place: number,
  checked: boolean,
): Html => {
  const id = place === 0 ? first : `${first}-${place + 1}`
  return html`
    <div class="choice">
      <input${attributes({
        type,
        id,
        name,
        value,
        checked,
        required: type === 'radio' && required === true,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': hint ? `${id}-about` : undefined,
      })}>
      <label for="${id}"${attributes({ lang })}>${label}</label>
      ${hint && html`<p class="hint" id="${id}-about">${hint}</p>`}
    </div>`
}

type Group = FieldOptions & { legend: Part; options: readonly Choice[]; inline?: boolean }

/** A choice of one, all choices in sight. */
export const radios = (options: Group & { value?: string | null }): Html =>
  grouped(
    options,
    html`<div class="${classes('choices', options.inline && 'choices-inline')}">
      ${options.options.map((one, place) => choice('radio', options, one, place, one.value === options.value))}
    </div>`,
  )

/** A choice of any number; a second group of one name on a page needs an `id` of its own. */
export const checkboxes = (options: Group & { values: readonly string[]; id?: string }): Html =>
  grouped(
    { ...options, name: options.id ?? options.name },
    html`<div class="${classes('choices', options.inline && 'choices-inline')}">
      ${options.options.map((one, place) => choice('checkbox', options, one, place, options.values.includes(one.value)))}
    </div>`,
  )

/** One yes-or-no choice, outside of any group; sent as `value`, or “yes”. */
export const checkbox = (options: FieldOptions & { label: Part; checked: boolean; value?: string }): Html => {
  const { t, name, label, checked, value, hint, error, required } = options
  const ticked = { value: value ?? 'yes', label: t(ui.ticked) }
  return html`
    <div class="${classes('field', error && 'field-wrong')}">
      ${errorOf(options)}
      <div class="choice">
        <input${attributes({ ...shared(options), type: 'checkbox', value: ticked.value, checked, required: required === true })}>
        <label for="${name}">${label}</label>
        ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      </div>
      ${besideOf({ ...options, options: [ticked], none: t(ui.notTicked) })}
    </div>`
}

/** A box that ticks the row of a list in which it stands; what it ticks is said to those who do not see the row. */
export const tickBox = (name: string, value: string, label: string): Html =>
  html`<label class="tick"><input${attributes({ type: 'checkbox', name, value })}><span class="hidden">${label}</span></label>`

const monthNames = (language: Language) => {
  const { format } = new Intl.DateTimeFormat(`${language}-CA`, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2001, month)))
}

const months: Record<Language, string[]> = { en: monthNames('en'), fr: monthNames('fr') }

type DateField = FieldOptions & { legend: Part; language: Language }

const wrongIf = (error: FieldError | undefined) => ({ 'aria-invalid': error ? 'true' : undefined })

const monthPart = ({ t, name, language, error }: DateField, id: string, month: string): Html => html`<div>
    <label for="${id}">${t(ui.month)}</label>
    <select id="${id}" name="${name}Month"${attributes(wrongIf(error))}>
      <option value="">${t(ui.chooseMonth)}</option>
      ${months[language].map((label, place) => {
        const value = String(place + 1).padStart(2, '0')
        return html`<option${attributes({ value, selected: value === month })}>${label}</option>`
      })}
    </select>
  </div>`

const numberPart = (
  { name, error }: DateField,
  part: 'Day' | 'Year',
  id: string,
  label: string,
  value: string,
  required: boolean,
): Html => html`<div>
    <label for="${id}">${label}</label>
    <input${attributes({ ...wrongIf(error), type: 'text', id, name: `${name}${part}`, value, inputmode: 'numeric', maxlength: part === 'Day' ? 2 : 4, class: 'width-short', required })}>
  </div>`

/** A month and a year, or a year alone; what was typed comes back even when it is no date. */
export const monthField = (options: DateField & { value?: string | null }): Html => {
  const { t, name, required } = options
  const [year = '', month = ''] = (options.value ?? '').split('-')
  return grouped(
    options,
    html`<div class="together">
      ${monthPart(options, name, month)}
      ${numberPart(options, 'Year', `${name}-year`, t(ui.year), year, required === true)}
    </div>`,
  )
}

/** A day, a month and a year, each as it was typed. */
export const dayField = (options: DateField & { day: string; month: string; year: string }): Html => {
  const { t, name, day, month, year } = options
  return grouped(
    options,
    html`<div class="together">
      ${numberPart(options, 'Day', name, t(ui.day), day, false)}
      ${monthPart(options, `${name}-month`, month.padStart(2, '0'))}
      ${numberPart(options, 'Year', `${name}-year`, t(ui.year), year, false)}
    </div>`,
  )
}

/** A value the form carries without showing it. */
export const hidden = (name: string, value: string | number): Html =>
  html`<input${attributes({ type: 'hidden', name, value })}>`

/** The token that proves a form is ours. */
export const csrf = (token: string): Html => hidden('_csrf', token)

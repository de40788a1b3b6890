export type Answer = string | string[]
export type Answers = Record<string, Answer>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTick = (control: Control): control is HTMLInputElement => /^(checkbox|radio)$/.test(control.type)
const isList = (control: Control): control is HTMLSelectElement => control instanceof HTMLSelectElement

const controlsOf = (form: HTMLFormElement, name?: string): Control[] =>
  ([...form.elements] as Control[]).filter(
    (control) =>
      control.name &&
      !control.name.startsWith('_') &&
      (name === undefined || control.name === name) &&
      !/^(file|submit|button|image|reset|fieldset|output)$/.test(control.type),
  )

// What the page came with, whatever the browser put back into it since.
const asServed = (control: Control): string[] => {
  if (isTick(control)) return control.defaultChecked ? [control.value] : []
  if (!isList(control)) return [control.defaultValue]
  const chosen = [...control.options].filter((option) => option.defaultSelected)
  return (chosen.length > 0 || control.multiple ? chosen : [...control.options].slice(0, 1)).map(({ value }) => value)
}

const asItStands = (control: Control): string[] => {
  if (isTick(control)) return control.checked ? [control.value] : []
  return isList(control) ? [...control.selectedOptions].map(({ value }) => value) : [control.value]
}

/** What stands in the fields of a form, or stood there when it was served. A choice that nothing is chosen of is an empty list. */
export const answersOf = (form: HTMLFormElement, when: 'now' | 'served' = 'now'): Answers => {
  const answers: Record<string, string[]> = {}
  for (const control of controlsOf(form))
    answers[control.name] = [
      ...(answers[control.name] ?? []),
      ...(when === 'now' ? asItStands(control) : asServed(control)),
    ]
  return Object.fromEntries(
    Object.entries(answers).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

/** What a form carries without showing it: what it was opened on, the search it came from. */
export const carriedBy = (form: HTMLFormElement): Answers =>
  Object.fromEntries(
    controlsOf(form)
      .filter(({ type }) => type === 'hidden')
      .map(({ name, value }) => [name, value]),
  )

const key = (answer: Answer | undefined) => JSON.stringify([answer ?? []].flat().filter(Boolean))

/** Whether two answers are the same. */
export const same = (one: Answer | undefined, other: Answer | undefined) => key(one) === key(other)

/** Those answers that differ from others. */
export const differing = (answers: Answers, others: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name, answer]) => !same(answer, others[name])))

/** Answers but for those of some names. */
export const without = (answers: Answers, names: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !(name in names)))

/** Puts an answer into its field. */
export const fill = (form: HTMLFormElement, name: string, answer: Answer) => {
  const values = [answer].flat()
  for (const control of controlsOf(form, name))
    if (isTick(control)) control.checked = values.includes(control.value)
    else if (isList(control)) for (const option of control.options) option.selected = values.includes(option.value)
    else control.value = values[0] ?? ''
}

const wordsOf = (element: Element | null | undefined) => {
  const copy = element?.cloneNode(true) as Element | undefined
  for (const aside of copy?.querySelectorAll('.need, .hidden') ?? []) aside.remove()
  return copy?.textContent?.trim() ?? ''
}

/** The place on the page where a field is asked. */
export const placeOf = (form: HTMLFormElement, name: string): Element | null | undefined =>
  controlsOf(form, name)[0]?.closest('.field')

/** What a field is called on the page. */
export const labelOf = (form: HTMLFormElement, name: string): string =>
  wordsOf(placeOf(form, name)?.querySelector('legend, label'))

/** An answer in the words of the page: a text as it is, a choice by its label. */
export const inWords = (form: HTMLFormElement, name: string, answer: Answer): string =>
  [answer]
    .flat()
    .map((value) => {
      const control = controlsOf(form, name).find((one) => !isTick(one) || one.value === value)
      if (control && isList(control)) return wordsOf([...control.options].find((one) => one.value === value))
      return control && isTick(control) ? wordsOf(control.labels?.[0]) : value
    })
    .filter(Boolean)
    .join(', ')

/** Lets one go on in a field. */
export const goOnIn = (form: HTMLFormElement, name: string) =>
  controlsOf(form, name)
    .find((control) => control.type !== 'hidden')
    ?.focus()

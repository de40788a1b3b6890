import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { button } from '../../../../web/ui/buttons.ts'
import { dayField, hidden, radios, select } from '../../../../web/ui/fields.ts'
import { form } from '../../../../web/ui/form.ts'
import { draftNotice, type Said } from '../../../../web/ui/typing-page.ts'
import { transitions } from '../lifecycle.ts'
import { notSelectedNames, placementNames, said } from '../messages.ts'
import type { Referral } from '../queries.ts'
import { notSelectedReasons, placementKinds } from '../rules.ts'

const outcomes = {
  interview: said.didInterview,
  select: said.didSelect,
  notSelect: said.didNotSelect,
  place: said.didPlace,
} as const

export type Departments = readonly { number: number; name_en: string; name_fr: string }[]

export type OutcomeForm = { open: OpenForm; problems: Said; action: string; departments: Departments }

const optionsOf = <Key extends string>({ t }: Frame, keys: readonly Key[], names: Record<Key, Sentence>) =>
  keys.map((value) => ({ value, label: t(names[value]) }))

/** Asks what became of somebody a manager was shown; nothing when nothing more can be said. */
export const outcomeForm = (
  frame: Frame,
  { status, referredAt }: Referral,
  { open, problems, action, departments }: OutcomeForm,
): Html => {
  const { t, language } = frame
  const value = (name: string) => typed(open.fields, name)
  const error = (name: string) => messageFor(problems, name)
  const possible = (Object.keys(outcomes) as (keyof typeof outcomes)[]).filter((verb) =>
    (transitions[verb].from as readonly string[]).includes(status),
  )
  if (possible.length === 0 || referredAt === null) return html``
  const day = (name: 'starts' | 'ends') => ({
    day: value(`${name}Day`),
    month: value(`${name}Month`),
    year: value(`${name}Year`),
  })
  const collator = new Intl.Collator(language)
  const named = departments
    .map(({ number, name_en, name_fr }) => ({ value: String(number), label: language === 'fr' ? name_fr : name_en }))
    .sort((one, other) => collator.compare(one.label, other.label))
  return html`${draftNotice(frame, open)}
    ${form({
      frame,
      action,
      draft: open.draft,
      version: open.version,
      body: html`${hidden('stood', status)}${radios({ t, name: 'outcome', legend: t(said.outcome), options: optionsOf(frame, possible, outcomes), value: value('outcome'), error: error('outcome'), required: true })}
        ${select({ t, name: 'reason', label: t(said.reason), hint: t(said.reasonHint), options: optionsOf(frame, notSelectedReasons, notSelectedNames), value: value('reason'), blank: t(said.choose), error: error('reason'), required: false })}
        <h2>${t(said.placement)}</h2><p class="quiet">${t(said.placementLead)}</p>
        ${select({ t, name: 'kind', label: t(said.kind), options: optionsOf(frame, placementKinds, placementNames), value: value('kind'), blank: t(said.choose), error: error('kind'), required: false })}
        ${dayField({ t, language, name: 'starts', legend: t(said.starts), ...day('starts'), error: error('starts'), required: false })}
        ${dayField({ t, language, name: 'ends', legend: t(said.ends), ...day('ends'), error: error('ends'), required: false })}
        ${select({ t, name: 'departmentNumber', label: t(said.department), options: named, value: value('departmentNumber'), blank: t(said.choose), required: false })}
        ${button({ label: t(said.record) })}`,
    })}`
}

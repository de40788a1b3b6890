import { messageFor, typed } from '../forms.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { OpenForm } from '../kept-typing.ts'
import { dayField, textField } from './fields.ts'
import { ui } from './messages.ts'
import type { Said } from './typing-page.ts'

type Shown = { frame: Frame; open: OpenForm; problems: Said }

/** A moment in its own fields: day, month, year, and the time on the clock. */
export const momentField = (
  { frame: { t, language }, open: { fields }, problems }: Shown,
  { name, legend, hint, timeLabel }: { name: string; legend: string; hint?: string; timeLabel?: string },
): Html => html`
  ${dayField({ t, language, name, legend, hint, day: typed(fields, `${name}Day`), month: typed(fields, `${name}Month`), year: typed(fields, `${name}Year`), error: messageFor(problems, name) })}
  ${textField({ t, name: `${name}Time`, label: timeLabel ?? html`${t(ui.time)}<span class="hidden"> ${legend}</span>`, value: typed(fields, `${name}Time`), width: 'short' })}`

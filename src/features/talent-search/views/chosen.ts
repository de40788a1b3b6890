import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { html, type Part } from '../../../web/html.ts'
import { chips } from '../../../web/ui/text.ts'
import { type Condition, conditionsOf, filterParams, without } from '../filter.ts'
import { said } from '../messages.ts'
import type { Order } from '../queries.ts'
import type { Asked } from '../read-filter.ts'
import { conditionInWords } from './in-words.ts'

// Each value by itself, so that it can be taken away by itself.
const apart = (condition: Condition): Condition[] =>
  condition.kind === 'facet' ? condition.values.map((value) => ({ ...condition, values: [value] })) : [condition]

/** All that is asked, each with the link that no longer asks it. */
export const chosenPart = ({ t, language }: Frame, asked: Asked, order: Order): Part => {
  const conditions = conditionsOf(asked.filter).flatMap(apart)
  if (conditions.length === 0) return null
  const list = conditions.map((condition) => {
    const words = conditionInWords(t, language, asked, condition)
    const params = { ...filterParams(without(asked.filter, condition)), order: order === 'recent' ? order : undefined }
    const href = to(language, 'search', {}, params)
    return html`<a href="${href}" aria-label="${t(said.remove, { condition: words })}">${words} <span aria-hidden="true">✕</span></a>`
  })
  return html`<div class="asked"><h2 class="hidden">${t(said.asked)}</h2>${chips(list)}</div>`
}

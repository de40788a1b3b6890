import type { Language } from '../../i18n/language.ts'
import type { Translate } from '../../i18n/sentences.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes } from './attributes.ts'
import { headline } from './headline.ts'
import { type IconName, icon } from './icons.ts'
import { ui } from './messages.ts'

/** The title of a page, and the sentence that says what it is for. */
export const heading = (title: Part, lead?: Part): Html =>
  html`<h1>${title}</h1>${lead && html`<p class="lead">${lead}</p>`}`

type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

const noticeIcons: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
}

/** Something the person should know before going on. */
export const notice = ({
  kind,
  title,
  body,
  level = 2,
}: {
  kind: NoticeKind
  title?: Part
  body?: Part
  level?: 2 | 3 | 4
}): Html => html`
  <div class="notice notice-${kind}">
    ${icon(noticeIcons[kind])}
    <div>${title && headline(level, title)}${body && html`<div class="flow">${body}</div>`}</div>
  </div>`

export type Tone = 'neutral' | 'green' | 'blue' | 'amber' | 'red'

/** A state in a word or two; the tone never says more than the word. */
export const tag = (label: Part, tone: Tone = 'neutral'): Html => html`<span class="tag tag-${tone}">${label}</span>`

/** Short things side by side: skills, regions. */
export const chips = (list: readonly Part[]): Html =>
  list.length === 0 ? html`` : html`<ul class="chips">${list.map((one) => html`<li>${one}</li>`)}</ul>`

/** Something more for those who want it. */
export const details = (summary: Part, body: Part, open = false): Html =>
  html`<details${attributes({ class: 'more', open })}><summary>${summary}</summary><div class="flow">${body}</div></details>`

/** Names and what they stand for, each with what can be done about it. */
export const definitionList = (entries: readonly { term: Part; description: Part; action?: Part }[]): Html => html`
  <dl class="definitions">
    ${entries.map(({ term, description, action }) => html`<div><dt>${term}</dt><dd>${description}</dd>${action && html`<dd class="action">${action}</dd>`}</div>`)}
  </dl>`

/** Where one is in a task of several pages; `current` counts from 1. */
export const steps = ({
  t,
  current,
  labels,
}: {
  t: Translate
  current: number
  labels: readonly string[]
}): Html => html`
  <div class="stepper">
    <p>${t(ui.step, { current, last: labels.length })} <strong>${labels[current - 1]}</strong></p>
    <div class="stepper-bars" aria-hidden="true">${labels.map((_, place) => html`<span${attributes({ class: place < current && 'reached' })}></span>`)}</div>
  </div>`

/** One thing among its like. */
export const card = ({
  title,
  href,
  body,
  footer,
  level = 2,
}: {
  title: Part
  href?: string
  body?: Part
  footer?: Part
  level?: 2 | 3 | 4
}): Html => html`
  <div class="card">
    ${headline(level, href === undefined ? title : html`<a href="${href}">${title}</a>`)}
    ${body && html`<div class="card-body flow">${body}</div>`}
    ${footer && html`<div class="card-footer">${footer}</div>`}
  </div>`

/** Cards side by side, in as many columns as the screen allows up to the number given. */
export const grid = (cards: readonly Part[], columns: 2 | 3 | 4 = 3): Html =>
  html`<ul class="grid grid-${columns}">${cards.map((one) => html`<li>${one}</li>`)}</ul>`

type MarkKind = 'evidenced' | 'claimed' | 'unknown'

/** How well a condition is met, as a symbol with its words for those who do not see it; other words where no condition was asked. */
export const mark = (t: Translate, kind: MarkKind, words: string = t(ui[kind])): Html =>
  html`<span class="mark mark-${kind}">${icon(kind)}<span class="hidden">${words} </span></span>`

/** Words of someone, with where they come from. */
export const quote = ({ text, source, lang }: { text: Part; source?: Part; lang?: Language }): Html =>
  html`<figure class="quote"><blockquote${attributes({ lang })}><p>${text}</p></blockquote>${source && html`<figcaption>${source}</figcaption>`}</figure>`

/** A moment, exact for machines and in words for people. */
export const time = ({ at, text }: { at: Date | string; text: Part }): Html =>
  html`<time datetime="${typeof at === 'string' ? at : at.toISOString()}">${text}</time>`

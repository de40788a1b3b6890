import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes } from './attributes.ts'
import { csrf, hidden } from './fields.ts'

type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link'

/** A button that sends its form, to the address of the form unless it has its own; `about` finishes its name for those who hear it out of its row; `hasFocus` keeps the place of whoever pressed it on the page before. */
export const button = ({
  label,
  kind = 'primary',
  name,
  value,
  about,
  hasFocus,
  action,
}: {
  label: Part
  kind?: ButtonKind
  name?: string
  value?: string
  about?: string
  hasFocus?: boolean
  action?: string
}): Html =>
  html`<button${attributes({ type: 'submit', class: `button button-${kind}`, name, value, formaction: action, autofocus: hasFocus })}>${label}${about && html` <span class="hidden">${about}</span>`}</button>`

/** A link that looks like a button, for the one way onward of a page. */
export const linkButton = ({
  label,
  href,
  kind = 'primary',
  about,
}: {
  label: Part
  href: string
  kind?: ButtonKind
  about?: string
}): Html =>
  html`<a class="button button-${kind}" href="${href}">${label}${about && html` <span class="hidden">${about}</span>`}</a>`

/** One button that changes something, with its own small form. */
export const postButton = ({
  frame,
  action,
  label,
  kind,
  fields = {},
  about,
}: {
  frame: Frame
  action: string
  label: Part
  kind?: ButtonKind
  fields?: Record<string, string>
  about?: string
}): Html =>
  html`<form class="post-button" method="post" action="${action}">${csrf(frame.csrfToken)}${Object.entries(fields).map(([name, value]) => hidden(name, value))}${button({ label, kind, about })}</form>`

/** Buttons side by side, the main one first. */
export const buttonRow = (...buttons: Part[]): Html => html`<div class="button-row">${buttons}</div>`

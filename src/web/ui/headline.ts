import { type Html, html, type Part } from '../html.ts'

/** A heading of the level its place in the page asks for. */
export const headline = (level: 2 | 3 | 4, content: Part): Html => {
  if (level === 2) return html`<h2>${content}</h2>`
  return level === 3 ? html`<h3>${content}</h3>` : html`<h4>${content}</h4>`
}

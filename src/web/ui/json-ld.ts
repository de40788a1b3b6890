import { raw } from 'hono/html'
import { type Html, html } from '../html.ts'

/** What a page says to search engines, as linked data; nothing in it can end its element. */
export const jsonLd = (data: Record<string, unknown>): Html =>
  html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`

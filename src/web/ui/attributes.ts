import { raw } from 'hono/html'
import { type Html, html } from '../html.ts'

/** Attributes that may be absent: nothing and `false` leave one out, `true` writes it bare, text is escaped. */
export const attributes = (given: Record<string, string | number | boolean | null | undefined>): Html =>
  html`${Object.entries(given).map(([name, value]) => {
    if (value === undefined || value === null || value === false) return ''
    return value === true ? html` ${raw(name)}` : html` ${raw(name)}="${value}"`
  })}`

/** Class names that apply, in one attribute value. */
export const classes = (...names: (string | number | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')

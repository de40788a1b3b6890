import { html as template } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page: text already escaped, to be put into other pieces. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A piece, text to be escaped, a list of pieces, or nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

/** The tagged template of every view: escapes by default. */
export const html = template

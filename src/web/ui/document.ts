import { raw } from 'hono/html'
import type { Language } from '../../i18n/language.ts'
import { type Html, html, type Part } from '../html.ts'

// A document leaves the portal: it brings its own style, needs no network, and prints.
const style = `
:root { color-scheme: light }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #333; background: #fff; font: 1.0625rem/1.6 "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif }
h1, h2, h3 { line-height: 1.25; font-family: Lato, "Segoe UI", Roboto, Arial, sans-serif; break-after: avoid }
h1 { padding-bottom: .4rem; border-bottom: .25rem solid #a62a1e }
h2 { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid #8c8c8c }
a { color: #1f497a }
dl { margin: 0 0 1.5rem; padding: .5rem 1rem; border: 1px solid #d9d9d9; break-inside: avoid-page }
dl > div { padding: .35rem 0 }
dt { font-weight: 600 }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse }
caption { padding-bottom: .5rem; font-weight: 600; text-align: start }
th, td { padding: .4rem .5rem; border-bottom: 1px solid #d9d9d9; text-align: start; vertical-align: top; overflow-wrap: anywhere }
thead th { border-bottom: .125rem solid #333 }
tbody th { font-weight: 400 }
code, .code { font-family: monospace; overflow-wrap: anywhere; white-space: pre-wrap }
.quiet { color: #595959 }
@media print { body { max-width: none; margin: 0 } a { color: inherit } }
`

/** A page that stands by itself, to be kept or printed: no script, no picture, nothing from elsewhere. */
export const document = ({ language, title, main }: { language: Language; title: string; main: Part }): Html =>
  html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${raw(style)}</style>
  </head>
  <body><main>${main}</main></body>
</html>
`

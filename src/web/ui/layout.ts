import { type AddressName, sameInOther, to } from '../../i18n/addresses.ts'
import { sayDate } from '../../i18n/dates.ts'
import { otherLanguage } from '../../i18n/language.ts'
import type { Sentence } from '../../i18n/sentences.ts'
import { site } from '../../i18n/site.ts'
import { assetUrl, isBuilt } from '../assets.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes, classes } from './attributes.ts'
import { header } from './header.ts'
import { ui } from './messages.ts'
import { time } from './text.ts'

type Crumb = { label: Part; href?: string }

type PageOptions = {
  frame: Frame
  title: string
  main: Part
  crumbs?: readonly Crumb[]
  problems?: boolean
  wide?: boolean
  aside?: Part
  description?: string
  head?: Part
  index?: boolean
  modified?: Date
}

const breadcrumbs = ({ language, t }: Frame, crumbs: readonly Crumb[]): Html => html`
  <nav class="breadcrumbs wrap" aria-label="${t(ui.breadcrumbs)}">
    <ol>
      <li><a href="${to(language, 'home')}">${t(ui.home)}</a></li>
      ${crumbs.map(({ label, href }) => html`<li>${href === undefined ? html`<span aria-current="page">${label}</span>` : html`<a href="${href}">${label}</a>`}</li>`)}
    </ol>
  </nav>`

const footerLinks: [AddressName, Sentence][] = [
  ['about', ui.aboutPortal],
  ['mailingList', ui.mailingList],
  ['accessibility', ui.accessibility],
  ['privacy', ui.privacy],
  ['terms', ui.terms],
]

const footer = ({ language, t }: Frame, modified: Date | undefined): Html => html`
  <footer class="site-footer">
    <div class="wrap">
      ${modified && html`<p class="modified">${t(ui.modified)} ${time({ at: modified, text: sayDate(language, modified) })}</p>`}
      <nav aria-label="${t(ui.footer)}">
        <p class="footer-name">${t(site.portal)}</p>
        <ul>${footerLinks.map(([name, label]) => html`<li><a href="${to(language, name)}">${t(label)}</a></li>`)}</ul>
      </nav>
    </div>
  </footer>`

// The letters of every page's first lines; known before the stylesheet is, they do not shift them.
const fonts = ['noto-sans-latin-400-normal.woff2', 'lato-latin-700-normal.woff2']

const inHead = ({ frame, title, problems, description, head, index = true }: PageOptions): Html => {
  const { language, t, path, origin } = frame
  const other = otherLanguage(language)
  return html`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${problems && t(site.errorPrefix)}${title} – ${t(site.portal)}</title>
    ${description && html`<meta name="description" content="${description}">`}
    ${!index && html`<meta name="robots" content="noindex">`}
    ${
      index &&
      html`<link rel="canonical" href="${origin}${path}">
    <link rel="alternate" hreflang="${language}" href="${origin}${path}">
    <link rel="alternate" hreflang="${other}" href="${origin}${sameInOther(language, path)}">`
    }
    <link rel="icon" type="image/svg+xml" href="${assetUrl('icon.svg')}">
    ${fonts.filter(isBuilt).map((font) => html`<link rel="preload" as="font" type="font/woff2" href="${assetUrl(font)}" crossorigin>`)}
    <link rel="stylesheet" href="${assetUrl('site.css')}">
    ${isBuilt('enhance.js') && html`<script type="module" src="${assetUrl('enhance.js')}"></script>`}
    ${head}`
}

/** A whole page: the frame that every page shares, around what one view says. */
export const page = (options: PageOptions): Html => {
  const { frame, main, aside, wide, crumbs, modified } = options
  return html`<!doctype html>
<html lang="${frame.language}">
  <head>${inHead(options)}</head>
  <body>
    <a class="skip" href="#main">${frame.t(ui.skip)}</a>
    ${header(frame)}
    ${crumbs && breadcrumbs(frame, crumbs)}
    <main id="main" tabindex="-1">
      <div${attributes({ class: classes('wrap', aside ? 'with-aside' : !wide && 'task') })}>
        ${aside ? html`<div>${main}</div><aside>${aside}</aside>` : main}
      </div>
    </main>
    ${footer(frame, modified)}
  </body>
</html>`
}

import type { Language } from '../i18n/language.ts'
import { type Translate, translator } from '../i18n/sentences.ts'
import { site } from '../i18n/site.ts'
import type { Mail, MailCalendar } from '../platform/mail.ts'
import { html } from './html.ts'

type Letter = {
  key: string
  to: string
  language: Language
  subject: string
  paragraphs: readonly string[]
  action?: { label: string; href: string }
  footer?: readonly string[]
  /** What else the letter leads to, after the signature. */
  links?: readonly { label: string; href: string }[]
  headers?: Record<string, string>
  calendar?: MailCalendar
}

/** A mail in the portal's dress, as text and as HTML that reads without images or styles; `action` is one link, always to a page with a button. */
export const letter = async (given: Letter): Promise<Mail> => {
  const { language, subject, paragraphs, action, footer = [], links = [], ...rest } = given
  const t: Translate = translator(language)
  const signature = t(site.portal)
  const text = [
    ...paragraphs,
    ...[action ?? []].flat().map(({ label, href }) => `${label}\n${href}`),
    ...['--', signature, ...footer],
    ...links.map(({ label, href }) => `${label}\n${href}`),
  ].join('\n\n')
  const body = await html`<!doctype html>
    <html lang="${language}">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
      <body><main><h1>${subject}</h1>${paragraphs.map((one) => html`<p>${one}</p>`)}${action ? html`<p><a href="${action.href}">${action.label}</a></p>` : ''}<hr><p>${signature}</p>${footer.map((one) => html`<p>${one}</p>`)}${links.map(({ label, href }) => html`<p><a href="${href}">${label}</a></p>`)}</main></body>
    </html>`
  return { ...rest, language, subject, text, html: String(body) }
}

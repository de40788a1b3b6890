import type { KoaContextWithOIDC } from 'oidc-provider'
import { type Language, languages, preferredLanguage } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import { visitor } from '../../../policy/viewer.ts'
import type { Frame } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'

/** The language a page of the provider speaks: the one chosen on it, else the first of `ui_locales` that is ours, else the browser’s. */
export const languageAsked = (ctx: KoaContextWithOIDC, uiLocales: unknown = ctx.query.ui_locales): Language =>
  [ctx.query.language, uiLocales]
    .flatMap((asked) => (typeof asked === 'string' ? asked.split(' ') : []))
    .map((asked) => languages.find((language) => asked === language || asked.startsWith(`${language}-`)))
    .find((language) => language !== undefined) ?? preferredLanguage(ctx.get('accept-language'))

/** The frame of a page of the identity provider, which knows nobody; `path` is where the portal leads to the same page. */
export const identityFrame = (
  ctx: KoaContextWithOIDC,
  settings: Configuration,
  language = languageAsked(ctx),
  path = `/${language}`,
): Frame => ({
  language,
  t: translator(language),
  path,
  search: '',
  person: null,
  viewer: visitor,
  demonstration: true,
  csrfToken: '',
  now: new Date(),
  origin: settings.publicUrl,
})

// As strict as the portal's own pages.
const contentSecurity =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Answers with a page of ours. */
export const send = async (ctx: KoaContextWithOIDC, content: Html): Promise<void> => {
  ctx.type = 'html'
  ctx.set('Content-Security-Policy', contentSecurity)
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.set('Referrer-Policy', 'same-origin')
  ctx.set('Cache-Control', 'no-store')
  ctx.body = String(await content)
}

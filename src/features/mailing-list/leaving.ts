import { to } from '../../i18n/addresses.ts'
import type { Language } from '../../i18n/language.ts'

/** The headers by which a mail program leaves the list in one click (RFC 2369, RFC 8058). */
export const unsubscribeHeaders = (origin: string, language: Language, token: string): Record<string, string> => ({
  'List-Unsubscribe': `<${origin}${to(language, 'mailingListRemoval', { token })}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

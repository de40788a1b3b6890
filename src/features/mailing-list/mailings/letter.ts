import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Mail } from '../../../platform/mail.ts'
import { letter } from '../../../web/mail-layout.ts'
import { unsubscribeHeaders } from '../leaving.ts'
import { said as shared, topicNames } from '../messages.ts'
import { said } from './messages.ts'
import type { Mailing } from './queries.ts'
import { paragraphsOf } from './rules.ts'

/** A letter as it leaves to one reader, but for whose it is. */
export type Sheet = Omit<Mail, 'key' | 'to'>

// Stands in a sheet where the word of a reader comes: no letter of either language is written so.
const blank = 'THE-WORD-OF-ONE-READER'

type Writing = {
  mailing: Pick<Mailing, 'topic' | `subject_${Language}` | `body_${Language}` | `link_${Language}`>
  origin: string
  office: { name: Record<Language, string>; email: string }
}

/** The letter of a mailing in a language, made once for all its readers: who writes and how to reach them, why one is written to, and how to choose otherwise or leave (the law on commercial electronic messages asks for these). */
export const sheetOf = async ({ mailing, origin, office }: Writing, language: Language): Promise<Sheet> => {
  const t = translator(language)
  const link = mailing[`link_${language}`]
  const {
    key: _,
    to: __,
    ...sheet
  } = await letter({
    key: '',
    to: '',
    language,
    subject: mailing[`subject_${language}`],
    paragraphs: paragraphsOf(mailing[`body_${language}`]),
    ...(link !== '' && { action: { label: t(said.readMore), href: link } }),
    footer: [
      t(said.from, { office: office.name[language], email: office.email }),
      t(said.why, { topic: t(topicNames[mailing.topic]) }),
    ],
    links: [
      { label: t(shared.mailChange), href: origin + to(language, 'mailingListPreferences', { token: blank }) },
      { label: t(shared.leave), href: origin + to(language, 'mailingListRemoval', { token: blank }) },
    ],
    headers: { ...unsubscribeHeaders(origin, language, blank), Precedence: 'bulk' },
  })
  return sheet
}

/** A sheet with the word of its reader, by which they choose or leave without signing in. */
export const addressed = (sheet: Sheet, token: string): Sheet => ({
  ...sheet,
  text: sheet.text.replaceAll(blank, token),
  html: sheet.html.replaceAll(blank, token),
  headers: Object.fromEntries(
    Object.entries(sheet.headers ?? {}).map(([name, value]) => [name, value.replaceAll(blank, token)]),
  ),
})

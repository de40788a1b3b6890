import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { translator } from '../../../../i18n/sentences.ts'
import type { Mail } from '../../../../platform/mail.ts'
import type { RetentionRule } from '../../../../platform/retention.ts'
import { letter } from '../../../../web/mail-layout.ts'
import type { Means, PersonalData } from '../../../../web/personal-data/personal-data.ts'
import type { Certificate } from './certificate.ts'
import { said } from './messages.ts'
import { erasedInWords, keptInWords } from './words.ts'

type Told = {
  certificate: Certificate
  token: string
  data: readonly PersonalData[]
  rules: readonly RetentionRule[]
  means: Means
  to: string
  language: Language
}

/** The last mail to a person: what was erased and what is kept. Once it has left, the address is forgotten. */
export const certificateMail = async (told: Told): Promise<Mail> => {
  const { certificate, token, data, rules, means, language } = told
  const t = translator(language)
  const { reference, at, hash } = certificate
  const words = { t, language, data, rules }
  const mail = await letter({
    key: `erasure ${reference}`,
    to: told.to,
    language,
    subject: t(said.mailSubject, { reference }),
    paragraphs: [
      t(said.mailBody, { moment: sayMoment(language, at) }),
      ...erasedInWords(words, certificate).map(({ what, count }) => t(said.mailErased, { what, count })),
      ...keptInWords(words, certificate).map(({ what, count, until }) => t(said.mailKept, { what, count, until })),
      t(said.mailLast),
      t(said.mailHash, { hash }),
    ],
    action: { label: t(said.mailAction), href: means.publicUrl + to(language, 'erasureCertificate', { token }) },
  })
  return { ...mail, forgetRecipient: true }
}

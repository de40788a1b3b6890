import { z } from 'zod'
import { oneOf, optionalText } from '../../../web/forms.ts'
import { topics } from '../queries.ts'

/** How long the parts of a mailing may be, in characters. */
export const longest = { subject: 150, body: 20_000, link: 500 } as const

const linkOf = (origin: string) =>
  optionalText(longest.link).refine(
    (text) =>
      text === '' ||
      (/^https?:\/\/[^\s]+$/.test(text) && (text.startsWith('https://') || text.startsWith(`${origin}/`))),
    'linkWrong',
  )

/** A mailing as its form says it: it may lack much while it is a draft. Its links are safe ones, or lead into the portal. */
export const mailingForm = (origin: string) =>
  z.object({
    topic: oneOf(topics),
    subject_en: optionalText(longest.subject),
    body_en: optionalText(longest.body),
    link_en: linkOf(origin),
    subject_fr: optionalText(longest.subject),
    body_fr: optionalText(longest.body),
    link_fr: linkOf(origin),
  })
export type MailingWritten = z.output<ReturnType<typeof mailingForm>>

/** What a mailing says, in both languages. */
export type MailingTexts = Record<'subject_en' | 'subject_fr' | 'body_en' | 'body_fr' | 'link_en' | 'link_fr', string>

const needed = [
  { field: 'subject_en', says: 'subjectEnMissing' },
  { field: 'body_en', says: 'bodyEnMissing' },
  { field: 'subject_fr', says: 'subjectFrMissing' },
  { field: 'body_fr', says: 'bodyFrMissing' },
] as const

/** What keeps a mailing from being released, by field and the name of a sentence: both languages say something, and lead somewhere or neither does. */
export const whatBlocksRelease = (texts: MailingTexts): { field: keyof MailingTexts; says: string }[] => [
  ...needed.filter(({ field }) => texts[field] === ''),
  ...(texts.link_en !== '' && texts.link_fr === '' ? [{ field: 'link_fr' as const, says: 'linkInOneLanguage' }] : []),
  ...(texts.link_fr !== '' && texts.link_en === '' ? [{ field: 'link_en' as const, says: 'linkInOneLanguage' }] : []),
]

/** The paragraphs of a text: an empty line begins another. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** What became of the addresses of a mailing. */
export const recipientStatuses = ['waiting', 'sending', 'sent', 'left', 'undeliverable'] as const
export type RecipientStatus = (typeof recipientStatuses)[number]

/** Whether what a mail server answered (RFC 5321) will be the same tomorrow: a code that begins with 5, or the permanent status of an address (RFC 3463). */
export const isForGood = (code: number | undefined): boolean => code !== undefined && code >= 500 && code < 600

/** Whether what a mail server refused was this one address, not the sender or the whole message. */
export const isOfAddress = ({ command }: { command?: string | undefined }): boolean => command === 'RCPT TO'

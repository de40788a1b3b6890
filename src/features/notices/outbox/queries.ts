import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'

/** A mail as the outbox lists it. */
export type ListedMail = { id: string; recipient: string; subject: string; language: Language; createdAt: Date }

/** A mail as it is read. */
export type ReadMail = ListedMail & { text: string }

const languageOf = (language: string): Language => (language === 'fr' ? 'fr' : 'en')

/** One page of the mails written so far, the newest first, and how many there are in all. */
export const listMails = async (
  db: Database,
  page: number,
  size: number,
): Promise<{ mails: ListedMail[]; count: number }> => {
  const { count } = await db
    .selectFrom('mails')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('mails')
    .select(['id', 'recipient', 'subject', 'language', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { count, mails: rows.map((row) => ({ ...row, language: languageOf(row.language) })) }
}

/** One mail, with its text. */
export const findMail = async (db: Database, id: string): Promise<ReadMail | undefined> => {
  const row = await db
    .selectFrom('mails')
    .select(['id', 'recipient', 'subject', 'language', 'created_at as createdAt', 'body_text as text'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, language: languageOf(row.language) }
}

import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'

export const topics = ['campaigns', 'portal-news', 'community'] as const
export type Topic = (typeof topics)[number]

export type Subscriber = {
  id: string
  email: string
  language: Language
  topics: Topic[]
  status: 'waiting' | 'confirmed' | 'removed'
  token: string
}

const columns = ['id', 'email', 'language', 'topics', 'status', 'token'] as const

/** The subscription behind the token of a mail; one that was left has no address any more. */
export const findSubscriber = async (db: Database | Tx, token: string): Promise<Subscriber | undefined> =>
  (await db.selectFrom('subscribers').select(columns).where('token', '=', token).executeTakeFirst()) as
    | Subscriber
    | undefined

/** The subscription of an address that has not been left. */
export const findByEmail = async (db: Database | Tx, email: string): Promise<Subscriber | undefined> =>
  (await db
    .selectFrom('subscribers')
    .select(columns)
    .where('email', 'ilike', email.replaceAll(/[\\%_]/g, '\\$&'))
    .where('status', '<>', 'removed')
    .executeTakeFirst()) as Subscriber | undefined

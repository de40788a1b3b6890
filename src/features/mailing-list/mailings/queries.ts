import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Topic } from '../queries.ts'
import type { MailingStatus } from './lifecycle.ts'
import type { RecipientStatus } from './rules.ts'

const mailings = (db: Database | Tx) =>
  db
    .selectFrom('mailings as m')
    .innerJoin('people as p', 'p.id', 'm.created_by')
    .leftJoin('people as r', 'r.id', 'm.released_by')
    .select(['m.id', 'm.office_id as officeId', 'm.subject_en', 'm.subject_fr', 'm.body_en', 'm.body_fr'])
    .select(['m.link_en', 'm.link_fr', 'p.name as createdBy', 'r.name as releasedBy', 'm.created_at as createdAt'])
    .select(['m.updated_at as updatedAt', 'm.send_at as sendAt', 'm.began_at as beganAt', 'm.ended_at as endedAt'])
    .select([sql<MailingStatus>`m.status`.as('status'), sql<Topic>`m.topic`.as('topic')])

/** A mailing, with who wrote it and who released it. */
export type Mailing = Awaited<ReturnType<ReturnType<typeof mailings>['executeTakeFirstOrThrow']>>

export const findMailing = (db: Database | Tx, id: string): Promise<Mailing | undefined> =>
  mailings(db).where('m.id', '=', id).executeTakeFirst()

/** A mailing that nobody else changes until the transaction ends. */
export const holdMailing = async (tx: Tx, id: string): Promise<Mailing | undefined> => {
  await tx.selectFrom('mailings').select('id').where('id', '=', id).forUpdate().execute()
  return findMailing(tx, id)
}

const aPage = 25

/** A page of the mailings of an office, the newest first; and how many pages there are. */
export const listMailings = async (
  db: Database,
  officeId: string,
  page: number,
): Promise<{ mailings: (Mailing & { sent: number })[]; pages: number }> => {
  const rows = await mailings(db)
    .where('m.office_id', '=', officeId)
    .select([
      sql<number>`(select count(*)::int from mailing_recipients of where of.mailing_id = m.id and of.status = 'sent')`.as(
        'sent',
      ),
      sql<number>`(count(*) over ())::int`.as('all'),
    ])
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id')
    .limit(aPage)
    .offset((page - 1) * aPage)
    .execute()
  return { mailings: rows, pages: Math.max(1, Math.ceil((rows[0]?.all ?? 0) / aPage)) }
}

/** The condition that a subscriber (`s`) is written to about a subject: they confirmed, chose it, and their address takes mail. */
export const isReached = (topic: RawBuilder<string>): RawBuilder<boolean> =>
  sql<boolean>`(s.status = 'confirmed' and s.undeliverable_at is null and ${topic} = any(s.topics)
    and not exists (select from suppressed_addresses x where x.hash = s.email_hash))`

/** How many a mailing about a subject would reach now, by language. */
export const countReached = async (db: Database, topic: Topic): Promise<Record<Language, number>> => {
  const { rows } = await sql<{ language: Language; count: number }>`
    select s.language, count(*)::int as count from subscribers s where ${isReached(sql`${topic}`)} group by 1`.execute(
    db,
  )
  return { en: 0, fr: 0, ...Object.fromEntries(rows.map(({ language, count }) => [language, count])) }
}

/** What became of the addresses of a mailing, and how many left the list within a week of it. */
export const countRecipients = async (
  db: Database,
  mailingId: string,
): Promise<Record<RecipientStatus, number> & { unsubscribed: number; lastAt: Date | null }> => {
  const { rows } = await sql<{ status: RecipientStatus; count: number; unsubscribed: number; lastAt: Date | null }>`
    select r.status, count(*)::int as count, max(r.at) as "lastAt",
      count(*) filter (where r.status = 'sent' and s.removed_at between r.at and r.at + interval '7 days')::int as unsubscribed
    from mailing_recipients r join subscribers s on s.id = r.subscriber_id where r.mailing_id = ${mailingId} group by 1`.execute(
    db,
  )
  const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  const unsubscribed = rows.reduce((sum, row) => sum + row.unsubscribed, 0)
  const moments = rows.flatMap(({ lastAt }) => (lastAt ? [lastAt.getTime()] : []))
  const lastAt = moments.length > 0 ? new Date(Math.max(...moments)) : null
  return { waiting: 0, sending: 0, sent: 0, left: 0, undeliverable: 0, ...counts, unsubscribed, lastAt }
}

/** The office that keeps the list: those who joined agreed to be written to by it. */
export const findListOffice = async (
  db: Database | Tx,
): Promise<{ id: string; name: Record<Language, string>; email: string }> => {
  const row = await db
    .selectFrom('offices')
    .select(['id', 'name_en', 'name_fr', 'email'])
    .where('key', '=', 'digital-community')
    .executeTakeFirstOrThrow()
  return { id: row.id, name: { en: row.name_en, fr: row.name_fr }, email: row.email }
}

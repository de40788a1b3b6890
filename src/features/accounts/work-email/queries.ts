import type { Database } from '../../../platform/database.ts'

/** The domains of work addresses that are accepted. */
export const acceptedDomains = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('accepted_mail_domains').select('domain').orderBy('domain').execute()).map(
    ({ domain }) => domain,
  )

/** A person’s confirmed work address, when they have one. */
export const workEmailOf = async (db: Database, personId: string): Promise<string | null> =>
  (await db.selectFrom('people').select('work_email').where('id', '=', personId).executeTakeFirst())?.work_email ?? null

/** The address a person is about to confirm, until when its code is valid, and how often it may still be tried. */
export type Pending = { workEmail: string; expiresAt: Date; triesLeft: number }

/** What a person is about to confirm, when they asked for a code. */
export const pendingOf = (db: Database, personId: string): Promise<Pending | undefined> =>
  db
    .selectFrom('work_email_codes')
    .select(['work_email as workEmail', 'expires_at as expiresAt', 'tries_left as triesLeft'])
    .where('person_id', '=', personId)
    .executeTakeFirst()

import type { Database, Tx } from '../../../platform/database.ts'

/** Somebody named to assess a campaign. */
export type Named = { id: string; name: string; email: string; since: Date }

/** Who is named to assess a campaign, by name. */
export const listNamed = (db: Database, campaignId: string): Promise<Named[]> =>
  db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .select(['p.id', 'p.name', 'p.email', 'g.granted_at as since'])
    .where('g.campaign_id', '=', campaignId)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()

/** The account that an e-mail address names, its own or a confirmed work address; nothing when there is none, or several would do. */
export const findByEmail = async (db: Database | Tx, email: string): Promise<string | undefined> => {
  const found = await db
    .selectFrom('people')
    .select('id')
    .where('erased_at', 'is', null)
    .where((is) =>
      is.or([
        is(is.fn('lower', ['email']), '=', email.toLowerCase()),
        is.and([
          is(is.fn('lower', ['work_email']), '=', email.toLowerCase()),
          is('work_email_confirmed_at', 'is not', null),
        ]),
      ]),
    )
    .limit(2)
    .execute()
  return found.length === 1 ? found[0]?.id : undefined
}

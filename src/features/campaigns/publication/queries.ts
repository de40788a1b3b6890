import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'

/** A change to a published campaign, with its reason. */
export type Changed = {
  id: string
  kind: 'text' | 'extended' | 'closed-early'
  reason_en: string
  reason_fr: string
  closesAfter: Date | null
  at: Date
}

/** What changed since a campaign was published, newest first. */
export const listChanges = (db: Database, campaignId: string): Promise<Changed[]> =>
  db
    .selectFrom('campaign_changes')
    .select([
      'id',
      'reason_en',
      'reason_fr',
      'closes_after as closesAfter',
      'at',
      sql<Changed['kind']>`kind`.as('kind'),
    ])
    .where('campaign_id', '=', campaignId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { QualificationStatus } from '../qualifications/lifecycle.ts'
import type { ConsiderationRule, Place, RuleKey, Stated } from './rules.ts'

/** Every rule of the order of consideration, those that ended too. */
export const listRules = (db: Database): Promise<ConsiderationRule[]> =>
  db
    .selectFrom('consideration_rules')
    .select(['position', 'words_en', 'words_fr', 'why_en', 'why_fr'])
    .select([
      sql<RuleKey>`key`.as('key'),
      sql<string>`effective_from::text`.as('effectiveFrom'),
      sql<string | null>`effective_to::text`.as('effectiveTo'),
    ])
    .orderBy('effective_from')
    .orderBy('position')
    .execute()

/** Somebody who qualified in a campaign, with what they stated when they applied and how their place in its pool stands. */
export type Qualified = Stated & Place & { id: string; number: number }

/** All on whom a decision “qualified” stands in a campaign, by their number: no order is meant by it. */
export const listQualified = (db: Database, campaignId: string): Promise<Qualified[]> =>
  db
    .selectFrom('applications as a')
    .innerJoin('decisions as d', (join) =>
      join.onRef('d.application_id', '=', 'a.id').on('d.replaced_at', 'is', null).on('d.outcome', '=', 'qualified'),
    )
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .leftJoin('qualifications as q', (join) => join.onRef('q.decision_id', '=', 'd.id').on('q.skill_id', 'is', null))
    .select(['a.id', 'a.number', 'a.status as applicationStatus', 'q.expires_at as expiresAt'])
    .select([
      sql<boolean>`d.told_at is not null`.as('isTold'),
      sql<boolean>`p.erased_at is not null`.as('isClosed'),
      sql<QualificationStatus | null>`q.status`.as('status'),
      sql<boolean>`a.applicant_priority = 'yes'`.as('hasPriority'),
      sql<Stated['armedForces']>`a.applicant_armed_forces`.as('armedForces'),
      sql<Stated['citizenship']>`a.applicant_citizenship`.as('citizenship'),
    ])
    .where('a.campaign_id', '=', campaignId)
    .orderBy('a.number')
    .execute()

/** What a page says of somebody beside why they stand where they stand. */
export type Named = { name: string; personId: string; decidedAt: Date }

/** The names of those on one page, and when they were qualified, by application. */
export const listNames = async (db: Database, ids: readonly string[]): Promise<Map<string, Named>> => {
  const rows = await db
    .selectFrom('applications as a')
    .innerJoin('decisions as d', (join) => join.onRef('d.application_id', '=', 'a.id').on('d.replaced_at', 'is', null))
    .select(['a.id', 'a.person_id as personId', 'a.applicant_name as name', 'd.decided_at as decidedAt'])
    .where('a.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import type { ConsiderationRule, RuleKey, Stated } from './rules.ts'

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

/** Somebody who qualified in a campaign, with what they stated when they applied. */
export type Considered = Stated & { id: string; number: number; name: string; decidedAt: Date }

/** Those who qualified in a campaign and hold their place, whoever is not available for now included, by their number: no order is meant by it. */
export const listQualified = (db: Database, campaignId: string, now: Date): Promise<Considered[]> =>
  db
    .selectFrom('applications as a')
    .innerJoin('decisions as d', (join) =>
      join.onRef('d.application_id', '=', 'a.id').on('d.replaced_at', 'is', null).on('d.outcome', '=', 'qualified'),
    )
    .innerJoin('qualifications as q', (join) =>
      join
        .onRef('q.decision_id', '=', 'd.id')
        .on('q.skill_id', 'is', null)
        .on('q.status', 'in', ['available', 'suspended'])
        .on('q.expires_at', '>', now),
    )
    .innerJoin('people as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.erased_at', 'is', null))
    .select(['a.id', 'a.number', 'a.applicant_name as name', 'd.decided_at as decidedAt'])
    .select([
      sql<boolean>`a.applicant_priority = 'yes'`.as('hasPriority'),
      sql<Considered['armedForces']>`a.applicant_armed_forces`.as('armedForces'),
      sql<Considered['citizenship']>`a.applicant_citizenship`.as('citizenship'),
    ])
    .where('a.campaign_id', '=', campaignId)
    .where('a.status', '=', 'decided')
    .orderBy('a.number')
    .execute()

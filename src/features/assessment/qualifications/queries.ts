import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { SkillLevel } from '../../profiles/index.ts'
import type { QualificationStatus, RemovedBecause } from './lifecycle.ts'
import { type Reusable, reusableFor } from './rules.ts'

const columns = (db: Database | Tx) =>
  db
    .selectFrom('qualifications as q')
    .innerJoin('decisions as d', 'd.id', 'q.decision_id')
    .innerJoin('campaigns as c', 'c.id', 'q.campaign_id')
    .leftJoin('skills as s', 's.id', 'q.skill_id')
    .select(['q.id', 'q.person_id as ownerId', 'c.office_id as officeId', 'q.campaign_id as campaignId'])
    .select(['q.application_id as applicationId', 'q.decision_id as decisionId', 'q.skill_id as skillId'])
    .select(['c.title_en', 'c.title_fr', 'c.number as campaignNumber'])
    .select(['s.name_en', 's.name_fr', 'q.issued_at as issuedAt', 'q.expires_at as expiresAt'])
    .select(['q.suspended_until as suspendedUntil', 'q.removed_at as removedAt', 'q.removal_note as removalNote'])
    .select([
      sql<QualificationStatus>`q.status`.as('status'),
      sql<SkillLevel | null>`q.level`.as('level'),
      sql<RemovedBecause | ''>`q.removal_reason`.as('removalReason'),
      sql<'en' | 'fr'>`q.removal_language`.as('removalLanguage'),
      sql<boolean>`q.statement is not null`.as('isSigned'),
      // Who left the pool keeps what they showed.
      sql<boolean>`exists (select from qualifications o where o.decision_id = q.decision_id and o.status <> 'removed')`.as(
        'isAnyHeld',
      ),
      'd.told_at as toldAt',
    ])

/** A qualification with the facts that permission needs, whether its person knows of it or not. */
export const findQualification = (db: Database | Tx, id: string) =>
  columns(db).where('q.id', '=', id).executeTakeFirst()

export type Qualification = NonNullable<Awaited<ReturnType<typeof findQualification>>>

/** A person’s qualifications as they know them: those of decisions that were told, the newest first, the place in each pool before the skills shown for it. */
export const listOwnQualifications = (db: Database, personId: string): Promise<Qualification[]> =>
  columns(db)
    .where('q.person_id', '=', personId)
    .where('d.told_at', 'is not', null)
    .orderBy('q.issued_at', 'desc')
    .orderBy('q.decision_id')
    .orderBy('q.skill_id', (order) => order.asc().nullsFirst())
    .execute()

/** The place in the pool that the last decision on an application gave; nothing when none did. */
export const findPlace = (db: Database, applicationId: string): Promise<Qualification | undefined> =>
  columns(db)
    .where('q.application_id', '=', applicationId)
    .where('q.skill_id', 'is', null)
    .orderBy('q.issued_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The place in the pool that a decision gave; nothing when it gave none. */
export const findPlaceOf = (db: Database, decisionId: string): Promise<Qualification | undefined> =>
  columns(db).where('q.decision_id', '=', decisionId).where('q.skill_id', 'is', null).executeTakeFirst()

/** The signed statement of a qualification, once it is signed. */
export const findStatement = async (db: Database, id: string): Promise<unknown> =>
  (
    await db
      .selectFrom('qualifications')
      .select('statement')
      .where('id', '=', id)
      .where('statement', 'is not', null)
      .executeTakeFirst()
  )?.statement

/** A qualification that may be taken over, with where it comes from. */
export type Offer = Reusable & { title_en: string; title_fr: string; issuedAt: Date }

type Asking = {
  personId: string
  campaign: { id: string; skills: readonly { skillId: number; level: SkillLevel }[] }
}

/** What a person showed in other campaigns and was told of, that still holds and meets what a campaign asks, skill by skill. Held until the end of a transaction that asks so. */
export const listOffers = async (
  db: Database | Tx,
  { personId, campaign }: Asking,
  now: Date,
  isHeld = false,
): Promise<Map<number, Offer>> => {
  const held = await db
    .selectFrom('qualifications as q')
    .innerJoin('decisions as d', 'd.id', 'q.decision_id')
    .innerJoin('campaigns as c', 'c.id', 'q.campaign_id')
    .select(['q.id', sql<number>`q.skill_id`.as('skillId'), sql<SkillLevel>`q.level`.as('level')])
    .select(['q.issued_at as issuedAt', 'q.expires_at as expiresAt', 'c.title_en', 'c.title_fr'])
    .where('q.person_id', '=', personId)
    .where('q.campaign_id', '<>', campaign.id)
    .where('q.skill_id', 'is not', null)
    .where('q.status', '=', 'available')
    .where('q.expires_at', '>', now)
    .where('d.told_at', 'is not', null)
    .orderBy('q.id')
    .$if(isHeld, (query) => query.forShare('q'))
    .execute()
  return reusableFor(held, campaign.skills)
}

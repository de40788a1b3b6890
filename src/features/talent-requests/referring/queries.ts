import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import type { GrantedField } from '../../profiles/index.ts'
import { awaited, type ReferralStatus, shownOnes } from './lifecycle.ts'
import { isDisputed, type NotSelectedReason, type PlacementKind } from './rules.ts'

const selected = (db: Database | Tx) =>
  db
    .selectFrom('referrals as f')
    .innerJoin('talent_requests as r', 'r.id', 'f.request_id')
    .innerJoin('people as talent', 'talent.id', 'f.talent_id')
    .leftJoin('profiles as p', 'p.person_id', 'f.talent_id')
    .leftJoin('profile_grants as g', 'g.id', 'f.grant_id')
    .leftJoin('placements as m', 'm.referral_id', 'f.id')
    .leftJoin('departments as d', 'd.number', 'm.department_number')
    .select(['f.id', 'f.request_id as requestId', 'f.talent_id as talentId', 'f.asked_at as askedAt'])
    .select(['f.answer_by as answerBy', 'f.answered_at as answeredAt', 'f.referred_at as referredAt'])
    .select(['f.settled_at as settledAt', 'f.changed_at as changedAt', 'f.grant_id as grantId'])
    .select(['r.number', 'r.position_title as title', 'r.owner_id as managerId', 'r.office_id as officeId'])
    .select(['p.reference', 'talent.erased_at as erasedAt', 'talent.name', 'g.expires_at as shownUntil'])
    .select(['g.withdrawn_at as hiddenAt', 'd.name_en as departmentEn', 'd.name_fr as departmentFr'])
    .select(['m.department_number as departmentNumber', 'p.visible_until as visibleUntil', 'p.visibility'])
    .select([
      sql<ReferralStatus>`f.status`.as('status'),
      sql<'' | 'placed' | 'not-placed'>`f.person_says`.as('personSays'),
      sql<NotSelectedReason | ''>`f.not_selected_reason`.as('reason'),
      sql<GrantedField[]>`f.fields`.as('fields'),
      sql<PlacementKind | null>`m.kind`.as('kind'),
      sql<string | null>`m.starts_on::text`.as('startsOn'),
      sql<string | null>`m.ends_on::text`.as('endsOn'),
      sql<number>`(select count(*)::int from referrals other where other.talent_id = f.talent_id and other.referred_at is not null)`.as(
        'timesReferred',
      ),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

/** Somebody put forward for a request. `isShown` says whether the manager sees them by the grant of the referral at this moment, `isFindable` whether a search finds them. */
export type Referral = Row & { isShown: boolean; isFindable: boolean; isDisputed: boolean }

const complete = (row: Row, now: Date): Referral => ({
  ...row,
  isShown:
    (awaited.includes(row.status) || row.status === 'placed') &&
    row.hiddenAt === null &&
    row.shownUntil !== null &&
    row.shownUntil > now,
  isFindable:
    row.visibility !== null && row.visibility !== 'hidden' && row.visibleUntil !== null && row.visibleUntil > now,
  isDisputed: isDisputed(row),
})

/** One referral, with the facts that permission needs. */
export const findReferral = async (db: Database | Tx, id: string, now: Date): Promise<Referral | undefined> => {
  const row = await selected(db).where('f.id', '=', id).executeTakeFirst()
  return row && complete(row, now)
}

/** The people put forward for a request, in the order in which they were asked. */
export const listReferrals = async (db: Database | Tx, requestId: string, now: Date): Promise<Referral[]> =>
  (await selected(db).where('f.request_id', '=', requestId).orderBy('f.asked_at').orderBy('f.id').execute()).map(
    (row) => complete(row, now),
  )

/** The people a manager was shown for their request. */
export const listShown = async (db: Database, requestId: string, now: Date): Promise<Referral[]> =>
  (await listReferrals(db, requestId, now)).filter(
    ({ status, referredAt }) => shownOnes.includes(status) || (status === 'withdrawn' && referredAt !== null),
  )

/** What a person was asked, newest first, with what they may know of the request. */
export const listOwnReferrals = (db: Database, talentId: string) =>
  db
    .selectFrom('referrals as f')
    .innerJoin('talent_requests as r', 'r.id', 'f.request_id')
    .select(['f.id', 'f.asked_at as askedAt', 'f.answer_by as answerBy', 'r.position_title as title', 'r.number'])
    .select(sql<ReferralStatus>`f.status`.as('status'))
    .where('f.talent_id', '=', talentId)
    .orderBy('f.asked_at', 'desc')
    .orderBy('f.id', 'desc')
    .execute()

/** Which of these people were put forward for a request already, and how often each was referred for any. */
export const standingOf = async (db: Database | Tx, requestId: string, talentIds: readonly string[]) => {
  if (talentIds.length === 0) return new Map<string, { status: ReferralStatus | null; times: number }>()
  const rows = await db
    .selectFrom('referrals')
    .select('talent_id as talentId')
    .select([
      sql<ReferralStatus | null>`max(status) filter (where request_id = ${requestId})`.as('status'),
      sql<number>`(count(*) filter (where referred_at is not null))::int`.as('times'),
    ])
    .where('talent_id', 'in', talentIds)
    .groupBy('talent_id')
    .execute()
  return new Map(rows.map(({ talentId, ...rest }) => [talentId, rest]))
}

/** Who is meant by these references, as far as somebody is there to be asked. */
export const peopleBehind = (db: Database | Tx, references: readonly string[]): Promise<{ id: string }[]> =>
  references.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('profiles')
        .innerJoin('people', 'people.id', 'profiles.person_id')
        .select('people.id')
        .where('profiles.reference', 'in', references)
        .where('people.erased_at', 'is', null)
        .orderBy('people.id')
        .execute()

/** Those who were asked and did not answer: whom to remind before a moment, and whose time is over. */
export const listUnanswered = (db: Database, before: Date) =>
  db
    .selectFrom('referrals as f')
    .innerJoin('talent_requests as r', 'r.id', 'f.request_id')
    .select(['f.id', 'f.talent_id as talentId', 'f.request_id as requestId', 'f.answer_by as answerBy'])
    .select(['f.reminded_at as remindedAt', 'r.position_title as title'])
    .where('f.status', '=', 'asked')
    .where('f.answer_by', '<', before)
    .orderBy('f.answer_by')
    .orderBy('f.id')
    .execute()

/** A person as somebody who is written to, at the address by which they sign in: nobody has shown that the one they give to managers is theirs. Nobody once their account is closed. */
export const readerOf = async (
  db: Database | Tx,
  id: string,
): Promise<{ id: string; email: string; language: Language } | undefined> =>
  db
    .selectFrom('people')
    .select(['id', 'email', sql<Language>`language`.as('language')])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()

/** How often people were presented to a manager, whatever came of it; whoever never was is left out. */
export const countPresented = async (
  db: Database,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ id: string; count: number }>`
    select talent_id as id, count(*)::int as count from referrals
    where talent_id = any(${personIds}::uuid[]) and referred_at is not null group by 1`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

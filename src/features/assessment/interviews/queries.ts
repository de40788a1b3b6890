import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { statusAsTold } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import type { AccommodationCard } from '../../profiles/index.ts'
import type { Outcome } from '../lifecycle.ts'

/** A sitting of a step, with how many of its places are taken. Who withdrew takes none. */
export type Sitting = {
  id: string
  stepId: string
  startsAt: Date
  endsAt: Date
  place: string
  capacity: number | null
  cancelledAt: Date | null
  taken: number
}

const sittings = (db: Database | Tx) =>
  db
    .selectFrom('sittings as s')
    .innerJoin('assessment_steps as step', 'step.id', 's.step_id')
    .select(['s.id', 's.step_id as stepId', 's.starts_at as startsAt', 's.ends_at as endsAt', 's.place', 's.capacity'])
    .select([
      's.cancelled_at as cancelledAt',
      sql<number>`(select count(*)::int from interview_invitations i join applications a on a.id = i.application_id
        where i.sitting_id = s.id and a.status <> 'withdrawn')`.as('taken'),
    ])

/** The sittings of a campaign by date. */
export const listSittings = (db: Database | Tx, campaignId: string): Promise<Sitting[]> =>
  sittings(db).where('step.campaign_id', '=', campaignId).orderBy('s.starts_at').orderBy('s.id').execute()

/** A sitting with the campaign it belongs to. */
export const findSitting = (
  db: Database | Tx,
  id: string,
): Promise<(Sitting & { campaignId: string; officeId: string }) | undefined> =>
  sittings(db)
    .innerJoin('campaigns as c', 'c.id', 'step.campaign_id')
    .select(['c.id as campaignId', 'c.office_id as officeId'])
    .where('s.id', '=', id)
    .executeTakeFirst()

/** A sitting that nobody else chooses, moves or cancels until the transaction ends. */
export const holdSitting = async (tx: Tx, id: string): Promise<Sitting | undefined> => {
  await tx.selectFrom('sittings').select('id').where('id', '=', id).forUpdate().execute()
  return sittings(tx).where('s.id', '=', id).executeTakeFirst()
}

const spoken = (column: 'examLanguage' | 'interviewLanguage'): RawBuilder<Language | null> =>
  sql<Language | null>`nullif(a.snapshot->'person'->>${sql.lit(column)}, '')`

const invitations = (db: Database | Tx) =>
  db
    .selectFrom('interview_invitations as i')
    .innerJoin('applications as a', 'a.id', 'i.application_id')
    .innerJoin('campaigns as c', 'c.id', 'a.campaign_id')
    .select(['i.id', 'i.application_id as applicationId', 'a.person_id as ownerId', 'c.office_id as officeId'])
    .select(['a.campaign_id as campaignId', 'i.step_id as stepId', 'i.sitting_id as sittingId', 'i.sequence'])
    .select(['i.chosen_at as chosenAt', 'i.none_suits as noneSuits', 'i.none_suits_at as noneSuitsAt'])
    .select(['i.needs_changed as needsChanged', 'i.cancelled_at as cancelledAt', 'a.applicant_name as name'])
    .select(statusAsTold.as('statusAsTold'))
    .select([
      sql<Language>`i.none_suits_language`.as('noneSuitsLanguage'),
      sql<Language>`i.needs_language`.as('needsLanguage'),
      spoken('examLanguage').as('examLanguage'),
      spoken('interviewLanguage').as('interviewLanguage'),
      sql<AccommodationCard['needs'] | null>`a.snapshot->'accommodation'->'needs'`.as('needs'),
    ])

/** An invitation with the facts that permission needs, and what its application says of languages and needs. */
export type Invitation = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>

export const findInvitation = (db: Database | Tx, id: string): Promise<Invitation | undefined> =>
  invitations(db).where('i.id', '=', id).executeTakeFirst()

/** An invitation that nobody else changes until the transaction ends. */
export const holdInvitation = async (tx: Tx, id: string): Promise<Invitation | undefined> => {
  await tx.selectFrom('interview_invitations').select('id').where('id', '=', id).forUpdate().execute()
  return findInvitation(tx, id)
}

/** The invitation of an application to a step. */
export const findInvitationTo = (
  db: Database | Tx,
  applicationId: string,
  stepId: string,
): Promise<Invitation | undefined> =>
  invitations(db).where('i.application_id', '=', applicationId).where('i.step_id', '=', stepId).executeTakeFirst()

const comingOf = (db: Database | Tx, applicationIds: readonly string[], now: Date) =>
  db
    .selectFrom('interview_invitations as i')
    .leftJoin('sittings as s', 's.id', 'i.sitting_id')
    .where('i.application_id', '=', sql<string>`any(${applicationIds}::uuid[])`)
    .where('i.cancelled_at', 'is', null)
    .where((is) => is.or([is('s.id', 'is', null), is('s.starts_at', '>', now)]))

/** The invitations of applications to what is still to come, or to nothing chosen yet. */
export const listComing = (tx: Tx, applicationIds: readonly string[], now: Date): Promise<{ id: string }[]> =>
  comingOf(tx, applicationIds, now).select('i.id').orderBy('i.id').execute()

/** How many invitations of applications are still to come. */
export const countComing = async (db: Database, applicationIds: readonly string[], now: Date): Promise<number> =>
  (await comingOf(db, applicationIds, now).select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow())
    .count

/** Who is invited to the steps of a campaign and did not withdraw, by name. */
export const listInvited = (db: Database, campaignId: string): Promise<Invitation[]> =>
  invitations(db)
    .where('a.campaign_id', '=', campaignId)
    .where('i.cancelled_at', 'is', null)
    .where('a.status', '<>', 'withdrawn')
    .orderBy('a.applicant_order')
    .orderBy('i.id')
    .execute()

/** Somebody who stands at a step. */
export type AtStep = {
  applicationId: string
  number: number
  name: string
  status: string
  standing: Outcome
  isInvited: boolean
}

/** Everybody who stands at a step, whoever is no longer assessed included, by name; whoever has no results yet stands at the first. */
export const listAtStep = async (
  db: Database | Tx,
  { id, plan }: Pick<Campaign, 'id' | 'plan'>,
  stepId: string,
): Promise<AtStep[]> =>
  (
    await sql<AtStep>`
      select a.id as "applicationId", a.number, a.applicant_name as name, a.status, coalesce(s.standing, 'to-assess') as standing,
        exists (select from interview_invitations i where i.application_id = a.id and i.step_id = ${stepId} and i.cancelled_at is null) as "isInvited"
      from applications a left join assessments s on s.application_id = a.id
      where a.campaign_id = ${id} and a.status <> 'draft'
        and (s.step_id = ${stepId} or (s.application_id is null and ${plan[0]?.id ?? ''} = ${stepId}))
      order by a.applicant_order, a.id`.execute(db)
  ).rows

/** The address of an office, to which answers and calendars of those it invites go. */
export const officeAddress = async (db: Database | Tx, officeId: string): Promise<string> =>
  (await db.selectFrom('offices').select('email').where('id', '=', officeId).executeTakeFirstOrThrow()).email

import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import type { RequestStatus } from './lifecycle.ts'

const selected = (db: Database | Tx) =>
  db
    .selectFrom('talent_requests as r')
    .innerJoin('people as owner', 'owner.id', 'r.owner_id')
    .leftJoin('people as recruiter', 'recruiter.id', 'r.recruiter_id')
    .leftJoin('departments as d', 'd.number', 'r.department_number')
    .leftJoin('classifications as k', 'k.id', 'r.classification_id')
    .select([
      'r.id',
      'r.number',
      'r.owner_id as ownerId',
      'r.office_id as officeId',
      'r.recruiter_id as recruiterId',
      'r.position_title as positionTitle',
      'r.team',
      'r.department_number as departmentNumber',
      'r.how_many as howMany',
      'r.language_requirement as languageRequirement',
      'r.security',
      'r.start_month as startMonth',
      'r.reason',
      'r.details',
      'r.matches_when_sent as matchesWhenSent',
      'r.next_step_by as nextStepBy',
      'r.next_due_at as nextDueAt',
      'r.submitted_at as submittedAt',
      'r.taken_up_at as takenUpAt',
      'r.concluded_at as concludedAt',
      'r.conclusion',
      'r.not_fulfilled_reason as notFulfilledReason',
      'd.name_en as departmentEn',
      'd.name_fr as departmentFr',
      sql<RequestStatus>`r.status`.as('status'),
      // Nobody’s name once their account is closed.
      sql<string | null>`case when owner.erased_at is null then owner.name end`.as('managerName'),
      sql<string | null>`case when recruiter.erased_at is null then recruiter.name end`.as('recruiterName'),
      sql<string>`r.filter ->> 'query'`.as('filterQuery'),
      sql<Date | null>`(select min(referred_at) from referrals where request_id = r.id)`.as('referredAt'),
      sql<number>`(select count(*)::int from referrals where request_id = r.id and referred_at is not null)`.as(
        'presented',
      ),
      sql<number>`(select count(*)::int from referrals where request_id = r.id and status = 'placed')`.as('placed'),
      sql<string | null>`k.group_code || '-' || lpad(k.level::text, 2, '0')`.as('classification'),
    ])

/** A request as its page shows it, with the facts that permission needs. */
export const findRequest = (db: Database | Tx, id: string) => selected(db).where('r.id', '=', id).executeTakeFirst()

export type RequestDetail = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** The requests this viewer may see: the same scopes as `request.view`, in SQL. */
const visibleRequests = (db: Database, viewer: Viewer) => {
  const { any, officeIds, ownerId } = reachOf(viewer, 'request.view')
  return selected(db).where((where) =>
    where.or([
      where.val(any),
      ...(officeIds.length > 0 ? [where('r.office_id', 'in', officeIds)] : []),
      ...(ownerId === null ? [] : [where('r.owner_id', '=', ownerId)]),
    ]),
  )
}

/** The viewer’s own requests, newest first. */
export const listOwnRequests = (db: Database, viewer: Viewer, ownerId: string) =>
  visibleRequests(db, viewer)
    .where('r.owner_id', '=', ownerId)
    .orderBy('r.submitted_at', 'desc')
    .orderBy('r.number', 'desc')
    .execute()

export const queues = ['open', 'late', 'mine', 'all'] as const
export type Queue = (typeof queues)[number]

/** The requests that reach the viewer in an office, what is due first at the top. */
export const listOfficeRequests = (db: Database, viewer: Viewer, queue: Queue, now: Date) => {
  const { any, officeIds } = reachOf(viewer, 'request.view')
  return selected(db)
    .where((where) =>
      where.or([where.val(any), ...(officeIds.length > 0 ? [where('r.office_id', 'in', officeIds)] : [])]),
    )
    .$if(queue === 'open', (query) => query.where('r.next_step_by', '<>', 'nobody'))
    .$if(queue === 'late', (query) => query.where('r.next_due_at', '<', now))
    .$if(queue === 'mine', (query) =>
      query.where('r.recruiter_id', '=', viewer.id).where('r.next_step_by', '<>', 'nobody'),
    )
    .orderBy(sql`r.next_due_at asc nulls last`)
    .orderBy('r.number', 'desc')
    .limit(500)
    .execute()
}

/** How much waits where, among the requests that reach the viewer in an office. */
export const countOfficeWork = async (db: Database, viewer: Viewer, now: Date) => {
  const open = await listOfficeRequests(db, viewer, 'open', now)
  const count = (holds: (request: RequestDetail) => boolean) => open.filter(holds).length
  return {
    waiting: count(({ nextStepBy }) => nextStepBy === 'office'),
    late: count(({ nextDueAt, nextStepBy }) => nextStepBy === 'office' && nextDueAt !== null && nextDueAt < now),
    managers: count(({ nextStepBy }) => nextStepBy === 'manager'),
    mine: count(({ recruiterId }) => recruiterId === viewer.id),
  }
}

/** The conversation of a request, oldest first. */
export const listMessages = (db: Database, requestId: string) =>
  db
    .selectFrom('talent_request_messages as m')
    .innerJoin('people as author', 'author.id', 'm.author_id')
    .select(['m.id', 'm.body', 'm.at', 'm.language', 'm.from_office as fromOffice', 'm.removed_at as removedAt'])
    .select(sql<string | null>`case when author.erased_at is null then author.name end`.as('authorName'))
    .where('m.request_id', '=', requestId)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()

/** The choices of the form. */
export const requestChoices = async (db: Database) => ({
  departments: await db.selectFrom('departments').select(['number', 'name_en', 'name_fr']).execute(),
  classifications: await db
    .selectFrom('classifications')
    .select(['id', 'group_code', 'level', 'name_en', 'name_fr'])
    .orderBy('group_code')
    .orderBy('level')
    .execute(),
})

/** The office that answers: the first one, until offices divide the work. */
export const answeringOffice = async (db: Database | Tx): Promise<string> =>
  (await db.selectFrom('offices').select('id').orderBy('created_at').orderBy('id').limit(1).executeTakeFirstOrThrow())
    .id

export type Recipient = { id: string; email: string; language: 'en' | 'fr' }

const recipientColumns = [
  'people.id',
  sql<string>`coalesce(people.work_email, people.email)`.as('email'),
  sql<'en' | 'fr'>`people.language`.as('language'),
] as const

/** Who answers requests in an office: whoever may take them up. */
export const staffOf = (db: Database | Tx, officeId: string, roles: readonly string[]): Promise<Recipient[]> =>
  db
    .selectFrom('people')
    .innerJoin('role_grants as g', 'g.person_id', 'people.id')
    .select(recipientColumns)
    .distinct()
    .where('g.office_id', '=', officeId)
    .where('g.role', 'in', roles)
    .where('people.erased_at', 'is', null)
    .orderBy('people.id')
    .execute()

/** One person as a recipient of mail. */
export const recipient = (db: Database | Tx, id: string): Promise<Recipient> =>
  db.selectFrom('people').select(recipientColumns).where('people.id', '=', id).executeTakeFirstOrThrow()

/** Open requests whose next step is overdue. */
export const listOverdue = (db: Database, now: Date) =>
  selected(db).where('r.next_step_by', '<>', 'nobody').where('r.next_due_at', '<', now).orderBy('r.id').execute()

/** Requests that look like another: of the same manager while they are open, or of the same department or search within half a year. Newest first, a few. */
export const listAlike = (
  db: Database,
  viewer: Viewer,
  {
    id,
    title,
    query,
    ownerId,
    departmentNumber,
  }: { id?: string; title: string; query: string; ownerId: string; departmentNumber: number | null },
  now: Date,
): Promise<RequestDetail[]> => {
  const halfAYear = new Date(now.getTime() - 182 * 24 * 60 * 60 * 1000)
  return visibleRequests(db, viewer)
    .where('r.submitted_at', '>', halfAYear)
    .where('r.status', '<>', 'cancelled')
    .$if(id !== undefined, (found) => found.where('r.id', '<>', id ?? ''))
    .where((is) =>
      is.or([
        ...(title === ''
          ? []
          : [
              is.and([
                sql<boolean>`lower(unaccent(r.position_title)) = lower(unaccent(${title}))`,
                is.or([is('r.owner_id', '=', ownerId), is('r.department_number', '=', departmentNumber)]),
              ]),
            ]),
        ...(query === '' ? [] : [sql<boolean>`r.filter ->> 'query' = ${query}`]),
      ]),
    )
    .orderBy('r.submitted_at', 'desc')
    .orderBy('r.number', 'desc')
    .limit(5)
    .execute()
}

/** Whoever works on requests in an office, by name. */
export const listColleagues = (db: Database, officeId: string, roles: readonly string[]) =>
  db
    .selectFrom('people')
    .innerJoin('role_grants as g', 'g.person_id', 'people.id')
    .select(['people.id', 'people.name'])
    .distinct()
    .where('g.office_id', '=', officeId)
    .where('g.role', 'in', roles)
    .where('people.erased_at', 'is', null)
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()

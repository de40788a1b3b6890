import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import { atOneMoment, type Database, type Tx } from '../../../platform/database.ts'
import type { Role } from '../../../policy/policy.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import type { ArmedForces, Citizenship, Province } from '../../profiles/index.ts'
import { type ApplicationFilter, type EducationPath, readFilter, type SentStatus } from './filter.ts'
import { matching } from './matching.ts'

export const pageSize = 100

/** An application as a row of the Office’s table. */
export type ApplicationRow = {
  id: string
  number: number
  /** Empty once its person closed their account. */
  name: string
  status: SentStatus
  submittedAt: Date
  language: Language
  education: EducationPath | ''
  city: string
  province: Province | ''
  citizenship: Citizenship | ''
  armedForces: ArmedForces | ''
  hasPriority: boolean
  campaignId: string
  campaignNumber: number
  title_en: string
  title_fr: string
  notes: number
  isBookmarked: boolean
}

const fields = (viewer: Viewer) => sql`
  a.id, a.number, a.applicant_name as name, a.status, a.submitted_at as "submittedAt", a.language, a.education_path as education,
  a.applicant_city as city, a.applicant_province as province, a.applicant_citizenship as citizenship, a.applicant_armed_forces as "armedForces",
  a.applicant_priority = 'yes' as "hasPriority", c.id as "campaignId", c.number as "campaignNumber", c.title_en, c.title_fr,
  a.notes,
  exists (select from application_bookmarks b where b.application_id = a.id and b.person_id = ${viewer.id}) as "isBookmarked"`

export type ApplicationList = { rows: ApplicationRow[]; total: number; page: number; pages: number }

// Everything is read of one moment. The indexes are in memory: walking along one costs less than the sort or the scan that the planner’s default would choose.
const alongIndexes = <Result>(db: Database, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  atOneMoment(db, async (tx) => {
    await sql`set local random_page_cost = 1.1`.execute(tx)
    return read(tx)
  })

/** One page of the applications that reach a viewer and match, with how many there are in all, both of one moment; a page beyond the last is the last. */
export const listApplications = (
  db: Database,
  viewer: Viewer,
  filter: ApplicationFilter,
  asked: number,
): Promise<ApplicationList> =>
  alongIndexes(db, async (tx) => {
    const total = await countApplications(tx, viewer, filter)
    const pages = Math.max(1, Math.ceil(total / pageSize))
    const page = Math.min(asked, pages)
    const before = (page - 1) * pageSize
    const count = Math.min(pageSize, total - before)
    const { matched, forward, backward } = matching(viewer, filter)
    // A page is walked to from its nearer end. How far stands in the statement as a number: only then can the planner tell.
    const isNearEnd = before > total / 2
    const [direction, offset] = isNearEnd ? [backward, total - before - count] : [forward, before]
    const { rows } = await sql<ApplicationRow>`
      with ${matched},
      shown as materialized (select id, row_number() over () as place from (
        select id from matched order by key ${direction}, id ${direction} limit ${count} offset ${offset}) ids)
      select ${fields(viewer)} from shown join applications a on a.id = shown.id join campaigns c on c.id = a.campaign_id
      order by shown.place ${isNearEnd ? sql`desc` : sql`asc`}`.execute(tx)
    return { rows, total, page, pages }
  })

/** The ids of all that match, in their order, at most so many. */
export const listIds = async (
  db: Database,
  viewer: Viewer,
  filter: ApplicationFilter,
  atMost: number,
): Promise<string[]> => {
  const { matched, forward } = matching(viewer, filter)
  const { rows } = await sql<{ id: string }>`
    with ${matched} select id from matched order by key ${forward}, id ${forward} limit ${atMost}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Rows by their ids, in the order of these; whatever no longer reaches the viewer or no longer matches is left out. */
export const rowsOf = async (
  db: Database,
  viewer: Viewer,
  filter: ApplicationFilter,
  ids: readonly string[],
): Promise<ApplicationRow[]> => {
  const { where } = matching(viewer, filter)
  const { rows } = await sql<ApplicationRow>`
    select ${fields(viewer)} from unnest(${ids}::uuid[]) with ordinality as asked(id, place)
    join applications a on a.id = asked.id join campaigns c on c.id = a.campaign_id where ${where} order by asked.place`.execute(
    db,
  )
  return rows
}

/** How many match. */
export const countApplications = async (
  db: Database | Tx,
  viewer: Viewer,
  filter: ApplicationFilter,
): Promise<number> => {
  const { where } = matching(viewer, filter)
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from applications a where ${where}`.execute(db)
  return rows[0]?.total ?? 0
}

/** Where an application stands among those that match: its place, none when it is not of them, and its neighbours. */
export type Neighbours = { place: number | null; total: number; previous: string | null; next: string | null }

/** The neighbours of an application in the list one came from. */
export const neighboursOf = (
  db: Database,
  viewer: Viewer,
  filter: ApplicationFilter,
  id: string,
): Promise<Neighbours> =>
  alongIndexes(db, async (tx) => {
    const { matched, key, forward, backward, ahead, behind } = matching(viewer, filter)
    const { rows } = await sql<{ isOfThem: boolean; before: number; total: number; previous: string; next: string }>`
    with ${matched}, here as materialized (select ${key} as key, a.id from applications a where a.id = ${id})
    select
      exists (select from matched where id = ${id}) as "isOfThem",
      (select count(*)::int from matched) as total,
      (select count(*)::int from matched where (key, id) ${behind} (select key, id from here)) as before,
      (select id from matched where (key, id) ${behind} (select key, id from here) order by key ${backward}, id ${backward} limit 1) as previous,
      (select id from matched where (key, id) ${ahead} (select key, id from here) order by key ${forward}, id ${forward} limit 1) as next`.execute(
      tx,
    )
    const found = rows[0]
    return {
      place: found?.isOfThem ? found.before + 1 : null,
      total: found?.total ?? 0,
      previous: found?.previous ?? null,
      next: found?.next ?? null,
    }
  })

/** What an office wrote to itself about an application, the first first. */
export const listNotes = (db: Database, applicationId: string) =>
  db
    .selectFrom('application_notes as n')
    .innerJoin('people as author', 'author.id', 'n.author_id')
    .select(['n.id', 'n.body', 'n.at', 'author.name as authorName', sql<Language>`n.language`.as('language')])
    .where('n.application_id', '=', applicationId)
    .orderBy('n.at')
    .orderBy('n.id')
    .execute()

const everything = readFilter(new URLSearchParams(), undefined)

const readRows = async (db: Database, viewer: Viewer, more: RawBuilder<boolean>): Promise<ApplicationRow[]> => {
  const { where } = matching(viewer, everything)
  const { rows } = await sql<ApplicationRow>`
    select ${fields(viewer)} from applications a join campaigns c on c.id = a.campaign_id
    where ${where} and ${more} order by a.submitted_at desc, a.id limit 50`.execute(db)
  return rows
}

/** One application as a row, when it reaches the viewer. */
export const findRow = async (db: Database, viewer: Viewer, id: string): Promise<ApplicationRow | undefined> =>
  (await readRows(db, viewer, sql`a.id = ${id}`))[0]

/** What else the person of an application submitted, as far as it reaches the viewer. */
export const listOthersOf = (
  db: Database,
  viewer: Viewer,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<ApplicationRow[]> => readRows(db, viewer, sql`a.person_id = ${ownerId} and a.id <> ${id}`)

/** How many people began an application to a campaign and have not submitted it. */
export const countDrafts = async (db: Database, campaignId: string): Promise<number> =>
  (
    await db
      .selectFrom('applications')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('campaign_id', '=', campaignId)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow()
  ).count

/** One time an application was read by an office, as its person sees it: a role and an office, not a name. */
export type Reading = { id: string; at: Date; role: Role; office_en: string | null; office_fr: string | null }

/** When an application was read, the last first. */
export const listReadings = (db: Database, applicationId: string): Promise<Reading[]> =>
  db
    .selectFrom('application_openings as o')
    .leftJoin('offices', 'offices.id', 'o.office_id')
    .select(['o.id', 'o.opened_at as at', sql<Role>`o.role`.as('role')])
    .select(['offices.name_en as office_en', 'offices.name_fr as office_fr'])
    .where('o.application_id', '=', applicationId)
    .orderBy('o.opened_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(50)
    .execute()

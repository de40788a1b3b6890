import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Role } from '../../../policy/policy.ts'
import type { GrantedField, Visibility } from '../choices.ts'

type Names = Record<Language, string>

/** Who opened a profile, as far as it was known then; no name once their account is closed. */
export type Opener = {
  name: string | null
  role: Role
  office: Names | null
  department: Names | null
  mailDomain: string
}

/** One time a profile was opened, as its person reads it. */
export type Opening = {
  id: string
  at: Date
  by: Opener
  request: { number: number; title: string } | null
  visibility: Exclude<Visibility, 'hidden'>
  grant: { fields: GrantedField[]; until: Date; withdrawnAt: Date | null } | null
}

export const openingsOnPage = 20

const namesOf = (en: string | null, fr: string | null): Names | null => (en !== null && fr !== null ? { en, fr } : null)

/** How often the profile of a person was opened. */
export const countOpenings = async (db: Database, talentId: string): Promise<number> =>
  (
    await db
      .selectFrom('profile_openings')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('talent_id', '=', talentId)
      .executeTakeFirstOrThrow()
  ).count

/** A page of the times a profile was opened, the last first. */
export const listOpenings = async (db: Database, talentId: string, page: number): Promise<Opening[]> => {
  const rows = await db
    .selectFrom('profile_openings as o')
    .leftJoin('people as viewer', 'viewer.id', 'o.viewer_id')
    .leftJoin('offices', 'offices.id', 'o.office_id')
    .leftJoin('departments as d', 'd.number', 'o.department_number')
    .leftJoin('talent_requests as r', 'r.id', 'o.request_id')
    .leftJoin('profile_grants as g', 'g.id', 'o.grant_id')
    .select(['o.id', 'o.opened_at as at', 'viewer.name', 'o.mail_domain as mailDomain', 'r.number'])
    .select(['r.position_title as title', 'g.expires_at as until', 'g.withdrawn_at as withdrawnAt'])
    .select(['offices.name_en as officeEn', 'offices.name_fr as officeFr'])
    .select(['d.name_en as departmentEn', 'd.name_fr as departmentFr'])
    .select([
      sql<Role>`o.role`.as('role'),
      sql<Opening['visibility']>`o.visibility`.as('visibility'),
      sql<GrantedField[] | null>`g.fields`.as('fields'),
    ])
    .where('o.talent_id', '=', talentId)
    .orderBy('o.opened_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(openingsOnPage)
    .offset((page - 1) * openingsOnPage)
    .execute()
  return rows.map(
    ({ id, at, name, role, mailDomain, number, title, visibility, fields, until, withdrawnAt, ...row }) => ({
      id,
      at,
      by: {
        name,
        role,
        office: namesOf(row.officeEn, row.officeFr),
        department: namesOf(row.departmentEn, row.departmentFr),
        mailDomain,
      },
      request: number !== null && title !== null ? { number, title } : null,
      visibility,
      grant: fields && until ? { fields, until, withdrawnAt } : null,
    }),
  )
}

/** What a person opens at this moment to one viewer for one request. */
export type LiveGrant = {
  id: string
  viewer: string
  fields: GrantedField[]
  grantedAt: Date
  until: Date
  request: { number: number; title: string }
}

/** The grants of a person that are neither over nor withdrawn, the first to end first. */
export const grantsOf = async (db: Database, talentId: string, now: Date): Promise<LiveGrant[]> =>
  (
    await db
      .selectFrom('profile_grants as g')
      .innerJoin('people as viewer', 'viewer.id', 'g.viewer_id')
      .innerJoin('talent_requests as r', 'r.id', 'g.request_id')
      .select(['g.id', 'viewer.name as viewer', 'g.created_at as grantedAt', 'g.expires_at as until'])
      .select(['r.number', 'r.position_title as title', sql<GrantedField[]>`g.fields`.as('fields')])
      .where('g.talent_id', '=', talentId)
      .where('g.withdrawn_at', 'is', null)
      .where('g.expires_at', '>', now)
      .orderBy('g.expires_at')
      .orderBy('g.id')
      .execute()
  ).map(({ number, title, ...grant }) => ({ ...grant, request: { number, title } }))

/** A grant with the facts that permission needs, whatever became of it. */
export const findGrant = (db: Database, id: string) =>
  db.selectFrom('profile_grants').select(['id', 'talent_id as ownerId']).where('id', '=', id).executeTakeFirst()

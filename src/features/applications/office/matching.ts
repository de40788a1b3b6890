import { type RawBuilder, sql } from 'kysely'
import { reachOf } from '../../../policy/policy.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import type { ApplicationFilter, Sort } from './filter.ts'

const keys: Record<Sort, RawBuilder<unknown>> = {
  submitted: sql`a.submitted_at`,
  name: sql`a.applicant_order`,
  status: sql`a.status`,
  place: sql`a.applicant_province`,
}

// What was submitted reaches the offices in which the viewer may open it; a draft reaches nobody.
const reached = (viewer: Viewer): RawBuilder<boolean>[] => {
  const { any, officeIds } = reachOf(viewer, 'application.open')
  return [sql`a.status <> 'draft'`, ...(any ? [] : [sql<boolean>`a.office_id = any(${officeIds}::uuid[])`])]
}

const standing = {
  priority: sql<boolean>`a.applicant_priority = 'yes'`,
  veteran: sql<boolean>`a.applicant_armed_forces = 'veteran'`,
  citizen: sql<boolean>`a.applicant_citizenship = 'citizen'`,
  'permanent-resident': sql<boolean>`a.applicant_citizenship = 'permanent-resident'`,
} as const

// A number is the number of an application; words are looked for in the name and the contact e-mail, each anywhere.
const textual = (text: string): RawBuilder<boolean>[] => {
  if (text === '') return []
  if (/^\d{1,9}$/.test(text)) return [sql`a.number = ${Number(text)}`]
  return text.split(' ').map((word) => {
    const literally = word.replaceAll(/[\\%_]/g, '\\$&')
    return sql<boolean>`a.applicant_words like '%' || fold(${literally}) || '%'`
  })
}

const conditions = (viewer: Viewer, filter: ApplicationFilter): RawBuilder<boolean>[] => [
  ...reached(viewer),
  ...(filter.campaignId ? [sql<boolean>`a.campaign_id = ${filter.campaignId}`] : []),
  ...(filter.status.length > 0 ? [sql<boolean>`a.status = any(${filter.status}::text[])`] : []),
  ...(filter.standing ? [standing[filter.standing]] : []),
  ...(filter.language ? [sql<boolean>`a.language = ${filter.language}`] : []),
  ...(filter.province ? [sql<boolean>`a.applicant_province = ${filter.province}`] : []),
  ...(filter.education ? [sql<boolean>`a.education_path = ${filter.education}`] : []),
  ...(filter.isBookmarked
    ? [
        sql<boolean>`exists (select from application_bookmarks b where b.application_id = a.id and b.person_id = ${viewer.id})`,
      ]
    : []),
  ...(filter.isNoted ? [sql<boolean>`exists (select from application_notes n where n.application_id = a.id)`] : []),
  ...textual(filter.text),
]

/** The applications that a viewer may open and a filter asks for, as SQL: `where` over `applications a`, and the key they are ordered by, with the id to settle ties. */
export const matching = (viewer: Viewer, filter: ApplicationFilter) => ({
  where: sql.join(conditions(viewer, filter), sql` and `),
  key: keys[filter.sort],
  direction: filter.isDescending ? sql`desc` : sql`asc`,
  ahead: filter.isDescending ? sql`<` : sql`>`,
  behind: filter.isDescending ? sql`>` : sql`<`,
  back: filter.isDescending ? sql`asc` : sql`desc`,
})

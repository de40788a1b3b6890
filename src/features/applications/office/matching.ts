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

// What was submitted reaches the offices in which the viewer may open it; a draft reaches nobody, and in the office nobody finds what they sent themselves.
const reached = (viewer: Viewer): RawBuilder<boolean>[] => {
  const { any, officeIds } = reachOf(viewer, 'application.open')
  return [
    sql`a.status <> 'draft'`,
    // By id: the indexes of the list hold it.
    sql`a.id <> all(array(select own.id from applications own where own.person_id = ${viewer.id}))`,
    ...(any ? [] : [sql<boolean>`a.office_id = any(${officeIds}::uuid[])`]),
  ]
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
  ...(filter.isNoted ? [sql<boolean>`a.notes > 0`] : []),
  ...textual(filter.text),
]

/** The applications that a viewer may open and a filter asks for, as SQL: `where` over `applications a`; `matched`, a table expression of their ids and the key they are ordered by; and the two directions of that order, ties settled by id. */
export const matching = (viewer: Viewer, filter: ApplicationFilter) => {
  const where = sql.join(conditions(viewer, filter), sql` and `)
  // Words are in no index of an order: whoever has them is found once. For all else each index answers by itself, and nothing is written down in between.
  const once = filter.text === '' ? sql`not materialized` : sql`materialized`
  return {
    where,
    matched: sql`matched as ${once} (select a.id, ${keys[filter.sort]} as key from applications a where ${where})`,
    forward: filter.isDescending ? sql`desc` : sql`asc`,
    backward: filter.isDescending ? sql`asc` : sql`desc`,
    ahead: filter.isDescending ? sql`<` : sql`>`,
    behind: filter.isDescending ? sql`>` : sql`<`,
    key: keys[filter.sort],
  }
}

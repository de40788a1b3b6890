import { columnNames } from '../../../web/personal-data/messages.ts'
import type { PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { dataSaid } from './messages.ts'

/** Who opened the profile of a person, and what they opened of others: of these only the reference to them goes. */
export const openingsTable: PersonalTable = {
  table: 'profile_openings',
  refers: ['talent_id', 'viewer_id'],
  title: dataSaid.openings,
  onErasure: 'removed',
  labels: {
    opened_at: columnNames.when,
    role: dataSaid.role,
    mail_domain: dataSaid.mailDomain,
    department_number: dataSaid.department,
    visibility: dataSaid.visibility,
  },
  unspoken: ['id', 'talent_id', 'office_id', 'request_id', 'grant_id'],
  withheld: ['viewer_id'],
  take: (db, { id }) =>
    db.selectFrom('profile_openings').selectAll().where('talent_id', '=', id).orderBy('opened_at').execute(),
  erase: async (tx, { id }) => {
    await tx.updateTable('profile_openings').set({ viewer_id: null }).where('viewer_id', '=', id).execute()
    const { numDeletedRows } = await tx
      .deleteFrom('profile_openings')
      .where('talent_id', '=', id)
      .executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  },
}

/** What a person opened to others, and what others opened to them. */
export const grantsTable: PersonalTable = {
  table: 'profile_grants',
  refers: ['talent_id', 'viewer_id'],
  title: dataSaid.grants,
  onErasure: 'removed',
  labels: {
    fields: dataSaid.fields,
    created_at: columnNames.created,
    expires_at: columnNames.expires,
    withdrawn_at: dataSaid.ended,
    reason: dataSaid.why,
  },
  unspoken: ['id', 'talent_id', 'request_id'],
  withheld: ['viewer_id'],
  take: (db, { id }) =>
    db.selectFrom('profile_grants').selectAll().where('talent_id', '=', id).orderBy('created_at').execute(),
  erase: async (tx, { id }) => {
    const { numDeletedRows } = await tx
      .deleteFrom('profile_grants')
      .where((is) => is.or([is('talent_id', '=', id), is('viewer_id', '=', id)]))
      .executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  },
}

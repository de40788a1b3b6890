import { languageNames } from '../../../i18n/site.ts'
import { columnNames } from '../../../web/personal-data/messages.ts'
import type { PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { roleNames } from '../../accounts/index.ts'
import { dataSaid } from '../messages.ts'
import { eraseOwn, own } from '../own-rows.ts'

/** What an office noted about the applications of a person: theirs to read. */
export const notes: PersonalTable = {
  table: 'application_notes',
  refers: [],
  title: dataSaid.officeNotes,
  onErasure: 'removed',
  labels: {
    number: dataSaid.number,
    body: dataSaid.officeNote,
    language: columnNames.language,
    at: columnNames.when,
  },
  values: { language: languageNames },
  unspoken: ['id', 'application_id'],
  withheld: ['author_id'],
  take: (db, { id }) =>
    db
      .selectFrom('application_notes as n')
      .innerJoin('applications as a', 'a.id', 'n.application_id')
      .select(['n.id', 'n.application_id', 'a.number', 'n.body', 'n.language', 'n.at'])
      .where('a.person_id', '=', id)
      .orderBy('n.at')
      .execute(),
  erase: eraseOwn('application_notes'),
}

/** The marks somebody of an office made for themselves. */
export const bookmarks: PersonalTable = {
  table: 'application_bookmarks',
  refers: ['person_id'],
  title: dataSaid.bookmarks,
  onErasure: 'removed',
  labels: { number: dataSaid.number, at: columnNames.when },
  unspoken: ['application_id', 'person_id'],
  take: (db, { id }) =>
    db
      .selectFrom('application_bookmarks as b')
      .innerJoin('applications as a', 'a.id', 'b.application_id')
      .select(['b.application_id', 'b.person_id', 'a.number', 'b.at'])
      .where('b.person_id', '=', id)
      .orderBy('b.at')
      .execute(),
  erase: async (tx, { id }) =>
    Number(
      (
        await tx
          .deleteFrom('application_bookmarks')
          .where((is) => is.or([is('person_id', '=', id), is('application_id', 'in', own(tx, id))]))
          .executeTakeFirstOrThrow()
      ).numDeletedRows,
    ),
}

const eraseOpenings = eraseOwn('application_openings')

/** Who read the applications of a person, and which ones somebody read: of these only the reference to them goes. */
export const openings: PersonalTable = {
  table: 'application_openings',
  refers: ['viewer_id'],
  title: dataSaid.readings,
  onErasure: 'removed',
  labels: { number: dataSaid.number, opened_at: columnNames.when, role: dataSaid.readBy },
  values: { role: roleNames },
  unspoken: ['id', 'application_id', 'office_id'],
  withheld: ['viewer_id'],
  take: (db, { id }) =>
    db
      .selectFrom('application_openings as o')
      .innerJoin('applications as a', 'a.id', 'o.application_id')
      .select(['o.id', 'o.application_id', 'o.office_id', 'a.number', 'o.opened_at', 'o.role'])
      .where('a.person_id', '=', id)
      .orderBy('o.opened_at')
      .execute(),
  erase: async (tx, subject, leaving) => {
    await tx.updateTable('application_openings').set({ viewer_id: null }).where('viewer_id', '=', subject.id).execute()
    return eraseOpenings(tx, subject, leaving)
  },
}

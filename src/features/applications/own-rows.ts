import type { Database, Tx } from '../../platform/database.ts'
import type { PersonalTable } from '../../web/personal-data/personal-data.ts'

/** The applications of a person, by their ids. */
export const own = (db: Database | Tx, personId: string) =>
  db.selectFrom('applications').select('id').where('person_id', '=', personId)

type Child =
  | 'application_experiences'
  | 'application_skills'
  | 'application_answers'
  | 'application_notes'
  | 'application_openings'

/** Lets go what hangs on the applications of a person. */
export const eraseOwn =
  (table: Child): PersonalTable['erase'] =>
  async (tx, { id }) =>
    Number(
      (await tx.deleteFrom(table).where('application_id', 'in', own(tx, id)).executeTakeFirstOrThrow()).numDeletedRows,
    )

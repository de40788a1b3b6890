import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'

/** How much of a career timeline and of skills there is. */
export type Tally = { experiences: number; skills: number; evidenced: number }

/** Counts the experiences and the skills of a person, and those skills that have evidence. */
export const countToldBy = async (db: Database, personId: string): Promise<Tally> => {
  const { rows } = await sql<Tally>`select
    (select count(*) from experiences where person_id = ${personId}) as experiences,
    (select count(*) from person_skills where person_id = ${personId}) as skills,
    (select count(distinct link.skill_id) from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = ${personId}) as evidenced`.execute(
    db,
  )
  return rows[0] ?? { experiences: 0, skills: 0, evidenced: 0 }
}

import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'

/** How much of a career timeline and of skills there is, and what else was told on pages of its own. */
export type Tally = {
  experiences: number
  skills: number
  evidenced: number
  isEmployee: boolean
  hasCard: boolean
  isCardShared: boolean
}

const none: Tally = { experiences: 0, skills: 0, evidenced: 0, isEmployee: false, hasCard: false, isCardShared: false }

/** Counts the experiences and the skills of a person, and those skills that have evidence. */
export const countToldBy = async (db: Database, personId: string): Promise<Tally> => {
  const { rows } = await sql<Tally>`select
    (select count(*) from experiences where person_id = ${personId}) as experiences,
    (select count(*) from person_skills where person_id = ${personId}) as skills,
    (select count(distinct link.skill_id) from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = ${personId}) as evidenced,
    exists (select from experiences where person_id = ${personId} and kind = 'work' and is_current and department_number is not null) as "isEmployee",
    exists (select from accommodation_cards where person_id = ${personId}) as "hasCard",
    exists (select from accommodation_cards where person_id = ${personId} and is_shared) as "isCardShared"`.execute(db)
  return rows[0] ?? none
}

/** What the reference data offer a person to choose from: classification groups with their codes, and work streams. */
export type PreferenceChoices = {
  classifications: { group: string; name_en: string; name_fr: string; codes: string[] }[]
  workStreams: { key: string; name_en: string; name_fr: string }[]
}

/** The classifications of the digital community first, then the others by group; the work streams in the order of the language. */
export const preferenceChoices = async (db: Database, language: Language): Promise<PreferenceChoices> => ({
  classifications: (
    await sql<PreferenceChoices['classifications'][number]>`
      select group_code as "group", min(name_en) as name_en, min(name_fr) as name_fr, array_agg(code order by level) as codes
      from classifications group by group_code order by group_code <> 'IT', group_code`.execute(db)
  ).rows,
  workStreams: (await db.selectFrom('work_streams').select(['key', 'name_en', 'name_fr']).execute()).sort((one, two) =>
    one[`name_${language}`].localeCompare(two[`name_${language}`], language),
  ),
})

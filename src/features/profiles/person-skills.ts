import { type Kysely, sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Tables } from '../../platform/database.ts'
import type { SkillLevel } from './choices.ts'
import type { ExperienceDetails, NamedSkill } from './queries.ts'

/** A skill shown by one experience, in the person's words. */
type Evidence = { experienceId: string; evidence: string; language: Language; addedAt: Date }

/** A skill the person has: evidenced as soon as it has evidence, claimed until then. */
export type PersonSkill = NamedSkill & {
  ownerId: string
  level: SkillLevel | ''
  addedAt: Date
  evidence: (Evidence & { experience: ExperienceDetails })[]
}

const personSkills = (db: Kysely<Tables>, personId: string) =>
  db
    .selectFrom('person_skills as held')
    .innerJoin('skills as s', 's.id', 'held.skill_id')
    .select([
      's.id',
      's.key',
      's.name_en',
      's.name_fr',
      'held.person_id as ownerId',
      'held.added_at as addedAt',
      sql<SkillLevel | ''>`held.level`.as('level'),
    ])
    .select(
      sql<(Omit<PersonSkill['evidence'][number], 'addedAt'> & { addedAt: string })[]>`coalesce((
        select json_agg(json_build_object('experienceId', e.id, 'evidence', link.evidence, 'language', link.language, 'addedAt', link.added_at, 'experience',
            json_build_object('kind', e.kind, 'title', e.title, 'organization', e.organization, 'place', e.place, 'url', e.url, 'startMonth', e.start_month, 'endMonth', e.end_month,
              'isCurrent', e.is_current, 'details', '', 'language', e.language, 'area', e.area, 'credential', e.credential, 'departmentNumber', e.department_number, 'employmentType', e.employment_type, 'classification', e.classification))
          order by e.is_current desc, greatest(e.end_month, e.start_month) desc, e.id)
        from experience_skills link join experiences e on e.id = link.experience_id
        where link.skill_id = held.skill_id and e.person_id = held.person_id), '[]')`.as('evidence'),
    )
    .where('held.person_id', '=', personId)

const withDates = (row: Awaited<ReturnType<ReturnType<typeof personSkills>['execute']>>[number]): PersonSkill => ({
  ...row,
  evidence: row.evidence.map((one) => ({ ...one, addedAt: new Date(one.addedAt) })),
})

/** The skills of a person in the order of their names, each with its evidence. */
export const listPersonSkills = async (
  db: Kysely<Tables>,
  personId: string,
  language: Language,
): Promise<PersonSkill[]> =>
  (
    await personSkills(db, personId)
      .orderBy(sql`fold(${sql.ref(language === 'en' ? 's.name_en' : 's.name_fr')})`)
      .execute()
  ).map(withDates)

/** One skill of a person. */
export const findPersonSkill = async (
  db: Kysely<Tables>,
  personId: string,
  key: string,
): Promise<PersonSkill | undefined> => {
  const row = await personSkills(db, personId).where('s.key', '=', key).executeTakeFirst()
  return row && withDates(row)
}

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

// Read at once for all the skills asked about, whose number nobody bounds.
const evidenceOf = (personId: string, key: string | undefined) =>
  sql<{ skill_id: number; evidence: (Omit<PersonSkill['evidence'][number], 'addedAt'> & { addedAt: string })[] }>`(
    select link.skill_id,
      json_agg(json_build_object('experienceId', e.id, 'evidence', link.evidence, 'language', link.language, 'addedAt', link.added_at, 'experience',
          json_build_object('kind', e.kind, 'title', e.title, 'organization', e.organization, 'place', e.place, 'url', e.url, 'startMonth', e.start_month, 'endMonth', e.end_month,
            'isCurrent', e.is_current, 'details', '', 'language', e.language, 'area', e.area, 'credential', e.credential, 'departmentNumber', e.department_number, 'employmentType', e.employment_type, 'classification', e.classification))
        order by e.is_current desc, greatest(e.end_month, e.start_month) desc, e.id) as evidence
    from experiences e join experience_skills link on link.experience_id = e.id
    where e.person_id = ${personId} ${key === undefined ? sql`` : sql`and link.skill_id = (select id from skills where key = ${key})`}
    group by link.skill_id)`

const personSkills = (db: Kysely<Tables>, personId: string, key?: string) =>
  db
    .selectFrom('person_skills as held')
    .innerJoin('skills as s', 's.id', 'held.skill_id')
    .leftJoin(evidenceOf(personId, key).as('shown'), 'shown.skill_id', 'held.skill_id')
    .select([
      's.id',
      's.key',
      's.name_en',
      's.name_fr',
      'held.person_id as ownerId',
      'held.added_at as addedAt',
      'shown.evidence',
      sql<SkillLevel | ''>`held.level`.as('level'),
    ])
    .where('held.person_id', '=', personId)
    .$if(key !== undefined, (one) => one.where('s.key', '=', key ?? ''))

const withDates = (row: Awaited<ReturnType<ReturnType<typeof personSkills>['execute']>>[number]): PersonSkill => ({
  ...row,
  evidence: (row.evidence ?? []).map((one) => ({ ...one, addedAt: new Date(one.addedAt) })),
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
  const row = await personSkills(db, personId, key).executeTakeFirst()
  return row && withDates(row)
}

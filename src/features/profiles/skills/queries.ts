import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../platform/database.ts'
import type { Category } from '../../skills/index.ts'
import type { SkillLevel } from '../choices.ts'
import type { NamedSkill } from '../queries.ts'

/** A skill of a person as a list shows it: without its words, but with the number of experiences that show it. */
export type SkillRow = NamedSkill & { category: Category; level: SkillLevel | ''; shownBy: number }

/** The skills of a person, each with the number of experiences that show it. */
export const listSkillRows = async (db: Kysely<Tables>, personId: string): Promise<SkillRow[]> =>
  db
    .with('shown', (cte) =>
      cte
        .selectFrom('experience_skills as link')
        .innerJoin('experiences as e', 'e.id', 'link.experience_id')
        .where('e.person_id', '=', personId)
        .groupBy('link.skill_id')
        .select(['link.skill_id', sql<number>`count(*)::int`.as('times')]),
    )
    .selectFrom('person_skills as held')
    .innerJoin('skills as s', 's.id', 'held.skill_id')
    .leftJoin('shown', 'shown.skill_id', 'held.skill_id')
    .select(['s.id', 's.key', 's.name_en', 's.name_fr'])
    .select([
      sql<Category>`s.category`.as('category'),
      sql<SkillLevel | ''>`held.level`.as('level'),
      sql<number>`coalesce(shown.times, 0)`.as('shownBy'),
    ])
    .where('held.person_id', '=', personId)
    .orderBy('s.id')
    .execute()

/** The skills that a person does not want suggested for an experience. */
export const listDismissed = async (db: Kysely<Tables>, experienceId: string): Promise<NamedSkill[]> =>
  db
    .selectFrom('dismissed_suggestions as dismissed')
    .innerJoin('skills as s', 's.id', 'dismissed.skill_id')
    .select(['s.id', 's.key', 's.name_en', 's.name_fr'])
    .where('dismissed.experience_id', '=', experienceId)
    .where('s.retired_at', 'is', null)
    .orderBy('dismissed.dismissed_at')
    .orderBy('s.id')
    .execute()

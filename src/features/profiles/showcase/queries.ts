import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../../platform/database.ts'
import { type Category, categories } from '../../skills/index.ts'
import type { NamedSkill } from '../queries.ts'
import { type ShowcaseList, showcaseLists } from './rules.ts'

/** A skill that a person puts forward; `isEvidenced` when an experience shows it. */
export type ShowcaseSkill = NamedSkill & { isEvidenced: boolean }

/** The lists a person shows, each by kind of skill, in the order they chose. */
export type Showcase = Record<ShowcaseList, Record<Category, ShowcaseSkill[]>>

/** What a person puts forward, and what they want to improve; empty lists when they chose nothing. */
export const listShowcase = async (db: Kysely<Tables>, personId: string): Promise<Showcase> => {
  const rows = await db
    .selectFrom('showcase_skills as shown')
    .innerJoin('skills as s', 's.id', 'shown.skill_id')
    .select(['s.id', 's.key', 's.name_en', 's.name_fr', 'shown.list', 's.category'])
    .select(
      sql<boolean>`exists (select from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = shown.person_id and link.skill_id = shown.skill_id)`.as(
        'isEvidenced',
      ),
    )
    .where('shown.person_id', '=', personId)
    .orderBy('shown.position')
    .orderBy('s.id')
    .execute()
  const of = (list: ShowcaseList, category: Category): ShowcaseSkill[] =>
    rows.flatMap(({ list: in_, category: of_, ...skill }) => (in_ === list && of_ === category ? [skill] : []))
  const byCategory = (list: ShowcaseList) =>
    Object.fromEntries(categories.map((category) => [category, of(list, category)])) as Record<
      Category,
      ShowcaseSkill[]
    >
  return Object.fromEntries(showcaseLists.map((list) => [list, byCategory(list)])) as Showcase
}

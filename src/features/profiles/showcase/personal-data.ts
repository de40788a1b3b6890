import { sql } from 'kysely'
import { columnNames } from '../../../web/personal-data/messages.ts'
import { ownTable, type PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { dataSaid } from '../messages.ts'
import { listNames, said } from './messages.ts'

/** What an experience is called in a copy of one’s data, as on every page. */
export const nameInData = sql<string>`coalesce(nullif(e.title, ''), nullif(concat_ws(', ', nullif(e.credential, ''), nullif(e.area, '')), ''), e.organization)`

const skillNames = { skill_en: dataSaid.skillInEnglish, skill_fr: dataSaid.skillInFrench }

/** The lists of skills that a person puts forward. */
export const showcaseTable: PersonalTable = {
  ...ownTable({
    table: 'showcase_skills',
    title: said.showcase,
    labels: { list: columnNames.kind, position: dataSaid.place, ...skillNames },
    values: { list: listNames },
    unspoken: ['person_id', 'skill_id'],
  }),
  take: (db, { id }) =>
    db
      .selectFrom('showcase_skills as shown')
      .innerJoin('skills', 'skills.id', 'shown.skill_id')
      .select(['person_id', 'skill_id', 'list', 'position', 'name_en as skill_en', 'name_fr as skill_fr'])
      .where('person_id', '=', id)
      .orderBy('list', 'desc')
      .orderBy('position')
      .execute(),
}

/** Suggestions that a person did not want. They hang on an experience, and go with it. */
export const dismissedTable: PersonalTable = {
  table: 'dismissed_suggestions',
  refers: [],
  title: dataSaid.dismissed,
  onErasure: 'removed',
  labels: { experience: dataSaid.experience, ...skillNames, dismissed_at: columnNames.when },
  unspoken: ['experience_id', 'skill_id'],
  take: (db, { id }) =>
    db
      .selectFrom('dismissed_suggestions as d')
      .innerJoin('experiences as e', 'e.id', 'd.experience_id')
      .innerJoin('skills', 'skills.id', 'd.skill_id')
      .select(['d.experience_id', 'd.skill_id', nameInData.as('experience')])
      .select(['name_en as skill_en', 'name_fr as skill_fr', 'd.dismissed_at'])
      .where('e.person_id', '=', id)
      .orderBy('d.dismissed_at')
      .execute(),
  erase: async (tx, { id }) =>
    Number(
      (
        await tx
          .deleteFrom('dismissed_suggestions')
          .where('experience_id', 'in', tx.selectFrom('experiences').select('id').where('person_id', '=', id))
          .executeTakeFirstOrThrow()
      ).numDeletedRows,
    ),
}

import { columnNames } from '../../../web/personal-data/messages.ts'
import { ownTable, type PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { dataSaid } from '../messages.ts'
import { said } from './messages.ts'

/** The lists of skills that a person puts forward. */
export const showcaseTable: PersonalTable = ownTable({
  table: 'showcase_skills',
  title: said.showcase,
  order: 'position',
  labels: { list: columnNames.kind, position: dataSaid.place },
  unspoken: ['person_id', 'skill_id'],
})

/** Suggestions that a person did not want. They hang on an experience, and go with it. */
export const dismissedTable: PersonalTable = {
  table: 'dismissed_suggestions',
  refers: [],
  title: dataSaid.dismissed,
  onErasure: 'removed',
  labels: { experience: dataSaid.experience, dismissed_at: columnNames.when },
  unspoken: ['experience_id', 'skill_id'],
  take: (db, { id }) =>
    db
      .selectFrom('dismissed_suggestions as d')
      .innerJoin('experiences as e', 'e.id', 'd.experience_id')
      .select(['d.experience_id', 'd.skill_id', 'e.title as experience', 'd.dismissed_at'])
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

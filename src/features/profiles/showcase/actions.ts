import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import type { Category } from '../../skills/index.ts'
import { mostInList, movedBy, type ShowcaseList } from './rules.ts'

const verb: Ability = 'showcase.change'

// Two tabs that change the lists at once follow one another.
const lockLists = (tx: Tx, personId: string) =>
  tx.selectFrom('profiles').select('person_id').where('person_id', '=', personId).forUpdate().execute()

const idsIn = async (tx: Tx, personId: string, list: ShowcaseList, category: Category): Promise<number[]> =>
  (
    await tx
      .selectFrom('showcase_skills as shown')
      .innerJoin('skills as s', 's.id', 'shown.skill_id')
      .select('shown.skill_id as id')
      .where('shown.person_id', '=', personId)
      .where('shown.list', '=', list)
      .where('s.category', '=', category)
      .orderBy('shown.position')
      .orderBy('s.id')
      .execute()
  ).map(({ id }) => id)

const writeOrder = async (tx: Tx, personId: string, list: ShowcaseList, ids: readonly number[]): Promise<void> => {
  for (const [place, id] of ids.entries())
    await tx
      .updateTable('showcase_skills')
      .set({ position: place + 1 })
      .where('person_id', '=', personId)
      .where('list', '=', list)
      .where('skill_id', '=', id)
      .execute()
}

type Listed = { personId: string; list: ShowcaseList; skill: { id: number; category: Category } }

const note = (tx: Tx, now: Date, { personId, list, skill }: Listed, change: string, place: number) =>
  recordEvent(tx, {
    at: now,
    actor: personId,
    verb,
    subjectKind: 'profile',
    subject: personId,
    facts: { list, skill: skill.id, change, place },
  })

/** Puts a skill of the person at the end of a list; false when the list is full. A skill already in it stays where it is. */
export const addToShowcase = async (tx: Tx, listed: Listed, now: Date): Promise<boolean> => {
  const { personId, list, skill } = listed
  await lockLists(tx, personId)
  const ids = await idsIn(tx, personId, list, skill.category)
  if (ids.includes(skill.id)) return true
  if (ids.length >= mostInList) return false
  await tx
    .selectFrom('person_skills')
    .select('skill_id')
    .where('person_id', '=', personId)
    .where('skill_id', '=', skill.id)
    .executeTakeFirstOrThrow(() => new NotFound())
  await tx
    .insertInto('showcase_skills')
    .values({ person_id: personId, list, skill_id: skill.id, position: ids.length + 1 })
    .execute()
  await writeOrder(tx, personId, list, [...ids, skill.id])
  await note(tx, now, listed, 'add', ids.length + 1)
  return true
}

/** Adds a skill to a list of the person in a transaction of its own; false when the list is full. */
export const putInShowcase = (db: Database, listed: Listed, now: Date): Promise<boolean> =>
  db.transaction().execute((tx) => addToShowcase(tx, listed, now))

/** Moves a skill of a list up or down by one place. */
export const moveInShowcase = async (db: Database, listed: Listed, places: 1 | -1, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { personId, list, skill } = listed
    await lockLists(tx, personId)
    const ids = await idsIn(tx, personId, list, skill.category)
    const order = movedBy(ids, skill.id, places)
    if (order.join() === ids.join()) return
    await writeOrder(tx, personId, list, order)
    await note(tx, now, listed, 'move', order.indexOf(skill.id) + 1)
  })

/** Takes a skill off a list; it stays in the profile. */
export const takeFromShowcase = async (db: Database, listed: Listed, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { personId, list, skill } = listed
    await lockLists(tx, personId)
    const removed = await tx
      .deleteFrom('showcase_skills')
      .where('person_id', '=', personId)
      .where('list', '=', list)
      .where('skill_id', '=', skill.id)
      .returning('position')
      .executeTakeFirst()
    if (!removed) return
    await writeOrder(tx, personId, list, await idsIn(tx, personId, list, skill.category))
    await note(tx, now, listed, 'remove', removed.position)
  })

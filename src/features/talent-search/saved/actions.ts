import { type Database, type Tx, waitForTurn } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Problem } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { Seen } from './changes.ts'
import type { SavedForm } from './forms.ts'
import { findSaved, type SavedSearch } from './queries.ts'

/** The draft of a search being saved, and of one being changed. */
export const draftOfNew = 'search.save'
export const draftOf = (id: string): string => `search.saved.${id}`

/** How many searches one person keeps at most. */
export const mostSaved = 30

const note = (tx: Tx, verb: string, actor: string, subject: string, at: Date) =>
  recordEvent(tx, { at, actor, verb, subjectKind: 'saved-search', subject })

const nameTaken: Problem[] = [{ field: 'name', says: 'nameTaken' }]

const isTaken = async (tx: Tx, personId: string, name: string, but: string | null) => {
  const other = await tx
    .selectFrom('saved_searches')
    .select('id')
    .where('person_id', '=', personId)
    .where('name', '=', name)
    .executeTakeFirst()
  return other !== undefined && other.id !== but
}

// What is asked of all searches of a person, and then written, is settled one after the other.
const waitFor = (tx: Tx, personId: string) => waitForTurn(tx, `saved searches ${personId}`)

/** Saves a search under a name, with who matches now. */
export const saveSearch = (
  db: Database,
  personId: string,
  { form, query, seen }: { form: SavedForm; query: string; seen: Seen },
  now: Date,
): Promise<{ id: string } | { problems: Problem[] }> =>
  db.transaction().execute(async (tx) => {
    await waitFor(tx, personId)
    if (await isTaken(tx, personId, form.name, null)) return { problems: nameTaken }
    const { kept } = await tx
      .selectFrom('saved_searches')
      .select((of) => of.fn.countAll<number>().as('kept'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    if (kept >= mostSaved) return { problems: [{ field: 'name', says: 'tooManySaved', values: { most: mostSaved } }] }
    const { id } = await tx
      .insertInto('saved_searches')
      .values({
        ...{ person_id: personId, name: form.name, alert: form.alert, is_paused: form.isPaused, query },
        ...{ seen_at: now, seen: seen.seen, seen_version: seen.seenVersion, created_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await note(tx, 'search.save', personId, id, now)
    await dropDraft(tx, personId, draftOfNew)
    return { id }
  })

/** What of a saved search its person changes, as its form sends it. */
export const asSent = ({ name, alert, isPaused }: SavedSearch) => ({ name, alert, isPaused: isPaused ? 'yes' : '' })

/** Changes the name of a saved search, and when one is told of it; or returns what was saved since the form was opened. Throws NotFound once it is gone. */
export const changeSaved = (
  db: Database,
  { id, ownerId }: SavedSearch,
  { form, seen }: { form: SavedForm; seen: string },
  now: Date,
): Promise<{ savedNow: SavedSearch } | { problems: Problem[] }> =>
  db.transaction().execute(async (tx) => {
    await waitFor(tx, ownerId)
    const savedNow = await findSaved(tx, id)
    if (!savedNow) throw new NotFound()
    if (seen !== '' && seen !== stampOf(asSent(savedNow))) return { savedNow }
    if (await isTaken(tx, ownerId, form.name, id)) return { problems: nameTaken }
    await tx
      .updateTable('saved_searches')
      .set({ name: form.name, alert: form.alert, is_paused: form.isPaused })
      .where('id', '=', id)
      .execute()
    await note(tx, 'search.change', ownerId, id, now)
    await dropDraft(tx, ownerId, draftOf(id))
    return { problems: [] }
  })

/** Notes that its person has looked: what changes from now on is new. */
export const markSeen = async (db: Database, { id }: SavedSearch, { seen, seenVersion }: Seen, now: Date) => {
  await db
    .updateTable('saved_searches')
    .set({ seen, seen_version: seenVersion, seen_at: now, told: '' })
    .where('id', '=', id)
    .execute()
}

/** Lets a saved search go. */
export const removeSaved = (db: Database, { id, ownerId }: SavedSearch, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('saved_searches').where('id', '=', id).executeTakeFirst()
    if (numDeletedRows > 0n) await note(tx, 'search.remove', ownerId, id, now)
    await dropDraft(tx, ownerId, draftOf(id))
  })

/** Stops all alerts of a person. Again, it changes nothing. */
export const stopAlerts = (db: Database, ownerId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const stopped = await tx
      .updateTable('saved_searches')
      .set({ alert: 'none' })
      .where('person_id', '=', ownerId)
      .where('alert', '<>', 'none')
      .returning('id')
      .execute()
    for (const { id } of stopped) await note(tx, 'search.stop-alerts', ownerId, id, now)
  })

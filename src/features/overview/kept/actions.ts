import { type Database, type Tx, waitForTurn } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Problem } from '../../../web/forms.ts'
import type { KeptView } from './queries.ts'

/** The draft of a view being kept. */
export const draftOfView = 'overview.view'

/** How many views one person keeps at most. */
export const mostViews = 30

const note = (tx: Tx, verb: string, actor: string, subject: string, at: Date) =>
  recordEvent(tx, { at, actor, verb, subjectKind: 'overview-view', subject })

/** Keeps a filter and its order under a name; or returns why not. */
export const keepView = (
  db: Database,
  personId: string,
  { name, query }: { name: string; query: string },
  now: Date,
): Promise<Problem[]> =>
  db.transaction().execute(async (tx) => {
    await waitForTurn(tx, `overview views ${personId}`)
    const kept = await tx.selectFrom('overview_views').select('name').where('person_id', '=', personId).execute()
    if (kept.some((one) => one.name === name)) return [{ field: 'name', says: 'viewNameTaken' }]
    if (kept.length >= mostViews) return [{ field: 'name', says: 'tooManyViews', values: { most: mostViews } }]
    const { id } = await tx
      .insertInto('overview_views')
      .values({ person_id: personId, name, query, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await note(tx, 'overview.keep-view', personId, id, now)
    await dropDraft(tx, personId, draftOfView)
    return []
  })

/** Lets a kept view go. */
export const removeView = (db: Database, { id, ownerId }: KeptView, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('overview_views').where('id', '=', id).executeTakeFirst()
    if (numDeletedRows > 0n) await note(tx, 'overview.remove-view', ownerId, id, now)
  })

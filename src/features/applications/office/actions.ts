import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import { type Database, type Tx, waitForTurn } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Grant } from '../../../policy/viewer.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { oneOpening } from '../../profiles/index.ts'
import type { Snapshot } from '../submission/snapshot.ts'

/** The name under which a note being written is kept. */
export const draftOfNote = (applicationId: string): string => `office.application.${applicationId}.note`

type Opening = { applicationId: string; viewerId: string; as: Grant }

const recordOpening = async (tx: Tx, { applicationId, viewerId, as }: Opening, now: Date): Promise<void> => {
  await waitForTurn(tx, `application opening ${applicationId} ${viewerId}`)
  const known = await tx
    .selectFrom('application_openings')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('viewer_id', '=', viewerId)
    .where('opened_at', '>', new Date(now.getTime() - oneOpening))
    .executeTakeFirst()
  if (known) return
  const { id } = await tx
    .insertInto('application_openings')
    .values({
      application_id: applicationId,
      viewer_id: viewerId,
      role: as.role,
      office_id: as.officeId,
      opened_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    at: now,
    actor: viewerId,
    verb: 'application.open',
    subjectKind: 'application',
    subject: applicationId,
    facts: { opening: id, role: as.role, office: as.officeId },
  })
}

/** Reads what was submitted for somebody of an office, and notes it for the person; what could not be noted is not shown. Nothing when the account was closed: its words are sealed apart. */
export const openApplication = (db: Database, opening: Opening, now: Date): Promise<Snapshot | null> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('applications')
      .select(sql<Snapshot | null>`nullif(snapshot, '{}')`.as('snapshot'))
      .where('id', '=', opening.applicationId)
      .executeTakeFirst()
    if (!row?.snapshot) return null
    await recordOpening(tx, opening, now)
    return row.snapshot
  })

/** Writes a note about an application, for the office that holds it. */
export const writeNote = (
  db: Database,
  applicationId: string,
  author: { id: string; language: Language },
  body: string,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('application_notes')
      .values({ application_id: applicationId, author_id: author.id, body, language: author.language, at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.updateTable('applications').set({ notes: sql`notes + 1` }).where('id', '=', applicationId).execute()
    await recordEvent(tx, {
      at: now,
      actor: author.id,
      verb: 'application.note',
      subjectKind: 'application',
      subject: applicationId,
      facts: { note: id },
    })
    await dropDraft(tx, author.id, draftOfNote(applicationId))
  })

/** Marks an application for oneself, or takes the mark away; done again it changes nothing. */
export const setBookmark = async (
  db: Database,
  applicationId: string,
  personId: string,
  isBookmarked: boolean,
  now: Date,
): Promise<void> => {
  if (isBookmarked)
    await db
      .insertInto('application_bookmarks')
      .values({ application_id: applicationId, person_id: personId, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await db
      .deleteFrom('application_bookmarks')
      .where('application_id', '=', applicationId)
      .where('person_id', '=', personId)
      .execute()
}

import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { DetailsForm } from './forms.ts'

/** The name under which a name being typed is kept. */
export const draftOfDetails = 'account.name'

/** Changes a person’s name and the language in which we write to them, and ends the draft; the same again changes nothing. */
export const changeDetails = (
  db: Database,
  personId: string,
  { name, language }: DetailsForm,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await dropDraft(tx, personId, draftOfDetails)
    const changed = await tx
      .updateTable('people')
      .set({ name, language })
      .where('id', '=', personId)
      .where((is) => is.or([is('name', '!=', name), is('language', '!=', language)]))
      .returning('id')
      .executeTakeFirst()
    if (!changed) return
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'account.change',
      subjectKind: 'person',
      subject: personId,
      facts: { language },
    })
  })

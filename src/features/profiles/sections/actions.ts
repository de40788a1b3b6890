import type { Database } from '../../../platform/database.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { changeProfile, ensureProfile, type ProfileChanges, type Section } from '../actions.ts'
import { findProfile } from '../queries.ts'
import { savedFields } from './forms.ts'

/** The name under which the draft of a section is kept. */
export const draftOf = (section: Section): string => `profile.${section}`

/** Saves a section and ends its draft, unless it was changed elsewhere since the form was opened: then it returns what is saved now. */
export const saveSection = async (
  db: Database,
  personId: string,
  section: Section,
  changes: ProfileChanges,
  seen: string,
  now: Date,
): Promise<{ savedNow: Sent | null }> =>
  db.transaction().execute(async (tx) => {
    await ensureProfile(tx, personId, now)
    await tx.selectFrom('profiles').select('person_id').where('person_id', '=', personId).forUpdate().execute()
    const profile = await findProfile(tx, personId)
    if (!profile) throw new NotFound()
    const savedNow = savedFields(section, profile)
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow }
    await changeProfile(tx, personId, section, changes, now)
    await dropDraft(tx, personId, draftOf(section))
    return { savedNow: null }
  })

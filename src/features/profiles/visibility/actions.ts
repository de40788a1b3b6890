import type { Database } from '../../../platform/database.ts'
import { setVisibility } from '../actions.ts'
import type { Visibility } from '../choices.ts'

/** Saves who may find the person; saving the same again renews it. */
export const saveVisibility = async (
  db: Database,
  personId: string,
  visibility: Visibility,
  now: Date,
): Promise<void> => db.transaction().execute((tx) => setVisibility(tx, personId, visibility, now))

import type { Database } from '../platform/database.ts'
import { findDraft, keepDraft } from './drafts.ts'
import { type Sent, typed } from './forms.ts'
import { stampOf } from './stamp.ts'

/** A form as it is shown: what stands in its fields, the mark of what was saved when it was opened, and its draft. */
export type OpenForm = {
  /** The name under which the draft is kept; none while what is saved is looked at beside a draft. */
  draft: string | undefined
  version: number
  fields: Sent
  seen: string
  broughtBackAt: Date | null
}

const holdsSame = (one: Sent, other: Sent) => stampOf(one) === stampOf(other)

/** Opens a form with what is saved, or with what was typed into it and not yet sent. */
export const openForm = async (db: Database, personId: string, draft: string, saved: Sent): Promise<OpenForm> => {
  const kept = await findDraft(db, personId, draft)
  if (!kept) return { draft, version: 0, fields: saved, seen: stampOf(saved), broughtBackAt: null }
  const { seen = stampOf(saved), ...fields } = kept.fields
  return {
    draft,
    version: kept.version,
    fields,
    seen: String(seen),
    broughtBackAt: holdsSame(fields, saved) ? null : kept.savedAt,
  }
}

/** The form with what is saved alone, beside a draft that stays. */
export const formAsSaved = (saved: Sent): OpenForm => ({
  draft: undefined,
  version: 0,
  fields: saved,
  seen: stampOf(saved),
  broughtBackAt: null,
})

// What is longer than this is on the page that answers, but no draft is made of it.
const longestKept = 100_000

/** The form as it was sent and not accepted: shown again, and kept as a draft, so that closing the page loses nothing. `seen` is new when the person decides anew. */
export const keepSent = async (
  db: Database,
  personId: string,
  draft: string,
  sent: Sent,
  now: Date,
  seen = typed(sent, 'seen'),
): Promise<OpenForm> => {
  const fields = Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      if (name === '_csrf' || name === 'seen') return []
      const words = [value].flat().filter((one) => typeof one === 'string')
      return [[name, Array.isArray(value) ? words : (words[0] ?? '')]]
    }),
  )
  const known = await findDraft(db, personId, draft)
  const isKeepable = Object.values(fields)
    .flat()
    .every((one) => one.length <= longestKept)
  const version = isKeepable
    ? await keepDraft(db, personId, draft, { ...fields, seen }, known?.version ?? 0, now)
    : undefined
  return { draft, version: version ?? known?.version ?? 0, fields, seen, broughtBackAt: null }
}

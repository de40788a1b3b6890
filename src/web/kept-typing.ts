import type { Database } from '../platform/database.ts'
import { sameAnswer, type Typed } from './draft-merge.ts'
import { findDraft, keepDraft } from './drafts.ts'
import { type Problem, type Sent, typed } from './forms.ts'
import { knownIn } from './sent-form.ts'
import { stampOf } from './stamp.ts'

/** A form as it is shown: what stands in its fields, the mark of what was saved when it was opened, and its draft. */
export type OpenForm = {
  /** The name under which the draft is kept; none while what is saved is looked at beside a draft. */
  draft: string | undefined
  version: number
  fields: Sent
  seen: string
  broughtBackAt: Date | null
  /** What another tab typed into fields that this form changed too: it stays in the draft. */
  elsewhere?: Typed
}

const holdsSame = (one: Sent, other: Sent) => stampOf(one) === stampOf(other)

/** Opens a form with what is saved, or with what was typed into it and not yet sent. */
export const openForm = async (db: Database, personId: string, draft: string, saved: Sent): Promise<OpenForm> => {
  const kept = await findDraft(db, personId, draft)
  if (!kept) return { draft, version: 0, fields: saved, seen: stampOf(saved), broughtBackAt: null }
  const { seen = stampOf(saved), ...given } = kept.fields
  const fields = kept.isWhole ? given : { ...saved, ...given }
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

/** Whether a draft can be made of what was sent. */
export const isKeepable = (sent: Sent): boolean =>
  Object.values(sent)
    .flat()
    .every((one) => typeof one !== 'string' || one.length <= longestKept)

// What begins with a line is ours: the token, the draft, what the page knew of it.
const isOfTheForm = (name: string) => name !== 'seen' && !name.startsWith('_') && name.length <= 100

const fieldsIn = (sent: Sent): Typed =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      if (!isOfTheForm(name)) return []
      const words = [value].flat().filter((one) => typeof one === 'string')
      return [[name, Array.isArray(value) ? words : (words[0] ?? '')]]
    }),
  )

/** The form as it was sent and not accepted: shown again, and kept as a draft, so that closing the page loses nothing. `seen` is new when the person decides anew. */
export const keepSent = async (
  db: Database,
  personId: string,
  draft: string,
  sent: Sent,
  now: Date,
  seen = typed(sent, 'seen'),
): Promise<OpenForm> => {
  const fields = fieldsIn(sent)
  const known = knownIn(typed(sent, '_known')) ?? (await findDraft(db, personId, draft))?.version ?? 0
  const shown = { draft, fields, seen, broughtBackAt: null }
  if (!isKeepable(sent)) return { ...shown, version: known }
  const keep = (upTo: number) => keepDraft(db, personId, draft, { fields, known: upTo, isWhole: true, seen }, now)
  const kept = (await keep(known)) ?? (await keep(0))
  return { ...shown, version: kept?.version ?? 0, elsewhere: kept?.conflicts }
}

// A month or a day is sent in parts and shown as one field.
const wholeOf = (name: string, saved: Sent) => {
  const whole = /^(.+)(?:Day|Month|Year)$/.exec(name)?.[1]
  return whole !== undefined && `${whole}Year` in saved ? whole : name
}

// Field by field: each answer is shown beside the other, and the person decides.
const differences = (sent: Sent, saved: Sent): Problem[] => {
  const [here, now] = [fieldsIn(sent), fieldsIn(saved)]
  const named = new Map<string, Typed>()
  for (const [name, value] of Object.entries(now)) {
    const whole = wholeOf(name, saved)
    named.set(whole, { ...named.get(whole), [name]: value })
  }
  return [...named]
    .filter(([, parts]) => Object.entries(parts).some(([name, value]) => !sameAnswer(here[name], value)))
    .map(([field, beside]) => ({ field, says: 'savedDiffers', beside }))
}

/** Says that something else was saved since the form was opened, and where it differs from what was sent. */
export const changedElsewhere = (sent: Sent, saved: Sent): Problem[] => [
  { field: '', says: 'changedElsewhere' },
  ...differences(sent, saved),
]

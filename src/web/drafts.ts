import { sql } from 'kysely'
import type { Database, Tx } from '../platform/database.ts'
import { type KeptDraft, leftAfter, mergeTyped, type Typed } from './draft-merge.ts'
import { knownBySentForm } from './sent-form.ts'

/** What a person was typing into a form, and when it was last kept. */
export type Draft = KeptDraft & { version: number; savedAt: Date }

const read = async (db: Tx | Database, personId: string, form: string, lock: boolean): Promise<Draft | undefined> => {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return (
    row && {
      fields: row.fields as Typed,
      marks: row.marks as unknown as Draft['marks'],
      isWhole: row.is_whole,
      version: row.version,
      savedAt: row.saved_at,
    }
  )
}

/** The draft of a form, when there is one. */
export const findDraft = (db: Tx | Database, personId: string, form: string): Promise<Draft | undefined> =>
  read(db, personId, form, false)

/** Discards the draft of a form, whatever was typed into it. */
export const discardDraft = async (db: Tx | Database, personId: string, form: string): Promise<void> => {
  await db.deleteFrom('drafts').where('person_id', '=', personId).where('form', '=', form).execute()
}

/** Discards the drafts of several forms at once: what they were for is done. */
export const discardDrafts = async (tx: Tx, personId: string, forms: readonly string[]): Promise<void> => {
  await tx.deleteFrom('drafts').where('person_id', '=', personId).where('form', 'in', forms).execute()
}

/** Discards the drafts of every form whose name begins so: what they were for is gone. */
export const discardDraftsUnder = async (tx: Tx, personId: string, beginning: string): Promise<void> => {
  await tx
    .deleteFrom('drafts')
    .where('person_id', '=', personId)
    .where(sql<boolean>`starts_with(form, ${beginning})`)
    .execute()
}

/** Ends the draft of a form, in the transaction that keeps what it became. What another tab typed since, unknown to the form that was sent, stays a draft. */
export const dropDraft = async (tx: Tx | Database, personId: string, form: string): Promise<void> => {
  const known = knownBySentForm(form)
  const draft = known === undefined ? undefined : await read(tx, personId, form, true)
  const left = draft && known !== undefined ? leftAfter(draft, known) : null
  if (!left) return discardDraft(tx, personId, form)
  await tx
    .updateTable('drafts')
    .set({ fields: JSON.stringify(left.fields), marks: JSON.stringify(left.marks), is_whole: false })
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .execute()
}

/** What is to be kept: the fields that changed, or the whole form; `seen` replaces the mark of what the form was opened on. */
export type Typing = { fields: Typed; known: number; tab?: string; turn?: number; isWhole?: boolean; seen?: string }

/** What was kept: the draft's version, what others typed since the one known, and the fields that both changed, as they stand. */
export type Kept = { version: number; conflicts: Typed; news: Typed }

/** Begins a draft, or merges into the one there is. Answers nothing when the draft that the tab knows has ended meanwhile: then nothing is kept. */
export const keepDraft = (
  db: Database,
  personId: string,
  form: string,
  { known, tab = '', turn = 0, isWhole = false, seen, ...typing }: Typing,
  now: Date,
): Promise<Kept | undefined> =>
  db.transaction().execute(async (tx) => {
    const fields = cleaned(typing.fields)
    let draft = await read(tx, personId, form, true)
    if (!draft && known > 0) return undefined
    if (!draft && Object.keys(fields).length === 0) return { version: known, conflicts: {}, news: {} }
    if (!draft) {
      await tx
        .insertInto('drafts')
        .values({ person_id: personId, form, fields: '{}', version: 0, saved_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      draft = await read(tx, personId, form, true)
      if (!draft) return undefined
    }
    const { rows } = await sql<{ version: number }>`select nextval('draft_versions') as version`.execute(tx)
    const version = rows[0]?.version ?? 0
    const given = isWhole ? { ...emptied(draft.fields), ...fields } : fields
    const merged = mergeTyped(draft, { fields: given, known, tab, turn }, version)
    const isOpenedAnew = seen !== undefined && seen !== '' && draft.fields.seen !== seen
    const isKept = merged.isChanged || isOpenedAnew || (isWhole && !draft.isWhole)
    if (isKept)
      await tx
        .updateTable('drafts')
        .set({
          fields: JSON.stringify(isOpenedAnew ? { ...merged.fields, seen } : merged.fields),
          marks: JSON.stringify(merged.marks),
          is_whole: isWhole || draft.isWhole,
          version,
          saved_at: now,
        })
        .where('person_id', '=', personId)
        .where('form', '=', form)
        .execute()
    return { version: isKept ? version : draft.version, conflicts: merged.conflicts, news: merged.news }
  })

const emptied = (fields: Typed): Typed =>
  Object.fromEntries(Object.keys(fields).flatMap((field) => (field === 'seen' ? [] : [[field, []]])))

// JSON in PostgreSQL refuses NUL and halves of characters; browsers send CR LF for a new line in one way and LF in another.
const clean = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()
const cleaned = (fields: Typed): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, Array.isArray(value) ? value.map(clean) : clean(value)]),
  )

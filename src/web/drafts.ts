import { z } from 'zod'
import { sayTime } from '../i18n/dates.ts'
import type { Database, Tx } from '../platform/database.ts'
import { NotFound } from '../platform/refusals.ts'
import { type Ctx, signedIn, wordIn } from './context.ts'
import { localPath } from './return-to.ts'
import { slice } from './slice.ts'
import { ui } from './ui/messages.ts'

/** What a person was typing into a form, and when it was last kept. */
export type Draft = { fields: Record<string, string | string[]>; version: number; savedAt: Date }

const draftBody = z.object({
  version: z.number().int().min(0),
  fields: z.record(z.string().max(100), z.union([z.string().max(100_000), z.array(z.string().max(1_000)).max(500)])),
})

/** The draft of a form, when there is one. */
export const findDraft = async (db: Database, personId: string, form: string): Promise<Draft | undefined> => {
  const row = await db
    .selectFrom('drafts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .executeTakeFirst()
  return row && { fields: row.fields as Draft['fields'], version: row.version, savedAt: row.saved_at }
}

/** Ends the draft of a form, in the transaction that keeps what it became. */
export const dropDraft = async (tx: Tx | Database, personId: string, form: string): Promise<void> => {
  await tx.deleteFrom('drafts').where('person_id', '=', personId).where('form', '=', form).execute()
}

/** Keeps a draft if nobody kept a newer one, nor ended it, since `version` (0 begins one); returns the new version, or nothing when somebody did. */
export const keepDraft = async (
  db: Tx | Database,
  personId: string,
  form: string,
  fields: Draft['fields'],
  version: number,
  now: Date,
): Promise<number | undefined> => {
  const kept = { fields: JSON.stringify(fields), version: version + 1, saved_at: now }
  const row =
    version === 0
      ? await db
          .insertInto('drafts')
          .values({ person_id: personId, form, ...kept })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('drafts')
          .set(kept)
          .where('person_id', '=', personId)
          .where('form', '=', form)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  return row?.version
}

export const drafts = slice()

drafts.put('draft', async (c: Ctx) => {
  const person = signedIn(c)
  if (!c.var.may('draft.keep', { ownerId: person.id })) throw new NotFound()
  const form = wordIn(c, 'form')
  const read = draftBody.safeParse(await c.req.json().catch(() => undefined))
  if (!read.success) return c.json({ kept: false }, 422)

  const version = await keepDraft(c.var.db, person.id, form, read.data.fields, read.data.version, c.var.now)
  if (version === undefined) {
    const newer = await findDraft(c.var.db, person.id, form)
    return c.json({ kept: false, version: newer?.version ?? 0, fields: newer?.fields ?? {} }, 409)
  }
  return c.json({ kept: true, version, says: c.var.t(ui.savedAt, { time: sayTime(c.var.language, c.var.now) }) })
})

drafts.post('draftRemoval', async (c: Ctx) => {
  const person = signedIn(c)
  if (!c.var.may('draft.keep', { ownerId: person.id })) throw new NotFound()
  await dropDraft(c.var.db, person.id, wordIn(c, 'form'))
  return c.redirect(localPath(c.req.query('return')) ?? `/${c.var.language}`, 303)
})

import { z } from 'zod'
import { sayTime } from '../i18n/dates.ts'
import { NotFound } from '../platform/refusals.ts'
import { type Ctx, type Person, signedIn, wordIn } from './context.ts'
import { discardDraft, keepDraft } from './drafts.ts'
import { formOf } from './forms.ts'
import { frameOf } from './frame.ts'
import type { Html } from './html.ts'
import { isKeepable, keepSent } from './kept-typing.ts'
import { tooLongPage } from './resend.ts'
import { localPath, pathWith } from './return-to.ts'
import { slice } from './slice.ts'
import { ui } from './ui/messages.ts'

const fieldName = z.string().regex(/^[^_].{0,99}$/)
const draftBody = z.object({
  version: z.number().int().min(0),
  tab: z.string().max(40).optional(),
  turn: z.number().int().min(0).optional(),
  fields: z
    .record(fieldName, z.union([z.string().max(100_000), z.array(z.string().max(1_000)).max(500)]))
    .refine((fields) => Object.keys(fields).length <= 500),
})

const keeper = (c: Ctx): Person => {
  const person = signedIn(c)
  if (!c.var.may('draft.keep', { ownerId: person.id })) throw new NotFound()
  return person
}

export const drafts = slice()

drafts.put('draft', async (c: Ctx) => {
  const { db, now, t, language } = c.var
  const person = keeper(c)
  const form = wordIn(c, 'form')
  const sent = draftBody.safeParse(await c.req.json().catch(() => undefined))
  if (!sent.success) return c.json({ kept: false }, 422)

  const { version, ...typing } = sent.data
  const kept = await keepDraft(db, person.id, form, { ...typing, known: version }, now)
  if (!kept) return c.json({ kept: false, ended: true }, 410)
  const isAgreed = Object.keys(kept.conflicts).length === 0
  const says = t(ui.savedAt, { time: sayTime(language, now) })
  return c.json({ kept: isAgreed, ...kept, says }, isAgreed ? 200 : 409)
})

// The page that the form stands on, told that its draft is kept.
const backTo = (c: Ctx): string => {
  const path = localPath(c.req.query('return'))
  return path ? pathWith(path, 'draft', 'kept') : `/${c.var.language}`
}

drafts.post('draft', async (c: Ctx) => {
  const { db, now } = c.var
  const person = keeper(c)
  const form = wordIn(c, 'form')
  const sent = await formOf(c)
  if (!isKeepable(sent)) return c.html(tooLongPage(frameOf(c), sent) as Html, 422)
  await keepSent(db, person.id, form, sent, now)
  return c.redirect(backTo(c), 303)
})

drafts.post('draftRemoval', async (c: Ctx) => {
  const person = keeper(c)
  await discardDraft(c.var.db, person.id, wordIn(c, 'form'))
  return c.redirect(localPath(c.req.query('return')) ?? `/${c.var.language}`, 303)
})

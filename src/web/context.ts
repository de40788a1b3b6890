import type { Context } from 'hono'
import type { Language } from '../i18n/language.ts'
import type { Translate } from '../i18n/sentences.ts'
import type { Configuration } from '../platform/configuration.ts'
import type { Database } from '../platform/database.ts'
import type { Log } from '../platform/log.ts'
import { NotFound, SignInNeeded } from '../platform/refusals.ts'
import type { Ability, Facts } from '../policy/policy.ts'
import type { Viewer } from '../policy/viewer.ts'

/** The signed-in person as every page may need them. */
export type Person = { id: string; name: string; email: string; language: Language }

/** What each request carries from door to door. */
export type Env = {
  Variables: {
    db: Database
    settings: Configuration
    log: Log
    reference: string
    language: Language
    t: Translate
    now: Date
    viewer: Viewer
    person: Person | null
    sessionId: string | null
    sessionSeenAt: Date | null
    csrfToken: string
    may: (ability: Ability, facts?: Facts) => boolean
    openToAll: () => void
  }
}

export type Ctx = Context<Env>

/** The signed-in person; a visitor is sent to sign in and then back. */
export const signedIn = (c: Ctx): Person => {
  if (!c.var.person) throw new SignInNeeded()
  return c.var.person
}

/** The signed-in person about whose own things the page is, when they may do this with what is theirs; otherwise nothing is found. */
export const ownerFor = (c: Ctx, ability: Ability): Person => {
  const person = signedIn(c)
  if (!c.var.may(ability, { ownerId: person.id })) throw new NotFound()
  return person
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id as ours are written. */
export const isId = (text: string): boolean => uuid.test(text)

/** A part of the address that is an identifier; anything else names nothing and is not found. */
export const idIn = (c: Ctx, part = 'id'): string => {
  const value = c.req.param(part) ?? ''
  if (!isId(value)) throw new NotFound()
  return value
}

/** An identifier that an address may carry in its query; anything else in its place names nothing and is not found. */
export const idAsked = (c: Ctx, name: string): string | undefined => {
  const value = c.req.query(name)
  if (value !== undefined && !isId(value)) throw new NotFound()
  return value
}

/** A part of the address that is a word of ours (a key, a token). */
export const wordIn = (c: Ctx, part: string): string => {
  const value = c.req.param(part) ?? ''
  if (!/^[\w.-]{1,200}$/.test(value)) throw new NotFound()
  return value
}

/** The page of a list that an address asks for; anything else in its place is the first. */
export const pageIn = (c: Ctx): number => {
  const asked = c.req.query('page') ?? ''
  return /^\d{1,6}$/.test(asked) ? Math.max(1, Number(asked)) : 1
}

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { sql } from 'kysely'
import type { Database } from '../platform/database.ts'
import { type Grant, type Viewer, visitor } from '../policy/viewer.ts'
import type { Ctx, Env, Person } from './context.ts'

/** A secret for a cookie or a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** How a token is kept: never itself. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const isSecure = (c: Ctx) => c.var.settings.publicUrl.startsWith('https:')
const cookieName = (c: Ctx) => (isSecure(c) ? '__Host-session' : 'session')

/** Gives the browser its session. */
export const giveSession = (c: Ctx, token: string, expiresAt: Date): void =>
  setCookie(c, cookieName(c), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    expires: expiresAt,
  })

/** Takes the session from the browser. */
export const takeSession = (c: Ctx): void => {
  deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) })
}

const grants = sql<
  Grant[]
>`coalesce((select json_agg(json_build_object('role', g.role, 'officeId', g.office_id)) from role_grants g where g.person_id = people.id), '[]')`

/** A person as a viewer, with the roles they hold at this moment: for work that goes on after the request that began it. */
export const findViewer = async (db: Database, personId: string): Promise<Viewer> => {
  const row = await db
    .selectFrom('people')
    .select(grants.as('grants'))
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: personId, grants: row.grants } : visitor
}

type Found = { sessionId: string; seenAt: Date; person: Person; grants: Grant[] }

const findSession = async (db: Database, token: string, now: Date): Promise<Found | undefined> => {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select([
      'sessions.id as sessionId',
      'sessions.seen_at as seenAt',
      'people.id',
      'people.name',
      'people.email',
      'people.language',
    ])
    .select(grants.as('grants'))
    .where('sessions.token_hash', '=', hashOf(token))
    .where('sessions.expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { sessionId, seenAt, grants: held, id, name, email, language } = row
  return { sessionId, seenAt, grants: held, person: { id, name, email, language: language === 'fr' ? 'fr' : 'en' } }
}

/** Finds who is asking, from the session cookie; a visitor when there is none or it has run out. */
export const session = createMiddleware<Env>(async (c, next) => {
  const token = getCookie(c, cookieName(c))
  const found = token ? await findSession(c.var.db, token, c.var.now) : undefined
  c.set('sessionId', found?.sessionId ?? null)
  c.set('sessionSeenAt', found?.seenAt ?? null)
  c.set('person', found?.person ?? null)
  c.set('viewer', found ? { id: found.person.id, grants: found.grants } : visitor)
  c.set('csrfToken', found ? tokenFor(c.var.settings.secret, found.sessionId) : '')
  if (found) c.header('Cache-Control', 'private, no-store')
  await next()
})

/** The token that the forms of a session carry (a keyed hash of the session, OWASP's “HMAC-based token”). */
export const tokenFor = (secret: string, sessionId: string): string =>
  createHmac('sha256', secret).update(`csrf ${sessionId}`).digest('base64url')

/** Whether two secrets are equal, told in the same time either way. */
export const sameSecret = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

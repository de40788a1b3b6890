import { getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from '../../../web/context.ts'
import { newToken } from '../../../web/session.ts'

const isSecure = (c: Ctx) => c.var.settings.publicUrl.startsWith('https:')
const cookieName = (c: Ctx) => (isSecure(c) ? '__Host-sign-in' : 'sign-in')

/** The secret that binds an attempt to sign in to this browser; nothing when it holds none. */
export const browserOf = (c: Ctx): string | undefined => {
  const token = getCookie(c, cookieName(c))
  return token && /^[\w-]{43}$/.test(token) ? token : undefined
}

/** Gives the browser such a secret, or lets it keep the one it has: two tabs may be signing in at once. */
export const bindBrowser = (c: Ctx, seconds: number): string => {
  const token = browserOf(c) ?? newToken()
  setCookie(c, cookieName(c), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: seconds,
  })
  return token
}

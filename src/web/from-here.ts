import { csrf } from 'hono/csrf'
import { createMiddleware } from 'hono/factory'
import { addresses } from '../i18n/addresses.ts'
import { languages } from '../i18n/language.ts'
import { NotFromHere } from '../platform/refusals.ts'
import type { Env } from './context.ts'
import { formOf, typed } from './forms.ts'
import { sameSecret } from './session.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

// A mail program sends the one-click unsubscription (RFC 8058) without origin; the token in its address is its authority.
const byMail = languages.flatMap((language) =>
  [addresses.mailingListRemoval, addresses.searchAlertsStop].map(
    (address) => `/${language}${address[language].replace(':token', '')}`,
  ),
)

/** Lets a change through only from a page of ours: by its origin, and by its session's token when there is a session. An anonymous form carries no authority to borrow. */
export const fromHere = createMiddleware<Env>(async (c, next) => {
  if (!unsafe.has(c.req.method) || byMail.some((start) => c.req.path.startsWith(start))) return next()

  const origin = new URL(c.var.settings.publicUrl).origin
  await csrf({ origin })(c, async () => {}).catch(() => {
    throw new NotFromHere('origin')
  })
  if (c.var.sessionId) {
    const sent = c.req.header('x-csrf-token') ?? typed(await formOf(c), '_csrf')
    if (!sameSecret(sent, c.var.csrfToken)) throw new NotFromHere('token')
  }
  await next()
})

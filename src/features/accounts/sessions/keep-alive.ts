import { createMiddleware } from 'hono/factory'
import type { Env } from '../../../web/context.ts'
import { touchSession } from './actions.ts'
import { isWorthNoting } from './rules.ts'

/** Lets a session last while it is used; its use is noted every five minutes at most. */
export const keepSessionAlive = createMiddleware<Env>(async (c, next) => {
  const { db, sessionId, sessionSeenAt, now } = c.var
  if (sessionId && sessionSeenAt && isWorthNoting(sessionSeenAt, now)) await touchSession(db, sessionId, now)
  await next()
})

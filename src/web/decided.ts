import { createMiddleware } from 'hono/factory'
import { mayUse } from '../policy/policy.ts'
import type { Env } from './context.ts'

/** Hands each request its `may` and refuses to send an answer for which nobody asked: forgetting is a loud 500, not a leak. */
export const decided = createMiddleware<Env>(async (c, next) => {
  let asked = false
  c.set('may', (ability, facts) => {
    asked = true
    return mayUse(c.var.viewer, ability, facts)
  })
  c.set('openToAll', () => {
    asked = true
  })
  await next()
  if (!asked && !c.error) throw new Error(`Nobody asked whether ${c.req.method} ${c.req.path} may be answered`)
})

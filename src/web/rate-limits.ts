import { getConnInfo } from '@hono/node-server/conninfo'
import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { TooMany } from '../platform/refusals.ts'
import type { Ctx, Env } from './context.ts'

/** Where a request comes from, as far as it can be told: the connection, or the last proxy's word for it when proxies are trusted. */
export const addressOf = (c: Ctx): string => {
  const forwarded = c.var.settings.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  return c.env && 'incoming' in (c.env as object) ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown'
}

/** Takes one of `points` in each `seconds` for a key; throws TooMany, with the time to wait, when none is left. */
export const limit = (points: number, seconds: number) => {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key: string): Promise<void> => {
    await limiter.consume(key).catch((refusal: { msBeforeNext?: number }) => {
      throw new TooMany(Math.ceil((refusal.msBeforeNext ?? 1000) / 1000))
    })
  }
}

/** The general limit of requests a minute for each place they come from. */
export const generalLimit = (requestsPerMinute: number) => {
  const take = limit(requestsPerMinute, 60)
  return createMiddleware<Env>(async (c, next) => {
    await take(addressOf(c))
    await next()
  })
}

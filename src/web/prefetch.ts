import type { Ctx } from './context.ts'

/** Whether a browser asks for a page that nobody may ever read: before a link is followed, by its own guess or a script's. */
export const isAskedAhead = (c: Ctx): boolean =>
  ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'].some((name) =>
    /prefetch|prerender|preview/i.test(c.req.header(name) ?? ''),
  )

/** The answer to who asks ahead: nothing, and nothing to keep. Of the refusals, 503 is what makes a browser ask again once the link is followed. */
export const notAhead = (c: Ctx): Response => {
  c.header('Cache-Control', 'no-store')
  return c.body(null, 503)
}

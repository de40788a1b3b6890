import type { Ctx } from './context.ts'

const seconds = 3

/** Lets the browser ask for this page again every few seconds, unless the person stopped that (`?still=yes`); returns whether it does. By header, since a page may not reload itself without a way to stop it (WCAG 2.2.2), and this one has one. */
export const keepFresh = (c: Ctx): boolean => {
  if (c.req.query('still') !== undefined) return false
  c.header('Refresh', String(seconds))
  return true
}

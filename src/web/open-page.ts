import type { Ctx } from './context.ts'

/** Opens a page to everyone. What a visitor is shown may be kept by caches that several people use; what a person is shown is theirs alone (web/session). */
export const openPage = (c: Ctx): void => {
  c.var.openToAll()
  if (c.var.person) return
  c.header('Cache-Control', 'public, max-age=0, s-maxage=300')
  c.header('Vary', 'Cookie', { append: true })
}

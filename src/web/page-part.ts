import type { Ctx } from './context.ts'

/** The header by which the script asks for the part of a page that follows while one chooses (enhance/live-search.ts). */
const header = 'x-page-part'

/** Whether the answer is to be the part of the page alone; what stores answers is told that both have one address. */
export const isPartAsked = (c: Ctx): boolean => {
  c.header('Vary', header, { append: true })
  return c.req.header(header) !== undefined
}

import type { Ctx } from '../../../web/context.ts'
import { namesOf } from './queries.ts'
import { changesSince } from './seen.ts'
import type { Changed } from './views/people.ts'

/** What changed since a page that acts on many was opened, with the names of those who are gone. */
export const changedFor = async (
  c: Ctx,
  campaignId: string,
  seen: string,
  people: readonly { number: number; name: string; state: string }[],
): Promise<Changed> => {
  const { came, gone } = changesSince(seen, people) ?? { came: [], gone: [] }
  return { came, gone: await namesOf(c.var.db, campaignId, gone) }
}

import { to } from '../../i18n/addresses.ts'
import type { Database } from '../../platform/database.ts'
import type { Ctx } from '../../web/context.ts'
import { type Frame, frameOf } from '../../web/frame.ts'
import { html, type Part } from '../../web/html.ts'
import {
  countTalent,
  filterInWords,
  filterParams,
  filterQuery,
  findTalent,
  readFilter,
} from '../talent-search/index.ts'
import { said } from './messages.ts'

/** The search of a request, read anew from the line of text it travelled as; nothing when it asks nothing. */
export const searchOf = async (db: Database, frame: Frame, query: string) => {
  const asked = await readFilter(db, frame.viewer, new URLSearchParams(query), frame.language)
  const canonical = filterQuery(asked.filter)
  if (canonical === '') return null
  return {
    query: canonical,
    asked,
    inWords: filterInWords(frame.t, frame.language, asked),
    href: to(frame.language, 'search', {}, filterParams(asked.filter)),
  }
}

/** The search of a request in words, or the sentence that there is none. */
export const searchInWords = async (db: Database, frame: Frame, query: string): Promise<Part> =>
  (await searchOf(db, frame, query))?.inWords ?? html`<p class="quiet">${frame.t(said.noFilter)}</p>`

/** Who searches, where, and how small numbers are protected. */
export const searching = (c: Ctx) => ({
  db: c.var.db,
  viewer: c.var.viewer,
  frame: frameOf(c),
  secret: c.var.settings.secret,
})

/** The search of a request with how many match it at this moment, as this viewer may count them; the true number for the record. */
export const countedSearchOf = async ({ db, viewer, frame, secret }: ReturnType<typeof searching>, query: string) => {
  const search = await searchOf(db, frame, query)
  if (!search) return null
  const { shown, total } = await countTalent(db, viewer, search.asked.filter, { now: frame.now, secret })
  return { ...search, shown, total }
}

/** The search of a request with its people of this moment, as this viewer may see and count them. */
export const matchesOf = async (
  { db, viewer, frame, secret }: ReturnType<typeof searching>,
  query: string,
  page: number,
) => {
  const search = await searchOf(db, frame, query)
  if (!search) return null
  return { ...search, answer: await findTalent(db, viewer, search.asked.filter, { page, now: frame.now, secret }) }
}

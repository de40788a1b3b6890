import { to } from '../../i18n/addresses.ts'
import type { Database } from '../../platform/database.ts'
import type { Viewer } from '../../policy/viewer.ts'
import type { Frame } from '../../web/frame.ts'
import { html, type Part } from '../../web/html.ts'
import { filterInWords, filterParams, filterQuery, findTalent, readFilter } from '../talent-search/index.ts'
import { said } from './messages.ts'

/** The search of a request, read anew from the line of text it travelled as; nothing when it asks nothing. */
export const searchOf = async (db: Database, frame: Frame, query: string) => {
  const { filter, skills } = await readFilter(db, new URLSearchParams(query), frame.language)
  const canonical = filterQuery(filter)
  if (canonical === '') return null
  return {
    query: canonical,
    filter,
    skills,
    inWords: filterInWords(frame.t, frame.language, filter, skills),
    href: to(frame.language, 'search', {}, filterParams(filter)),
  }
}

/** The search of a request in words, or the sentence that there is none. */
export const searchInWords = async (db: Database, frame: Frame, query: string): Promise<Part> =>
  (await searchOf(db, frame, query))?.inWords ?? html`<p class="quiet">${frame.t(said.noFilter)}</p>`

/** The search of a request with its people of this moment. */
export const matchesOf = async (db: Database, viewer: Viewer, frame: Frame, query: string, page: number) => {
  const search = await searchOf(db, frame, query)
  return search && { ...search, answer: await findTalent(db, viewer, search.filter, { page, now: frame.now }) }
}

import { signedIn } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import { slice } from '../../web/slice.ts'
import { skillOptions } from '../skills/index.ts'
import { findTalent } from './queries.ts'
import { readFilter, skillNamedBy } from './read-filter.ts'
import { closedPage, searchPage } from './views/page.ts'

export const talentSearch = slice()

talentSearch.get('search', async (c) => {
  const { db, may, viewer, language, now } = c.var
  signedIn(c)
  const frame = frameOf(c)
  if (!may('talent.search')) return c.html(closedPage(frame), 403)
  const params = new URL(c.req.url).searchParams
  const read = await readFilter(db, params, language)
  const page = /^\d{1,6}$/.test(params.get('page') ?? '') ? Math.max(1, Number(params.get('page'))) : 1
  const answer = await findTalent(db, viewer, read.filter, { page, now })
  return c.html(
    searchPage({
      frame,
      read,
      answer,
      named: await skillNamedBy(db, read.filter, language),
      skillOptions: await skillOptions(db, language),
    }),
  )
})

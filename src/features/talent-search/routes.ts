import { NotFound } from '../../platform/refusals.ts'
import { grantFor } from '../../policy/policy.ts'
import { type Ctx, idAsked, signedIn, wordIn } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import { isAskedAhead, notAhead } from '../../web/prefetch.ts'
import { slice } from '../../web/slice.ts'
import { openProfile } from '../profiles/index.ts'
import { skillOptions } from '../skills/index.ts'
import { findPurpose, type Purpose } from './purpose.ts'
import { findTalent } from './queries.ts'
import { readFilter, skillNamedBy } from './read-filter.ts'
import { closedPage, searchPage } from './views/page.ts'
import { personPage } from './views/person.ts'

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

// The request a page is opened for must be one the viewer may see; any other does not exist.
const purposeOf = async (c: Ctx): Promise<Purpose | null> => {
  const id = idAsked(c, 'request')
  if (id === undefined) return null
  const request = await findPurpose(c.var.db, id)
  if (!request || !c.var.may('request.view', request)) throw new NotFound()
  return request
}

// To read it is not to act: that it was read is noted, once in half an hour (docs/decisions/0014).
talentSearch.get('searchPerson', async (c) => {
  const { db, may, viewer, now } = c.var
  signedIn(c)
  const frame = frameOf(c)
  if (!may('profile.open')) return c.html(closedPage(frame), 403)
  if (isAskedAhead(c)) return notAhead(c)
  const request = await purposeOf(c)
  const as = request ? grantFor(viewer, 'request.view', request) : grantFor(viewer, 'profile.open')
  if (!as) throw new NotFound()
  const opening = { viewer, as, reference: wordIn(c, 'reference'), requestId: request?.id ?? null }
  const person = await openProfile(db, opening, now)
  if (!person) throw new NotFound()
  return c.html(personPage({ frame, person, request }))
})

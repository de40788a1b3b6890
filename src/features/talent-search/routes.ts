import { Hono } from 'hono'
import { NotFound } from '../../platform/refusals.ts'
import { grantFor } from '../../policy/policy.ts'
import { type Ctx, type Env, idAsked, pageIn, signedIn, wordIn } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import { isPartAsked } from '../../web/page-part.ts'
import { isAskedAhead, notAhead } from '../../web/prefetch.ts'
import { slice } from '../../web/slice.ts'
import { openProfile, preferenceChoices } from '../profiles/index.ts'
import { skillOptions } from '../skills/index.ts'
import { routes as equity } from './equity/routes.ts'
import { routes as exporting } from './exporting/routes.ts'
import { nearestChanges } from './nearest.ts'
import { findPurpose, type Purpose } from './purpose.ts'
import { findTalent, type Order } from './queries.ts'
import { readFilter, skillNamedBy } from './read-filter.ts'
import { routes as saved } from './saved/routes.ts'
import { searchActions } from './views/actions.ts'
import { closedPage, searchPage, searchPart } from './views/page.ts'
import { personPage } from './views/person.ts'

const pages = slice()

export const talentSearch = { routes: new Hono<Env>() }

pages.get('search', async (c) => {
  const { db, may, viewer, language, now, settings } = c.var
  signedIn(c)
  const frame = frameOf(c)
  if (!may('talent.search')) return c.html(closedPage(frame), 403)
  const read = await readFilter(db, viewer, new URL(c.req.url).searchParams, language)
  const isNear = c.req.query('near') === 'yes' && read.filter.skills.length > 1
  const listed = isNear ? 'missing-one' : 'matching'
  const order: Order = c.req.query('order') === 'recent' ? 'recent' : 'rotation'
  const asking = { now, secret: settings.secret, vocabulary: read.vocabulary }
  const answer = await findTalent(db, viewer, read.filter, { ...asking, page: pageIn(c), listed, order })
  const search = {
    ...{ frame, read, answer, isNear, order },
    nearest: await nearestChanges(db, viewer, read.filter, answer, asking),
    named: await skillNamedBy(db, read.filter),
    actions: searchActions(frame, read.filter, {
      mayExport: may('talent.export'),
      maySave: may('search.save', { ownerId: viewer.id }),
      mayRequest: may('request.create', { ownerId: viewer.id }),
    }),
    skillOptions: await skillOptions(db, language),
    choices: await preferenceChoices(db, language),
  }
  return c.html(isPartAsked(c) ? searchPart(search) : searchPage(search))
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
pages.get('searchPerson', async (c) => {
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

for (const journey of [pages.routes, saved, exporting, equity]) talentSearch.routes.route('/', journey)

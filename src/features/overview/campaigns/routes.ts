import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import { type Ctx, idIn, type Person, pageIn, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { openPage } from '../../../web/open-page.ts'
import { slice } from '../../../web/slice.ts'
import { followForPage } from '../following/follower.ts'
import { listViews } from '../kept/queries.ts'
import { listEvents } from './events.ts'
import { changesFeed, listChanges } from './feed.ts'
import { readOverviewFilter } from './filter.ts'
import { type Asking, choose, type Seen, seeAll } from './seen.ts'
import { overviewPage, rowsOnPage } from './views/list.ts'
import { onePage } from './views/one.ts'

export const campaignOverview = slice()

/** The signed-in person, when the overview is theirs to see; for all others it does not exist. */
export const enterOverview = (c: Ctx): Person => {
  const person = signedIn(c)
  if (!c.var.may('overview.view')) throw new NotFound()
  return person
}

/** By what the overview is seen now. */
export const askingOf = (c: Ctx): Asking => ({
  now: c.var.now,
  secret: c.var.settings.secret,
  language: c.var.language,
})

/** The filter that the address carries. */
export const filterOf = (c: Ctx) => readOverviewFilter(new URL(c.req.url).searchParams)

campaignOverview.get('overview', async (c) => {
  const { db, viewer, language } = c.var
  const person = enterOverview(c)
  const { isBehind, at } = await followForPage(db)
  const filter = filterOf(c)
  const all = await seeAll(db, viewer, askingOf(c))
  const found = choose(all, filter, language)
  return c.html(
    overviewPage({
      frame: frameOf(c),
      filter,
      all,
      found,
      at: Math.min(pageIn(c), Math.max(1, Math.ceil(found.length / rowsOnPage))),
      isPrint: c.req.query('print') === 'yes',
      views: await listViews(db, person.id),
      asOf: isBehind ? at : null,
    }),
  )
})

const find = async (c: Ctx): Promise<Seen> => {
  const id = idIn(c)
  const all = await seeAll(c.var.db, c.var.viewer, askingOf(c))
  const one = all.find((campaign) => campaign.id === id)
  if (!one) throw new NotFound()
  return one
}

campaignOverview.get('overviewCampaign', async (c) => {
  const { db, viewer, now } = c.var
  enterOverview(c)
  await followForPage(db)
  const one = await find(c)
  const { officeId, isExact } = one
  const mayIn = (ability: Parameters<typeof mayUse>[1]) => mayUse(viewer, ability, { officeId })
  return c.html(
    onePage({
      frame: frameOf(c),
      one,
      listed: await listEvents(db, one.id, isExact, pageIn(c)),
      may: {
        read: one.status !== 'draft' && one.opensAt !== null && one.opensAt <= now.getTime(),
        office: mayIn('campaign.view-draft'),
        applications: isExact && mayIn('application.open'),
        assessment: isExact && mayIn('assessment.view'),
      },
    }),
  )
})

// A reader of feeds has no session: it is given what the public pages say, and nothing else.
campaignOverview.get('overviewFeed', async (c) => {
  openPage(c)
  const { db, now, language, settings } = c.var
  return c.body(await changesFeed(language, settings.publicUrl, await listChanges(db, now), now), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
  })
})

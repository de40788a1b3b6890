import { dayOf } from '../../../i18n/dates.ts'
import type { Database } from '../../../platform/database.ts'
import { pageIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { findCampaignFor } from '../asking.ts'
import { listNames, listQualified, listRules } from './queries.ts'
import { inRotation, seedOf } from './rotation.ts'
import { groupsOf, pageOf, rulesOn, unconsideredReasons, whyNotConsidered } from './rules.ts'
import { considerationPage } from './views.ts'

/** How often people were presented to a manager, by their ids; whoever never was may be left out. Requests know it, which stand to the right of assessments. */
export type CountsPresented = (db: Database, personIds: readonly string[]) => Promise<ReadonlyMap<string, number>>

const pageSize = 50

/** The order of consideration, with how often each was presented. */
export const considering = (countsPresented: CountsPresented) => {
  const routes = slice()
  routes.get('assessmentConsideration', async (c) => {
    const { db, now } = c.var
    const campaign = await findCampaignFor(c, 'consideration.view')
    const day = dayOf(now)
    const seed = seedOf(day, campaign.number)
    const qualified = (await listQualified(db, campaign.id)).map((one) => ({ ...one, why: whyNotConsidered(one, now) }))
    const considered = qualified.filter(({ why }) => why === undefined)
    const groups = groupsOf(inRotation(considered, seed), rulesOn(await listRules(db), day), campaign.audience)
    const pages = Math.max(1, Math.ceil(considered.length / pageSize))
    const page = Math.min(pages, pageIn(c))
    const shown = pageOf(groups, { page, size: pageSize })
    const names = await listNames(
      db,
      shown.flatMap(({ people }) => people.map(({ id }) => id)),
    )
    return c.html(
      considerationPage({
        frame: frameOf(c),
        campaign,
        groups: shown,
        names,
        presented: await countsPresented(
          db,
          [...names.values()].map(({ personId }) => personId),
        ),
        considered: considered.length,
        left: unconsideredReasons.map((why) => ({ why, count: qualified.filter((one) => one.why === why).length })),
        pages: { page, pages },
        day,
        seed,
      }),
    )
  })
  return routes
}

import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Part } from '../../../web/html.ts'
import { openPage } from '../../../web/open-page.ts'
import { slice } from '../../../web/slice.ts'
import { jsonLd } from '../../../web/ui/json-ld.ts'
import type { Campaign } from '../campaign.ts'
import { listChanges } from '../publication/queries.ts'
import { findPublicCampaign } from '../queries.ts'
import { atomFeed, closingCalendar } from './feeds.ts'
import { readCampaignFilter } from './filter.ts'
import { jobPosting } from './job-posting.ts'
import { findOwnApplication, listOpenCampaigns, openChoices } from './queries.ts'
import { advertisementPage } from './views/advertisement.ts'
import { applyPart } from './views/apply.ts'
import { campaignsPage } from './views/list.ts'

export const advertisement = slice()

advertisement.get('campaigns', async (c) => {
  openPage(c)
  const { db, now, language } = c.var
  const filter = readCampaignFilter(new URL(c.req.url).searchParams)
  return c.html(
    campaignsPage({
      frame: frameOf(c),
      filter,
      campaigns: await listOpenCampaigns(db, filter, now),
      choices: await openChoices(db, language, now),
    }),
  )
})

advertisement.get('campaignsFeed', async (c) => {
  openPage(c)
  const { db, now, language, settings } = c.var
  const campaigns = await listOpenCampaigns(db, readCampaignFilter(new URL(c.req.url).searchParams), now)
  return c.body(await atomFeed(language, settings.publicUrl, campaigns, now), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
  })
})

const findOpenToAll = async (c: Ctx): Promise<Campaign> => {
  openPage(c)
  const campaign = await findPublicCampaign(c.var.db, idIn(c), c.var.now)
  if (!campaign) throw new NotFound()
  return campaign
}

advertisement.get('campaignCalendar', async (c) => {
  const campaign = await findOpenToAll(c)
  return c.body(closingCalendar(campaign, c.var.language, c.var.settings.publicUrl), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="campaign-${campaign.number}.ics"`,
  })
})

/** Says how the office of a campaign keeps its word. */
export type SaysPromise = (c: Ctx, campaign: Campaign) => Promise<Part>

/** The page of one campaign, which is given what is said of its office. */
export const advertisementOne = (saysPromise: SaysPromise) => {
  const one = slice()
  one.get('campaign', async (c) => {
    const campaign = await findOpenToAll(c)
    const { db, now, language, settings } = c.var
    const { person } = c.var
    const begun = person ? await findOwnApplication(db, campaign.id, person.id) : undefined
    const isOpen = campaign.status === 'published' && campaign.closesAt !== null && campaign.closesAt > now
    const frame = frameOf(c)
    return c.html(
      advertisementPage({
        frame,
        campaign,
        promise: await saysPromise(c, campaign),
        apply: applyPart(frame, campaign, begun, isOpen),
        changes: await listChanges(db, campaign.id),
        head: isOpen && jsonLd(jobPosting(campaign, language, settings.publicUrl)),
      }),
    )
  })
  return one
}

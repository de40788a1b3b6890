import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { campaignOverview } from './campaigns/routes.ts'
import { exporting } from './exporting/routes.ts'
import { keptViews } from './kept/routes.ts'
import { talentOverview } from './talent/routes.ts'

/** What the whole looks like: available talent for everyone, campaigns for managers and the Office. */
export const overview = {
  routes: [talentOverview, campaignOverview, keptViews, exporting].reduce(
    (all, journey) => all.route('/', journey.routes),
    new Hono<Env>(),
  ),
}

import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { countAvailable } from './queries.ts'
import { talentOverviewPage } from './view.ts'

export const talentOverview = slice()

talentOverview.get('talentOverview', async (c) => {
  c.var.openToAll()
  return c.html(talentOverviewPage(frameOf(c), await countAvailable(c.var.db, c.var.now)))
})

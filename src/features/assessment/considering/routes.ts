import { dayOf } from '../../../i18n/dates.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { findCampaignFor } from '../asking.ts'
import { listQualified, listRules } from './queries.ts'
import { inRotation, seedOf } from './rotation.ts'
import { rulesOn } from './rules.ts'
import { considerationPage } from './views.ts'

export const considering = slice()

considering.get('assessmentConsideration', async (c) => {
  const { db, now } = c.var
  const campaign = await findCampaignFor(c, 'consideration.view')
  const day = dayOf(now)
  const seed = seedOf(day, campaign.number)
  const people = inRotation(await listQualified(db, campaign.id, now), seed)
  const inForce = rulesOn(await listRules(db), day)
  return c.html(considerationPage({ frame: frameOf(c), campaign, people, inForce, day, seed }))
})

import { dayOf } from '../../../i18n/dates.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { idIn, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { listQualified, listRules } from './queries.ts'
import { inRotation, seedOf } from './rotation.ts'
import { rulesOn } from './rules.ts'
import { considerationPage } from './views.ts'

export const considering = slice()

considering.get('assessmentConsideration', async (c) => {
  const { db, now, may } = c.var
  signedIn(c)
  const campaign = await findCampaign(db, idIn(c))
  const facts = campaign && { officeId: campaign.officeId, campaignId: campaign.id }
  if (!campaign || campaign.status === 'draft' || !may('consideration.view', facts)) throw new NotFound()
  const day = dayOf(now)
  const seed = seedOf(day, campaign.number)
  const people = inRotation(await listQualified(db, campaign.id, now), seed)
  const inForce = rulesOn(await listRules(db), day)
  return c.html(considerationPage({ frame: frameOf(c), campaign, people, inForce, day, seed }))
})

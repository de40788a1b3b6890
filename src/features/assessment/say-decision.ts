import type { Ctx } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import type { Part } from '../../web/html.ts'
import type { Application } from '../applications/index.ts'
import { findCampaign } from '../campaigns/index.ts'
import { officeAddress } from './interviews/queries.ts'
import { findPlaceOf } from './qualifications/queries.ts'
import { findTold } from './queries.ts'
import { whyOf } from './telling.ts'
import { toldPart } from './views/told.ts'

/** What the person of an application was told of the decision on it, for their page; nothing of one that was not told. */
export const sayDecision = async (c: Ctx, application: Application): Promise<Part> => {
  const { db, language } = c.var
  const decision = await findTold(db, application.id)
  const campaign = decision && (await findCampaign(db, application.campaignId))
  if (!campaign) return null
  return toldPart({
    frame: frameOf(c),
    applicationNumber: application.number,
    campaign,
    decision,
    why: whyOf({ campaign }, decision, language),
    place: await findPlaceOf(db, decision.id),
    officeEmail: await officeAddress(db, campaign.officeId),
  })
}

import { NotFound } from '../../platform/refusals.ts'
import type { Ability } from '../../policy/policy.ts'
import { type Ctx, idIn, signedIn } from '../../web/context.ts'
import { type Campaign, findCampaign } from '../campaigns/index.ts'
import { type Assessed, readAssessed } from './queries.ts'
import { isTheirOwn } from './rules.ts'

/** What permission asks of a campaign. */
export const factsOf = ({ id, officeId }: Pick<Campaign, 'id' | 'officeId'>) => ({ officeId, campaignId: id })

/** The campaign of a page, when its person may use it so; for all others, and before it is published, it does not exist. */
export const findCampaignFor = async (c: Ctx, ability: Ability): Promise<Campaign> => {
  signedIn(c)
  const campaign = await findCampaign(c.var.db, idIn(c))
  if (!campaign || campaign.status === 'draft' || !c.var.may(ability, factsOf(campaign))) throw new NotFound()
  return campaign
}

/** An application that was submitted to a campaign whose assessment the person may use so; for all others, and for whoever sent it, it does not exist. */
export const findAssessedFor = async (c: Ctx, ability: Ability): Promise<Assessed> => {
  const { id } = signedIn(c)
  const assessed = await readAssessed(c.var.db, idIn(c))
  if (!assessed || isTheirOwn(assessed.application, id) || !c.var.may(ability, factsOf(assessed.campaign)))
    throw new NotFound()
  return assessed
}

import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, signedIn } from '../../../web/context.ts'
import { type Experience, findExperience } from '../queries.ts'

/** The experience of the address with which the person may do this; another person’s does not exist for this one. */
export const findOwn = async (c: Ctx, ability: Ability): Promise<Experience> => {
  signedIn(c)
  const experience = await findExperience(c.var.db, idIn(c))
  if (!experience || !c.var.may(ability, experience)) throw new NotFound()
  return experience
}

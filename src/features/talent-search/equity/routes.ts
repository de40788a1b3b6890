import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { idIn, pageIn, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { isAskedAhead, notAhead } from '../../../web/prefetch.ts'
import { slice } from '../../../web/slice.ts'
import { preferenceChoices } from '../../profiles/index.ts'
import { skillOptions } from '../../skills/index.ts'
import { readFilter } from '../read-filter.ts'
import { findEquityCampaign, findForCampaign } from './queries.ts'
import { equityPage } from './view.ts'

const pages = slice()
export const routes = pages.routes

// To look is not to act: that one looked is noted by what opens the declarations. A form alone opens none.
pages.get('officeCampaignEquitySearch', async (c) => {
  const { db, may, viewer, language, now, settings } = c.var
  const person = signedIn(c)
  const campaign = await findEquityCampaign(db, idIn(c))
  if (!campaign || !may('declaration.find', campaign)) throw new NotFound()
  if (isAskedAhead(c)) return notAhead(c)
  const read = await readFilter(db, viewer, new URL(c.req.url).searchParams, language)
  const asking = { now, secret: settings.secret, page: pageIn(c) }
  const looker = { ...viewer, id: person.id }
  const declared =
    c.req.query('look') === 'yes'
      ? await findForCampaign(db, looker, settings.declarationKeys, campaign, read.filter, asking)
      : null
  return c.html(
    equityPage({
      ...{ frame: frameOf(c), campaign, read, declared },
      at: (params) => to(language, 'officeCampaignEquitySearch', campaign, params),
      skillOptions: await skillOptions(db, language),
      choices: await preferenceChoices(db, language),
    }),
  )
})

import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, pageIn, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { findProfile } from '../queries.ts'
import { isFindable } from '../rules.ts'
import { endGrant } from './actions.ts'
import { countOpenings, findGrant, grantsOf, listOpenings, openingsOnPage } from './queries.ts'
import { accessPage } from './views/access.ts'

export const access = slice()

access.get('profileAccess', async (c: Ctx) => {
  const { db, may, now } = c.var
  const profile = await findProfile(db, signedIn(c).id)
  if (!profile || !may('profile.view', profile)) throw new NotFound()
  const pages = Math.ceil((await countOpenings(db, profile.ownerId)) / openingsOnPage)
  const page = Math.min(pageIn(c), Math.max(pages, 1))
  const [grants, openings] = await Promise.all([
    grantsOf(db, profile.ownerId, now),
    listOpenings(db, profile.ownerId, page),
  ])
  return c.html(
    accessPage({
      frame: frameOf(c),
      grants,
      openings,
      at: { page, pages },
      isFindable: isFindable(profile, now),
      isWithdrawn: c.req.query('withdrawn') !== undefined,
    }),
  )
})

access.post('profileAccessWithdrawal', async (c: Ctx) => {
  const { db, may, now, language } = c.var
  signedIn(c)
  const grant = await findGrant(db, idIn(c))
  if (!grant || !may('access.withdraw', grant)) throw new NotFound()
  await endGrant(db, grant, now)
  return c.redirect(to(language, 'profileAccess', {}, { withdrawn: 'yes' }), 303)
})

// What the button of the page was sent to, opened as an address, is the page itself.
access.get('profileAccessWithdrawal', async (c: Ctx) => {
  signedIn(c)
  const grant = await findGrant(c.var.db, idIn(c))
  if (!grant || !c.var.may('access.withdraw', grant)) throw new NotFound()
  return c.redirect(to(c.var.language, 'profileAccess'))
})

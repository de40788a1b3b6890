import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { previewPerson } from '../card/person-queries.ts'
import { previewTalentCard } from '../card/queries.ts'
import { findProfile, type Profile } from '../queries.ts'
import { isFindable, whatIsMissingToBeFound } from '../rules.ts'
import { countToldBy } from '../sections/queries.ts'
import { saveVisibility } from './actions.ts'
import { visibilityForm } from './forms.ts'
import { said } from './messages.ts'
import { previewPage } from './views/preview.ts'
import { visibilityPage } from './views/visibility.ts'

export const visibility = slice()

const pageOf = async (c: Ctx, profile: Profile, problems: readonly Problem[] = []) =>
  visibilityPage({
    frame: frameOf(c),
    profile,
    missing: whatIsMissingToBeFound({ ...profile, ...(await countToldBy(c.var.db, profile.ownerId)) }),
    problems: sayProblems(c.var.t, said, problems),
    isSaved: c.req.query('saved') !== undefined,
  })

visibility.get('profileVisibility', async (c: Ctx) => {
  const profile = await findProfile(c.var.db, signedIn(c).id)
  if (!profile || !c.var.may('visibility.change', profile)) throw new NotFound()
  return c.html(await pageOf(c, profile))
})

visibility.post('profileVisibility', async (c: Ctx) => {
  const { db, may, now, language } = c.var
  const profile = await findProfile(db, signedIn(c).id)
  if (!profile || !may('visibility.change', profile)) throw new NotFound()
  const read = readForm(visibilityForm, await formOf(c))
  if (!read.data) return c.html(await pageOf(c, profile, read.problems), 422)
  await saveVisibility(db, profile.ownerId, read.data.visibility, now)
  return c.redirect(to(language, 'profileVisibility', {}, { saved: 'yes' }), 303)
})

visibility.get('profilePreview', async (c: Ctx) => {
  const { db, may, now } = c.var
  const profile = await findProfile(db, signedIn(c).id)
  if (!profile || !may('profile.view', profile)) throw new NotFound()
  const current = isFindable(profile, now) ? profile.visibility : 'hidden'
  const asked = c.req.query('as')
  const shown = asked === 'named' || asked === 'anonymous' ? asked : current === 'named' ? 'named' : 'anonymous'
  const view = c.req.query('view') === 'page' ? 'page' : 'row'
  const row = view === 'row' && (await previewTalentCard(db, profile.ownerId, shown, now))
  const page = view === 'page' && (await previewPerson(db, profile.ownerId, shown, now))
  const seen = row ? { row } : page ? { page } : undefined
  return c.html(previewPage({ frame: frameOf(c), seen, view, shown, current }))
})

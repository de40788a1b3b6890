import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import type { ProfileChanges, Section } from '../actions.ts'
import { said as shared } from '../messages.ts'
import { findProfile } from '../queries.ts'
import { draftOf, saveSection } from './actions.ts'
import { savedFields, sectionForms } from './forms.ts'
import { said } from './messages.ts'
import { countToldBy } from './queries.ts'
import { aboutPage } from './views/about.ts'
import { homePage } from './views/home.ts'
import { languagesPage } from './views/languages.ts'
import { preferencesPage } from './views/preferences.ts'

export const sections = slice()

const pages = { about: aboutPage, languages: languagesPage, preferences: preferencesPage }

const pageOf = (c: Ctx, section: Section, open: OpenForm, problems: readonly Problem[] = []): Html =>
  pages[section]({ frame: frameOf(c), open, problems: sayProblems(c.var.t, { ...shared, ...said }, problems) })

sections.get('profile', async (c: Ctx) => {
  const { db, may } = c.var
  const profile = await findProfile(db, signedIn(c).id)
  if (!profile || !may('profile.view', profile)) throw new NotFound()
  return c.html(
    homePage({
      frame: frameOf(c),
      profile,
      tally: await countToldBy(db, profile.ownerId),
      saved: c.req.query('saved'),
    }),
  )
})

for (const section of ['about', 'languages', 'preferences'] as const) {
  const { page, form } = sectionForms[section]

  sections.get(page, async (c: Ctx) => {
    const { db, may } = c.var
    const profile = await findProfile(db, signedIn(c).id)
    if (!profile || !may('profile.change', profile)) throw new NotFound()
    const saved = savedFields(section, profile)
    return c.html(
      pageOf(
        c,
        section,
        c.req.query('draft') === 'no'
          ? formAsSaved(saved)
          : await openForm(db, profile.ownerId, draftOf(section), saved),
      ),
    )
  })

  sections.post(page, async (c: Ctx) => {
    const { db, may, now, language } = c.var
    const profile = await findProfile(db, signedIn(c).id)
    if (!profile || !may('profile.change', profile)) throw new NotFound()
    const sent = await formOf(c)
    const read = readForm<typeof form>(form, sent)
    if (!read.data)
      return c.html(
        pageOf(c, section, await keepSent(db, profile.ownerId, draftOf(section), sent, now), read.problems),
        422,
      )
    const { savedNow } = await saveSection(
      db,
      profile.ownerId,
      section,
      read.data as ProfileChanges,
      typed(sent, 'seen'),
      now,
    )
    if (savedNow)
      return c.html(
        pageOf(c, section, await keepSent(db, profile.ownerId, draftOf(section), sent, now, stampOf(savedNow)), [
          { field: '', says: 'changedElsewhere' },
        ]),
        409,
      )
    return c.redirect(to(language, 'profile', {}, { saved: section }), 303)
  })
}

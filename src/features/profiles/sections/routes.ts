import { to } from '../../../i18n/addresses.ts'
import { dayOf } from '../../../i18n/dates.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { backOr } from '../../../web/way-back.ts'
import type { Section } from '../actions.ts'
import { said as shared } from '../messages.ts'
import { findProfile, type Profile } from '../queries.ts'
import { expiredResults } from '../rules.ts'
import { draftOf, saveSection } from './actions.ts'
import { readSection, savedFields, sectionForms } from './forms.ts'
import { said } from './messages.ts'
import { countToldBy, preferenceChoices } from './queries.ts'
import { aboutPage } from './views/about.ts'
import { homePage } from './views/home.ts'
import { languagesPage } from './views/languages.ts'
import { preferencesPage } from './views/preferences.ts'
import { priorityPage } from './views/priority.ts'

export const sections = slice()

const pageOf = async (
  c: Ctx,
  section: Section,
  profile: Profile,
  open: OpenForm,
  problems: readonly Problem[] = [],
): Promise<Html> => {
  const { db, language, now, t } = c.var
  const given = {
    frame: frameOf(c),
    open,
    problems: sayProblems(t, { ...shared, ...said }, problems),
    savedAt: c.req.query('saved') === undefined || problems.length > 0 ? null : profile.updatedAt,
  }
  if (section === 'about') return aboutPage(given)
  if (section === 'priority') return priorityPage(given)
  if (section === 'languages') return languagesPage({ ...given, expired: expiredResults(profile, dayOf(now)) })
  return preferencesPage({ ...given, choices: await preferenceChoices(db, language) })
}

sections.get('profile', async (c: Ctx) => {
  const { db, may } = c.var
  const profile = await findProfile(db, signedIn(c).id)
  if (!profile || !may('profile.view', profile)) throw new NotFound()
  return c.html(
    homePage({
      frame: frameOf(c),
      profile,
      tally: await countToldBy(db, profile.ownerId),
    }),
  )
})

for (const section of ['about', 'languages', 'preferences', 'priority'] as const) {
  const { page } = sectionForms[section]

  sections.get(page, async (c: Ctx) => {
    const { db, may } = c.var
    const profile = await findProfile(db, signedIn(c).id)
    if (!profile || !may('profile.change', profile)) throw new NotFound()
    const saved = savedFields(section, profile)
    return c.html(
      await pageOf(
        c,
        section,
        profile,
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
    const read = readSection(section, sent)
    if (!read.data)
      return c.html(
        await pageOf(
          c,
          section,
          profile,
          await keepSent(db, profile.ownerId, draftOf(section), sent, now),
          read.problems,
        ),
        422,
      )
    const { savedNow } = await saveSection(db, profile.ownerId, section, read.data, typed(sent, 'seen'), now)
    if (savedNow)
      return c.html(
        await pageOf(
          c,
          section,
          profile,
          await keepSent(db, profile.ownerId, draftOf(section), sent, now, stampOf(savedNow)),
          changedElsewhere(sent, savedNow),
        ),
        409,
      )
    return c.redirect(backOr(c, to(language, page, {}, { saved: 'yes' })), 303)
  })
}

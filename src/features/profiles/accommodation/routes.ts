import { to } from '../../../i18n/addresses.ts'
import { type Ctx, ownerFor } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { backOr } from '../../../web/way-back.ts'
import { said as shared } from '../messages.ts'
import { draftOfCard, saveAccommodationCard } from './actions.ts'
import { accommodationForm, savedCard } from './forms.ts'
import { said } from './messages.ts'
import { type AccommodationCard, findAccommodationCard } from './queries.ts'
import { accommodationPage } from './view.ts'

export const accommodation = slice()

const pageOf = (c: Ctx, open: OpenForm, problems: readonly Problem[] = [], saved?: AccommodationCard) =>
  accommodationPage({
    frame: frameOf(c),
    open,
    problems: sayProblems(c.var.t, { ...shared, ...said }, problems),
    savedAt: saved?.updatedAt ?? null,
    isEmptied: saved?.updatedAt === null,
  })

accommodation.get('profileAccommodation', async (c) => {
  const { id, language } = ownerFor(c, 'accommodation.change')
  const card = await findAccommodationCard(c.var.db, id, language)
  const saved = savedCard(card)
  const open = c.req.query('draft') === 'no' ? formAsSaved(saved) : await openForm(c.var.db, id, draftOfCard, saved)
  return c.html(pageOf(c, open, [], c.req.query('saved') === undefined ? undefined : card))
})

accommodation.post('profileAccommodation', async (c) => {
  const { db, now, language } = c.var
  const person = ownerFor(c, 'accommodation.change')
  const sent = await formOf(c)
  const read = readForm(accommodationForm, sent)
  if (!read.data) return c.html(pageOf(c, await keepSent(db, person.id, draftOfCard, sent, now), read.problems), 422)
  const { savedNow } = await saveAccommodationCard(db, person, read.data, typed(sent, 'seen'), now)
  if (savedNow) {
    const open = await keepSent(db, person.id, draftOfCard, sent, now, stampOf(savedNow))
    return c.html(pageOf(c, open, changedElsewhere(sent, savedNow)), 409)
  }
  return c.redirect(backOr(c, to(language, 'profileAccommodation', {}, { saved: 'yes' })), 303)
})

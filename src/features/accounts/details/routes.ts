import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, ownerFor, type Person, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { backOr } from '../../../web/way-back.ts'
import { changeDetails, draftOfDetails } from './actions.ts'
import { detailsForm } from './forms.ts'
import { said } from './messages.ts'
import { findAccount } from './queries.ts'
import { accountPage, detailsPage } from './views.ts'

const pages = slice()
export const routes = pages.routes

pages.get('account', async (c) => {
  const { db, may, now } = c.var
  const account = await findAccount(db, signedIn(c).id, now)
  if (!account || !may('account.view', account)) throw new NotFound()
  const asked = c.req.query('done')
  const done = asked === 'details' || asked === 'work-email' ? asked : undefined
  return c.html(accountPage({ frame: frameOf(c), account, done }))
})

const whoChanges = (c: Ctx): Person => ownerFor(c, 'account.change')

const namePage = (c: Ctx, open: OpenForm, problems: readonly Problem[] = []) =>
  detailsPage({ frame: frameOf(c), open, problems: sayProblems(c.var.t, said, problems) })

pages.get('accountName', async (c) => {
  const { id, name, language } = whoChanges(c)
  const saved = { name, language }
  const isAsSaved = c.req.query('draft') === 'no'
  return c.html(namePage(c, isAsSaved ? formAsSaved(saved) : await openForm(c.var.db, id, draftOfDetails, saved)))
})

pages.post('accountName', async (c) => {
  const { db, now, language } = c.var
  const person = whoChanges(c)
  const saved = { name: person.name, language: person.language }
  const sent = await formOf(c)
  const form = readForm(detailsForm, sent)
  if (!form.data)
    return c.html(namePage(c, await keepSent(db, person.id, draftOfDetails, sent, now), form.problems), 422)
  const seen = typed(sent, 'seen')
  if (seen !== '' && seen !== stampOf(saved)) {
    const open = await keepSent(db, person.id, draftOfDetails, sent, now, stampOf(saved))
    return c.html(namePage(c, open, changedElsewhere(sent, saved)), 409)
  }
  await changeDetails(db, person.id, form.data, now)
  return c.redirect(backOr(c, to(language, 'account', {}, { done: 'details' })), 303)
})

import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { signedIn } from '../../../web/context.ts'
import { formOf, readForm, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { changeDetails } from './actions.ts'
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

pages.get('accountName', (c) => {
  const { id, name, language } = signedIn(c)
  if (!c.var.may('account.change', { ownerId: id })) throw new NotFound()
  return c.html(detailsPage({ frame: frameOf(c), sent: { name, language }, problems: [] }))
})

pages.post('accountName', async (c) => {
  const { db, may, t, now, language } = c.var
  const person = signedIn(c)
  if (!may('account.change', { ownerId: person.id })) throw new NotFound()
  const sent = await formOf(c)
  const form = readForm(detailsForm, sent)
  if (!form.data)
    return c.html(detailsPage({ frame: frameOf(c), sent, problems: sayProblems(t, said, form.problems) }), 422)
  await changeDetails(db, person.id, form.data, now)
  return c.redirect(to(language, 'account', {}, { done: 'details' }), 303)
})

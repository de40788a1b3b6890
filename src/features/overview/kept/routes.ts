import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, ownerFor, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { asQuery, readOverviewFilter } from '../campaigns/filter.ts'
import { draftOfView, keepView, removeView } from './actions.ts'
import { viewForm } from './forms.ts'
import { said } from './messages.ts'
import { findView, type KeptView, listViews } from './queries.ts'
import { newViewPage, viewRemovalPage, viewsPage } from './views.ts'

export const keptViews = slice()

// Whatever came by an address is read as a filter and written anew: only our own words are kept.
const asFilter = (query: string) => asQuery(readOverviewFilter(new URLSearchParams(query)))

const newPage = (c: Ctx, open: OpenForm, query: string, problems: readonly Problem[] = []) =>
  newViewPage({ frame: frameOf(c), open, query: asFilter(query), problems: sayProblems(c.var.t, said, problems) })

keptViews.get('overviewViewNew', async (c) => {
  const person = ownerFor(c, 'overview.keep-view')
  const open = await openForm(c.var.db, person.id, draftOfView, {})
  const asked = new URL(c.req.url).search.slice(1)
  return c.html(newPage(c, open, asked || typed(open.fields, 'query')))
})

keptViews.post('overviewViewNew', async (c) => {
  const { db, now, language } = c.var
  const person = ownerFor(c, 'overview.keep-view')
  const sent = await formOf(c)
  const query = asFilter(typed(sent, 'query'))
  const read = readForm(viewForm, sent)
  const problems = read.data ? await keepView(db, person.id, { ...read.data, query }, now) : read.problems
  if (problems.length === 0) return c.redirect(to(language, 'overviewViews', {}, { done: 'kept' }), 303)
  return c.html(newPage(c, await keepSent(db, person.id, draftOfView, sent, now), query, problems), 422)
})

keptViews.get('overviewViews', async (c) => {
  const person = ownerFor(c, 'overview.keep-view')
  return c.html(viewsPage(frameOf(c), await listViews(c.var.db, person.id), c.req.query('done')))
})

const findOwn = async (c: Ctx): Promise<KeptView> => {
  const person = signedIn(c)
  const view = await findView(c.var.db, idIn(c))
  if (!view || view.ownerId !== person.id || !c.var.may('overview.keep-view', view)) throw new NotFound()
  return view
}

keptViews.get('overviewViewRemoval', async (c) => c.html(viewRemovalPage(frameOf(c), await findOwn(c))))

keptViews.post('overviewViewRemoval', async (c) => {
  await removeView(c.var.db, await findOwn(c), c.var.now)
  return c.redirect(to(c.var.language, 'overviewViews', {}, { done: 'removed' }), 303)
})

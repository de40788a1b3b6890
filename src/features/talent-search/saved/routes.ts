import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, ownerFor, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { filterParams, filterQuery } from '../filter.ts'
import { findMatches } from '../matches.ts'
import { rowsOnPage } from '../queries.ts'
import { readFilter } from '../read-filter.ts'
import { asSent, changeSaved, draftOf, draftOfNew, markSeen, removeSaved, saveSearch, stopAlerts } from './actions.ts'
import { changesSince } from './changes.ts'
import { savedForm } from './forms.ts'
import { said } from './messages.ts'
import { findSaved, listSaved, type SavedSearch } from './queries.ts'
import { personOfStopToken } from './stop-link.ts'
import { listPage } from './views/list.ts'
import { newPage, savedPage } from './views/one.ts'
import { removalPage, stopPage, stoppedPage } from './views/small.ts'

const pages = slice()
export const routes = pages.routes

const asking = (c: Ctx) => ({ now: c.var.now, secret: c.var.settings.secret })

const newSearchPage = async (c: Ctx, open: OpenForm, query: string, problems: readonly Problem[] = []) => {
  const asked = await readFilter(c.var.db, c.var.viewer, new URLSearchParams(query), c.var.language)
  return newPage({ frame: frameOf(c), open, asked, problems: sayProblems(c.var.t, said, problems) })
}

pages.get('searchSave', async (c) => {
  const person = ownerFor(c, 'search.save')
  const open = await openForm(c.var.db, person.id, draftOfNew, { alert: 'none' })
  const asked = new URL(c.req.url).search.slice(1)
  return c.html(await newSearchPage(c, open, asked || typed(open.fields, 'query')))
})

pages.post('searchSave', async (c) => {
  const { db, viewer, now, language } = c.var
  const person = ownerFor(c, 'search.save')
  const sent = await formOf(c)
  const form = readForm(savedForm, sent)
  const again = async (problems: readonly Problem[]) =>
    c.html(
      await newSearchPage(c, await keepSent(db, person.id, draftOfNew, sent, now), typed(sent, 'query'), problems),
      422,
    )
  if (!form.data) return again(form.problems)
  const { filter } = await readFilter(db, viewer, new URLSearchParams(typed(sent, 'query')), language)
  const { now: seen } = await changesSince(db, viewer, filter, { seen: null, seenVersion: 0 }, asking(c))
  const saved = await saveSearch(db, person.id, { form: form.data, query: filterQuery(filter), seen }, now)
  if ('problems' in saved) return again(saved.problems)
  return c.redirect(to(language, 'savedSearch', saved, { done: 'saved' }), 303)
})

pages.get('savedSearches', async (c) => {
  const { db, viewer, language } = c.var
  const person = ownerFor(c, 'search.save')
  const searches = []
  for (const saved of await listSaved(db, person.id)) {
    const asked = await readFilter(db, viewer, new URLSearchParams(saved.query), language)
    searches.push({ saved, changes: await changesSince(db, viewer, asked.filter, saved, asking(c)) })
  }
  return c.html(listPage({ frame: frameOf(c), searches, done: c.req.query('done') }))
})

const findOwn = async (c: Ctx): Promise<SavedSearch> => {
  const person = signedIn(c)
  const saved = await findSaved(c.var.db, idIn(c))
  if (!saved || saved.ownerId !== person.id || !c.var.may('search.save', saved)) throw new NotFound()
  return saved
}

const onePage = async (c: Ctx, saved: SavedSearch, open: OpenForm, problems: readonly Problem[] = []) => {
  const { db, viewer, language, t, now } = c.var
  const asked = await readFilter(db, viewer, new URLSearchParams(saved.query), language)
  const changes = await changesSince(db, viewer, asked.filter, saved, asking(c))
  const ids = changes.freshIds.slice(0, rowsOnPage)
  const rows = await findMatches(db, ids, asked.filter, now)
  return savedPage({
    ...{ frame: frameOf(c), saved, asked, changes, rows, open },
    ...{ problems: sayProblems(t, said, problems), done: c.req.query('done') },
  })
}

pages.get('savedSearch', async (c) => {
  const saved = await findOwn(c)
  const kept = asSent(saved)
  const isAsSaved = c.req.query('draft') === 'no'
  const open = isAsSaved ? formAsSaved(kept) : await openForm(c.var.db, saved.ownerId, draftOf(saved.id), kept)
  return c.html(await onePage(c, saved, open))
})

pages.post('savedSearch', async (c) => {
  const { db, now, language } = c.var
  const saved = await findOwn(c)
  const sent = await formOf(c)
  const keep = (seen?: string) => keepSent(db, saved.ownerId, draftOf(saved.id), sent, now, seen)
  const form = readForm(savedForm, sent)
  if (!form.data) return c.html(await onePage(c, saved, await keep(), form.problems), 422)
  const outcome = await changeSaved(db, saved, { form: form.data, seen: typed(sent, 'seen') }, now)
  if ('savedNow' in outcome) {
    const kept = asSent(outcome.savedNow)
    return c.html(await onePage(c, outcome.savedNow, await keep(stampOf(kept)), changedElsewhere(sent, kept)), 409)
  }
  if (outcome.problems.length > 0) return c.html(await onePage(c, saved, await keep(), outcome.problems), 422)
  return c.redirect(to(language, 'savedSearch', saved, { done: 'changed' }), 303)
})

// Looking is an act here: from now on, changes are counted anew.
pages.post('savedSearchLook', async (c) => {
  const { db, viewer, now, language } = c.var
  const saved = await findOwn(c)
  const { filter } = await readFilter(db, viewer, new URLSearchParams(saved.query), language)
  const changes = await changesSince(db, viewer, filter, saved, asking(c))
  await markSeen(db, saved, changes.now, now)
  return c.redirect(to(language, 'search', {}, filterParams(filter)), 303)
})

pages.get('savedSearchLook', async (c) => c.redirect(to(c.var.language, 'savedSearch', await findOwn(c))))

pages.get('savedSearchRemoval', async (c) => c.html(removalPage(frameOf(c), await findOwn(c))))

pages.post('savedSearchRemoval', async (c) => {
  const saved = await findOwn(c)
  await removeSaved(c.var.db, saved, c.var.now)
  return c.redirect(to(c.var.language, 'savedSearches', {}, { done: 'removed' }), 303)
})

const ownerByToken = (c: Ctx): string => {
  c.var.openToAll()
  const ownerId = personOfStopToken(c.var.settings.secret, wordIn(c, 'token'))
  if (!ownerId) throw new NotFound()
  return ownerId
}

pages.get('searchAlertsStop', (c) => {
  ownerByToken(c)
  return c.html(stopPage(frameOf(c), wordIn(c, 'token')))
})

// Also what a mail program sends for its person, in one click (RFC 8058).
pages.post('searchAlertsStop', async (c) => {
  await stopAlerts(c.var.db, ownerByToken(c), c.var.now)
  return c.html(stoppedPage(frameOf(c)))
})

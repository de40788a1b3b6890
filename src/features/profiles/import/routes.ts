import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, ownerFor, type Person } from '../../../web/context.ts'
import { formOf, type Problem, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { limit } from '../../../web/rate-limits.ts'
import { slice } from '../../../web/slice.ts'
import { monthOf } from '../words.ts'
import { applyPlan, keepPlan, leaveImport } from './actions.ts'
import { findHeld, offerOf } from './compare.ts'
import { allTicked, broughtIn, chosenIn, languageIn, marked } from './forms.ts'
import { said } from './messages.ts'
import type { Plan } from './plan.ts'
import { findImport, findUndecided, findWorkStreams } from './queries.ts'
import { readFile, readText } from './read-file.ts'
import { planFor } from './resolve.ts'
import { importPage } from './views/choose-file.ts'
import { donePage } from './views/done.ts'
import { groupsOf } from './views/groups.ts'
import { previewPage } from './views/preview.ts'

export const importing = slice()

// Reading a file is work; nobody needs more in a minute.
const takeTurn = limit(20, 60)

const choosePage = async (c: Ctx, { id }: Person, text: string, problems: readonly Problem[]) =>
  c.html(
    importPage({
      frame: frameOf(c),
      text,
      problems: sayProblems(c.var.t, said, problems),
      undecided: await findUndecided(c.var.db, id),
      isLeft: c.req.query('left') === 'yes',
    }),
    problems.length > 0 ? 422 : 200,
  )

importing.get('profileImport', (c) => choosePage(c, ownerFor(c, 'profile.import'), '', []))

importing.post('profileImport', async (c) => {
  const { db, now, language } = c.var
  const person = ownerFor(c, 'profile.import')
  await takeTurn(person.id)
  const sent = await formOf(c)
  const brought = await broughtIn(sent)
  if (!brought) return choosePage(c, person, '', [{ field: 'file', says: 'nothingSent' }])
  const { field } = brought
  if (brought.isTooLarge)
    return choosePage(c, person, field === 'file' ? typed(sent, 'text') : '', [{ field, says: 'fileTooLarge' }])
  const read =
    'bytes' in brought
      ? await readFile(brought.bytes, brought.name, monthOf(now))
      : readText(brought.text, '', monthOf(now))
  if ('problem' in read) return choosePage(c, person, typed(sent, 'text'), [{ field, ...read.problem }])

  const id = await keepPlan(db, person.id, await planFor(db, read.found), now)
  return c.redirect(to(language, 'profileImportPreview', { id }), 303)
})

const findOwn = async (c: Ctx) => {
  ownerFor(c, 'profile.import')
  const found = await findImport(c.var.db, idIn(c))
  if (!found || !c.var.may('profile.import', found)) throw new NotFound()
  return found
}

// What a file would add is worked out anew each time it is shown: the profile may have changed since it was read.
const seenNow = async (c: Ctx, ownerId: string, plan: Plan) => {
  const seen = {
    frame: frameOf(c),
    plan,
    offer: offerOf(plan, await findHeld(c.var.db, ownerId)),
    streams: await findWorkStreams(c.var.db, plan.answers.workStreams?.workStreams ?? []),
  }
  return { ...seen, groups: groupsOf(seen) }
}

importing.get('profileImportPreview', async (c) => {
  const { id, ownerId, plan, added } = await findOwn(c)
  if (!plan) return c.html(donePage({ frame: frameOf(c), added, isAgain: c.req.query('added') !== 'yes' }))
  const seen = await seenNow(c, ownerId, plan)
  return c.html(previewPage({ ...seen, id, ticks: allTicked(seen.groups), spoken: c.var.language }))
})

importing.post('profileImportPreview', async (c) => {
  const { db, now, language } = c.var
  const { id, ownerId, plan } = await findOwn(c)
  const sent = await formOf(c)
  if (typed(sent, 'leave') === 'yes') {
    await leaveImport(db, ownerId, id, now)
    return c.redirect(to(language, 'profileImport', {}, { left: 'yes' }), 303)
  }
  if (plan && typed(sent, 'mark') !== '') {
    const seen = await seenNow(c, ownerId, plan)
    const ticks = marked(sent, seen.groups) ?? allTicked(seen.groups)
    return c.html(previewPage({ ...seen, id, ticks, spoken: languageIn(sent, language) }))
  }
  const added = await applyPlan(db, ownerId, id, chosenIn(sent, language), now)
  return c.redirect(to(language, 'profileImportPreview', { id }, added ? { added: 'yes' } : {}), 303)
})

import { to } from '../../../i18n/addresses.ts'
import { type Ctx, ownerFor, type Person } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { changedElsewhere } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { said as shared } from '../messages.ts'
import { giveDeclaration, withdrawDeclaration } from './actions.ts'
import { declarationForm, savedFields } from './forms.ts'
import { said } from './messages.ts'
import { findDeclaration } from './queries.ts'
import { declarationPage, withdrawalPage } from './views.ts'

export const selfDeclaration = slice()

const find = (c: Ctx, { id }: Person) => findDeclaration(c.var.db, c.var.settings.declarationKeys, id)

type Shown = { fields: Sent; seen: string; kept: Awaited<ReturnType<typeof find>>; problems?: readonly Problem[] }

const pageOf = (c: Ctx, { fields, seen, kept, problems = [] }: Shown) =>
  declarationPage({
    frame: frameOf(c),
    // Without a draft: what is typed here is never stored unsealed.
    open: { draft: undefined, version: 0, fields, seen, broughtBackAt: null },
    problems: sayProblems(c.var.t, { ...shared, ...said }, problems),
    kept,
    done: c.req.query('done'),
  })

selfDeclaration.get('selfDeclaration', async (c) => {
  const person = ownerFor(c, 'declaration.view')
  const kept = await find(c, person)
  const saved = savedFields(kept)
  return c.html(pageOf(c, { fields: saved, seen: stampOf(saved), kept }))
})

selfDeclaration.post('selfDeclaration', async (c) => {
  const { db, settings, language, now } = c.var
  const person = ownerFor(c, 'declaration.give')
  const sent = await formOf(c)
  const form = readForm(declarationForm, sent)
  const seen = typed(sent, 'seen')
  if (!form.data)
    return c.html(pageOf(c, { fields: sent, seen, kept: await find(c, person), problems: form.problems }), 422)
  const giving = { personId: person.id, form: form.data, seen, language, now }
  const { savedNow } = await giveDeclaration(db, settings.declarationKeys, giving)
  if (savedNow) {
    const problems = changedElsewhere(sent, savedNow)
    return c.html(pageOf(c, { fields: sent, seen: stampOf(savedNow), kept: await find(c, person), problems }), 409)
  }
  return c.redirect(to(language, 'selfDeclaration', {}, { done: 'kept' }), 303)
})

selfDeclaration.get('selfDeclarationWithdrawal', async (c) => {
  const person = ownerFor(c, 'declaration.withdraw')
  if (!(await find(c, person))) return c.redirect(to(c.var.language, 'selfDeclaration'))
  return c.html(withdrawalPage(frameOf(c)))
})

selfDeclaration.post('selfDeclarationWithdrawal', async (c) => {
  const { db, language, now } = c.var
  const person = ownerFor(c, 'declaration.withdraw')
  await withdrawDeclaration(db, person.id, now)
  return c.redirect(to(language, 'selfDeclaration', {}, { done: 'removed' }), 303)
})

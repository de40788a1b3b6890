import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, type Person, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, type Sent, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { said as shared } from '../messages.ts'
import { giveDeclaration, withdrawDeclaration } from './actions.ts'
import { declarationForm, savedFields } from './forms.ts'
import { said } from './messages.ts'
import { findDeclaration } from './queries.ts'
import { declarationPage, withdrawalPage } from './views.ts'

export const selfDeclaration = slice()

const owner = (c: Ctx, ability: Ability): Person => {
  const person = signedIn(c)
  if (!c.var.may(ability, { ownerId: person.id })) throw new NotFound()
  return person
}

const find = (c: Ctx, { id }: Person) => findDeclaration(c.var.db, c.var.settings.declarationKeys, id)

type Shown = { fields: Sent; seen: string; problems?: readonly Problem[] }

const pageOf = async (c: Ctx, person: Person, { fields, seen, problems = [] }: Shown) =>
  declarationPage({
    frame: frameOf(c),
    // Without a draft: what is typed here is never stored unsealed.
    open: { draft: undefined, version: 0, fields, seen, broughtBackAt: null },
    problems: sayProblems(c.var.t, { ...shared, ...said }, problems),
    kept: await find(c, person),
    done: c.req.query('done'),
  })

selfDeclaration.get('selfDeclaration', async (c) => {
  const person = owner(c, 'declaration.view')
  const saved = savedFields(await find(c, person))
  return c.html(await pageOf(c, person, { fields: saved, seen: stampOf(saved) }))
})

selfDeclaration.post('selfDeclaration', async (c) => {
  const { db, settings, language, now } = c.var
  const person = owner(c, 'declaration.give')
  const sent = await formOf(c)
  const form = readForm(declarationForm, sent)
  const seen = typed(sent, 'seen')
  if (!form.data) return c.html(await pageOf(c, person, { fields: sent, seen, problems: form.problems }), 422)
  const giving = { personId: person.id, form: form.data, seen, language, now }
  const { savedNow } = await giveDeclaration(db, settings.declarationKeys, giving)
  if (savedNow) {
    const problems = [{ field: '', says: 'changedElsewhere' }]
    return c.html(await pageOf(c, person, { fields: sent, seen: stampOf(savedNow), problems }), 409)
  }
  return c.redirect(to(language, 'selfDeclaration', {}, { done: 'kept' }), 303)
})

selfDeclaration.get('selfDeclarationWithdrawal', async (c) => {
  const person = owner(c, 'declaration.withdraw')
  if (!(await find(c, person))) return c.redirect(to(c.var.language, 'selfDeclaration'))
  return c.html(withdrawalPage(frameOf(c)))
})

selfDeclaration.post('selfDeclarationWithdrawal', async (c) => {
  const { db, language, now } = c.var
  const person = owner(c, 'declaration.withdraw')
  await withdrawDeclaration(db, person.id, now)
  return c.redirect(to(language, 'selfDeclaration', {}, { done: 'removed' }), 303)
})

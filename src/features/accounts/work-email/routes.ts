import { to } from '../../../i18n/addresses.ts'
import { type Ctx, ownerFor, type Person } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { limit } from '../../../web/rate-limits.ts'
import { slice } from '../../../web/slice.ts'
import { confirmWorkEmail, draftOfWorkEmail, sendCode, whatBlocksCode } from './actions.ts'
import { codeForm, workEmailForm } from './forms.ts'
import { said } from './messages.ts'
import { acceptedDomains, pendingOf, workEmailOf } from './queries.ts'
import { codePage, workEmailPage } from './views.ts'

const pages = slice()
export const routes = pages.routes

// Five codes an hour: one person cannot try their luck for long, and nobody's mailbox is filled.
const takeCodeFor = limit(5, 3600)
const takeCodeTo = limit(5, 3600)

const whoChanges = (c: Ctx): Person => ownerFor(c, 'work-email.confirm')

const askForAddress = async (c: Ctx, person: Person, open: OpenForm, problems: readonly Problem[]) => {
  const { db, t } = c.var
  return c.html(
    workEmailPage({
      frame: frameOf(c),
      open,
      problems: sayProblems(t, said, problems),
      confirmed: await workEmailOf(db, person.id),
      domains: await acceptedDomains(db),
    }),
    problems.length > 0 ? 422 : 200,
  )
}

pages.get('workEmail', async (c) => {
  const person = whoChanges(c)
  return askForAddress(c, person, await openForm(c.var.db, person.id, draftOfWorkEmail, {}), [])
})

pages.post('workEmail', async (c) => {
  const { db, settings, now, language } = c.var
  const person = whoChanges(c)
  const sent = await formOf(c)
  const form = readForm(workEmailForm, sent)
  const problems = form.data ? await whatBlocksCode(db, person.id, form.data.workEmail) : form.problems
  if (!form.data || problems.length > 0)
    return askForAddress(c, person, await keepSent(db, person.id, draftOfWorkEmail, sent, now), problems)

  await takeCodeFor(person.id)
  await takeCodeTo(form.data.workEmail)
  await sendCode(db, settings.secret, person, form.data.workEmail, now)
  return c.redirect(to(language, 'workEmailCode'), 303)
})

pages.get('workEmailCode', async (c) => {
  const person = whoChanges(c)
  const pending = await pendingOf(c.var.db, person.id)
  if (!pending) return c.redirect(to(c.var.language, 'workEmail'))
  return c.html(codePage({ frame: frameOf(c), sent: {}, problems: [], pending }))
})

pages.post('workEmailCode', async (c) => {
  const { db, settings, t, now, language } = c.var
  const person = whoChanges(c)
  const sent = await formOf(c)
  const pending = await pendingOf(db, person.id)
  if (!pending) return c.redirect(to(language, 'workEmail'), 303)
  const form = readForm(codeForm, sent)
  const problems = form.data
    ? await confirmWorkEmail(db, settings.secret, person.id, form.data.code, now)
    : form.problems
  if (problems.length === 0) return c.redirect(to(language, 'account', {}, { done: 'work-email' }), 303)
  if (problems.some(({ field }) => field === 'workEmail'))
    return askForAddress(
      c,
      person,
      await openForm(db, person.id, draftOfWorkEmail, { workEmail: pending.workEmail }),
      problems,
    )
  return c.html(codePage({ frame: frameOf(c), sent, problems: sayProblems(t, said, problems), pending }), 422)
})

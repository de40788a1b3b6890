import { to } from '../../i18n/addresses.ts'
import { NotFound } from '../../platform/refusals.ts'
import { type Ctx, wordIn } from '../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed, typedAll } from '../../web/forms.ts'
import { frameOf } from '../../web/frame.ts'
import { addressOf, limit } from '../../web/rate-limits.ts'
import { slice } from '../../web/slice.ts'
import { choose, confirm, join, leave } from './actions.ts'
import { choicesForm, joinForm } from './forms.ts'
import { said } from './messages.ts'
import { findSubscriber, type Subscriber } from './queries.ts'
import { confirmPage, joinPage, leavePage, leftPage, preferencesPage, sentPage } from './views.ts'

export const mailingList = slice()

// A place may ask so often in an hour, and an address may be written to so often: the list is no way to pester anyone.
const takeOfPlace = limit(20, 3600)
const takeOfAddress = limit(4, 3600)

const where = (c: Ctx) => ({ now: c.var.now, origin: c.var.settings.publicUrl, secret: c.var.settings.secret })

mailingList.get('mailingList', (c) => {
  c.var.openToAll()
  const { person, language } = c.var
  return c.html(
    joinPage({
      frame: frameOf(c),
      email: person?.email ?? '',
      chosen: { language, topics: ['campaigns'] },
      problems: [],
    }),
  )
})

mailingList.post('mailingList', async (c) => {
  c.var.openToAll()
  const sent = await formOf(c)
  const { data, problems } = readForm(joinForm, sent)
  if (!data) {
    const chosen = { language: typed(sent, 'language'), topics: typedAll(sent, 'topics') }
    return c.html(
      joinPage({
        frame: frameOf(c),
        email: typed(sent, 'email'),
        chosen,
        problems: sayProblems(c.var.t, said, problems),
      }),
      422,
    )
  }
  await takeOfPlace(addressOf(c))
  await takeOfAddress(data.email.toLowerCase())
  await join(c.var.db, data, where(c))
  return c.redirect(to(c.var.language, 'mailingListSent'), 303)
})

mailingList.get('mailingListSent', (c) => {
  c.var.openToAll()
  return c.html(sentPage(frameOf(c)))
})

// Whoever holds the token of a mail holds the mailbox: it is the authority for that one subscription.
const holder = async (c: Ctx): Promise<Subscriber> => {
  c.var.openToAll()
  const found = await findSubscriber(c.var.db, wordIn(c, 'token'))
  if (!found) throw new NotFound()
  return found
}

mailingList.get('mailingListConfirmation', async (c) => {
  const subscriber = await holder(c)
  if (subscriber.status === 'waiting') return c.html(confirmPage(frameOf(c), subscriber))
  return c.redirect(
    to(c.var.language, subscriber.status === 'confirmed' ? 'mailingListPreferences' : 'mailingListRemoval', subscriber),
  )
})

mailingList.post('mailingListConfirmation', async (c) => {
  const subscriber = await holder(c)
  await confirm(c.var.db, subscriber, where(c))
  return c.redirect(to(c.var.language, 'mailingListPreferences', subscriber, { done: 'confirmed' }), 303)
})

const preferences = (
  c: Ctx,
  subscriber: Subscriber,
  chosen: { language: string; topics: readonly string[] },
  problems: readonly Problem[] = [],
) =>
  preferencesPage({
    frame: frameOf(c),
    subscriber,
    chosen,
    problems: sayProblems(c.var.t, said, problems),
    done: c.req.query('done'),
  })

mailingList.get('mailingListPreferences', async (c) => {
  const subscriber = await holder(c)
  if (subscriber.status === 'waiting') return c.redirect(to(c.var.language, 'mailingListConfirmation', subscriber))
  return c.html(subscriber.status === 'removed' ? leftPage(frameOf(c)) : preferences(c, subscriber, subscriber))
})

mailingList.post('mailingListPreferences', async (c) => {
  const subscriber = await holder(c)
  if (subscriber.status !== 'confirmed') throw new NotFound()
  const sent = await formOf(c)
  const { data, problems } = readForm(choicesForm, sent)
  if (!data)
    return c.html(
      preferences(c, subscriber, { language: typed(sent, 'language'), topics: typedAll(sent, 'topics') }, problems),
      422,
    )
  await choose(c.var.db, subscriber, data, where(c))
  return c.redirect(to(c.var.language, 'mailingListPreferences', subscriber, { done: 'saved' }), 303)
})

mailingList.get('mailingListRemoval', async (c) => {
  const subscriber = await holder(c)
  return c.html(subscriber.status === 'removed' ? leftPage(frameOf(c)) : leavePage(frameOf(c), subscriber))
})

// Also what a mail program sends for its person, in one click (RFC 8058).
mailingList.post('mailingListRemoval', async (c) => {
  await leave(c.var.db, await holder(c), where(c))
  return c.html(leftPage(frameOf(c)))
})

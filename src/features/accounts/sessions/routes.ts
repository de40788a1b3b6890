import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { ownerFor, signedIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { endOtherSessions, endSession } from './actions.ts'
import { sessionsOf } from './queries.ts'
import { sessionsPage } from './views.ts'

const pages = slice()
export const routes = pages.routes

pages.get('accountSessions', async (c) => {
  const { db, now, sessionId } = c.var
  const person = ownerFor(c, 'account.view')
  const sessions = await sessionsOf(db, person.id, now)
  const ended = Number(/^\d{1,3}$/.exec(c.req.query('ended') ?? '')?.[0] ?? 0)
  return c.html(sessionsPage({ frame: frameOf(c), sessions, here: sessionId, ended }))
})

pages.post('accountSessions', async (c) => {
  const { db, may, now, language, sessionId } = c.var
  const person = signedIn(c)
  if (!may('session.end', { ownerId: person.id }) || !sessionId) throw new NotFound()
  const which = typed(await formOf(c), 'session')
  const mine = await sessionsOf(db, person.id, now)
  if (which !== 'others' && !mine.some(({ id }) => id === which)) throw new NotFound()

  const ended = which === 'others' ? await endOtherSessions(db, person.id, sessionId, now) : 1
  if (which !== 'others') await endSession(db, person.id, which, now)
  return c.redirect(to(language, 'accountSessions', {}, { ended }), 303)
})

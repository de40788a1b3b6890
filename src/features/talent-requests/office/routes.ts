import { to } from '../../../i18n/addresses.ts'
import { mayUse } from '../../../policy/policy.ts'
import type { Ctx } from '../../../web/context.ts'
import { formOf, readForm } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { findListOffice } from '../../mailing-list/index.ts'
import { concludeRequest, draftOfConclusion, draftOfMessage, takeUpRequest, writeMessage } from '../actions.ts'
import { conclusionForm, messageForm } from '../forms.ts'
import { countOfficeWork, listOfficeRequests, queues } from '../queries.ts'
import { countAwaited } from '../referring/closing.ts'
import { enter, findHeld, requestPage } from './page.ts'
import { officePage, officeRequestsPage } from './views.ts'

export const officeWork = slice()

const done = (c: Ctx) => ({ now: c.var.now, origin: c.var.settings.publicUrl })

officeWork.get('office', async (c) => {
  enter(c)
  const { db, viewer, now } = c.var
  return c.html(
    officePage({
      frame: frameOf(c),
      work: await countOfficeWork(db, viewer, now),
      mayMail: mayUse(viewer, 'mailing.view', { officeId: (await findListOffice(db)).id }),
    }),
  )
})

officeWork.get('officeRequests', async (c) => {
  enter(c)
  const queue = queues.find((name) => name === c.req.query('show')) ?? 'open'
  return c.html(
    officeRequestsPage({
      frame: frameOf(c),
      queue,
      requests: await listOfficeRequests(c.var.db, c.var.viewer, queue, c.var.now),
    }),
  )
})

officeWork.get('officeRequest', async (c) => {
  const { person, request } = await findHeld(c, 'request.view')
  return c.html(await requestPage(c, person, request))
})

officeWork.post('officeRequestTakeUp', async (c) => {
  const { person, request } = await findHeld(c, 'request.take-up')
  await takeUpRequest(c.var.db, request, person.id, done(c))
  return c.redirect(to(c.var.language, 'officeRequest', request, { done: 'taken-up' }), 303)
})

officeWork.post('officeRequestMessages', async (c) => {
  const { db, now, language } = c.var
  const { person, request } = await findHeld(c, 'request.message')
  const sent = await formOf(c)
  const form = readForm(messageForm, sent)
  if (!form.data) {
    const message = await keepSent(db, person.id, draftOfMessage(request.id), sent, now)
    return c.html(await requestPage(c, person, request, { message, problems: form.problems }), 422)
  }
  await writeMessage(db, request, { id: person.id, language, fromOffice: true }, form.data.body, done(c))
  return c.redirect(`${to(language, 'officeRequest', request, { done: 'message' })}#conversation`, 303)
})

officeWork.post('officeRequestConclusion', async (c) => {
  const { db, now, language } = c.var
  const { person, request } = await findHeld(c, 'request.conclude')
  const sent = await formOf(c)
  const form = readForm(conclusionForm, sent)
  const isTooEarly = form.data?.outcome === 'fulfilled' && request.status === 'submitted'
  const count = form.data ? await countAwaited(db, request.id) : 0
  const problems = [
    ...form.problems,
    ...(isTooEarly ? [{ field: 'outcome', says: 'takeUpFirst' }] : []),
    ...(count > 0 ? [{ field: 'outcome', says: 'awaitedFirst', values: { count } }] : []),
  ]
  if (!form.data || problems.length > 0) {
    const conclusion = await keepSent(db, person.id, draftOfConclusion(request.id), sent, now)
    return c.html(await requestPage(c, person, request, { conclusion, problems }), 422)
  }
  await concludeRequest(db, request, person.id, form.data, done(c))
  return c.redirect(to(language, 'officeRequest', request, { done: 'concluded' }), 303)
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['officeRequestTakeUp', 'officeRequestMessages', 'officeRequestConclusion'] as const)
  officeWork.get(name, async (c) =>
    c.redirect(to(c.var.language, 'officeRequest', (await findHeld(c, 'request.view')).request)),
  )

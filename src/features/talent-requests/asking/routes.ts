import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, idIn, ownerFor, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { cancelRequest, draftOfMessage, draftOfRequest, submitRequest, writeMessage } from '../actions.ts'
import { countedSearchOf, searchInWords, searching } from '../carried.ts'
import { messageForm, readRequest } from '../forms.ts'
import { transitions } from '../lifecycle.ts'
import { said } from '../messages.ts'
import {
  findRequest,
  listAlike,
  listMessages,
  listOwnRequests,
  type RequestDetail,
  requestChoices,
} from '../queries.ts'
import { listShown } from '../referring/queries.ts'
import { managersOnlyPage, requestFormPage } from './form-view.ts'
import { cancellationPage, requestPage, requestsPage } from './views.ts'

export const asking = slice()

const done = (c: Ctx) => ({ now: c.var.now, origin: c.var.settings.publicUrl })

// The page of a manager is the manager’s own, even for those who may see the request elsewhere.
const findOwn = async (c: Ctx, ability: Ability): Promise<RequestDetail> => {
  const person = signedIn(c)
  const request = await findRequest(c.var.db, idIn(c))
  if (!request || request.ownerId !== person.id || !c.var.may(ability, request)) throw new NotFound()
  return request
}

asking.get('requests', async (c) => {
  const person = signedIn(c)
  if (!c.var.may('request.create', { ownerId: person.id })) return c.html(managersOnlyPage(frameOf(c)), 403)
  return c.html(requestsPage({ frame: frameOf(c), requests: await listOwnRequests(c.var.db, c.var.viewer, person.id) }))
})

// What looks alike among one’s own open requests, so that nobody asks twice for one need.
const listAlikeOwn = async (c: Ctx, open: OpenForm, query: string) => {
  const { db, viewer, now } = c.var
  const { id: ownerId } = signedIn(c)
  const looked = { title: typed(open.fields, 'positionTitle'), query, ownerId, departmentNumber: null }
  return (await listAlike(db, viewer, looked, now)).filter(
    (one) => one.ownerId === ownerId && one.nextStepBy !== 'nobody',
  )
}

const formPage = async (c: Ctx, open: OpenForm, query: string, problems: readonly Problem[] = []) => {
  const { db, t } = c.var
  const frame = frameOf(c)
  const search = await countedSearchOf(searching(c), query)
  return requestFormPage({
    frame,
    open,
    problems: sayProblems(t, said, problems),
    choices: await requestChoices(db),
    alike: await listAlikeOwn(c, open, search?.query ?? ''),
    search,
  })
}

asking.get('requestNew', async (c) => {
  const person = signedIn(c)
  if (!c.var.may('request.create', { ownerId: person.id })) return c.html(managersOnlyPage(frameOf(c)), 403)
  const open = await openForm(c.var.db, person.id, draftOfRequest, {})
  const asked = new URL(c.req.url).search.slice(1)
  return c.html(await formPage(c, open, asked || typed(open.fields, 'filter')))
})

asking.post('requestNew', async (c) => {
  const { db, now, language } = c.var
  const person = ownerFor(c, 'request.create')
  const sent = await formOf(c)
  const read = readRequest(sent, now.toISOString().slice(0, 7))
  if (!read.data)
    return c.html(
      await formPage(c, await keepSent(db, person.id, draftOfRequest, sent, now), typed(sent, 'filter'), read.problems),
      422,
    )

  const found = await countedSearchOf(searching(c), read.data.filter)
  const id = await submitRequest(
    db,
    { id: person.id, language },
    { ...read.data, filter: found?.query ?? '' },
    found?.total ?? 0,
    done(c),
  )
  return c.redirect(to(language, 'request', { id }, { done: 'sent' }), 303)
})

const ownPage = async (c: Ctx, request: RequestDetail, open: OpenForm, problems: readonly Problem[] = []) =>
  requestPage({
    frame: frameOf(c),
    request,
    inWords: await searchInWords(c.var.db, frameOf(c), request.filterQuery),
    messages: await listMessages(c.var.db, request.id),
    people: await listShown(c.var.db, request.id, c.var.now),
    verbs: verbsOpenTo(c.var.viewer, transitions, request),
    open,
    problems: sayProblems(c.var.t, said, problems),
    done: c.req.query('done'),
  })

asking.get('request', async (c) => {
  const request = await findOwn(c, 'request.view')
  return c.html(await ownPage(c, request, await openForm(c.var.db, request.ownerId, draftOfMessage(request.id), {})))
})

asking.post('requestMessages', async (c) => {
  const { db, now, language } = c.var
  const request = await findOwn(c, 'request.message')
  const sent = await formOf(c)
  const form = readForm(messageForm, sent)
  if (!form.data)
    return c.html(
      await ownPage(
        c,
        request,
        await keepSent(db, request.ownerId, draftOfMessage(request.id), sent, now),
        form.problems,
      ),
      422,
    )
  await writeMessage(db, request, { id: request.ownerId, language, fromOffice: false }, form.data.body, done(c))
  return c.redirect(`${to(language, 'request', request, { done: 'message' })}#conversation`, 303)
})

asking.get('requestMessages', async (c) => c.redirect(to(c.var.language, 'request', await findOwn(c, 'request.view'))))

asking.get('requestCancellation', async (c) =>
  c.html(cancellationPage({ frame: frameOf(c), request: await findOwn(c, 'request.cancel') })),
)

asking.post('requestCancellation', async (c) => {
  const request = await findOwn(c, 'request.cancel')
  await cancelRequest(c.var.db, request, request.ownerId, done(c))
  return c.redirect(to(c.var.language, 'request', request), 303)
})

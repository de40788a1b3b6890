import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { verbsOpenTo } from '../../../policy/lifecycle.ts'
import { type Ability, mayUse, mayUseSomewhere } from '../../../policy/policy.ts'
import { type Ctx, idIn, type Person, pageIn, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { slice } from '../../../web/slice.ts'
import { concludeRequest, draftOfConclusion, draftOfMessage, takeUpRequest, writeMessage } from '../actions.ts'
import { matchesOf, searching } from '../carried.ts'
import { conclusionForm, messageForm } from '../forms.ts'
import { transitions } from '../lifecycle.ts'
import { said } from '../messages.ts'
import {
  countOfficeWork,
  findRequest,
  listMessages,
  listOfficeRequests,
  queues,
  type RequestDetail,
} from '../queries.ts'
import { officePage, officeRequestPage, officeRequestsPage } from './views.ts'

export const officeWork = slice()

const done = (c: Ctx) => ({ now: c.var.now, origin: c.var.settings.publicUrl })

// The place as a whole: whoever works in some office may enter, and sees what of it is theirs.
const enter = (c: Ctx): Person => {
  const person = signedIn(c)
  const here = c.var.viewer.grants.some(({ officeId }) => c.var.may('office.work', { officeId }))
  if (!here || !mayUseSomewhere(c.var.viewer, 'request.view')) throw new NotFound()
  return person
}

const find = async (c: Ctx, ability: Ability): Promise<{ person: Person; request: RequestDetail }> => {
  const person = enter(c)
  const request = await findRequest(c.var.db, idIn(c))
  // The manager’s own page is another one: here a request is seen by those who hold it in an office.
  if (!request || !c.var.may(ability, { officeId: request.officeId })) throw new NotFound()
  return { person, request }
}

officeWork.get('office', async (c) => {
  enter(c)
  return c.html(officePage({ frame: frameOf(c), work: await countOfficeWork(c.var.db, c.var.viewer, c.var.now) }))
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

type Shown = { message?: OpenForm; conclusion?: OpenForm; problems?: readonly Problem[] }

const requestPage = async (c: Ctx, person: Person, request: RequestDetail, shown: Shown = {}) => {
  const { db, viewer, t } = c.var
  const frame = frameOf(c)
  const problems = sayProblems(t, said, shown.problems ?? [])
  return officeRequestPage({
    frame,
    request,
    matches: await matchesOf(searching(c), request.filterQuery, pageIn(c)),
    messages: await listMessages(db, request.id),
    verbs: verbsOpenTo(viewer, transitions, { officeId: request.officeId, status: request.status }),
    mayWrite: mayUse(viewer, 'request.message', { officeId: request.officeId }),
    message: {
      open: shown.message ?? (await openForm(db, person.id, draftOfMessage(request.id), {})),
      problems: shown.message ? problems : [],
    },
    conclusion: {
      open: shown.conclusion ?? (await openForm(db, person.id, draftOfConclusion(request.id), {})),
      problems: shown.conclusion ? problems : [],
    },
    done: c.req.query('done'),
  })
}

officeWork.get('officeRequest', async (c) => {
  const { person, request } = await find(c, 'request.view')
  return c.html(await requestPage(c, person, request))
})

officeWork.post('officeRequestTakeUp', async (c) => {
  const { person, request } = await find(c, 'request.take-up')
  await takeUpRequest(c.var.db, request, person.id, done(c))
  return c.redirect(to(c.var.language, 'officeRequest', request, { done: 'taken-up' }), 303)
})

officeWork.post('officeRequestMessages', async (c) => {
  const { db, now, language } = c.var
  const { person, request } = await find(c, 'request.message')
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
  const { person, request } = await find(c, 'request.conclude')
  const sent = await formOf(c)
  const form = readForm(conclusionForm, sent)
  const isTooEarly = form.data?.outcome === 'fulfilled' && request.status === 'submitted'
  const problems = isTooEarly ? [{ field: 'outcome', says: 'takeUpFirst' }] : form.problems
  if (!form.data || isTooEarly) {
    const conclusion = await keepSent(db, person.id, draftOfConclusion(request.id), sent, now)
    return c.html(await requestPage(c, person, request, { conclusion, problems }), 422)
  }
  await concludeRequest(db, request, person.id, form.data, done(c))
  return c.redirect(to(language, 'officeRequest', request, { done: 'concluded' }), 303)
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['officeRequestTakeUp', 'officeRequestMessages', 'officeRequestConclusion'] as const)
  officeWork.get(name, async (c) =>
    c.redirect(to(c.var.language, 'officeRequest', (await find(c, 'request.view')).request)),
  )

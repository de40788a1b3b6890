import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { to } from '../i18n/addresses.ts'
import { Conflict, NotFound, NotFromHere, SignInNeeded, TooMany } from '../platform/refusals.ts'
import { visitor } from '../policy/viewer.ts'
import type { Ctx, Env } from './context.ts'
import { formOf, type Sent, typed } from './forms.ts'
import { frameOf } from './frame.ts'
import { type Html, html, type Part } from './html.ts'
import { keepSent } from './kept-typing.ts'
import { said } from './messages.ts'
import { resendPage, resendPart, writtenPart } from './resend.ts'
import { page } from './ui/layout.ts'
import { heading } from './ui/text.ts'

// The server refuses (FATAL: going down, full, not yet up), is not there, or does not answer in time.
const isDatabaseAway = (error: Error & { code?: string; severity?: string }) =>
  error.severity === 'FATAL' ||
  ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(error.code ?? '') ||
  /timeout exceeded when trying to connect|Connection terminated/.test(error.message)

const answer = (c: Ctx, status: ContentfulStatusCode, title: string, body: Part): Response | Promise<Response> =>
  c.html(page({ frame: frameOf(c), title, index: false, main: html`${heading(title)}${body}` }) as Html, status)

// What a form carried, to be given back whatever went wrong. A request refused before its size was looked at (no `may` yet) is not read.
const sentIn = async (c: Ctx): Promise<Sent> => {
  if (c.req.method !== 'POST' || (c.var.may as unknown) === undefined) return {}
  return formOf(c).catch(() => ({}))
}

// A form of ours whose person is here stays their draft even when its answer is an error.
const keepAsDraft = async (c: Ctx, sent: Sent): Promise<void> => {
  const { db, person, now } = c.var
  const draft = typed(sent, '_draft')
  if (!person || !/^[\w.-]{1,200}$/.test(draft) || typed(sent, '_person') !== person.id) return
  if (!c.var.may('draft.keep', { ownerId: person.id })) return
  await keepSent(db, person.id, draft, sent, now)
}

const homeLink = (c: Ctx) => html`<p><a href="${to(c.var.language, 'home')}">${c.var.t(said.toHome)}</a></p>`

const notFoundPage = (c: Ctx) =>
  answer(c, 404, c.var.t(said.notFoundTitle), html`<p>${c.var.t(said.notFoundBody)}</p>${homeLink(c)}`)

/** The page for an address that leads nowhere. */
export const notFound: NotFoundHandler<Env> = (c) => {
  c.var.openToAll()
  return notFoundPage(c)
}

/** Turns what went wrong into what a person sees; the one place that knows the status codes. */
export const onError: ErrorHandler<Env> = async (error, c) => {
  const { t, language } = c.var
  // An error before the session was read still gets a page in its frame.
  if (c.var.viewer === undefined) c.set('viewer', visitor)
  if (c.var.person === undefined) c.set('person', null)

  if (error instanceof NotFound) return notFoundPage(c)
  if (error instanceof SignInNeeded) {
    if (c.req.header('content-type')?.startsWith('application/json')) return c.json({ kept: false, signIn: true }, 401)
    if (c.req.method === 'GET')
      return c.redirect(to(language, 'signIn', {}, { return: c.req.path + new URL(c.req.url).search }))
    return c.html(resendPage(frameOf(c), await sentIn(c)) as Html, 401)
  }
  if (error instanceof NotFromHere) {
    if (error.reason === 'origin')
      return answer(c, 403, t(said.originTitle), html`<p>${t(said.originBody)}</p>${homeLink(c)}`)
    if (c.req.header('content-type')?.startsWith('application/json')) return c.json({ kept: false, signIn: true }, 403)
    const sent = await sentIn(c)
    await keepAsDraft(c, sent)
    return c.html(resendPage(frameOf(c), sent) as Html, 403)
  }
  if (error instanceof Conflict) {
    const sent = await sentIn(c)
    await keepAsDraft(c, sent)
    return answer(
      c,
      409,
      t(said.conflictTitle),
      html`<p>${t(said.conflictBody)}</p><p><a href="${c.req.header('referer')?.startsWith(c.var.settings.publicUrl) ? c.req.header('referer') : to(language, 'home')}">${t(said.seeAsItIs)}</a></p>
        ${writtenPart(frameOf(c), sent)}`,
    )
  }
  if (error instanceof TooMany) {
    c.header('Retry-After', String(error.retryAfterSeconds))
    return answer(
      c,
      429,
      t(said.tooManyTitle),
      html`<p>${t(said.tooManyBody, { count: error.retryAfterSeconds })}</p>${resendPart(frameOf(c), await sentIn(c))}`,
    )
  }
  if (error instanceof HTTPException && error.status === 413)
    return answer(c, 413, t(said.tooLargeTitle), html`<p>${t(said.tooLargeBody)}</p>`)
  if (error instanceof HTTPException && error.status < 500) return notFoundPage(c)

  c.var.log.error(
    { err: error, reference: c.var.reference, method: c.req.method, page: c.req.routePath },
    'request failed',
  )
  if (isDatabaseAway(error)) {
    c.header('Retry-After', '30')
    return answer(c, 503, t(said.awayTitle), html`<p>${t(said.awayBody)}</p>${resendPart(frameOf(c), await sentIn(c))}`)
  }
  return answer(
    c,
    500,
    t(said.brokenTitle),
    html`<p>${t(said.brokenBody)} <strong>${c.var.reference}</strong></p>${resendPart(frameOf(c), await sentIn(c))}${homeLink(c)}`,
  )
}

import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUseSomewhere } from '../../../policy/policy.ts'
import { type Ctx, wordIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { addressOf, limit } from '../../../web/rate-limits.ts'
import { giveSession, takeSession } from '../../../web/session.ts'
import { slice } from '../../../web/slice.ts'
import { demonstrationIssuer } from '../demonstration/cast.ts'
import { endOwnSession } from '../sessions/actions.ts'
import { keepAttempt, secondsToComeBack, signIn, takeAttempt } from './actions.ts'
import { bindBrowser, browserOf } from './browser.ts'
import { type Failure, newAttempt, signInAddress, signOutAddress, whoCameBack } from './issuer.ts'
import { viewerOf } from './queries.ts'
import { returnFrom } from './return.ts'
import { startOf } from './rules.ts'
import { donePage, failurePage, leavingPage, signedOutPage, signInPage, signOutPage } from './views.ts'

const pages = slice()
export const routes = pages.routes

// Many people share the address of an office; a machine that tries in a loop does not need more.
const takeOneAttempt = limit(120, 60)

const statuses = { denied: 403, stale: 400, refused: 400, noEmail: 400, unreachable: 503 } as const

// These pages are about one browser at one moment: no cache keeps them.
const open = (c: Ctx) => {
  c.var.openToAll()
  c.header('Cache-Control', 'private, no-store')
}

const failed = (c: Ctx, failure: Failure, returnTo?: string) => {
  if (failure === 'unreachable') c.header('Retry-After', '60')
  return c.html(failurePage(frameOf(c), failure, returnTo), statuses[failure])
}

const leadTo = (c: Ctx, address: URL) =>
  address.origin === new URL(c.var.settings.publicUrl).origin
    ? c.redirect(address.href, 303)
    : c.html(leavingPage(frameOf(c), address))

pages.get('signIn', (c) => {
  const { language, person } = c.var
  open(c)
  const returnTo = returnFrom(language, c.req.query('return'))
  return person ? c.redirect(returnTo ?? to(language, 'account')) : c.html(signInPage(frameOf(c), returnTo))
})

pages.post('signIn', async (c) => {
  const { db, settings, log, language, now, person } = c.var
  open(c)
  const returnTo = returnFrom(language, typed(await formOf(c), 'return'))
  if (person) return c.redirect(returnTo ?? to(language, 'account'), 303)
  await takeOneAttempt(addressOf(c))

  const attempt = newAttempt()
  const address = await signInAddress(settings, log, attempt, language)
  if (!address) return failed(c, 'unreachable', returnTo)
  const browser = bindBrowser(c, secondsToComeBack)
  await keepAttempt(db, browser, { ...attempt, returnTo, language }, now)
  return leadTo(c, address)
})

pages.get('signInReturn', async (c) => {
  const { db, settings, log, now, language, person, sessionId } = c.var
  open(c)
  const attempt = await takeAttempt(db, browserOf(c), c.req.query('state') ?? '', now)
  if (!attempt) return person ? c.redirect(to(language, 'account')) : failed(c, 'stale')

  const back = await whoCameBack(settings, log, attempt, c.req.path + new URL(c.req.url).search)
  if ('failure' in back) return failed(c, back.failure, attempt.returnTo)

  const { personId, isNew, token, lastsUntil } = await signIn(db, {
    ...back,
    issuer: settings.demonstration ? demonstrationIssuer : settings.issuer.url,
    language: attempt.language,
    device: c.req.header('user-agent') ?? '',
    earlierSessionId: sessionId,
    now,
  })
  giveSession(c, token, lastsUntil)
  const viewer = await viewerOf(db, personId)
  const start = startOf(isNew, (ability) => mayUseSomewhere(viewer, ability))
  return c.redirect(attempt.returnTo ?? to(attempt.language, start), 303)
})

// Where the small window ends in which one signs in again over a form.
pages.get('signInDone', (c) => {
  const { language, person } = c.var
  open(c)
  return person
    ? c.html(donePage(frameOf(c)))
    : c.redirect(to(language, 'signIn', {}, { return: to(language, 'signInDone') }))
})

// Who is signed in now, for a form that waits for them: its token, and the person as the form names them.
pages.get('sessionNow', (c) => {
  const { person, csrfToken } = c.var
  open(c)
  return c.json({ person: person?.id ?? null, token: csrfToken })
})

pages.get('signOut', (c) => {
  open(c)
  return c.var.person ? c.html(signOutPage(frameOf(c))) : c.redirect(to(c.var.language, 'signedOut'))
})

pages.post('signOut', async (c) => {
  const { db, settings, log, language, now, person, sessionId } = c.var
  open(c)
  takeSession(c)
  if (!person || !sessionId) return c.redirect(to(language, 'signedOut'), 303)
  const { idToken } = await endOwnSession(db, person.id, sessionId, now)
  const address = await signOutAddress(settings, log, idToken, language)
  return address ? leadTo(c, address) : c.redirect(to(language, 'signedOut'), 303)
})

pages.get('signedOut', (c) => {
  open(c)
  return c.var.person ? c.redirect(to(c.var.language, 'account')) : c.html(signedOutPage(frameOf(c)))
})

// The identity provider's page stands at an address of its own; this one lets its language link find it.
pages.get('identityPage', (c) => {
  const { settings, language } = c.var
  if (!settings.demonstration) throw new NotFound()
  open(c)
  return c.redirect(`${settings.issuer.url}/interaction/${wordIn(c, 'token')}?language=${language}`)
})

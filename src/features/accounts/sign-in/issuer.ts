import * as openid from 'openid-client'
import { to } from '../../../i18n/addresses.ts'
import { type Language, languages } from '../../../i18n/language.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import type { Log } from '../../../platform/log.ts'
import { type Claims, readClaims } from './rules.ts'

/** Why a sign-in did not come about; each has its page. */
export type Failure = 'denied' | 'stale' | 'refused' | 'unreachable' | 'noEmail'

/** What must be remembered between leaving for the issuer and coming back. */
export type Attempt = { state: string; nonce: string; codeVerifier: string }

const secondsToAnswer = 10

// A demonstration asks itself, past whatever stands between its public address and this process.
const askItself = (settings: Configuration): openid.CustomFetch => {
  const host = ['::', '0.0.0.0'].includes(settings.host) ? 'localhost' : settings.host
  const inside = `http://${host.includes(':') ? `[${host}]` : host}:${settings.port}`
  return (url, { body, headers, method, redirect, signal }) =>
    fetch(url.replace(settings.publicUrl, inside), { body: body as BodyInit | null, headers, method, redirect, signal })
}

const discover = async (settings: Configuration): Promise<openid.Configuration> => {
  const { url, clientId, clientSecret } = settings.issuer
  const own = settings.demonstration ? { [openid.customFetch]: askItself(settings) } : {}
  const found = await openid.discovery(new URL(url), clientId, clientSecret, undefined, {
    timeout: secondsToAnswer,
    // Only the demonstration's own provider is spoken to without TLS.
    execute: settings.demonstration ? [openid.allowInsecureRequests] : [],
    ...own,
  })
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  if (clientSecret === undefined || !methods.includes('client_secret_basic')) return found
  const withBasic = new openid.Configuration(
    found.serverMetadata(),
    clientId,
    clientSecret,
    openid.ClientSecretBasic(clientSecret),
  )
  withBasic.timeout = secondsToAnswer
  return withBasic
}

const known = new Map<string, Promise<openid.Configuration>>()

// Asked for once; an issuer that did not answer is asked again the next time.
const issuerOf = (settings: Configuration): Promise<openid.Configuration> => {
  const { url } = settings.issuer
  const found = known.get(url) ?? discover(settings)
  known.set(url, found)
  found.catch(() => known.delete(url))
  return found
}

/** An address on our side to which the issuer sends people back. */
const ours = (settings: Configuration, language: Language, name: 'signInReturn' | 'signedOut') =>
  settings.publicUrl + to(language, name)

/** What a new attempt at signing in rests on: three secrets of 256 bits. */
export const newAttempt = (): Attempt => ({
  state: openid.randomState(),
  nonce: openid.randomNonce(),
  codeVerifier: openid.randomPKCECodeVerifier(),
})

/** Where a person goes to sign in (code flow, PKCE S256, state, nonce), or nothing when the issuer is out of reach. */
export const signInAddress = async (
  settings: Configuration,
  log: Log,
  { state, nonce, codeVerifier }: Attempt,
  language: Language,
): Promise<URL | undefined> => {
  const issuer = await issuerOf(settings).catch(toldTo(log))
  if (!issuer) return undefined
  return openid.buildAuthorizationUrl(issuer, {
    redirect_uri: ours(settings, language, 'signInReturn'),
    scope: 'openid profile email',
    code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ui_locales: [language, ...languages.filter((other) => other !== language)].join(' '),
  })
}

/** Exchanges what the issuer sent back for who the person is, all checks made; or says why not. */
export const whoCameBack = async (
  settings: Configuration,
  log: Log,
  attempt: Attempt,
  pathAndSearch: string,
): Promise<{ claims: Claims; idToken: string | undefined } | { failure: Failure }> => {
  try {
    const issuer = await issuerOf(settings)
    const tokens = await openid.authorizationCodeGrant(issuer, new URL(settings.publicUrl + pathAndSearch), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    })
    const told = tokens.claims()
    if (!told) return { failure: 'refused' }
    const more =
      (told.email && told.name) || !issuer.serverMetadata().userinfo_endpoint
        ? {}
        : await openid.fetchUserInfo(issuer, tokens.access_token, told.sub)
    const claims = readClaims({ ...told, ...more })
    return claims.email === '' ? { failure: 'noEmail' } : { claims, idToken: tokens.id_token }
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== 'denied') toldTo(log)(error)
    return { failure }
  }
}

/** Where the issuer ends its own session and sends people back to us; nothing when it has no such place or is out of reach. */
export const signOutAddress = async (
  settings: Configuration,
  log: Log,
  idToken: string | null,
  language: Language,
): Promise<URL | undefined> => {
  const issuer = await issuerOf(settings).catch(toldTo(log))
  if (!issuer?.serverMetadata().end_session_endpoint) return undefined
  return openid.buildEndSessionUrl(issuer, {
    post_logout_redirect_uri: ours(settings, language, 'signedOut'),
    ui_locales: language,
    ...(idToken ? { id_token_hint: idToken } : {}),
  })
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof openid.AuthorizationResponseError)
    return error.error === 'access_denied'
      ? 'denied'
      : error.error === 'temporarily_unavailable'
        ? 'unreachable'
        : 'refused'
  const { code, cause } = error as { code?: string; cause?: unknown }
  const isOutOfReach =
    code === 'OAUTH_TIMEOUT' ||
    (cause instanceof Response && cause.status >= 500) ||
    (error instanceof TypeError && error.message === 'fetch failed')
  return isOutOfReach ? 'unreachable' : 'refused'
}

// What the issuer answered may speak of a person; the log learns of what kind the fault was.
const toldTo =
  (log: Log) =>
  (error: unknown): undefined => {
    const { name, code } = error as { name?: string; code?: string }
    log.warn({ kind: name, code }, 'the issuer did not help')
  }

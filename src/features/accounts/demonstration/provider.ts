import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  interactionPolicy,
  type KoaContextWithOIDC,
  Provider,
  type Configuration as ProviderSettings,
} from 'oidc-provider'
import { to } from '../../../i18n/addresses.ts'
import { languages } from '../../../i18n/language.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import type { Database } from '../../../platform/database.ts'
import { findAccount } from './accounts.ts'
import { answerInteraction } from './interaction.ts'
import { identityKeys } from './keys.ts'
import { memory } from './memory.ts'
import { identityFrame, send } from './page.ts'
import { endPage, overPage } from './views.ts'

type Parts = { settings: Configuration; db: Database }

const sessionCookie = '_session'
const minutes = 60
const hours = 60 * minutes

/** The identity provider of a demonstration, to be asked for all that begins with `/identity`: real OpenID Connect that asks for an e-mail address alone. */
export const buildDemonstrationProvider = async ({
  settings,
  db,
}: Parts): Promise<(request: IncomingMessage, response: ServerResponse) => void> => {
  if (!settings.demonstration) throw new Error('The demonstration’s identity provider exists in a demonstration only')
  const keys = await identityKeys(settings.dataFolder)
  const provider = new Provider(settings.issuer.url, providerSettings({ settings, db }, keys))
  const prefix = new URL(settings.issuer.url).pathname
  const { host, protocol } = new URL(settings.publicUrl)

  provider.proxy = true
  provider.use(leaveOnceNothingIsOpen(settings))
  provider.use(answerInteraction(provider, settings))
  const answer = provider.callback()

  return (request, response) => {
    // It speaks in the name of the public address, however the request found its way here.
    request.headers.host = host
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    delete request.headers['x-forwarded-host']
    const asked = request.url ?? ''
    Object.assign(request, { originalUrl: asked })
    request.url = asked.slice(prefix.length).replace(/^(?!\/)/, '/')
    void answer(request, response)
  }
}

const providerSettings = (
  { settings, db }: Parts,
  keys: Awaited<ReturnType<typeof identityKeys>>,
): ProviderSettings => {
  const { publicUrl, issuer } = settings
  const policy = interactionPolicy.base()
  // Every sign-in asks who one is: a demonstration is there to be tried as several people.
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check(
        'asked_every_time',
        'Choose an account',
        (ctx) => ctx.oidc.result?.login === undefined,
      ),
    )

  return {
    adapter: memory(),
    jwks: keys.jwks,
    cookies: { keys: keys.cookies, names: { session: sessionCookie } },
    clients: [
      {
        client_id: issuer.clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: languages.map((language) => publicUrl + to(language, 'signInReturn')),
        post_logout_redirect_uris: languages.map((language) => publicUrl + to(language, 'signedOut')),
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    findAccount: async (_, sub) => ({
      accountId: sub,
      claims: async () => {
        const { email, name, language } = await findAccount(db, sub)
        return { sub, email, email_verified: true, name, locale: language }
      },
    }),
    // The one client is the portal itself, so nobody is asked whether it may know them.
    loadExistingGrant: async (ctx) => {
      const { provider, client, session } = ctx.oidc
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    interactions: { policy, url: (_, interaction) => `${issuer.url}/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx) => endSession(ctx, settings),
        postLogoutSuccessSource: (ctx) =>
          ctx.redirect(publicUrl + to(identityFrame(ctx, settings).language, 'signedOut')),
      },
    },
    renderError: (ctx) => send(ctx, overPage(identityFrame(ctx, settings))),
    ttl: {
      AccessToken: 10 * minutes,
      AuthorizationCode: minutes,
      IdToken: hours,
      Interaction: 30 * minutes,
      Session: 24 * hours,
      Grant: 24 * hours,
    },
  }
}

const wayBack = (ctx: KoaContextWithOIDC, settings: Configuration) => {
  const asked = ctx.oidc.params?.post_logout_redirect_uri
  const back = new URL(
    typeof asked === 'string' ? asked : settings.publicUrl + to(identityFrame(ctx, settings).language, 'signedOut'),
  )
  if (typeof ctx.oidc.params?.state === 'string') back.searchParams.set('state', ctx.oidc.params.state)
  return back.href
}

// The portal sends along whom it signed out: when that is who is signed in here, there is nothing to ask.
const endSession = async (ctx: KoaContextWithOIDC, settings: Configuration) => {
  const { session, entities } = ctx.oidc
  const meant = entities.IdTokenHint?.payload.sub
  if (session && meant === session.accountId) {
    await session.destroy()
    ctx.cookies.set(sessionCookie, null)
    ctx.redirect(wayBack(ctx, settings))
    return
  }
  await send(
    ctx,
    endPage({
      frame: identityFrame(ctx, settings),
      action: ctx.oidc.urlFor('end_session_confirm'),
      secret: String(session?.state?.secret),
    }),
  )
}

// With no session open there is nothing to end; the library would answer with a page that needs a script.
const leaveOnceNothingIsOpen =
  (settings: Configuration) =>
  async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next()
    if (ctx.path === '/session/end' && ctx.status === 200 && ctx.oidc.session?.accountId === undefined)
      ctx.redirect(wayBack(ctx, settings))
  }

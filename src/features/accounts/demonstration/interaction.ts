import { text } from 'node:stream/consumers'
import { errors, type InteractionResults, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import { z } from 'zod'
import { to } from '../../../i18n/addresses.ts'
import { site } from '../../../i18n/site.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import { email as emailField, readForm } from '../../../web/forms.ts'
import { identityFrame, languageAsked, send } from './page.ts'
import { choosePage, overPage } from './views.ts'

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

const longestForm = 10_000
const chosen = z.object({ email: emailField() })

/** The one page of the identity provider: shows the accounts, and takes the one chosen. */
export const answerInteraction =
  (provider: Provider, settings: Configuration) =>
  async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(ctx.path)?.[1]
    if (!uid || !['GET', 'POST'].includes(ctx.method)) return next()

    const interaction = await openInteraction(provider, ctx, uid)
    if (!interaction) {
      ctx.status = 400
      return send(ctx, overPage(identityFrame(ctx, settings)))
    }
    const language = languageAsked(ctx, interaction.params.ui_locales)
    const frame = identityFrame(ctx, settings, language, to(language, 'identityPage', { token: uid }))
    const page = (email: string, problem?: string) =>
      send(
        ctx,
        choosePage({ frame, action: `${settings.issuer.url}/interaction/${uid}?language=${language}`, email, problem }),
      )
    if (ctx.method === 'GET') return page('')

    const sent = await formIn(ctx)
    if (sent.cancel)
      return goOn(ctx, interaction, { error: 'access_denied', error_description: 'left without signing in' })
    const { data } = readForm(chosen, sent)
    if (!data) {
      ctx.status = 422
      return page(sent.email ?? '', frame.t(site.notAnEmail))
    }
    await makeRoom(provider, interaction)
    return goOn(ctx, interaction, { login: { accountId: data.email.toLowerCase() } })
  }

// Bound to the browser by a cookie; without it, or after it was used, there is nothing to show.
const openInteraction = (provider: Provider, ctx: KoaContextWithOIDC, uid: string) =>
  provider.interactionDetails(ctx.req, ctx.res).then(
    (interaction) => (interaction.uid === uid && interaction.result === undefined ? interaction : undefined),
    (error: unknown) => {
      if (error instanceof errors.SessionNotFound) return undefined
      throw error
    },
  )

const formIn = async (ctx: KoaContextWithOIDC): Promise<Record<string, string>> => {
  if (Number(ctx.get('content-length') || Number.POSITIVE_INFINITY) > longestForm) return {}
  return Object.fromEntries(new URLSearchParams(await text(ctx.req)))
}

// Whoever was signed in at the provider in this browser makes room for the account just chosen.
const makeRoom = async (provider: Provider, interaction: Interaction): Promise<void> => {
  if (!interaction.session) return
  const session = await provider.Session.findByUid(interaction.session.uid)
  await session?.destroy()
  interaction.session = undefined
}

const goOn = async (ctx: KoaContextWithOIDC, interaction: Interaction, result: InteractionResults): Promise<void> => {
  interaction.result = result
  await interaction.save(Math.max(1, interaction.exp - Math.floor(Date.now() / 1000)))
  ctx.redirect(interaction.returnTo)
  ctx.status = 303
}

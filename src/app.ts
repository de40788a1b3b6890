import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { routePath } from 'hono/route'
import { sql } from 'kysely'
import { accounts, keepSessionAlive } from './features/accounts/index.ts'
import { admin } from './features/admin/index.ts'
import { applications } from './features/applications/index.ts'
import { assessment, sayDecision } from './features/assessment/index.ts'
import { campaigns } from './features/campaigns/index.ts'
import { mailingList, mailings } from './features/mailing-list/index.ts'
import { notices } from './features/notices/index.ts'
import { overview, sayPromise } from './features/overview/index.ts'
import { leaving, profiles } from './features/profiles/index.ts'
import { publicSite } from './features/public-site/index.ts'
import { skills } from './features/skills/index.ts'
import { countPresented, talentRequests } from './features/talent-requests/index.ts'
import { talentSearch } from './features/talent-search/index.ts'
import { languageOfPath, preferredLanguage } from './i18n/language.ts'
import { translator } from './i18n/sentences.ts'
import { personalData } from './personal-data.ts'
import type { Clock } from './platform/clock.ts'
import type { Configuration } from './platform/configuration.ts'
import type { Database } from './platform/database.ts'
import { countUnsealed } from './platform/event-log.ts'
import type { Log } from './platform/log.ts'
import { eventsUnsealed, registry, requestSeconds } from './platform/metrics.ts'
import { retentionActs } from './retention.ts'
import type { Env } from './web/context.ts'
import { decided } from './web/decided.ts'
import { drafts } from './web/draft-routes.ts'
import { notFound, onError } from './web/errors.ts'
import { fromHere } from './web/from-here.ts'
import { generalLimit } from './web/rate-limits.ts'
import { headers, oneHost } from './web/security.ts'
import { noteSentForm } from './web/sent-form.ts'
import { session } from './web/session.ts'

const largestBody = 10 * 1024 * 1024

/** The portal as one function from request to answer. */
export const buildApp = ({
  db,
  settings,
  log,
  clock,
}: {
  db: Database
  settings: Configuration
  log: Log
  clock: Clock
}) => {
  const app = new Hono<Env>()
  app.onError(onError)
  app.notFound(notFound)

  app.use(async (c, next) => {
    const started = performance.now()
    const language = languageOfPath(c.req.path) ?? preferredLanguage(c.req.header('accept-language'))
    c.set('db', db)
    c.set('settings', settings)
    c.set('log', log)
    c.set('now', clock())
    c.set('reference', crypto.randomUUID().slice(0, 8))
    c.set('language', language)
    c.set('t', translator(language))
    c.set('csrfToken', '')
    await next()
    requestSeconds.observe(
      { method: c.req.method, page: routePath(c, -1), status: c.res.status },
      (performance.now() - started) / 1000,
    )
  })
  app.use(headers(settings.publicUrl))
  app.get('/health', (c) => c.text('ok'))
  app.get('/ready', async (c) => {
    const answers = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    )
    return answers ? c.text('ready') : c.text('database away', 503)
  })
  app.get('/metrics', async (c) => {
    if (settings.metricsToken && c.req.header('authorization') !== `Bearer ${settings.metricsToken}`)
      return c.text('', 404)
    // A database that is away must not take the other figures along.
    await countUnsealed(db).then(
      (count) => eventsUnsealed.set(count),
      () => eventsUnsealed.set(Number.NaN),
    )
    return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
  app.use(
    '/built/*',
    serveStatic({
      root: './public',
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.use(compress())
  app.use(oneHost)
  app.use(generalLimit(settings.requestsPerMinute))
  app.use(bodyLimit({ maxSize: largestBody }))
  app.use(decided)
  app.use(session)
  app.use(keepSessionAlive)
  app.use(fromHere)
  app.use(noteSentForm)

  app.get('/', (c) => {
    c.var.openToAll()
    c.header('Vary', 'Accept-Language')
    return c.redirect(`/${c.var.language}`)
  })
  app.route('/', drafts.routes)
  app.route('/', accounts.routes)
  app.route('/', notices.routes)
  app.route('/', skills.routes)
  app.route('/', mailingList.routes)
  app.route('/', mailings.routes)
  app.route('/', profiles.routes)
  app.route('/', campaigns(sayPromise).routes)
  app.route('/', applications(sayDecision).routes)
  app.route('/', assessment(countPresented).routes)
  app.route('/', leaving(personalData).routes)
  app.route('/', talentSearch.routes)
  app.route('/', talentRequests.routes)
  app.route('/', overview.routes)
  app.route('/', publicSite.routes)
  app.route('/', admin(retentionActs(settings)).routes)
  return app
}

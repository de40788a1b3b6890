import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { holdDemonstration } from '../db/seeds/demonstration/anew.ts'
import { loadDemonstration } from '../db/seeds/demonstration.ts'
import { loadReference } from '../db/seeds/reference.ts'
import { buildApp } from './app.ts'
import { buildDemonstrationProvider, demonstrationAccounts } from './features/accounts/index.ts'
import { skillReader } from './features/skills/index.ts'
import { answerFromMemory, openSearchIndex } from './features/talent-search/index.ts'
import { schedules, tasks } from './jobs.ts'
import { systemClock } from './platform/clock.ts'
import type { Configuration } from './platform/configuration.ts'
import { openDatabase } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { NoEmbeddedPostgres } from './platform/embedded-postgres-home.ts'
import { prepareJobs, startWorker } from './platform/jobs.ts'
import { openLog } from './platform/log.ts'
import { fileOutbox, smtpPort } from './platform/mail.ts'
import { migrate } from './platform/migrations.ts'
import { settingsOrExit } from './settings.ts'
import { buildAssets } from './web/assets.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const start = async () => {
  const settings = settingsOrExit()
  const log = openLog(settings.demonstration && !process.env.LOG_LEVEL ? 'warn' : settings.logLevel)
  const endings: (() => Promise<unknown>)[] = []

  let stopping = false
  const stop = async (status: number) => {
    if (stopping) return
    stopping = true
    for (const end of endings.reverse())
      await end().catch((error: unknown) => log.error({ err: error }, 'while stopping'))
    process.exit(status)
  }
  // Ctrl-C reaches the whole group of processes, perhaps several times: the first is enough.
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))

  try {
    let url = settings.databaseUrl
    if (url === undefined) {
      say('Starting PostgreSQL · Démarrage de PostgreSQL')
      const postgres = await startEmbeddedPostgres({ folder: resolve(settings.dataFolder), say })
      endings.push(postgres.stop)
      url = postgres.url
    }
    const direct = settings.databaseUrlDirect ?? url
    const letGo = settings.demonstration ? await holdDemonstration(direct) : undefined
    const applied = await migrate(direct)
    if (applied.length > 0) say(`Migrations applied · Migrations appliquées : ${applied.length}`)
    await prepareJobs(direct, log)

    const { db, pool, close } = openDatabase(url, log, settings.poolSize)
    endings.push(close)
    await loadReference(db)
    if (settings.demonstration) await loadDemonstration(direct, settings, { log, say, now: systemClock() })
    await letGo?.()
    await buildAssets()

    const worker = await startWorker(
      direct === url ? pool : openWorkerPool(direct, log, endings),
      log,
      tasks({ db, clock: systemClock, settings, port: mailPort(settings) }),
      schedules,
    )
    endings.push(() => worker.stop())

    // It reads in the background: until it is there, SQL answers.
    const index = openSearchIndex({ url: direct, log })
    endings.push(index.stop)
    answerFromMemory(db, { index, log })

    const app = buildApp({ db, settings, log, clock: systemClock })
    const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
    const identity = settings.demonstration ? await buildDemonstrationProvider({ settings, db }) : undefined
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      if (identity && /^\/identity(\/|$|\?)/.test(request.url ?? '')) identity(request, response)
      else void answer(request, response)
    })
    endings.push(
      () =>
        new Promise((done) => {
          server.close(done)
          server.closeIdleConnections()
          setTimeout(() => server.closeAllConnections(), 3_000).unref()
        }),
    )
    await new Promise<void>((listening, refuse) => {
      server.once('error', refuse)
      server.listen(settings.port, settings.host, listening)
    })
    // The catalogue is made ready to be found in texts before the first person asks; whoever asks without it makes it.
    skillReader(db).catch((error: unknown) => log.warn({ err: error }, 'the catalogue was not made ready'))

    say(
      `\nThe Digital Talent Portal is open · Le Portail des talents numériques est ouvert\n\n  ${settings.publicUrl}\n`,
    )
    if (settings.demonstration) {
      say(
        'Demonstration accounts (the sign-in page asks for the e-mail address alone)\nComptes de démonstration (la page de connexion ne demande que le courriel)\n',
      )
      for (const { email, en, fr } of demonstrationAccounts) say(`  ${email.padEnd(26)} ${en} · ${fr}`)
      say('\nCtrl-C stops it · Ctrl-C pour arrêter\n')
    }
  } catch (error) {
    const busy = (error as { code?: string }).code === 'EADDRINUSE'
    const plain = error instanceof NoEmbeddedPostgres
    process.stderr.write(
      busy
        ? `Port ${settings.port} is taken: set PORT to a free one. Le port ${settings.port} est occupé : choisissez-en un autre avec PORT.\n`
        : `${error instanceof Error ? (plain ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
    )
    await stop(1)
  }
}

const openWorkerPool = (url: string, log: ReturnType<typeof openLog>, endings: (() => Promise<unknown>)[]) => {
  const { pool, close } = openDatabase(url, log, 5)
  endings.push(close)
  return pool
}

const mailPort = (settings: Configuration) =>
  settings.smtpUrl
    ? smtpPort(settings.smtpUrl, settings.mailFrom)
    : fileOutbox(join(resolve(settings.dataFolder), 'outbox'))

await start()

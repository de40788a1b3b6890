import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { buildApp } from '../src/app.ts'
import { buildDemonstrationProvider, ensureDemonstrationPeople } from '../src/features/accounts/index.ts'
import { schedules, tasks } from '../src/jobs.ts'
import { type Clock, systemClock } from '../src/platform/clock.ts'
import type { Configuration } from '../src/platform/configuration.ts'
import { startWorker } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'
import { fileOutbox, type MailPort } from '../src/platform/mail.ts'
import { buildAssets } from '../src/web/assets.ts'
import { testSettings } from './app.ts'
import { freshDatabase } from './database.ts'

type Options = { settings?: Partial<Configuration>; clock?: Clock; jobs?: boolean; mail?: MailPort }

/** The whole portal over HTTP on a free port, with the demonstration’s identity provider and accounts on a database of its own; with `jobs`, the queue is worked too, and mail leaves into a folder or by the way that is given. */
export const serve = async ({ settings: given = {}, clock = systemClock, jobs = false, mail }: Options = {}) => {
  const database = await freshDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'portal-test-'))
  const log = openLog(process.env.TEST_LOG ?? 'silent')
  await buildAssets()
  const people = await ensureDemonstrationPeople(database.db, clock())

  let answer = (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(503).end()
  }
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`

  const settings: Configuration = {
    ...testSettings,
    port,
    publicUrl: origin,
    dataFolder,
    issuer: { url: `${origin}/identity`, clientId: 'portal', clientSecret: undefined },
    ...given,
  }
  const app = buildApp({ db: database.db, settings, log, clock })
  const portal = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const identity = settings.demonstration ? await buildDemonstrationProvider({ settings, db: database.db }) : undefined
  answer = (request, response) => {
    if (identity && /^\/identity(\/|$|\?)/.test(request.url ?? '')) identity(request, response)
    else void portal(request, response)
  }
  const mailPort = mail ?? fileOutbox(join(dataFolder, 'outbox'))
  const worker = jobs
    ? await startWorker(database.pool, log, tasks({ db: database.db, clock, settings, port: mailPort }), schedules)
    : undefined

  const close = async () => {
    await new Promise((done) => {
      server.close(done)
      server.closeAllConnections()
    })
    await worker?.stop()
    await database.close()
    await rm(dataFolder, { recursive: true })
  }
  return { origin, settings, db: database.db, people, close }
}

export type Served = Awaited<ReturnType<typeof serve>>

import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadReference } from '../../db/seeds/reference.ts'
import { buildApp } from '../../src/app.ts'
import { readConfiguration } from '../../src/platform/configuration.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts'
import { prepareJobs } from '../../src/platform/jobs.ts'
import { openLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrations.ts'
import { buildAssets } from '../../src/web/assets.ts'
import { tokenFor } from '../../src/web/session.ts'
import type { Member } from '../../test/cast.ts'

const secret = 'x'.repeat(32)
const origin = 'http://localhost:3000'

/** What a measure works with: the portal as it runs, and what asking it for a page, or sending it a form, cost in milliseconds. */
export type MeasuredPortal = {
  db: Database
  url: string
  now: Date
  ask: (
    member: Member,
    path: string,
    sent?: URLSearchParams,
    more?: Record<string, string>,
  ) => Promise<{ answer: Response; text: string; milliseconds: number }>
}

const open = (db: Database, url: string, now: Date): MeasuredPortal => {
  const settings = readConfiguration(
    { REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
    {
      secret: () => secret,
      declarationKeys: () => `bench:${Buffer.alloc(32, 7).toString('base64')}`,
      signingKeys: () => `bench:${Buffer.alloc(32, 7).toString('base64')}`,
    },
  )
  const app = buildApp({ db, settings, log: openLog('error'), clock: () => now })
  return {
    db,
    url,
    now,
    ask: async (member, path, sent, more) => {
      sent?.set('_csrf', tokenFor(secret, member.sessionId))
      const headers = { cookie: `session=${member.token}`, ...(sent && { origin }), ...more }
      const began = performance.now()
      const answer = await app.fetch(
        new Request(origin + path, { headers, ...(sent && { method: 'POST', body: sent }) }),
      )
      const text = await answer.text()
      return { answer, text, milliseconds: performance.now() - began }
    },
  }
}

/** The middle of what was measured, and what one in twenty exceeds. */
export const partsOf = (spent: readonly number[]): { p50: number; p95: number } => {
  const sorted = spent.toSorted((one, other) => one - other)
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

type Page = readonly [name: string, member: Member, path: string, headers?: Record<string, string>]

// The first few times warm the machine up.
const warmUps = 10

/** Asks for each page so many times and says what it took; returns whether one in twenty stays within the bar everywhere, when there is a bar. */
export const measurePages = async (
  { ask }: Pick<MeasuredPortal, 'ask'>,
  pages: readonly Page[],
  { times, bar = Number.POSITIVE_INFINITY }: { times: number; bar?: number },
): Promise<boolean> => {
  const line = (name: string, p50: string, p95: string) =>
    console.log(`${name.padEnd(68)}${p50.padStart(8)}${p95.padStart(8)}`)
  line(`milliseconds, of ${times} requests a page`, 'p50', 'p95')
  let isFast = true
  for (const [name, member, path, headers] of pages) {
    const spent: number[] = []
    for (let round = 0; round < times + warmUps; round++) {
      const { answer, milliseconds } = await ask(member, path, undefined, headers)
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      if (round >= warmUps) spent.push(milliseconds)
    }
    const { p50, p95 } = partsOf(spent)
    isFast &&= p95 <= bar
    line(name, p50.toFixed(1), p95.toFixed(1))
  }
  if (Number.isFinite(bar)) console.log(isFast ? `All within ${bar} ms` : `Not all within ${bar} ms`)
  return isFast
}

/** Measures in a portal of its own that leaves nothing; the process fails when the measure does. What else the machine does is part of the figures. */
export const inPortal = async (measure: (portal: MeasuredPortal) => Promise<boolean>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
  const postgres = await startEmbeddedPostgres({ folder, settings: { shared_buffers: '1GB' } })
  const end = async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(1)))
  try {
    await buildAssets()
    await migrate(postgres.url)
    const log = openLog('error')
    await prepareJobs(postgres.url, log)
    const { db, close } = openDatabase(postgres.url, log)
    await loadReference(db)
    if (!(await measure(open(db, postgres.url, new Date())))) process.exitCode = 1
    console.log(`Load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`)
    await close()
  } finally {
    await end()
  }
}

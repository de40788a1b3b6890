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

export type Ask = (path: string, token: string) => Promise<Response>

/** Opens a portal on a database of its own in a folder that goes afterwards, with reference data and nothing else. */
export const withPortal = async (act: (db: Database, ask: Ask) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
  const postgres = await startEmbeddedPostgres({ folder, settings: { shared_buffers: '1GB' } })
  try {
    await buildAssets()
    await migrate(postgres.url)
    const log = openLog('error')
    await prepareJobs(postgres.url, log)
    const { db, close } = openDatabase(postgres.url, log)
    await loadReference(db)
    const settings = readConfiguration(
      { REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
      {
        secret: () => 'x'.repeat(32),
        declarationKeys: () => `bench:${Buffer.alloc(32, 7).toString('base64')}`,
        signingKeys: () => `bench:${Buffer.alloc(32, 7).toString('base64')}`,
      },
    )
    const app = buildApp({ db, settings, log, clock: () => new Date() })
    await act(db, async (path, token) =>
      app.fetch(new Request(`http://localhost:3000${path}`, { headers: { cookie: `session=${token}` } })),
    )
    await close()
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const warmUps = 5

/** Times an act so often, after a few times that warm the machine up: milliseconds below which half and 95 in 100 stay. */
export const time = async (times: number, act: () => Promise<void>): Promise<{ p50: number; p95: number }> => {
  const spent: number[] = []
  for (let round = 0; round < times + warmUps; round++) {
    const began = performance.now()
    await act()
    if (round >= warmUps) spent.push(performance.now() - began)
  }
  spent.sort((one, other) => one - other)
  const at = (part: number) => spent[Math.ceil(part * times) - 1] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** Says one line of figures. */
export const sayTimes = (name: string, { p50, p95 }: { p50: number; p95: number }): void =>
  console.log(`${name.padEnd(48)}${p50.toFixed(1).padStart(9)}${p95.toFixed(1).padStart(9)}`)

/** Says what else the machine does: it is part of the figures. */
export const sayLoad = (): void =>
  console.log(`Load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`)

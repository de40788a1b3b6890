import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadReference } from '../db/seeds/reference.ts'
import { buildApp } from '../src/app.ts'
import { readConfiguration } from '../src/platform/configuration.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { prepareJobs } from '../src/platform/jobs.ts'
import { openLog } from '../src/platform/log.ts'
import { migrate } from '../src/platform/migrations.ts'
import { buildAssets } from '../src/web/assets.ts'
import { makePerson } from '../test/cast.ts'

const secret = 'x'.repeat(32)
const now = new Date()
const sizes = (process.argv[2] ?? '60x2,200x4,500x10,2000x4,2000x20,1000x100')
  .split(',')
  .map((s) => s.split('x').map(Number) as [number, number])

const fileOf = (keys: string[], experiences: number, each: number, words: number) =>
  JSON.stringify({
    format: 'digital-talent-portal/profile',
    version: 1,
    skills: keys.map((key) => ({ key, names: { en: key, fr: key }, level: 'advanced' })),
    experiences: Array.from({ length: experiences }, (_, place) => ({
      kind: 'work',
      title: `Post ${place}`,
      organization: 'Harbour Board',
      startMonth: '2001-02',
      endMonth: '2003',
      language: 'en',
      details: 'x '.repeat(words),
      skills: keys
        .slice(0, each)
        .map((_, k) => ({
          key: keys[(place + k) % keys.length],
          evidence: 'Did it with those who use it',
          language: 'en',
        })),
    })),
  })

const measure = async (db: Database) => {
  const settings = readConfiguration(
    { REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
    { secret: () => secret, declarationKeys: () => `bench:${Buffer.alloc(32, 7).toString('base64')}` },
  )
  const app = buildApp({ db, settings, log: openLog('error'), clock: () => now })
  const { profileFormat, profileVersion } = await import('../src/features/profiles/export/profile-file.ts')
  console.log(profileFormat, profileVersion)
  const { tokenFor } = await import('../src/web/session.ts')
  const keys = (await db.selectFrom('skills').select('key').orderBy('id').execute()).map((s) => s.key)
  for (const [experiences, each] of sizes) {
    const person = await makePerson(db, 'Large Import')
    const text = fileOf(keys, experiences, each, 20).replace('digital-talent-portal/profile', profileFormat)
    if (text.length > 5 * 1024 * 1024) {
      console.log('too large', text.length)
      continue
    }
    const form = async (path: string, body: URLSearchParams) => {
      body.set('_csrf', tokenFor(secret, person.sessionId))
      const a = performance.now()
      const r = await app.fetch(
        new Request(`http://localhost:3000${path}`, {
          method: 'POST',
          body,
          headers: { cookie: `session=${person.token}`, origin: 'http://localhost:3000' },
        }),
      )
      const x = await r.text()
      return { r, x, ms: performance.now() - a }
    }
    const up = await form('/en/profile/import', new URLSearchParams({ text }))
    const where = up.r.headers.get('location') ?? ''
    if (!where) {
      console.log(
        up.r.status,
        up.x
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .slice(0, 600),
      )
      continue
    }
    let a = performance.now()
    const page = await (
      await app.fetch(new Request(`http://localhost:3000${where}`, { headers: { cookie: `session=${person.token}` } }))
    ).text()
    const preview = performance.now() - a
    const body = new URLSearchParams({ language: 'en' })
    for (const m of page.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)) {
      const n = /name="([^"]*)"/.exec(m[0])?.[1],
        v = /value="([^"]*)"/.exec(m[0])?.[1]
      if (n && v) body.append(n, v)
    }
    const done = await form(where, body)
    const links = await db
      .selectFrom('experience_skills as l')
      .innerJoin('experiences as e', 'e.id', 'l.experience_id')
      .select((x) => x.fn.countAll<number>().as('c'))
      .where('e.person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    a = performance.now()
    console.log(
      `${experiences} x ${each} (${(text.length / 1024).toFixed(0)} KB): read ${up.ms.toFixed(0)}, preview ${preview.toFixed(0)} (${(page.length / 1024).toFixed(0)} KB), add ${done.ms.toFixed(0)} ${done.r.status}, links ${links.c}`,
    )
  }
  console.log(`Load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`)
}
const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
const postgres = await startEmbeddedPostgres({ folder })
try {
  await buildAssets()
  await migrate(postgres.url)
  const log = openLog('error')
  await prepareJobs(postgres.url, log)
  const { db, close } = openDatabase(postgres.url, log)
  await loadReference(db)
  await measure(db)
  await close()
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

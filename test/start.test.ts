import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '../src/platform/database.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { openLog } from '../src/platform/log.ts'
import { tokenFor } from '../src/web/session.ts'
import { makePerson } from './cast.ts'
import { freePort, isAlive, isOpen, postmasterOf, startPortal } from './start-portal.ts'

let folder: string
let port: number

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-start-'))
  port = await freePort()
})
after(() => rm(folder, { recursive: true, force: true }))

const start = (environment: Record<string, string> = {}) => startPortal(folder, port, environment)
const address = (path: string) => `http://localhost:${port}${path}`
const postmaster = () => postmasterOf(folder)

test('a start that was cut short while it made the demonstration begins it anew', async () => {
  const cut = start()
  while (!cut.output().includes('Making the demonstration') && cut.process.exitCode === null)
    await new Promise((later) => setTimeout(later, 5))
  cut.process.kill('SIGKILL')
  await cut.ended

  const portal = start()
  await isOpen(portal)
  const keeper = await startEmbeddedPostgres({ folder })
  const client = new pg.Client({ connectionString: keeper.url })
  await client.connect()
  const { rows } = await client.query(`select
    (select count(*)::int from events where verb = 'demonstration.loaded') as loaded,
    (select count(*)::int from people where issuer_subject ~ '^demo-talent-\\d+$') as people,
    (select count(*)::int from events where verb = 'campaign.publish') as published,
    (select count(*)::int from campaigns where published_at is not null) as campaigns`)
  await client.end()
  await keeper.stop()
  const [found] = rows
  assert.deepEqual(found, { loaded: 1, people: 3, published: found.campaigns, campaigns: found.campaigns })
  assert.ok(found.campaigns > 5)
  portal.process.kill('SIGINT')
  assert.equal(await portal.ended, 0)
})

test('a first start opens the portal and tells its address and accounts; an interruption leaves nothing running', async () => {
  const portal = start()
  await isOpen(portal)
  assert.match(portal.output(), new RegExp(`http://localhost:${port}`))
  for (const who of ['talent', 'manager', 'recruiter', 'assessor', 'lead', 'admin', 'new'])
    assert.match(portal.output(), new RegExp(`${who}@demo\\.example`))
  assert.equal((await fetch(address('/ready'))).status, 200)
  assert.equal((await fetch(address('/fr'))).status, 200)
  const server = await postmaster()
  assert.ok(isAlive(server))
  portal.process.kill('SIGINT')
  assert.equal(await portal.ended, 0)
  assert.equal(isAlive(server), false)
})

test('after kill -9 in the middle of saving, the next start has every character that was acknowledged', async () => {
  let portal = start()
  await isOpen(portal)
  const keeper = await startEmbeddedPostgres({ folder })
  const { db, close } = openDatabase(keeper.url, openLog('silent'), 1)
  const writer = await makePerson(db, 'Wren Writer')
  await close()
  await keeper.stop()
  const secret = await readFile(join(folder, 'secret'), 'utf8')
  const headers = {
    cookie: `session=${writer.token}`,
    origin: `http://localhost:${port}`,
    'content-type': 'application/json',
    'x-csrf-token': tokenFor(secret, writer.sessionId),
  }

  let [version, acknowledged] = [0, '']
  for (let round = 0; round < 3; round++) {
    const typing = (async () => {
      for (let text = acknowledged; ; ) {
        text += 'é'
        const answer = await fetch(address('/en/drafts/crash'), {
          method: 'PUT',
          headers,
          body: JSON.stringify({ version, fields: { details: text } }),
        })
        assert.equal(answer.status, 200)
        version = ((await answer.json()) as { version: number }).version
        acknowledged = text
      }
    })()
    const cut = assert.rejects(typing, TypeError)
    // On a busy machine the first answers take their time: the cut comes while more is on its way.
    const enough = acknowledged.length + 5 + round * 3
    for (let waits = 0; acknowledged.length < enough && waits < 2_000; waits++)
      await new Promise((later) => setTimeout(later, 5))
    portal.process.kill('SIGKILL')
    await cut
    await portal.ended
    assert.ok(acknowledged.length > round, 'something was typed')

    portal = start()
    await isOpen(portal)
    const client = new pg.Client({ connectionString: keeper.url })
    await client.connect()
    const { rows } = await client.query<{ fields: { details: string }; version: number }>(
      "select fields, version::int from drafts where form = 'crash'",
    )
    await client.end()
    const kept = rows[0]?.fields.details ?? ''
    // The save under way may have been kept without its answer arriving: one character more, never one less.
    assert.ok(
      kept.length >= acknowledged.length && kept.length <= acknowledged.length + 1,
      `kept ${kept.length}, acknowledged ${acknowledged.length}`,
    )
    version = rows[0]?.version ?? 0
    acknowledged = kept
  }
  portal.process.kill('SIGTERM')
  assert.equal(await portal.ended, 0)
  assert.equal(isAlive(await postmaster()), false)
})

test('a port that is taken is said in one sentence, and nothing is left running', async () => {
  const other = createServer().listen(port, 'localhost')
  const portal = start()
  assert.equal(await portal.ended, 1)
  assert.match(portal.output(), /is taken: set PORT/)
  assert.equal(isAlive(await postmaster()), false)
  await new Promise((closed) => other.close(closed))
})

test('a wrong setting refuses to start and is named', async () => {
  const portal = start({ PORT: 'three thousand' })
  assert.equal(await portal.ended, 1)
  assert.match(portal.output(), /PORT/)
  assert.doesNotMatch(portal.output(), /at .*\.ts/)
})

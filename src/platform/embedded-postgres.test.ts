import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { isPostmasterOf, readLock } from './embedded-postgres-process.ts'

const isRoot = process.getuid?.() === 0
const root = fs.mkdtempSync('/tmp/ep-test-')
const folders = new Set<string>()

const folderNamed = (name: string) => {
  const folder = join(root, name)
  folders.add(folder)
  return folder
}

const sweep = () => {
  for (const folder of folders) {
    const pid = fs.existsSync(join(folder, 'postgres')) ? postmasterOf(folder) : undefined
    if (pid) process.kill(pid, 'SIGQUIT')
  }
  fs.rmSync(root, { recursive: true, force: true })
}
after(sweep)
// The runner of the tests may be interrupted.
process.once('SIGTERM', () => {
  sweep()
  process.exit(1)
})
const quick = { fsync: 'off' }

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const postmasterOf = (folder: string) => {
  const data = fs.realpathSync(join(folder, 'postgres'))
  const pid = readLock(join(data, 'postmaster.pid'))?.pid
  return pid !== undefined && isPostmasterOf(pid, data) ? pid : undefined
}

// Another process of the portal: starts the database, writes numbers and says each one that the database has acknowledged.
const another = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)})
  const { default: pg } = await import(${JSON.stringify(import.meta.resolve('pg'))})
  const server = await startEmbeddedPostgres({ folder: process.argv[1] })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create table if not exists numbers (number bigserial)')
  console.log(server.joined ? 'joined' : 'started')
  let isWriting = true
  process.once('SIGTERM', () => { isWriting = false })
  while (isWriting) console.log((await client.query('insert into numbers default values returning number')).rows[0].number)
  await client.end()
  await server.stop()
`

const startAnother = async (folder: string, options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {}) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', another, folder], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  const lines: string[] = []
  let errors = ''
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  while (lines.length < 5) {
    if (child.exitCode !== null) throw new Error(errors)
    await new Promise((done) => setTimeout(done, 10))
  }
  return { child, began: lines[0], acknowledged: () => Number(lines.at(-1)) }
}

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

test('a first start makes a database, a second joins it, and the last to stop leaves no process', async () => {
  const folder = folderNamed('first')
  const first = await startEmbeddedPostgres({ folder, settings: quick })
  const second = await startEmbeddedPostgres({ folder })
  assert.deepEqual([first.joined, second.joined], [false, true])
  assert.deepEqual(await ask(second.url, "select current_database(), lower('ÉŒ')"), [
    { current_database: 'portal', lower: 'éœ' },
  ])
  await first.stop()
  assert.notEqual(postmasterOf(folder), undefined)
  await second.stop()
  await second.stop()
  assert.equal(postmasterOf(folder), undefined)
  assert.equal(fs.existsSync(join(folder, 'postgres/postmaster.pid')), false)
  assert.equal(fs.statSync(folder).mode & 0o777, 0o700)
})

test('French words are told apart by their quotation marks and apostrophes', async () => {
  const server = await startEmbeddedPostgres({ folder: folderNamed('first') })
  const [row] = await ask(server.url, "select tsvector_to_array(to_tsvector('simple', '« l’offre » «élève»')) as words")
  await server.stop()
  assert.deepEqual(row?.words, ['l', 'offre', 'élève'])
})

test('five processes that start at once share one server', async () => {
  const folder = folderNamed('five at once')
  const servers = await Promise.all(Array.from({ length: 5 }, () => startAnother(folder)))
  assert.equal(servers.filter(({ began }) => began === 'started').length, 1)
  await Promise.all(servers.map(({ child }) => end(child, 'SIGTERM')))
  assert.equal(postmasterOf(folder), undefined)
})

test('killed at any moment, the portal or its database too, nothing acknowledged is lost', async () => {
  const folder = folderNamed('killed')
  let written = 0
  for (const round of [0, 1, 2, 3, 4, 5]) {
    const { child, began, acknowledged } = await startAnother(folder)
    assert.equal(began, round % 2 === 1 ? 'joined' : 'started')
    await new Promise((done) => setTimeout(done, 40 + 37 * round))
    const postmaster = postmasterOf(folder)
    await end(child, 'SIGKILL')
    if (round % 2 === 1 && postmaster) process.kill(postmaster, 'SIGKILL')
    written = acknowledged()
  }
  const server = await startEmbeddedPostgres({ folder })
  const [row] = await ask(server.url, 'select max(number)::int as number from numbers')
  assert.ok(Number(row?.number) >= written, `${row?.number} kept, ${written} acknowledged`)
  await server.stop()
  assert.equal(postmasterOf(folder), undefined)
})

test('a lock that names a pid recycled by another process does not hold up the start', async () => {
  const folder = folderNamed('recycled')
  const { child } = await startAnother(folder)
  const postmaster = postmasterOf(folder)
  await end(child, 'SIGKILL')
  assert.ok(postmaster)
  process.kill(postmaster, 'SIGKILL')
  for (const lock of ['postgres/postmaster.pid', 'socket/.s.PGSQL.5432.lock'].map((name) => join(folder, name)))
    fs.writeFileSync(lock, fs.readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)))
  const server = await startEmbeddedPostgres({ folder, settings: quick })
  assert.equal(server.joined, false)
  await server.stop()
})

test('a path too long for a socket, with spaces, commas and accents, serves', async () => {
  const folder = folderNamed(`${'données, été '.repeat(10)}/un % "dossier"`)
  const server = await startEmbeddedPostgres({ folder, settings: quick })
  assert.match(server.url, /host=%2Ftmp%2Fportal-/)
  assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  const socket = new URL(server.url).searchParams.get('host') ?? ''
  assert.equal(fs.existsSync(socket), false)

  fs.symlinkSync('/var', socket)
  await assert.rejects(startEmbeddedPostgres({ folder }), /belongs to somebody else/)
  fs.rmSync(socket)
})

test('a database half made is put aside, and what a dead start left is swept away', async () => {
  const folder = folderNamed('half')
  fs.mkdirSync(join(folder, 'postgres/base'), { recursive: true })
  fs.writeFileSync(join(folder, 'postgres/PG_VERSION'), '18\n')
  fs.mkdirSync(join(folder, 'postgres.making-999999.1.abc/base'), { recursive: true })
  const server = await startEmbeddedPostgres({ folder, settings: quick })
  await server.stop()
  const entries = fs.readdirSync(folder)
  assert.ok(entries.some((name) => name.startsWith('postgres.unfinished-')))
  assert.ok(!entries.some((name) => name.startsWith('postgres.making-')))
})

test('a setting that PostgreSQL refuses is said, with its own words', async () => {
  await assert.rejects(
    startEmbeddedPostgres({ folder: folderNamed('first'), settings: { shared_buffers: 'plenty' } }),
    /invalid value.*shared_buffers/,
  )
})

const nobody = { uid: 65534, gid: 65534 }
const canBeNobody = isRoot && spawnSync(process.execPath, ['-e', ''], { ...nobody, cwd: '/' }).status === 0

if (canBeNobody)
  test('an ordinary user starts and stops it', async () => {
    const folder = folderNamed('ordinary')
    fs.mkdirSync(folder, { mode: 0o700 })
    fs.chmodSync(root, 0o711)
    fs.chownSync(folder, nobody.uid, nobody.gid)
    const { child } = await startAnother(folder, nobody)
    await end(child, 'SIGTERM')
    assert.equal(postmasterOf(folder), undefined)
  })

// A machine without user namespaces: an `unshare` that refuses comes first in PATH.
const withoutNamespaces = () => {
  const bin = folderNamed('bin')
  fs.mkdirSync(bin, { recursive: true })
  fs.writeFileSync(join(bin, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  return { env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } }
}

if (isRoot)
  for (const mode of [0o711, 0o700])
    test(`root without user namespaces runs it under another account, in a folder of mode ${mode.toString(8)}`, async () => {
      const parent = folderNamed(`parent-${mode.toString(8)}`)
      fs.chmodSync(root, 0o711)
      const folder = join(parent, 'data')
      fs.mkdirSync(folder, { recursive: true })
      fs.chmodSync(folder, 0o711)
      fs.chmodSync(parent, mode)
      for (const began of ['started', 'joined']) {
        const { child, began: as } = await startAnother(folder, withoutNamespaces())
        assert.equal(as, began)
        await end(child, began === 'started' ? 'SIGKILL' : 'SIGTERM')
      }
      assert.equal(postmasterOf(folder), undefined)
      const data = fs.realpathSync(join(folder, 'postgres'))
      assert.notEqual(fs.statSync(data).uid, 0)
      // With namespaces again, the same data stay with the same account.
      const server = await startEmbeddedPostgres({ folder })
      assert.ok(Number((await ask(server.url, 'select count(*)::int as n from numbers'))[0]?.n) > 0)
      await server.stop()
      if (mode === 0o700) fs.rmSync(join(data, '..'), { recursive: true })
    })

if (isRoot)
  test('data made in a namespace go to the account when namespaces are refused later', async () => {
    const folder = folderNamed('first')
    fs.chmodSync(root, 0o711)
    fs.chmodSync(folder, 0o711)
    assert.equal(fs.statSync(join(folder, 'postgres')).uid, 0)
    const { child } = await startAnother(folder, withoutNamespaces())
    await end(child, 'SIGTERM')
    assert.notEqual(fs.statSync(join(folder, 'postgres')).uid, 0)
  })

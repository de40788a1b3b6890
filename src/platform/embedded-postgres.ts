import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { dataFolderOf, type Home, makeCluster, makePrivateFolder, openHome } from './embedded-postgres-home.ts'
import { isPostmasterOf, readLock, signIn, whenBegan } from './embedded-postgres-process.ts'

type Options = { folder: string; settings?: Record<string, string>; say?: (line: string) => void }

const socketName = '.s.PGSQL.5432'
const longestSocketPath = process.platform === 'darwin' ? 103 : 107
const patience = 60_000
const largestLog = 20_000_000

/** The URL of a database of the server that listens in `socket`. */
const urlOf = (socket: string, database: string) =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(socket)}`

const socketFolderOf = (data: string) => {
  const beside = join(dirname(data), 'socket')
  if (Buffer.byteLength(join(beside, socketName)) <= longestSocketPath) return beside
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 16)
  return `/tmp/portal-${process.getuid?.()}-${hash}`
}

type Answer = 'ready' | 'starting' | 'silent'

const ask = async (socket: string, data: string): Promise<Answer> => {
  const client = new pg.Client({ connectionString: urlOf(socket, 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0] && rows[0].data_directory !== data) throw new Error(`${socket} answers for ${rows[0].data_directory}`)
    const { rowCount } = await client.query("select from pg_database where datname = 'portal'")
    if (rowCount === 0) await client.query('create database portal')
    return 'ready'
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    // 57P03: starting, recovering or stopping; 42P04, 23505, 55006: another start is making the database at this very moment.
    if (code !== undefined && ['57P03', '57P01', '42P04', '23505', '55006'].includes(code)) return 'starting'
    if (error instanceof pg.DatabaseError || (error instanceof Error && error.message.includes('answers for')))
      throw error
    return 'silent'
  } finally {
    await client.end().catch(() => {})
  }
}

const openLogFile = (path: string) => {
  if ((fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) fs.renameSync(path, `${path}.1`)
  return fs.openSync(path, 'a', 0o600)
}

const launch = (home: Home, socket: string, log: string, settings: Record<string, string>) => {
  const { data } = home
  const locks = [join(data, 'postmaster.pid'), join(socket, `${socketName}.lock`)]
  const stale = locks.map((path) => readLock(path)?.pid).find((pid) => pid !== undefined && !isPostmasterOf(pid, data))
  const all = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  const words = [
    '-D',
    data,
    '-p',
    '5432',
    '-k',
    `"${socket.replaceAll('"', '""')}"`,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C' }
  // The lock of a dead server may name a zombie or a pid that another process has now. PostgreSQL passes over the pid named here
  // and still checks the shared memory, so nobody has to delete a lock file.
  if (stale !== undefined) env.PG_GRANDPARENT_PID = String(stale)
  const output = openLogFile(log)
  const from = fs.fstatSync(output).size
  // Detached: the terminal's Ctrl-C must not stop the database before the portal has closed its pool.
  const child = home.run('postgres', words, { cwd: '/', detached: true, stdio: ['ignore', output, output], env })
  fs.closeSync(output)
  let failure: Error | undefined
  child.on('error', (error) => {
    failure = error
  })
  child.unref()
  return {
    pid: child.pid,
    hasEnded: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    lastWords: () => failure?.message ?? fs.readFileSync(log).subarray(from).toString('utf8').trim(),
  }
}

const bringUp = async (folder: string, settings: Record<string, string>, say: (line: string) => void) => {
  const log = join(folder, 'postgres.log')
  let home: Home | undefined
  let mine: ReturnType<typeof launch> | undefined
  let deadline = Date.now() + patience

  while (Date.now() < deadline) {
    const data = fs.existsSync(dataFolderOf(folder)) ? fs.realpathSync(dataFolderOf(folder)) : undefined
    const lock = data && readLock(join(data, 'postmaster.pid'))
    if (data && lock && isPostmasterOf(lock.pid, data)) {
      const socket = lock.socket ?? socketFolderOf(data)
      const answer = await ask(socket, data)
      if (answer === 'ready') return { data, socket, joined: lock.pid !== mine?.pid }
      if (answer === 'starting') deadline = Date.now() + patience
    } else if (mine === undefined || mine.hasEnded()) {
      const reason = mine?.lastWords() ?? ''
      // Somebody else starting, or the last children of a killed server: both pass. Anything else does not.
      if (mine && !/lock file .* (already exists|is empty)|shared memory block/.test(reason))
        throw new Error(`PostgreSQL did not start / PostgreSQL n’a pas démarré (${log})\n${reason}`)
      home ??= openHome(folder, say)
      await makeCluster(home, say)
      home = { ...home, data: fs.realpathSync(home.data) }
      const socket = socketFolderOf(home.data)
      makePrivateFolder(socket, home.account)
      mine = launch(home, socket, log, settings)
    }
    await pause(25)
  }
  if (mine?.pid && !mine.hasEnded()) process.kill(mine.pid, 'SIGQUIT')
  throw new Error(`PostgreSQL does not answer / PostgreSQL ne répond pas (${log})`)
}

const bringDown = async (data: string, socket: string) => {
  const pid = readLock(join(data, 'postmaster.pid'))?.pid
  if (pid === undefined || !isPostmasterOf(pid, data)) return
  const began = whenBegan(pid)
  // Fast, then at once: after the second, PostgreSQL recovers from its log at the next start.
  for (const [signal, time] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      break
    }
    const deadline = Date.now() + time
    while (whenBegan(pid) === began && Date.now() < deadline) await pause(20)
    if (whenBegan(pid) !== began) break
  }
  try {
    fs.rmdirSync(socket)
  } catch {
    // Another start may be using it already.
  }
}

/** Runs the PostgreSQL that travels with the portal on `folder`, or joins the one already running there; the last to `stop` shuts it down. */
export const startEmbeddedPostgres = async ({
  folder,
  settings = {},
  say = () => {},
}: Options): Promise<{ url: string; joined: boolean; stop: () => Promise<void> }> => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = fs.realpathSync(resolve(folder))
  const signOut = signIn(real)
  try {
    const { data, socket, joined } = await bringUp(real, settings, say)
    let stopping: Promise<void> | undefined
    const stop = () => {
      stopping ??= signOut() ? bringDown(data, socket) : Promise.resolve()
      return stopping
    }
    return { url: urlOf(socket, 'portal'), joined, stop }
  } catch (error) {
    signOut()
    throw error
  }
}

import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

/** Says something in both languages to whoever runs the tests. */
export const say = (en: string, fr: string) => console.log(`${en}\n${fr}`)

/** Runs a command to its end, for at most so many minutes; what it prints is returned when its output is piped. */
export const runCommand = (command: string, words: string[], minutes: number, options: SpawnOptions = {}) =>
  new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(command, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: minutes * 60_000,
      ...options,
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', (error) => {
      console.log(error.message)
      done({ code: null, output })
    })
    child.on('close', (code) => done({ code, output }))
  })

/** Starts the database server of one run and names it in TEST_DATABASE_URL; a server named there already is used as it is. Returns what ends it. */
export const startTestDatabase = async (): Promise<() => Promise<void>> => {
  if (process.env.TEST_DATABASE_URL) return async () => {}
  const folder = join(import.meta.dirname, '../.data/test')
  // Speed before safety: this database lives for one run.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const start = () => startEmbeddedPostgres({ folder, settings })
  const server = await start().catch(() => {
    rmSync(folder, { recursive: true, force: true })
    return start()
  })
  process.env.TEST_DATABASE_URL = server.url
  return async () => {
    delete process.env.TEST_DATABASE_URL
    await server.stop()
    if (!existsSync(join(folder, 'postgres/postmaster.pid'))) rmSync(folder, { recursive: true, force: true })
  }
}

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const findChromium = () => {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return isProgram(CHROMIUM) ? CHROMIUM : undefined
  const names = ['chromium', 'google-chrome', 'chromium-browser']
  return ['/usr/bin/chromium', ...names.flatMap((name) => PATH.split(':').map((folder) => join(folder, name)))].find(
    isProgram,
  )
}

const installChromium = async () => {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [first = 'true', ...rest] = [...asRoot, 'true']
  if (spawnSync('apt-get', ['--version']).status !== 0 || spawnSync(first, rest).status !== 0) return
  say('Installing Chromium…', 'Installation de Chromium…')
  for (const words of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const [command = '', ...others] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words]
    await runCommand(command, others, 5)
  }
}

/** Finds Chromium, or installs Debian’s, and names it in CHROMIUM; where there is none it says what to do and returns false. */
export const provideChromium = async (): Promise<boolean> => {
  if (!findChromium()) await installChromium()
  const chromium = findChromium()
  if (chromium) process.env.CHROMIUM = chromium
  else
    say(
      'What happens in a browser is tested with Chromium: install it (apt-get install chromium), or name it in CHROMIUM.',
      'Ce qui se passe dans un navigateur se vérifie avec Chromium : installez-le (apt-get install chromium), ou nommez-le dans CHROMIUM.',
    )
  return chromium !== undefined
}

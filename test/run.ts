import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { type Count, findTests, runTests } from './run-tests.ts'

const stopping = new AbortController()
const good: Count = { passed: 1, failed: 0 }
const bad: Count = { passed: 0, failed: 1 }
const nothing: Count = { passed: 0, failed: 0 }

const say = (en: string, fr: string) => console.log(`${en}\n${fr}`)

const runCommand = (command: string, words: string[], minutes: number, options: SpawnOptions = {}) =>
  new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(command, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: minutes * 60_000,
      signal: stopping.signal,
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

const check =
  (command: string, ...words: string[]) =>
  async (): Promise<Count> =>
    (await runCommand(command, words, 10)).code === 0 ? good : bad

const tests = async (named: string[]): Promise<Count> => {
  if (process.env.TEST_DATABASE_URL) return runTests(findTests(named), stopping.signal)
  const folder = join(import.meta.dirname, '../.data/test')
  // Speed before safety: this database lives for one run.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const start = () => startEmbeddedPostgres({ folder, settings })
  const server = await start().catch(() => {
    rmSync(folder, { recursive: true, force: true })
    return start()
  })
  process.env.TEST_DATABASE_URL = server.url
  try {
    return await runTests(findTests(named), stopping.signal)
  } finally {
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

const journeys = async (): Promise<Count> => {
  if (!findChromium()) await installChromium()
  const chromium = findChromium()
  if (!chromium) {
    say(
      'The journeys need Chromium: install it (apt-get install chromium), or name it in CHROMIUM.',
      'Les parcours demandent Chromium : installez-le (apt-get install chromium), ou nommez-le dans CHROMIUM.',
    )
    return bad
  }
  const report = join(import.meta.dirname, '../test-results/journeys.json')
  rmSync(report, { force: true })
  const env = { ...process.env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const { code } = await runCommand('playwright', ['test', '--reporter=list,json'], 15, { env })
  if (!existsSync(report)) return bad
  const {
    stats,
    errors,
  }: { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>; errors: unknown[] } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length
  const isSilent = failed === 0 && (code !== 0 || stats.expected === 0)
  return { passed: stats.expected, failed: failed + (isSilent ? 1 : 0) }
}

const audit = async (): Promise<Count> => {
  const { output } = await runCommand('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], 0.5, {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const found: Record<string, number> | undefined = (() => {
    try {
      return JSON.parse(output).metadata?.vulnerabilities
    } catch {
      return undefined
    }
  })()
  if (!found) {
    say('Not asked: the registry does not answer.', 'Non demandé : le registre ne répond pas.')
    return nothing
  }
  console.log(
    Object.entries(found)
      .map(([level, number]) => `${level} ${number}`)
      .join(', '),
  )
  return (found.high ?? 0) + (found.critical ?? 0) === 0 ? good : bad
}

const steps: Record<string, { title: string; act: (named: string[]) => Promise<Count> }> = {
  format: { title: 'Format and lint / Mise en forme et analyse', act: check('biome', 'ci', '.') },
  types: { title: 'Types', act: check('tsc', '--noEmit') },
  unused: { title: 'Nothing unused / Rien d’inutile', act: check('knip') },
  units: { title: 'Rules, SQL, routes, house / Règles, SQL, routes, maison', act: tests },
  journeys: { title: 'Journeys in a browser / Parcours dans un navigateur', act: journeys },
  audit: { title: 'Known weaknesses of the packages / Faiblesses connues des paquets', act: audit },
}

const main = async (words: string[]) => {
  const named = words.filter((word) => !(word in steps))
  const wrong = named.filter((word) => !existsSync(word))
  if (wrong.length > 0)
    say(
      `Unknown: ${wrong.join(', ')}. Steps: ${Object.keys(steps).join(', ')}; or test files.`,
      `Inconnu : ${wrong.join(', ')}. Étapes : ${Object.keys(steps).join(', ')}; ou des fichiers de tests.`,
    )
  const chosen = Object.keys(steps).filter(
    (name) => words.length === 0 || words.includes(name) || (name === 'units' && named.length > 0),
  )

  const total: Count = { passed: 0, failed: wrong.length }
  const lines: string[] = []
  for (const [name, step] of Object.entries(steps)) {
    if (!chosen.includes(name) || wrong.length > 0 || stopping.signal.aborted) continue
    console.log(`\n── ${name}: ${step.title}`)
    const began = performance.now()
    const count = await step.act(named).catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : error)
      return bad
    })
    total.passed += count.passed
    total.failed += count.failed
    lines.push(
      `${name.padEnd(10)}${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(4)} failed ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s`,
    )
  }
  if (stopping.signal.aborted) total.failed++
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

// Asked to stop: the step under way ends, its database is shut down, and the count says that not everything ran.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

await main(process.argv.slice(2))

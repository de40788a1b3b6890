import type { SpawnOptions } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideChromium, runCommand, say, startTestDatabase } from './machine.ts'
import { type Count, findTests, runTests } from './run-tests.ts'

const stopping = new AbortController()
const good: Count = { passed: 1, failed: 0 }
const bad: Count = { passed: 0, failed: 1 }
const nothing: Count = { passed: 0, failed: 0 }

const run = (command: string, words: string[], minutes: number, options: SpawnOptions = {}) =>
  runCommand(command, words, minutes, { signal: stopping.signal, ...options })

const check =
  (command: string, ...words: string[]) =>
  async (): Promise<Count> =>
    (await run(command, words, 10)).code === 0 ? good : bad

const tests = (named: string[]): Promise<Count> => runTests(findTests(named), stopping.signal)

const journeys = async (): Promise<Count> => {
  const report = join(import.meta.dirname, '../test-results/journeys.json')
  rmSync(report, { force: true })
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const { code } = await run('playwright', ['test', '--reporter=list,json'], 15, { env })
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
  const { output } = await run('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], 0.5, {
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

type Step = { title: string; act: (named: string[]) => Promise<Count>; isOnPortal?: true }

const steps: Record<string, Step> = {
  format: { title: 'Format and lint / Mise en forme et analyse', act: check('biome', 'ci', '.') },
  types: { title: 'Types', act: check('tsc', '--noEmit') },
  unused: { title: 'Nothing unused / Rien d’inutile', act: check('knip') },
  units: { title: 'Rules, SQL, routes, house / Règles, SQL, routes, maison', act: tests, isOnPortal: true },
  journeys: { title: 'Journeys in a browser / Parcours dans un navigateur', act: journeys, isOnPortal: true },
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
  const isOnPortal = wrong.length === 0 && chosen.some((name) => steps[name]?.isOnPortal)
  if (isOnPortal && !(await provideChromium())) total.failed++
  const stopDatabase = isOnPortal ? await startTestDatabase() : async () => {}
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
  await stopDatabase()
  if (stopping.signal.aborted) total.failed++
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

// Asked to stop: the step under way ends, its database is shut down, and the count says that not everything ran.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

await main(process.argv.slice(2))

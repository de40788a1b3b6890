import { once } from 'node:events'
import { globSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

export type Count = { passed: number; failed: number }

type Told = {
  name: string
  nesting: number
  file?: string
  skip?: string | boolean
  todo?: string | boolean
  details: { type?: string }
}

/** Counts tests as node:test tells them, children before their parent: each leaf once; a parent or a suite only when it fails by itself. Skipped, postponed or empty is failed. */
export const counter = () => {
  const count: Count = { passed: 0, failed: 0 }
  const children = new Map<string, Count>()
  const under = (file: string | undefined, nesting: number) => {
    const key = `${file}:${nesting}`
    const found = children.get(key) ?? { passed: 0, failed: 0 }
    children.set(key, found)
    return found
  }
  const add = (told: Told, passed: boolean) => {
    const below = under(told.file, told.nesting + 1)
    const isParent = told.details.type === 'suite' || below.passed + below.failed > 0
    // A file in which nothing was tested is told as a test that passed.
    const isEmptyFile = told.file !== undefined && resolve(told.name) === told.file
    const failed = !passed || isEmptyFile || Boolean(told.skip) || Boolean(told.todo)
    const own = failed ? 'failed' : 'passed'
    if (!isParent || (failed && below.failed === 0)) count[own]++
    children.delete(`${told.file}:${told.nesting + 1}`)
    under(told.file, told.nesting)[failed ? 'failed' : 'passed']++
  }
  return { count, pass: (told: Told) => add(told, true), fail: (told: Told) => add(told, false) }
}

/** Runs these node:test files, two at a time, with the usual report; no file at all is a failure. */
export const runTests = async (files: string[], signal: AbortSignal): Promise<Count> => {
  if (files.length === 0) return { passed: 0, failed: 1 }
  const { count, pass, fail } = counter()
  const stream = run({ files, concurrency: 2, timeout: 300_000, signal })
  stream.on('test:pass', pass)
  stream.on('test:fail', fail)
  const report = stream.compose(new spec())
  report.pipe(process.stdout, { end: false })
  await once(report, 'end')
  return count
}

/** The test files of the house, or those among them that were named. */
export const findTests = (named: string[]): string[] => {
  const all = globSync(['src/**/*.test.ts', 'test/*.test.ts']).sort()
  const wanted = named.map((name) => relative(process.cwd(), name))
  return named.length === 0
    ? all
    : all.filter((file) => wanted.some((name) => file === name || file.startsWith(`${name}/`)))
}

import { inPortal, type MeasuredPortal } from './parts/portal.ts'
import { measureEquality, measureIndex } from './parts/search-index.ts'
import { measureSearchPages } from './parts/search-pages.ts'
import { populateTalents } from './population/talents.ts'

const say = (line: string) => console.log(line)

const measure = async (portal: MeasuredPortal, talents: number): Promise<boolean> => {
  const { db, now, url } = portal
  if (talents === 0) {
    await measureEquality(db, now)
    return true
  }
  const began = performance.now()
  await populateTalents(db, talents, now, (line) => say(`  ${line}`))
  say(`${talents} talents made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const areFast = await measureSearchPages(portal)
  return (await measureIndex(db, now, url)) && areFast
}

const [word, count, ...rest] = process.argv.slice(2)
const size = Number(count)
if (word !== undefined && (word !== '--talents' || !Number.isInteger(size) || size < 1 || rest.length > 0)) {
  say('bin/bench search [--talents NUMBER]')
  process.exitCode = 2
} else
  for (const talents of word === undefined ? [0, 100_000, 1_000_000] : [size])
    await inPortal((portal) => measure(portal, talents))

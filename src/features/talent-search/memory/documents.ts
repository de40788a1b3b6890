import { openArena } from './arena.ts'
import { openForward } from './forward.ts'
import { openKernel } from './kernel.ts'
import type { Fact } from './plan.ts'
import type { Row } from './rows.ts'
import { openSets } from './sets.ts'
import { openTalentIds } from './talent-ids.ts'
import { openTimed, type Span } from './timed.ts'
import { openVisibility } from './visibility.ts'
import { openWordTable } from './word-table.ts'

const block = 1024

/** The room for so many ordinals, with some for those to come. */
const capacityFor = (ordinals: number) => Math.max(block, Math.ceil((ordinals * 1.125) / block) * block)

const languages = ['en', 'fr'] as const

/** Most queries that are asked of PostgreSQL once and then kept up to date here; the one unused for longest gives way. */
const mostLearned = 64

/** Documents in memory, by ordinal, as sets of who has each fact: a document is written whole, read for nothing but its id, and taken away. */
export const openDocuments = (ordinals: number, makeKernel = openKernel) => {
  const arena = openArena()
  const kernel = makeKernel(arena.memory)
  let capacity = capacityFor(ordinals)
  let end = 0
  const sets = openSets(arena, capacity)
  const forward = openForward(arena, capacity)
  const present = sets.createDense()
  const visibility = openVisibility(arena, sets, capacity)
  const timed = openTimed(sets)
  const talents = openTalentIds(capacity)
  const facts = {
    term: new Map<number, number>(),
    held: new Map<number, number>(),
    evidenced: new Map<number, number>(),
  }
  const words = { en: openWordTable(sets.create), fr: openWordTable(sets.create) }
  const learned = new Map<string, number>()
  const spare: number[] = []

  const numbered = (known: Map<number, number>, fact: number): number => {
    const set = known.get(fact)
    if (set !== undefined) return set
    const made = sets.create()
    known.set(fact, made)
    return made
  }

  const setsOf = (row: Row): number[] => {
    const found: number[] = []
    for (const term of row.terms) found.push(numbered(facts.term, term))
    for (const skill of row.skills) found.push(numbered(facts.held, skill))
    for (const skill of row.evidenced) found.push(numbered(facts.evidenced, skill))
    for (const language of languages) words[language].readInto(row[language], found)
    return found
  }

  const spansOf = (row: Row): Span[] =>
    row.timed.map(({ term, ...span }) => ({ set: numbered(facts.term, term), ...span }))

  const growTo = (ordinal: number): void => {
    if (ordinal < capacity) return
    capacity = capacityFor(ordinal + 1)
    sets.growTo(capacity)
    forward.growTo(capacity)
    visibility.growTo(capacity)
    talents.growTo(capacity)
  }

  const remove = (ordinal: number): void => {
    if (ordinal >= end || !sets.has(present, ordinal)) return
    for (const set of sets.dense) sets.remove(set, ordinal)
    for (const set of forward.of(ordinal)) sets.remove(set, ordinal)
    for (const set of learned.values()) sets.remove(set, ordinal)
    forward.drop(ordinal)
    timed.remove(ordinal)
    visibility.hide(ordinal)
  }

  const write = (row: Row): void => {
    const { ordinal } = row
    growTo(ordinal)
    remove(ordinal)
    end = Math.max(end, ordinal + 1)
    sets.reach(end)
    const found = setsOf(row)
    const listed: number[] = []
    for (const set of found) {
      sets.add(set, ordinal)
      if (!sets.isDense(set)) listed.push(set)
    }
    forward.keep(ordinal, listed)
    timed.write(ordinal, spansOf(row))
    sets.add(present, ordinal)
    visibility.show(ordinal, row.visibleUntil)
    talents.set(ordinal, row.talentId)
    for (const query of row.learned) {
      const set = learned.get(query)
      if (set !== undefined) sets.add(set, ordinal)
    }
  }

  /** The set of those who have a fact; none where nobody ever had it. */
  const setOf = (fact: Exclude<Fact, { words: unknown }>): number | undefined =>
    'term' in fact
      ? facts.term.get(fact.term)
      : 'held' in fact
        ? facts.held.get(fact.held)
        : facts.evidenced.get(fact.evidenced)

  const keyOf = (language: 'en' | 'fr', query: string) => `${language} ${query}`

  return {
    arena,
    kernel,
    sets,
    present,
    write,
    remove,
    setOf,
    setOfWord: (language: 'en' | 'fr', word: string) => words[language].of(word),
    /** The set of a query that was learned; used now. */
    setOfQuery: (language: 'en' | 'fr', query: string): number | undefined => {
      const key = keyOf(language, query)
      const set = learned.get(key)
      if (set !== undefined) {
        learned.delete(key)
        learned.set(key, set)
      }
      return set
    },
    /** Keeps what PostgreSQL answered to a query; from now on each document that is written must say whether it meets it. */
    learn: (language: 'en' | 'fr', query: string, ordinals: readonly number[]): void => {
      const key = keyOf(language, query)
      if (learned.has(key)) return
      const [oldest] = learned
      if (learned.size >= mostLearned && oldest) {
        learned.delete(oldest[0])
        sets.empty(oldest[1])
        spare.push(oldest[1])
      }
      const set = spare.pop() ?? sets.create()
      for (const ordinal of ordinals) sets.add(set, ordinal)
      learned.set(key, set)
    },
    learned: (): string[] => [...learned.keys()],
    /** Makes what holds for a time, and who may be found, what they are at a moment; returns the bits of those who may be found. */
    turnTo: (now: Date): number => {
      timed.turnTo(now.getTime())
      return visibility.at(now.getTime(), present, end)
    },
    talentOf: talents.of,
    visibleUntil: visibility.of,
    /** Whether a document is held exactly as this row tells it; of a document that is not there, whether it is not here either. */
    agrees: (ordinal: number, row: Row | undefined): boolean => {
      if (!row) return ordinal >= end || !sets.has(present, ordinal)
      if (ordinal >= end || !sets.has(present, ordinal) || talents.of(ordinal) !== row.talentId) return false
      if (visibility.of(ordinal) !== row.visibleUntil) return false
      const spans = timed.of(ordinal)
      if (JSON.stringify(spans) !== JSON.stringify(spansOf(row))) return false
      const told = new Set(setsOf(row))
      const others = new Set([present, visibility.set, ...learned.values(), ...spans.map(({ set }) => set)])
      const held = [...forward.of(ordinal), ...sets.dense.filter((set) => sets.has(set, ordinal))].filter(
        (set) => !others.has(set),
      )
      const queries = [...learned].filter(([, set]) => sets.has(set, ordinal)).map(([query]) => query)
      return (
        new Set(held).size === told.size &&
        held.every((set) => told.has(set)) &&
        queries.length === row.learned.length &&
        queries.every((query) => row.learned.includes(query))
      )
    },
    people: () => sets.count(present),
    /** One more than the largest ordinal ever held. */
    end: () => end,
    capacity: () => capacity,
    facts: () => sets.made(),
    bytes: () => arena.memory.buffer.byteLength,
  }
}

export type Documents = ReturnType<typeof openDocuments>

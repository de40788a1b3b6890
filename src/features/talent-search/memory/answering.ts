import type { Documents } from './documents.ts'
import type { Answer, Asked, Count, Expression, Fact, Plan } from './plan.ts'
import { chooseByTurn, type Rotation } from './rotation.ts'
import { turningOf } from './turn.ts'

type Language = 'en' | 'fr'
const languages: readonly Language[] = ['en', 'fr']

const phrasesIn = (expression: Expression | null): string[] => {
  if (!expression || 'lexeme' in expression) return []
  if ('phrase' in expression) return [expression.phrase]
  if ('not' in expression) return phrasesIn(expression.not)
  return ('allOf' in expression ? expression.allOf : expression.anyOf).flatMap(phrasesIn)
}

/** The queries of a plan that documents in memory cannot answer before PostgreSQL has. */
export const unlearnedIn = (documents: Documents, plan: Plan): { language: Language; query: string }[] =>
  [...plan.within, ...plan.groups.map(({ anyOf }) => anyOf), ...plan.facets.map(({ options }) => options)]
    .flat()
    .flatMap((fact) =>
      'words' in fact
        ? languages.flatMap((language) =>
            phrasesIn(fact.words[language].expression).map((query) => ({ language, query })),
          )
        : [],
    )
    .filter(({ language, query }) => documents.setOfQuery(language, query) === undefined)

// Room for sets of bits while one answer is made, all given back at its end.
const openScratch = ({ arena }: Documents, bytes: number) => {
  const taken: number[] = []
  return {
    take: (): number => {
      const address = arena.take(bytes)
      taken.push(address)
      return address
    },
    end: () => {
      for (const address of taken) arena.giveBack(address, bytes)
    },
  }
}

type Scratch = ReturnType<typeof openScratch>

// Facts and words as bits: those of a set that is kept as bits are used where they are.
const bitsFor = (documents: Documents, { take }: Scratch, bytes: number) => {
  const { arena, kernel, sets } = documents
  const cleared = (): number => {
    const address = take()
    arena.bytes.fill(0, address, address + bytes)
    return address
  }
  const ofSet = (set: number | undefined): number => {
    if (set !== undefined && sets.isDense(set)) return sets.address(set)
    const address = cleared()
    if (set !== undefined) sets.addTo(set, address)
    return address
  }
  const joined = (parts: readonly number[], join: 'and' | 'or'): number => {
    const [first, ...others] = parts
    if (first === undefined) return cleared()
    let all = first
    for (const other of others) {
      const address = take()
      kernel[join](address, all, other, bytes)
      all = address
    }
    return all
  }
  const ofExpression = (language: Language, expression: Expression): number => {
    if ('lexeme' in expression) return ofSet(documents.setOfWord(language, expression.lexeme))
    if ('phrase' in expression) return ofSet(documents.setOfQuery(language, expression.phrase))
    if ('not' in expression) {
      const address = take()
      kernel.andNot(address, sets.address(documents.present), ofExpression(language, expression.not), bytes)
      return address
    }
    return 'allOf' in expression
      ? joined(
          expression.allOf.map((part) => ofExpression(language, part)),
          'and',
        )
      : joined(
          expression.anyOf.map((part) => ofExpression(language, part)),
          'or',
        )
  }
  const ofFact = (fact: Fact): number => {
    if (!('words' in fact)) return ofSet(documents.setOf(fact))
    const said = languages.flatMap((language) => {
      const { expression } = fact.words[language]
      return expression ? [ofExpression(language, expression)] : []
    })
    return joined(said, 'or')
  }
  return { ofFact, ofAny: (facts: readonly Fact[]) => joined(facts.map(ofFact), 'or'), cleared }
}

const hexadecimal = (words: Uint32Array) => Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('')

// People counted with the key of their set.
const counterFor = (documents: Documents, { take }: Scratch, bytes: number) => {
  const { arena, kernel, sets } = documents
  const kept = take()
  const both = (one: number, other: number): Count => {
    const people = kernel.count(one, other, kept, bytes)
    return { people, key: hexadecimal(arena.words.subarray(kept >>> 2, (kept >>> 2) + 4)) }
  }
  const listed = (set: number, bits: number): Count => {
    const { words } = arena
    const [start, among] = [sets.address(set) >>> 2, bits >>> 2]
    const key = new Uint32Array(4)
    let people = 0
    for (let at = start; at < start + sets.count(set); at++) {
      const ordinal = words[at] ?? 0
      if ((((words[among + (ordinal >>> 5)] ?? 0) >>> (ordinal & 31)) & 1) === 0) continue
      people++
      key[(ordinal >>> 5) & 3] = (key[(ordinal >>> 5) & 3] ?? 0) ^ (1 << (ordinal & 31))
    }
    return { people, key: hexadecimal(key) }
  }
  return { both, all: (bits: number) => both(bits, bits), listed }
}

/** Answers a plan whose queries are all known, from documents in memory. */
export const answerFrom = (documents: Documents, rotation: Rotation, plan: Plan, asked: Asked): Answer => {
  const { kernel, sets } = documents
  const bytes = Math.max(128, Math.ceil(documents.end() / 1024) * 128)
  const scratch = openScratch(documents, bytes)
  try {
    const bits = bitsFor(documents, scratch, bytes)
    const count = counterFor(documents, scratch, bytes)
    const join = (one: number, other: number, how: 'and' | 'or' | 'andNot' = 'and'): number => {
      const to = scratch.take()
      kernel[how](to, one, other, bytes)
      return to
    }

    const visible = documents.turnTo(asked.now)
    const groups = plan.groups.map(({ anyOf }) => bits.ofAny(anyOf))
    // Who meets all groups before each one, and all after it: together, all but that one.
    const before = [plan.within.reduce((all, facts) => join(all, bits.ofAny(facts)), visible)]
    for (const [place, group] of groups.entries()) before.push(join(before[place] ?? 0, group))
    const found = before.at(-1) ?? 0
    const after: (number | undefined)[] = []
    for (let place = groups.length - 1; place > 0; place--) {
      const later = after[place]
      const group = groups[place] ?? 0
      after[place - 1] = later === undefined ? group : join(group, later)
    }
    const withoutOne = (place: number): number => {
      const later = after[place]
      return later === undefined ? (before[place] ?? 0) : join(before[place] ?? 0, later)
    }

    const others = new Map<number, number>()
    const without = groups.map((_, place): Count => {
      const isUsed = plan.groups[place]?.mayBeMissing || plan.facets.some(({ replaces }) => replaces === place)
      const first = before[place] ?? 0
      if (!isUsed) return count.both(first, after[place] ?? first)
      const rest = withoutOne(place)
      others.set(place, rest)
      return count.all(rest)
    })

    const facets = plan.facets.map(({ replaces, options }) => {
      const among = replaces === null ? found : (others.get(replaces) ?? found)
      const stated = replaces === null ? undefined : bits.cleared()
      const counts = options.map((fact): Count => {
        const set = 'words' in fact ? undefined : documents.setOf(fact)
        if (set !== undefined && !sets.isDense(set)) {
          if (stated !== undefined) sets.addTo(set, stated)
          return count.listed(set, among)
        }
        const address = set === undefined ? bits.ofFact(fact) : sets.address(set)
        if (stated !== undefined) kernel.or(stated, stated, address, bytes)
        return count.both(among, address)
      })
      return { options: counts, unstated: stated === undefined ? null : count.all(join(among, stated, 'andNot')) }
    })

    const missable = plan.groups.flatMap(({ mayBeMissing }, place) => (mayBeMissing ? [place] : []))
    const lacking = missable.reduce((all, place) => join(all, others.get(place) ?? 0, 'or'), bits.cleared())
    const near = join(lacking, found, 'andNot')

    const total = count.all(found)
    const missingOne = count.all(near)
    const pages = Math.ceil(total.people / asked.rows)
    const page = Math.min(Math.max(asked.page, 1), Math.max(pages, 1))
    const order = rotation(turningOf(asked.now), documents.capacity())
    // Whoever has the first term that comes first, then whoever has the next and none before, and at last all others; each by turn.
    const choose = (set: number, people: number, from: number, to: number): number[] => {
      const chosen: number[] = []
      let [left, seen] = [{ set, people }, 0]
      const takeFrom = (part: { set: number; people: number }) => {
        chosen.push(...chooseByTurn(documents, order, { ...part, from: Math.max(0, from - seen), to: to - seen }))
        seen += part.people
      }
      for (const term of asked.first) {
        if (seen >= to || left.people === 0) break
        const holding = documents.setOf({ term })
        if (holding === undefined || sets.count(holding) === 0) continue
        const part = join(left.set, bits.ofFact({ term }))
        const { people: here } = count.all(part)
        takeFrom({ set: part, people: here })
        left = { set: join(left.set, part, 'andNot'), people: left.people - here }
      }
      takeFrom(left)
      return chosen
    }
    const talents = choose(found, total.people, (page - 1) * asked.rows, page * asked.rows)
    const nearest = choose(near, missingOne.people, asked.near.from, asked.near.to)
    const { words } = documents.arena
    const isIn = (set: number, ordinal: number) =>
      (((words[(set >>> 2) + (ordinal >>> 5)] ?? 0) >>> (ordinal & 31)) & 1) === 1
    return {
      total,
      page,
      pages,
      talents: talents.map(documents.talentOf),
      without,
      facets,
      missingOne,
      near: nearest.map((ordinal) => ({
        talentId: documents.talentOf(ordinal),
        group: missable.find((place) => !isIn(groups[place] ?? 0, ordinal)) ?? 0,
      })),
    }
  } finally {
    scratch.end()
  }
}

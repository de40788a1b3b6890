import { type Chosen, facetNames, forEachFacet, valuesOf } from '../src/features/talent-search/facets.ts'
import { askedInWords, type SearchFilter } from '../src/features/talent-search/filter.ts'
import type { Expression, Fact } from '../src/features/talent-search/memory/plan.ts'
import { type FactOfWords, readQuery } from '../src/features/talent-search/memory/words.ts'
import {
  type Counted,
  nobody,
  type Plan,
  planOf,
  together,
  type Vocabulary,
} from '../src/features/talent-search/plan.ts'
import type { CountedSearch } from '../src/features/talent-search/steady.ts'

/** A person as facts. */
export type Someone = { ordinal: number; stated: Chosen; held: string[]; evidenced: string[]; words: string[] }
export type World = readonly Someone[]

/** The work streams of these worlds. */
export const streams = ['security', 'software', 'data', 'privacy', 'costing', 'rare']
/** Their campaigns, by number, and the value of who is qualified in none; one is rare. */
export const pools = ['11', '12', '13', '14', '15', 'none', '77']
/** Their terms and skills. */
export const vocabulary: Vocabulary = {
  terms: forEachFacet(
    (facet) =>
      new Map(
        (valuesOf(facet) ?? (facet === 'qualified' ? pools : streams)).map((value, place) => [
          value,
          1 + 100 * facetNames.indexOf(facet) + place,
        ]),
      ),
  ),
  skills: new Map(['cobol', 'rust', 'sql'].map((key, place) => [key, place + 1])),
  words: new Map(),
}

const read = ({ stated, held, evidenced, words }: Someone) => ({
  words,
  term: new Set(facetNames.flatMap((facet) => stated[facet].map((value) => vocabulary.terms[facet].get(value)))),
  held: new Set([...held, ...evidenced].map((key) => vocabulary.skills.get(key))),
  evidenced: new Set(evidenced.map((key) => vocabulary.skills.get(key))),
})

const known = new WeakMap<Someone, ReturnType<typeof read>>()
const factsOf = (one: Someone) => {
  const facts = known.get(one) ?? read(one)
  known.set(one, facts)
  return facts
}

const setOf = (people: World): Counted =>
  people.reduce((set, { ordinal }) => together(set, { count: 1, key: 1n << BigInt(ordinal % 128) }), nobody)

// Words as they are typed, as PostgreSQL would write what they ask for: all of them, but for “or” and “-”.
const queryOf = (text: string): string =>
  text
    .split(' or ')
    .map((part) =>
      part
        .split(' ')
        .map((word) => (word.startsWith('-') ? `!'${word.slice(1)}'` : `'${word}'`))
        .join(' & '),
    )
    .join(' | ')

const saidIn = (words: readonly string[], expression: Expression | null): boolean => {
  if (!expression || 'phrase' in expression) return false
  if ('lexeme' in expression) return words.includes(expression.lexeme)
  if ('not' in expression) return !saidIn(words, expression.not)
  return 'allOf' in expression
    ? expression.allOf.every((part) => saidIn(words, part))
    : expression.anyOf.some((part) => saidIn(words, part))
}

const factOf = (text: string): FactOfWords => {
  const said = { query: queryOf(text), expression: readQuery(queryOf(text)) }
  return { words: { en: said, fr: said } }
}

/** A search among people, as plainly as it can be written: the sets an engine would count. */
export const countAmong = (world: World, filter: SearchFilter): CountedSearch => {
  const plan: Plan = planOf(filter, {
    ...vocabulary,
    words: new Map(askedInWords(filter.text).map((text) => [text, factOf(text)])),
  })
  const holds = (one: Someone, fact: Fact) => {
    const facts = factsOf(one)
    if ('term' in fact) return facts.term.has(fact.term)
    if ('held' in fact) return facts.held.has(fact.held)
    if ('words' in fact) return saidIn(facts.words, fact.words.en.expression)
    return facts.evidenced.has(fact.evidenced)
  }
  const without = (left: number | null) =>
    world.filter((one) => plan.groups.every((group, place) => place === left || group.some((fact) => holds(one, fact))))
  const of = (people: World, terms: number[]) =>
    terms.map((term) => setOf(people.filter((one) => factsOf(one).term.has(term))))
  const total = setOf(without(null))
  return {
    filter,
    answered: {
      total,
      without: plan.groups.map((_, place) => setOf(without(place))),
      silent: plan.facets.map(({ replaces, terms }) =>
        setOf(without(replaces).filter((one) => !terms.some((term) => factsOf(one).term.has(term)))),
      ),
      options: plan.facets.map(({ replaces, terms }) => of(without(replaces), terms)),
      missing: plan.skillGroups.map((place) => {
        const left = setOf(without(place))
        return { count: left.count - total.count, key: left.key ^ total.key }
      }),
    },
    claimedToo:
      filter.evidencedOnly && filter.skills.length > 0
        ? countAmong(world, { ...filter, evidencedOnly: false }).answered.total
        : nobody,
  }
}

import { type Facet, facetNames, facets, forEachFacet } from './facets.ts'
import { type Condition, conditionsOf, type SearchFilter } from './filter.ts'
import type { Fact } from './memory/plan.ts'
import type { Words } from './words.ts'

/** A search as facts alone: every group must hold by one of its facts. Each option of a facet is counted in place of the group that it `replaces`, or beside all groups. */
export type Plan = {
  groups: Fact[][]
  skillGroups: number[]
  facets: { replaces: number | null; terms: number[] }[]
}

/** A set of people by number, and its key: the parity of how many of its people have each ordinal modulo 128. The same set has the same key. */
export type Counted = { count: number; key: bigint }

/** What is true of a plan at one moment, of one set: how many match, would match without each group, state nothing of a facet, hold each option, and miss exactly one group of skills. */
export type Answered = {
  total: Counted
  without: Counted[]
  silent: Counted[]
  options: Counted[][]
  missing: Counted[]
}

export const nobody: Counted = { count: 0, key: 0n }

/** Two sets that have nobody in common, as one. */
export const together = (one: Counted, other: Counted): Counted => ({
  count: one.count + other.count,
  key: one.key ^ other.key,
})

/** The people of a set who are not in the part of it. */
export const except = (whole: Counted, part: Counted): Counted => ({
  count: whole.count - part.count,
  key: whole.key ^ part.key,
})

/** What turns the values of a filter into facts: the terms of each facet by value, in the order of the facet, the ids of skills by key, and what each of its words asks for. */
export type Vocabulary = { terms: Record<Facet, Map<string, number>>; skills: Map<string, number>; words: Words }

// No person holds it: it stands for a value that nobody knows.
const unknown = 0

const factsOf = (filter: SearchFilter, condition: Condition, { terms, skills, words }: Vocabulary): Fact[] => {
  switch (condition.kind) {
    case 'skill': {
      const skill = skills.get(condition.key) ?? unknown
      return [filter.evidencedOnly ? { evidenced: skill } : { held: skill }]
    }
    case 'facet':
      return condition.values.map((value) => ({ term: terms[condition.facet].get(value) ?? unknown }))
    case 'text': {
      const asked = words.get(condition.text)
      return asked ? [asked] : []
    }
    default:
      return []
  }
}

/** The conditions of a filter that are groups of its plan, in their order: all but “with evidence only”, which is how skills are asked. */
export const groupedConditions = (filter: SearchFilter): Exclude<Condition, { kind: 'evidenced' }>[] =>
  conditionsOf(filter).filter((condition) => condition.kind !== 'evidenced')

/** The plan of a filter, with every option of every facet to be counted. */
export const planOf = (filter: SearchFilter, vocabulary: Vocabulary): Plan => {
  const conditions = groupedConditions(filter)
  const groupOf = (facet: Facet) =>
    conditions.findIndex((condition) => condition.kind === 'facet' && condition.facet === facet)
  return {
    groups: conditions.map((condition) => factsOf(filter, condition, vocabulary)),
    skillGroups: conditions.flatMap(({ kind }, place) => (kind === 'skill' ? [place] : [])),
    facets: facetNames.map((facet) => {
      const group = groupOf(facet)
      return {
        replaces: group < 0 || facets[facet].asked === 'all' ? null : group,
        terms: [...vocabulary.terms[facet].values()],
      }
    }),
  }
}

/** The same search without counting options: for what one change of it would find. */
export const withoutOptions = (plan: Plan): Plan => ({ ...plan, facets: [] })

/** Each counted option by its facet and value. */
export const optionsByFacet = (answered: Answered, { terms }: Vocabulary): Record<Facet, Map<string, Counted>> =>
  forEachFacet((facet) => {
    const counts = answered.options[facetNames.indexOf(facet)] ?? []
    return new Map([...terms[facet].keys()].map((value, place) => [value, counts[place] ?? nobody]))
  })

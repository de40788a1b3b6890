import { arrangements, conditions, durations, positionLanguages, regions } from '../profiles/index.ts'

// Levels of the second official language that a need can name; someone exempt from further tests meets each.
const levels = ['A', 'B', 'C'] as const

type Values = readonly string[] | 'reference'

/** How the values of a facet are asked for: any of them suffices, all are needed, or one at least. */
type Asked = 'any' | 'all' | 'least'

/** All that a search can ask for, in the order in which it is shown: the name of each facet in an address and in `search_terms`, its values, and how they are asked. Values of reference data are known by the database. People state all but what the Office found of them. */
export const facets = {
  classification: { asked: 'any', values: 'reference' },
  stream: { asked: 'any', values: 'reference' },
  language: { asked: 'any', values: positionLanguages },
  reading: { asked: 'least', values: levels },
  writing: { asked: 'least', values: levels },
  oral: { asked: 'least', values: levels },
  region: { asked: 'any', values: regions },
  arrangement: { asked: 'any', values: arrangements },
  duration: { asked: 'any', values: durations },
  condition: { asked: 'all', values: conditions },
  availability: { asked: 'least', values: ['half-year', 'quarter', 'month', 'now'] },
  education: { asked: 'any', values: ['studies', 'credential'] },
  // Campaigns by their numbers, or none.
  qualified: { asked: 'any', values: 'reference' },
} as const satisfies Record<string, { asked: Asked; values: Values }>

export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** The value of those who are qualified in no campaign. */
export const inNoPool = 'none'

/** The values of each facet that a search chose; none asks nothing. */
export type Chosen = Record<Facet, string[]>

/** A record with something for every facet. */
export const forEachFacet = <Value>(give: (facet: Facet) => Value): Record<Facet, Value> =>
  Object.fromEntries(facetNames.map((facet) => [facet, give(facet)])) as Record<Facet, Value>

/** The values of a facet that are named here; nothing for one whose values are reference data. */
export const valuesOf = (facet: Facet): readonly string[] | null => {
  const { values }: { values: Values } = facets[facet]
  return values === 'reference' ? null : values
}

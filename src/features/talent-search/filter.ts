import {
  type Arrangement,
  arrangements,
  type PositionLanguage,
  positionLanguages,
  type Region,
  regions,
} from '../profiles/index.ts'

/** What a search asks for. Every skill is asked for; of languages, regions and arrangements any one; no value asks nothing. */
export type SearchFilter = {
  skills: string[]
  evidencedOnly: boolean
  languages: PositionLanguage[]
  regions: Region[]
  arrangements: Arrangement[]
  text: string
}

/** The values each facet offers, in the order in which they are shown and kept. */
export const facets = { languages: positionLanguages, regions, arrangements } as const
export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** The name of each field in an address. */
export const fieldNames = { languages: 'language', regions: 'region', arrangements: 'arrangement' } as const

export const mostSkills = 20
export const longestText = 200

export const emptyFilter: SearchFilter = {
  skills: [],
  evidencedOnly: false,
  languages: [],
  regions: [],
  arrangements: [],
  text: '',
}

/** A value that could not be understood, and is told to the person as left out. */
export type LeftOut = { field: 'skill' | 'evidenced' | 'language' | 'region' | 'arrangement' | 'text'; value: string }

const shortened = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)

/** Words as one line without anything that is never typed. */
export const tidy = (value: string) =>
  value
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The filter in a query, whatever it holds: what is no value of ours is left out and told, never an error. Whether a skill exists is not known here. */
export const parseFilter = (params: URLSearchParams): { filter: SearchFilter; leftOut: LeftOut[] } => {
  const leftOut: LeftOut[] = []
  const given = (name: string) => [...new Set(params.getAll(name).map(tidy))].filter((value) => value !== '')
  const leave = (field: LeftOut['field'], value: string) => leftOut.push({ field, value: shortened(value) })

  const chosen = <Value extends string>(facet: Facet, offered: readonly Value[]): Value[] => {
    const asked = given(fieldNames[facet])
    for (const value of asked) if (!(offered as readonly string[]).includes(value)) leave(fieldNames[facet], value)
    return offered.filter((value) => asked.includes(value))
  }

  const keys = given('skill')
  const wellFormed = keys.filter((key) => /^[\w.+#-]{1,100}$/.test(key))
  for (const key of keys) if (!wellFormed.includes(key)) leave('skill', key)
  for (const key of wellFormed.slice(mostSkills)) leave('skill', key)

  const evidenced = given('evidenced')
  for (const value of evidenced) if (value !== 'yes') leave('evidenced', value)

  const text = given('text').join(' ')
  if (text.length > longestText) leave('text', text.slice(longestText))

  return {
    filter: {
      skills: wellFormed.slice(0, mostSkills).sort(),
      evidencedOnly: evidenced.includes('yes'),
      languages: chosen('languages', facets.languages),
      regions: chosen('regions', facets.regions),
      arrangements: chosen('arrangements', facets.arrangements),
      text: tidy(text.slice(0, longestText)),
    },
    leftOut,
  }
}

/** The query of a filter's address: the same for the same filter, whatever the order in which it was chosen. */
export const filterParams = (filter: SearchFilter): Record<string, string | readonly string[] | undefined> => ({
  skill: [...filter.skills].sort(),
  evidenced: filter.evidencedOnly ? 'yes' : undefined,
  language: facets.languages.filter((value) => filter.languages.includes(value)),
  region: facets.regions.filter((value) => filter.regions.includes(value)),
  arrangement: facets.arrangements.filter((value) => filter.arrangements.includes(value)),
  text: filter.text || undefined,
})

/** The query of a filter's address as one line of text, to travel in a form. */
export const filterQuery = (filter: SearchFilter): string =>
  new URLSearchParams(
    Object.entries(filterParams(filter)).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, one]),
    ),
  ).toString()

/** One thing a filter asks, which it could also not ask. */
export type Condition = { kind: 'skill'; key: string } | { kind: 'evidenced' } | { kind: Facet } | { kind: 'text' }

/** Everything the filter asks, one by one. */
export const conditionsOf = (filter: SearchFilter): Condition[] => [
  ...filter.skills.map((key): Condition => ({ kind: 'skill', key })),
  ...(filter.evidencedOnly && filter.skills.length > 0 ? [{ kind: 'evidenced' } as const] : []),
  ...facetNames.filter((facet) => filter[facet].length > 0).map((facet): Condition => ({ kind: facet })),
  ...(filter.text === '' ? [] : [{ kind: 'text' } as const]),
]

/** The filter that asks all but one thing. */
export const without = (filter: SearchFilter, condition: Condition): SearchFilter => {
  if (condition.kind === 'skill') return { ...filter, skills: filter.skills.filter((key) => key !== condition.key) }
  if (condition.kind === 'evidenced') return { ...filter, evidencedOnly: false }
  if (condition.kind === 'text') return { ...filter, text: '' }
  return { ...filter, [condition.kind]: [] }
}

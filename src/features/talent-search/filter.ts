import { type Chosen, type Facet, facetNames, facets, forEachFacet, valuesOf } from './facets.ts'

/** What a search asks for. Every skill is asked for; the values of a facet as the facet says; no value asks nothing. */
export type SearchFilter = {
  skills: string[]
  evidencedOnly: boolean
  chosen: Chosen
  text: string
}

export const mostSkills = 20
const mostValues = 40
const mostWords = 20
export const longestText = 200

export const emptyFilter: SearchFilter = { skills: [], evidencedOnly: false, chosen: forEachFacet(() => []), text: '' }

/** A value that could not be understood, and is told to the person as left out. */
export type LeftOut = { field: 'skill' | 'evidenced' | 'text' | Facet; value: string }

const shortened = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value)

/** Words as one line without anything that is never typed. */
export const tidy = (value: string) =>
  value
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

// What PostgreSQL reads as more than words: a phrase, one or the other, what must not stand there.
const signs = /"|(^|\s)-\S|(^|\s)or(\s|$)/i

const plainWords = (text: string): string[] => [
  ...new Set(text.split(/[^\p{L}\p{M}\p{N}.+#]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^or$/i.test(word))),
]

/** What a text asks, one by one: each of its words, all of which must be met; or, with signs, the whole as PostgreSQL reads it. */
export const askedInWords = (text: string): string[] => (signs.test(text) ? [text] : plainWords(text))

/** The filter without what its words ask by signs, for whoever may not count exactly: “one or the other” adds few people where it is asked to, and a phrase leaves few out, so that two numbers tell of them. */
export const plainly = (filter: SearchFilter): SearchFilter => ({ ...filter, text: plainWords(filter.text).join(' ') })

const isKey = (value: string) => /^[\w.+#-]{1,100}$/.test(value)
const isCode = (value: string) => /^[\w-]+( [\w-]+)?$/.test(value) && value.length <= 60

/** The filter in a query, whatever it holds: what is no value of ours is left out and told, never an error. Whether a skill or a value of reference data exists is not known here. */
export const parseFilter = (params: URLSearchParams): { filter: SearchFilter; leftOut: LeftOut[] } => {
  const leftOut: LeftOut[] = []
  const given = (name: string) => [...new Set(params.getAll(name).map(tidy))].filter((value) => value !== '')
  const leave = (field: LeftOut['field'], value: string) => leftOut.push({ field, value: shortened(value) })
  const most = (field: LeftOut['field'], values: string[], count: number) => {
    for (const value of values.slice(count)) leave(field, value)
    return values.slice(0, count).sort()
  }

  const chosenOf = (facet: Facet): string[] => {
    const asked = given(facet)
    const offered = valuesOf(facet)
    const isOffered = offered ? (value: string) => offered.includes(value) : isCode
    for (const value of asked) if (!isOffered(value)) leave(facet, value)
    const known = asked.filter(isOffered)
    if (!offered) return most(facet, known, mostValues)
    const inOrder = offered.filter((value) => known.includes(value))
    // Who asks for B at least and for C at least asks for C.
    return facets[facet].asked === 'least' ? inOrder.slice(-1) : inOrder
  }

  const keys = given('skill')
  for (const key of keys) if (!isKey(key)) leave('skill', key)
  const skills = most('skill', keys.filter(isKey), mostSkills)

  const evidenced = given('evidenced')
  for (const value of evidenced) if (value !== 'yes') leave('evidenced', value)

  const whole = given('text').join(' ')
  if (whole.length > longestText) leave('text', whole.slice(longestText))
  const text = tidy(whole.slice(0, longestText))
  const words = askedInWords(text)
  if (words.length > mostWords) leave('text', words.slice(mostWords).join(' '))

  return {
    filter: {
      skills,
      evidencedOnly: evidenced.includes('yes'),
      chosen: forEachFacet(chosenOf),
      text: words.length > mostWords ? words.slice(0, mostWords).join(' ') : text,
    },
    leftOut,
  }
}

/** The query of a filter's address: the same for the same filter, whatever the order in which it was chosen. */
export const filterParams = (filter: SearchFilter): Record<string, string | readonly string[] | undefined> => ({
  skill: [...filter.skills].sort(),
  evidenced: filter.evidencedOnly ? 'yes' : undefined,
  ...forEachFacet((facet) => {
    const offered = valuesOf(facet)
    return offered ? offered.filter((value) => filter.chosen[facet].includes(value)) : [...filter.chosen[facet]].sort()
  }),
  text: filter.text || undefined,
})

/** The query of a filter's address as one line of text, to travel in a form. */
export const filterQuery = (filter: SearchFilter): string =>
  new URLSearchParams(
    Object.entries(filterParams(filter)).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, one]),
    ),
  ).toString()

/** One thing a filter asks, which it could also not ask; of a facet whose values are all needed, one value. */
export type Condition =
  | { kind: 'skill'; key: string }
  | { kind: 'evidenced' }
  | { kind: 'facet'; facet: Facet; values: string[] }
  | { kind: 'text'; text: string }

const conditionsOfFacet = (facet: Facet, values: string[]): Condition[] => {
  if (values.length === 0) return []
  const parts = facets[facet].asked === 'all' ? values.map((value) => [value]) : [values]
  return parts.map((part) => ({ kind: 'facet', facet, values: part }))
}

/** Everything the filter asks, one by one. */
export const conditionsOf = (filter: SearchFilter): Condition[] => [
  ...filter.skills.map((key): Condition => ({ kind: 'skill', key })),
  ...(filter.evidencedOnly && filter.skills.length > 0 ? [{ kind: 'evidenced' } as const] : []),
  ...facetNames.flatMap((facet) => conditionsOfFacet(facet, filter.chosen[facet])),
  ...askedInWords(filter.text).map((text): Condition => ({ kind: 'text', text })),
]

/** The filter with other values of one facet. */
export const choosing = (filter: SearchFilter, facet: Facet, values: string[]): SearchFilter => ({
  ...filter,
  chosen: { ...filter.chosen, [facet]: values },
})

/** The filter that asks all but one thing. */
export const without = (filter: SearchFilter, condition: Condition): SearchFilter => {
  if (condition.kind === 'skill') return { ...filter, skills: filter.skills.filter((key) => key !== condition.key) }
  if (condition.kind === 'evidenced') return { ...filter, evidencedOnly: false }
  if (condition.kind === 'text') {
    const left = askedInWords(filter.text).filter((text) => text !== condition.text)
    return { ...filter, text: left.join(' ') }
  }
  const { facet, values } = condition
  return choosing(
    filter,
    facet,
    filter.chosen[facet].filter((value) => !values.includes(value)),
  )
}

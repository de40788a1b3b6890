import { type Facet, facetNames, facets } from './facets.ts'
import { type Condition, choosing, type SearchFilter, without } from './filter.ts'
import { type Answered, type Counted, except, groupedConditions, nobody } from './plan.ts'
import { fewest } from './small-numbers.ts'

/** A search with all that is counted of it; `claimedToo` is who would match if evidence were not asked. */
export type CountedSearch = { filter: SearchFilter; answered: Answered; claimedToo: Counted }

/** Whether two sets, of which one is part of the other, differ by so few people that their numbers must not tell them apart. */
export const differByFew = (whole: Counted, part: Counted): boolean => {
  const { count } = except(whole, part)
  return count > 0 && count < fewest
}

// A condition that leaves out only a few.
const fewLeftOut = ({ filter, answered, claimedToo }: CountedSearch): Condition | undefined => {
  const { total } = answered
  const asksEvidence = filter.evidencedOnly && filter.skills.length > 0
  if (asksEvidence && differByFew(claimedToo, total)) return { kind: 'evidenced' }
  return groupedConditions(filter).find((_, place) => differByFew(answered.without[place] ?? nobody, total))
}

const alternatives = (filter: SearchFilter): [Facet, string][] =>
  facetNames.flatMap((facet): [Facet, string][] =>
    facets[facet].asked === 'any' && filter.chosen[facet].length > 1
      ? filter.chosen[facet].map((value) => [facet, value])
      : [],
  )

type Means = {
  count: (filter: SearchFilter) => Promise<CountedSearch>
  total: (filter: SearchFilter) => Promise<Counted>
}

// A value beside others that adds only a few, as long as enough are left to be told.
const withoutFewAdded = async ({ filter, answered }: CountedSearch, { total }: Means) => {
  for (const [facet, value] of alternatives(filter)) {
    const others = choosing(
      filter,
      facet,
      filter.chosen[facet].filter((one) => one !== value),
    )
    const left = await total(others)
    if (left.count >= fewest && differByFew(answered.total, left)) return others
  }
  return undefined
}

/** The search whose numbers are told in place of this one to who may not count exactly: without conditions that leave out fewer than five people and without choices that add fewer than five. What so few people change is no change of a number, so that no two numbers can be subtracted to find one of them. */
export const steadied = async (search: CountedSearch, means: Means): Promise<CountedSearch> => {
  const condition = fewLeftOut(search)
  const other = condition ? without(search.filter, condition) : await withoutFewAdded(search, means)
  return other ? steadied(await means.count(other), means) : search
}

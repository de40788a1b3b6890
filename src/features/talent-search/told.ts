import { type Facet, facetNames, facets, forEachFacet } from './facets.ts'
import { type Condition, conditionsOf } from './filter.ts'
import { type Counted, groupedConditions, nobody, optionsByFacet, together, type Vocabulary } from './plan.ts'
import { fewest, type Shown, type Telling, tell } from './small-numbers.ts'
import { type CountedSearch, differByFew } from './steady.ts'

/** What one condition leaves out: how many people there would be without it, how many more that is for whoever counts exactly, and how many of those said nothing about it. */
export type Cost = { condition: Condition; left: Shown; more: number | null; unstated: Shown | null }

/** Every number of an answer, as it may be told. */
export type Told = {
  shown: Shown
  costs: Cost[]
  missing: { key: string; people: Shown }[]
  missingOne: Shown | null
  options: Record<Facet, Record<string, Shown>>
}

// A condition whose values are alternatives is the same condition with fewer of them.
const isSame = (one: Condition, other: Condition): boolean =>
  one.kind === 'facet' && facets[one.facet].asked !== 'all'
    ? other.kind === 'facet' && other.facet === one.facet
    : JSON.stringify(one) === JSON.stringify(other)

const placeOf = ({ filter }: CountedSearch, condition: Condition): number =>
  groupedConditions(filter).findIndex((one) => isSame(one, condition))

// Who matches without a condition; whoever would match anyway where it is not asked.
const leftBy = (search: CountedSearch, condition: Condition): Counted => {
  const { answered, claimedToo, filter } = search
  if (condition.kind === 'evidenced')
    return filter.evidencedOnly && filter.skills.length > 0 ? claimedToo : answered.total
  return answered.without[placeOf(search, condition)] ?? answered.total
}

const missingOf = ({ filter, answered }: CountedSearch, key: string): Counted =>
  answered.missing[filter.skills.indexOf(key)] ?? nobody

const sayingTo =
  (telling: Telling) =>
  (people: Counted, instead: Counted): Shown =>
    telling.exactly || people.count >= fewest ? tell(telling, instead) : { fewerThan: fewest }

/** How many people match, as it may be told: whether they are few is read of the search itself, all else of the steadied one. */
export const tellTotal = (counted: CountedSearch, steady: CountedSearch, telling: Telling): Shown =>
  sayingTo(telling)(counted.answered.total, steady.answered.total)

/** Tells the numbers of a search: which are small is read of the search itself, all others of the steadied one. */
export const tellAll = (
  counted: CountedSearch,
  steady: CountedSearch,
  vocabulary: Vocabulary,
  telling: Telling,
): Told => {
  const { filter, answered } = counted
  const say = sayingTo(telling)
  // A part of a set that lacks only a few of it is told as the set.
  const sayPart = (people: Counted, part: Counted, whole: Counted): Shown =>
    say(people, !telling.exactly && differByFew(whole, part) ? whole : part)

  const costOf = (condition: Condition): Cost => {
    const [left, steadyLeft] = [leftBy(counted, condition), leftBy(steady, condition)]
    const ofFacet = condition.kind === 'facet' && facets[condition.facet].asked !== 'all' ? condition.facet : null
    const place = ofFacet ? facetNames.indexOf(ofFacet) : -1
    return {
      condition,
      left: say(left, steadyLeft),
      more: telling.exactly ? left.count - answered.total.count : null,
      // Who is qualified where is nothing that people state.
      unstated:
        ofFacet && ofFacet !== 'qualified'
          ? sayPart(answered.silent[place] ?? nobody, steady.answered.silent[place] ?? nobody, steadyLeft)
          : null,
    }
  }

  const [options, steadyOptions] = [optionsByFacet(answered, vocabulary), optionsByFacet(steady.answered, vocabulary)]
  const wholeOf = (facet: Facet): Counted => {
    const place = placeOf(steady, { kind: 'facet', facet, values: steady.filter.chosen[facet] })
    return facets[facet].asked === 'all'
      ? steady.answered.total
      : (steady.answered.without[place] ?? steady.answered.total)
  }

  const hasNear = filter.skills.length > 1
  return {
    shown: tellTotal(counted, steady, telling),
    costs: conditionsOf(filter).map(costOf),
    missing: hasNear
      ? filter.skills.map((key) => ({ key, people: say(missingOf(counted, key), missingOf(steady, key)) }))
      : [],
    missingOne: hasNear
      ? say(answered.missing.reduce(together, nobody), steady.answered.missing.reduce(together, nobody))
      : null,
    options: forEachFacet((facet) =>
      Object.fromEntries(
        [...options[facet]].map(([value, people]) => [
          value,
          sayPart(people, steadyOptions[facet].get(value) ?? nobody, wholeOf(facet)),
        ]),
      ),
    ),
  }
}

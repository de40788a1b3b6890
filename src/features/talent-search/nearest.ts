import type { Database } from '../../platform/database.ts'
import type { Viewer } from '../../policy/viewer.ts'
import { type Condition, conditionsOf, type SearchFilter, without } from './filter.ts'
import { type Answer, type Asking, countTalent } from './queries.ts'
import { type Shown, sizeOf } from './small-numbers.ts'

/** Two conditions given up together, and how many people that would find. */
export type Change = { conditions: readonly [Condition, Condition]; left: Shown }

const mostConditions = 5
const mostChanges = 3

const pairsOf = (conditions: readonly Condition[]): (readonly [Condition, Condition])[] =>
  conditions.flatMap((one, place) => conditions.slice(place + 1).map((other) => [one, other] as const))

/** For a search that shows nobody, and of which no single condition is in the way: what giving up two would find, the most first. */
export const nearestChanges = async (
  db: Database,
  viewer: Viewer,
  filter: SearchFilter,
  { costs, pages }: Answer,
  asking: Asking,
): Promise<Change[]> => {
  if (pages > 0 || costs.length < 3 || costs.some(({ left }) => sizeOf(left) > 0)) return []
  const pairs = pairsOf(conditionsOf(filter).slice(0, mostConditions))
  const changes: Change[] = []
  for (const conditions of pairs) {
    const wider = conditions.reduce(without, filter)
    const { shown } = await countTalent(db, viewer, wider, asking)
    if (sizeOf(shown) > 0) changes.push({ conditions, left: shown })
  }
  return changes.toSorted((one, other) => sizeOf(other.left) - sizeOf(one.left)).slice(0, mostChanges)
}

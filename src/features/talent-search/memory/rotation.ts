import type { Documents } from './documents.ts'
import { orderOf, type Turning, turnOf } from './turn.ts'

/** The order of one day: by turn, all ordinals or one. */
type Order = { turning: Turning; ordinals: () => Uint32Array }

/** Gives the order of a day; what was sorted is kept until another day is asked for, or more ordinals. */
export const openRotation = () => {
  let kept: { turning: Turning; sorted: Uint32Array } | undefined
  return (turning: Turning, ordinals: number): Order => ({
    turning,
    ordinals: () => {
      if (
        kept?.turning.first !== turning.first ||
        kept.turning.second !== turning.second ||
        kept.sorted.length !== ordinals
      )
        kept = { turning, sorted: orderOf(turning, ordinals) }
      return kept.sorted
    },
  })
}

export type Rotation = ReturnType<typeof openRotation>

// Sorting one person costs about as much as looking at so many places of the order.
const sortingCosts = 16

/** The people of a set from one place in the order to another: looked for along the day's order where they are many, sorted where they are few. */
export const chooseByTurn = (
  { arena, end }: Documents,
  { turning, ordinals }: Order,
  { set, people, from, to }: { set: number; people: number; from: number; to: number },
): number[] => {
  const last = Math.min(to, people)
  if (from >= last) return []
  const { words } = arena
  const start = set >>> 2
  const chosen: number[] = []
  if ((last / people) * end() < people * sortingCosts) {
    let seen = 0
    for (const ordinal of ordinals()) {
      if ((((words[start + (ordinal >>> 5)] ?? 0) >>> (ordinal & 31)) & 1) === 0 || ordinal >= end()) continue
      if (seen++ >= from) chosen.push(ordinal)
      if (seen === last) break
    }
    return chosen
  }
  const members = new Uint32Array(people)
  let found = 0
  for (let word = 0; word <= end() >>> 5 && found < people; word++)
    for (let bits = words[start + word] ?? 0; bits !== 0; bits &= bits - 1)
      members[found++] = word * 32 + (31 - Math.clz32(bits & -bits))
  // A turn has 32 bits and a place among so many 21 or fewer: one number holds both exactly, and such numbers sort fast.
  const sorted = Float64Array.from(members, (ordinal, place) => turnOf(turning, ordinal) * 2 ** 21 + place).sort()
  for (let at = from; at < last; at++) chosen.push(members[(sorted[at] ?? 0) % 2 ** 21] ?? 0)
  return chosen
}

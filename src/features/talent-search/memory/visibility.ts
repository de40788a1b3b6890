import type { Arena } from './arena.ts'
import type { Sets } from './sets.ts'

/** Until when each document may be found, and the set of those who may be found now. */
export const openVisibility = (arena: Arena, sets: Sets, startingCapacity: number) => {
  let moments = new Float64Array(startingCapacity).fill(Number.NEGATIVE_INFINITY)
  const visible = sets.createDense()
  // The set is right for every moment from `since` on and before `until`: none of its people’s ends lies between.
  let since = Number.NEGATIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY

  const drawAnew = (now: number, present: number, end: number): void => {
    const { words } = arena
    const [to, from] = [sets.address(visible) >>> 2, sets.address(present) >>> 2]
    since = Number.NEGATIVE_INFINITY
    until = Number.POSITIVE_INFINITY
    for (let start = 0; start < end; start += 32) {
      const there = words[from + (start >>> 5)] ?? 0
      let bits = 0
      for (let place = 0; place < 32 && there >>> place !== 0; place++) {
        if (((there >>> place) & 1) === 0) continue
        const moment = moments[start + place] ?? 0
        if (moment > now) {
          bits |= 1 << place
          if (moment < until) until = moment
        } else if (moment > since) since = moment
      }
      words[to + (start >>> 5)] = bits
    }
    last = now
  }

  return {
    set: visible,
    show: (ordinal: number, moment: number): void => {
      moments[ordinal] = moment
      if (moment > last) {
        sets.add(visible, ordinal)
        until = Math.min(until, moment)
      } else since = Math.max(since, moment)
    },
    hide: (ordinal: number): void => {
      moments[ordinal] = Number.NEGATIVE_INFINITY
    },
    of: (ordinal: number): number => moments[ordinal] ?? Number.NEGATIVE_INFINITY,
    /** The bits of those who may be found at a moment. */
    at: (now: number, present: number, end: number): number => {
      if (now < since || now >= until) drawAnew(now, present, end)
      return sets.address(visible)
    },
    growTo: (capacity: number): void => {
      const before = moments
      moments = new Float64Array(capacity).fill(Number.NEGATIVE_INFINITY)
      moments.set(before)
    },
  }
}

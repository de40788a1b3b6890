import type { Sets } from './sets.ts'

/** A set that somebody is in from a moment until another. */
export type Span = { set: number; from: number; until: number }

const [always, never] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

// Three numbers each, so that the spans of a document are one list of numbers.
const flat = (told: readonly Span[]): number[] => told.flatMap(({ set, from, until }) => [set, from, until])
const spansIn = (numbers: readonly number[]): Span[] =>
  Array.from({ length: numbers.length / 3 }, (_, place) => ({
    set: numbers[place * 3] ?? 0,
    from: numbers[place * 3 + 1] ?? 0,
    until: numbers[place * 3 + 2] ?? 0,
  }))

// So many entries that nobody needs any more are let go together.
const mostStale = 100_000

/** Who is in a set for a time: the spans of each document, and the sets as they are at a moment. */
export const openTimed = (sets: Sets) => {
  const kept = new Map<number, number[]>()
  // For whom something turns, by the moment at which it does: whichever way time goes, only they are looked at.
  const turning = new Map<number, number[]>()
  let entries = 0
  let needed = 0
  let last = always
  // The sets are right for every moment from `since` on and before `until`.
  let [since, until] = [always, never]

  const spansOf = (ordinal: number): Span[] => spansIn(kept.get(ordinal) ?? [])

  const settle = (ordinal: number): void => {
    const spans = spansOf(ordinal)
    for (const { set } of spans) sets.remove(set, ordinal)
    for (const { set, from, until: end } of spans) if (from <= last && last < end) sets.add(set, ordinal)
  }

  const note = (moment: number, ordinal: number): void => {
    if (!Number.isFinite(moment)) return
    const those = turning.get(moment)
    if (those) those.push(ordinal)
    else turning.set(moment, [ordinal])
    entries++
    if (moment <= last) since = Math.max(since, moment)
    else until = Math.min(until, moment)
  }

  const noteAll = (ordinal: number): void => {
    for (const { from, until: end } of spansOf(ordinal)) {
      note(from, ordinal)
      note(end, ordinal)
    }
  }

  // Whoever is written again leaves entries behind.
  const tidy = (): void => {
    if (entries < 2 * needed + mostStale) return
    turning.clear()
    entries = 0
    for (const ordinal of kept.keys()) noteAll(ordinal)
  }

  const remove = (ordinal: number): void => {
    const spans = spansOf(ordinal)
    for (const { set } of spans) sets.remove(set, ordinal)
    kept.delete(ordinal)
    needed -= 2 * spans.length
  }

  return {
    of: spansOf,
    remove,
    write: (ordinal: number, spans: readonly Span[]): void => {
      remove(ordinal)
      if (spans.length === 0) return
      kept.set(ordinal, flat(spans))
      needed += 2 * spans.length
      settle(ordinal)
      noteAll(ordinal)
      tidy()
    },
    /** Makes the sets what they are at a moment. */
    turnTo: (now: number): void => {
      if (now >= since && now < until) return
      const [first, end] = [Math.min(last, now), Math.max(last, now)]
      last = now
      ;[since, until] = [always, never]
      for (const [moment, ordinals] of turning) {
        if (moment <= now) since = Math.max(since, moment)
        else until = Math.min(until, moment)
        if (moment > first && moment <= end) for (const ordinal of ordinals) settle(ordinal)
      }
    },
  }
}

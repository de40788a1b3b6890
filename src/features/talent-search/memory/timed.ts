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

/** Who is in a set for a time: the spans of each document, and the sets as they are at a moment. */
export const openTimed = (sets: Sets) => {
  const kept = new Map<number, number[]>()
  // Whom to look at anew, by the moment from which that is needed.
  const due = new Map<number, number[]>()
  let last = always
  // The sets are right for every moment from `since` on and before `until`.
  let [since, until] = [always, never]

  const spansOf = (ordinal: number): Span[] => spansIn(kept.get(ordinal) ?? [])

  const settle = (ordinal: number): void => {
    const spans = spansOf(ordinal)
    for (const { set } of spans) sets.remove(set, ordinal)
    for (const { set, from, until: end } of spans) if (from <= last && last < end) sets.add(set, ordinal)
  }

  const waitFor = (moment: number, ordinal: number): void => {
    if (moment <= last) since = Math.max(since, moment)
    else if (moment < never) {
      const waiting = due.get(moment)
      if (waiting) waiting.push(ordinal)
      else due.set(moment, [ordinal])
      until = Math.min(until, moment)
    }
  }

  const take = (ordinal: number): void => {
    settle(ordinal)
    for (const { from, until: end } of spansOf(ordinal)) {
      waitFor(from, ordinal)
      waitFor(end, ordinal)
    }
  }

  const goOn = (): void => {
    until = never
    for (const [moment, ordinals] of due)
      if (moment > last) until = Math.min(until, moment)
      else {
        since = Math.max(since, moment)
        due.delete(moment)
        for (const ordinal of ordinals) settle(ordinal)
      }
  }

  const beginAnew = (): void => {
    due.clear()
    ;[since, until] = [always, never]
    for (const ordinal of kept.keys()) take(ordinal)
  }

  return {
    of: spansOf,
    write: (ordinal: number, spans: readonly Span[]): void => {
      if (spans.length === 0) return
      kept.set(ordinal, flat(spans))
      take(ordinal)
    },
    remove: (ordinal: number): void => {
      for (const { set } of spansOf(ordinal)) sets.remove(set, ordinal)
      kept.delete(ordinal)
    },
    /** Makes the sets what they are at a moment. */
    turnTo: (now: number): void => {
      const [isBefore, isAfter] = [now < since, now >= until]
      if (isBefore || isAfter) last = now
      if (isBefore) beginAnew()
      else if (isAfter) goOn()
    },
  }
}

import { createHmac } from 'node:crypto'
import type { Counted } from './plan.ts'

/** A number of people as it may be told: itself, rounded, or that it is small. */
export type Shown = { exactly: number } | { about: number } | { fewerThan: number }

/** Below this many, a number of people is not told to those who may not count exactly; it is also what others are rounded to. */
export const fewest = 5

/** How a viewer may be told numbers of people: exactly, or protected by a secret. */
export type Telling = { exactly: true } | { exactly: false; secret: string }

// One of the two multiples of five around a number, by chance that makes the mean true, and by the set itself: whoever asks for the same people
// again, in whatever words, reads the same; a set that differs by one person is drawn anew (the practice of Statistics Canada: random rounding to base 5).
const rounded = ({ count, key }: Counted, secret: string): number => {
  const over = count % fewest
  if (over === 0) return count
  const drawn = createHmac('sha256', secret)
    .update(`small numbers ${key.toString(16)} ${count}`)
    .digest()
    .readUInt32BE()
  return count - over + (drawn / 2 ** 32 < over / fewest ? fewest : 0)
}

/** A number of people as a viewer may be told it: the one way for every total, option, cost, near match, alert, export and request. Zero is small like one and four, so that nobody can be looked for by trying. */
export const tell = (telling: Telling, people: Counted): Shown => {
  if (telling.exactly) return { exactly: people.count }
  return people.count < fewest ? { fewerThan: fewest } : { about: rounded(people, telling.secret) }
}

/** How many people a list may hold beside a number as it was told. A rounded number is told with a list that follows from it alone: neither its rows nor its pages say more than the number. */
export const listedBeside = (shown: Shown): number => {
  if ('exactly' in shown) return shown.exactly
  return 'about' in shown ? Math.max(fewest, shown.about - fewest) : 0
}

/** What a number is for putting numbers in order; all that are small are alike. */
export const sizeOf = (shown: Shown): number =>
  'exactly' in shown ? shown.exactly : 'about' in shown ? shown.about : 0

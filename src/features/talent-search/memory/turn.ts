import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../i18n/dates.ts'

/** The two keys of a day's rotation. */
export type Turning = { first: number; second: number }

// Both odd, so that each multiplication is a bijection of 32 bits, and below 2³¹, so that PostgreSQL’s bigint holds the product.
const [stretch, spread] = [0x21f0aaad, 0x735a2d97]

export const turningOf = (now: Date): Turning => {
  const hash = createHash('md5').update(dayOf(now)).digest()
  return { first: hash.readUInt32BE(0), second: hash.readUInt32BE(4) }
}

/** The turn of an ordinal on that day: another for every ordinal. */
export const turnOf = ({ first, second }: Turning, ordinal: number): number => {
  const stretched = Math.imul(ordinal ^ first, stretch)
  return Math.imul(stretched ^ (stretched >>> 15) ^ second, spread) >>> 0
}

/** The same in SQL. */
export const turnInSql = ({ first, second }: Turning, ordinal: RawBuilder<unknown>): RawBuilder<number> => {
  const stretched = sql`(((${ordinal}::bigint # ${first}::bigint) * ${stretch}::bigint) & 4294967295)`
  return sql<number>`(((${stretched} # (${stretched} >> 15) # ${second}::bigint) * ${spread}::bigint) & 4294967295)`
}

/** All ordinals below a number in the order of their turns. */
export const orderOf = (turning: Turning, ordinals: number): Uint32Array => {
  const [buckets, bits] = [2048, [0, 11, 22]]
  let order = Uint32Array.from({ length: ordinals }, (_, ordinal) => ordinal)
  let turns = order.map((ordinal) => turnOf(turning, ordinal))
  for (const shift of bits) {
    const starts = new Uint32Array(buckets + 1)
    for (let at = 0; at < ordinals; at++) {
      const bucket = ((turns[at] ?? 0) >>> shift) & (buckets - 1)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
    }
    for (let bucket = 1; bucket < buckets; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
    const [nextOrder, nextTurns] = [new Uint32Array(ordinals), new Uint32Array(ordinals)]
    for (let at = 0; at < ordinals; at++) {
      const turn = turns[at] ?? 0
      const bucket = (turn >>> shift) & (buckets - 1)
      const place = starts[bucket] ?? 0
      starts[bucket] = place + 1
      nextOrder[place] = order[at] ?? 0
      nextTurns[place] = turn
    }
    order = nextOrder
    turns = nextTurns
  }
  return order
}

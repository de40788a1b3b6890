import type { Arena } from './arena.ts'

// A grown copy of a column of numbers.
const grown = <Column extends Uint32Array | Uint8Array>(column: Column, make: new (size: number) => Column): Column => {
  const larger = new make(column.length * 2)
  larger.set(column)
  return larger
}

// Below so many, frequency says little.
const frequent = 1024

/** Sets of ordinals, by number: a sorted list while that is the smaller, bits once it is not. `capacity` is how many ordinals the bits reach, a multiple of 1,024. */
export const openSets = (arena: Arena, startingCapacity: number) => {
  let capacity = startingCapacity
  let reached = 0
  let made = 0
  let addresses = new Uint32Array(1024)
  let rooms = new Uint32Array(1024)
  let counts = new Uint32Array(1024)
  let kinds = new Uint8Array(1024)
  const dense: number[] = []

  const create = (): number => {
    if (made === addresses.length) {
      addresses = grown(addresses, Uint32Array)
      rooms = grown(rooms, Uint32Array)
      counts = grown(counts, Uint32Array)
      kinds = grown(kinds, Uint8Array)
    }
    return made++
  }
  const isDense = (set: number) => kinds[set] === 1
  const count = (set: number) => counts[set] ?? 0
  const address = (set: number) => addresses[set] ?? 0

  // Where in a sorted list an ordinal stands, or would.
  const placeOf = (start: number, length: number, ordinal: number): number => {
    const { words } = arena
    let [low, high] = [0, length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[start + middle] ?? 0) < ordinal) low = middle + 1
      else high = middle
    }
    return low
  }

  const takeBits = (): number => {
    const bits = arena.take(capacity / 8)
    arena.bytes.fill(0, bits, bits + capacity / 8)
    return bits
  }

  const setBit = (set: number, ordinal: number): void => {
    const { words } = arena
    const word = (address(set) >>> 2) + (ordinal >>> 5)
    const before = words[word] ?? 0
    words[word] = before | (1 << (ordinal & 31))
    if (words[word] !== before) counts[set] = count(set) + 1
  }

  const toBits = (set: number): void => {
    const bits = takeBits()
    const { words } = arena
    const start = address(set) >>> 2
    for (let at = start; at < start + count(set); at++) {
      const ordinal = words[at] ?? 0
      words[(bits >>> 2) + (ordinal >>> 5)] = (words[(bits >>> 2) + (ordinal >>> 5)] ?? 0) | (1 << (ordinal & 31))
    }
    if (rooms[set]) arena.giveBack(address(set), rooms[set])
    addresses[set] = bits
    rooms[set] = 0
    kinds[set] = 1
    dense.push(set)
  }

  const widen = (set: number): void => {
    const [old, room] = [address(set), rooms[set] ?? 0]
    const wider = arena.roomFor(Math.max(room + 16, room * 1.5))
    const next = arena.take(wider)
    arena.words.copyWithin(next >>> 2, old >>> 2, (old >>> 2) + count(set))
    if (room > 0) arena.giveBack(old, room)
    addresses[set] = next
    rooms[set] = wider
  }

  const add = (set: number, ordinal: number): void => {
    if (isDense(set)) {
      setBit(set, ordinal)
      return
    }
    const length = count(set)
    const start = address(set) >>> 2
    const isLast = length === 0 || (arena.words[start + length - 1] ?? 0) < ordinal
    const place = isLast ? length : placeOf(start, length, ordinal)
    if (!isLast && arena.words[start + place] === ordinal) return
    if ((length + 1) * 32 > capacity || (length >= frequent && (length + 1) * 32 > reached)) {
      toBits(set)
      setBit(set, ordinal)
      return
    }
    if ((length + 1) * 4 > (rooms[set] ?? 0)) widen(set)
    const list = address(set) >>> 2
    if (!isLast) arena.words.copyWithin(list + place + 1, list + place, list + length)
    arena.words[list + place] = ordinal
    counts[set] = length + 1
  }

  const has = (set: number, ordinal: number): boolean => {
    const start = address(set) >>> 2
    if (isDense(set)) return (((arena.words[start + (ordinal >>> 5)] ?? 0) >>> (ordinal & 31)) & 1) === 1
    const place = placeOf(start, count(set), ordinal)
    return place < count(set) && arena.words[start + place] === ordinal
  }

  const remove = (set: number, ordinal: number): void => {
    if (!has(set, ordinal)) return
    const start = address(set) >>> 2
    const { words } = arena
    if (isDense(set)) words[start + (ordinal >>> 5)] = (words[start + (ordinal >>> 5)] ?? 0) & ~(1 << (ordinal & 31))
    else {
      const place = placeOf(start, count(set), ordinal)
      words.copyWithin(start + place, start + place + 1, start + count(set))
    }
    counts[set] = count(set) - 1
  }

  /** Adds the set to bits that somebody else holds. */
  const addTo = (set: number, bits: number): void => {
    const { words } = arena
    const [start, to] = [address(set) >>> 2, bits >>> 2]
    for (let at = start; at < start + count(set); at++) {
      const ordinal = words[at] ?? 0
      words[to + (ordinal >>> 5)] = (words[to + (ordinal >>> 5)] ?? 0) | (1 << (ordinal & 31))
    }
  }

  const growTo = (larger: number): void => {
    const before = capacity
    capacity = larger
    for (const set of dense) {
      const old = address(set)
      const bits = takeBits()
      arena.bytes.copyWithin(bits, old, old + before / 8)
      arena.giveBack(old, before / 8)
      addresses[set] = bits
    }
  }

  return {
    /** So many ordinals are known of: while they come in order, what is frequent among them is kept as bits at once, not after growing as a list. */
    reach: (ordinals: number): void => {
      reached = ordinals
    },
    create,
    createDense: () => {
      const set = create()
      toBits(set)
      return set
    },
    empty: (set: number) => {
      if (isDense(set)) arena.bytes.fill(0, address(set), address(set) + capacity / 8)
      counts[set] = 0
    },
    add,
    remove,
    has,
    isDense,
    count,
    address,
    addTo,
    growTo,
    /** The sets kept as bits. */
    dense: dense as readonly number[],
    made: () => made,
  }
}

export type Sets = ReturnType<typeof openSets>

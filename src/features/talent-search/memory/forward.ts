import type { Arena } from './arena.ts'

// What stands before a list: how many numbers it has.
const largestNumber = 5

/** For each ordinal the numbers of the sets it is in, as differences of ascending numbers, in as few bytes as they need: what must be undone when a document is written anew. */
export const openForward = (arena: Arena, startingCapacity: number) => {
  let addresses = new Uint32Array(startingCapacity)
  let rooms = new Uint32Array(startingCapacity)
  let draft = new Uint8Array(1024)

  const drop = (ordinal: number): void => {
    const room = rooms[ordinal] ?? 0
    if (room > 0) arena.giveBack(addresses[ordinal] ?? 0, room)
    rooms[ordinal] = 0
  }

  return {
    drop,
    keep: (ordinal: number, told: readonly number[]): void => {
      drop(ordinal)
      if (told.length === 0) return
      const numbers = Uint32Array.from(told).sort()
      if (draft.length < (numbers.length + 1) * largestNumber)
        draft = new Uint8Array((numbers.length + 1) * 2 * largestNumber)
      let end = 0
      const write = (number: number) => {
        let left = number
        while (left > 127) {
          draft[end++] = (left & 127) | 128
          left >>>= 7
        }
        draft[end++] = left
      }
      write(numbers.length)
      let before = 0
      for (const number of numbers) {
        write(number - before)
        before = number
      }
      const address = arena.take(end)
      arena.bytes.set(draft.subarray(0, end), address)
      addresses[ordinal] = address
      rooms[ordinal] = end
    },
    of: (ordinal: number): number[] => {
      if ((rooms[ordinal] ?? 0) === 0) return []
      const { bytes } = arena
      let at = addresses[ordinal] ?? 0
      const read = () => {
        let [number, shift] = [0, 0]
        for (;;) {
          const byte = bytes[at++] ?? 0
          number |= (byte & 127) << shift
          if (byte < 128) return number
          shift += 7
        }
      }
      const length = read()
      let number = 0
      return Array.from({ length }, () => {
        number += read()
        return number
      })
    },
    growTo: (capacity: number): void => {
      const [before, sizes] = [addresses, rooms]
      addresses = new Uint32Array(capacity)
      rooms = new Uint32Array(capacity)
      addresses.set(before)
      rooms.set(sizes)
    },
  }
}

const size = 16

/** The ids of talents by ordinal, in as few bytes as an id has. */
export const openTalentIds = (startingCapacity: number) => {
  let bytes = Buffer.alloc(startingCapacity * size)
  return {
    set: (ordinal: number, id: string): void => {
      bytes.write(id.replaceAll('-', ''), ordinal * size, size, 'hex')
    },
    of: (ordinal: number): string => {
      const text = bytes.toString('hex', ordinal * size, (ordinal + 1) * size)
      return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
    },
    growTo: (capacity: number): void => {
      const before = bytes
      bytes = Buffer.alloc(capacity * size)
      before.copy(bytes)
    },
  }
}

const page = 65_536
const mostPages = 65_536

// Sizes in four steps for each doubling, all multiples of 16: little is wasted, and what is given back fits again.
const roomFor = (bytes: number) => {
  const step = Math.max(16, 2 ** (Math.floor(Math.log2(Math.max(1, bytes - 1))) - 2))
  return Math.ceil(bytes / step) * step
}

/** One growing memory for everything an index holds: views of it (anew after each growth), and room taken and given back by size. */
export const openArena = () => {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: mostPages })
  const free = new Map<number, number[]>()
  // The first bytes belong to nobody, so that no address is zero.
  let end = 64

  const take = (bytes: number): number => {
    const room = roomFor(bytes)
    const again = free.get(room)?.pop()
    if (again !== undefined) return again
    const address = end
    const missing = Math.ceil((end + room - memory.buffer.byteLength) / page)
    if (missing > 0) {
      memory.grow(Math.max(missing, Math.min(256, mostPages - memory.buffer.byteLength / page)))
      arena.bytes = new Uint8Array(memory.buffer)
      arena.words = new Uint32Array(memory.buffer)
    }
    end += room
    return address
  }

  const giveBack = (address: number, bytes: number): void => {
    const room = roomFor(bytes)
    const others = free.get(room)
    if (others) others.push(address)
    else free.set(room, [address])
  }

  const arena = {
    memory,
    bytes: new Uint8Array(memory.buffer),
    words: new Uint32Array(memory.buffer),
    take,
    giveBack,
    /** How many bytes a request for so many takes: all of them may be used. */
    roomFor,
  }
  return arena
}

export type Arena = ReturnType<typeof openArena>

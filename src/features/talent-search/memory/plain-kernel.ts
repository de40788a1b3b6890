import type { Kernel } from './kernel.ts'

const bitsOf = (word: number) => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The kernel in plain TypeScript: for machines whose WebAssembly has no SIMD, and to check the other by. */
export const plainKernel = (memory: WebAssembly.Memory): Kernel => {
  // The memory may have grown, which leaves every view of it empty.
  const view = () => new Uint32Array(memory.buffer)
  const each =
    (join: (one: number, other: number) => number) => (to: number, one: number, other: number, bytes: number) => {
      const words = view()
      const [start, left, right] = [to >>> 2, one >>> 2, other >>> 2]
      for (let at = 0; at < bytes >>> 2; at++) words[start + at] = join(words[left + at] ?? 0, words[right + at] ?? 0)
    }
  return {
    and: each((one, other) => one & other),
    andNot: each((one, other) => one & ~other),
    or: each((one, other) => one | other),
    count: (one, other, key, bytes) => {
      const words = view()
      const [left, right, kept] = [one >>> 2, other >>> 2, key >>> 2]
      words.fill(0, kept, kept + 4)
      let people = 0
      for (let at = 0; at < bytes >>> 2; at++) {
        const both = (words[left + at] ?? 0) & (words[right + at] ?? 0)
        people += bitsOf(both)
        words[kept + (at & 3)] = (words[kept + (at & 3)] ?? 0) ^ both
      }
      return people
    },
  }
}

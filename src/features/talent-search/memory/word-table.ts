const quote = 39
const backslash = 92

/** Words by number, found in a text of a tsvector without cutting it into strings: millions of them are read when an index is built. `make` gives the number of a new word. */
export const openWordTable = (make: () => number) => {
  // All words one after another, where each begins, the number of each, and where a hash leads: to a word’s place and one, or to zero.
  let letters = new Uint16Array(1 << 16)
  let starts = new Uint32Array(1 << 12)
  let numbers = new Uint32Array(1 << 12)
  let slots = new Uint32Array(1 << 13)
  let known = 0

  const hashOf = (text: string, from: number, to: number): number => {
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return (hash ^ (hash >>> 15)) >>> 0
  }
  const isAt = (place: number, text: string, from: number, to: number): boolean => {
    const start = starts[place] ?? 0
    if ((starts[place + 1] ?? 0) - start !== to - from) return false
    for (let at = from; at < to; at++) if (letters[start + at - from] !== text.charCodeAt(at)) return false
    return true
  }
  // The slot of a word: where it is, or where it would be.
  const slotOf = (text: string, from: number, to: number): number => {
    const last = slots.length - 1
    let slot = hashOf(text, from, to) & last
    for (;;) {
      const place = slots[slot] ?? 0
      if (place === 0 || isAt(place - 1, text, from, to)) return slot
      slot = (slot + 1) & last
    }
  }
  const wordAt = (place: number) => String.fromCharCode(...letters.subarray(starts[place], starts[place + 1]))

  const widen = (): void => {
    if (known + 2 > starts.length) {
      const [before, given] = [starts, numbers]
      starts = new Uint32Array(before.length * 2)
      numbers = new Uint32Array(before.length * 2)
      starts.set(before)
      numbers.set(given)
    }
    if (known * 2 < slots.length) return
    slots = new Uint32Array(slots.length * 2)
    for (let place = 0; place < known; place++) {
      const word = wordAt(place)
      slots[slotOf(word, 0, word.length)] = place + 1
    }
  }
  const learn = (text: string, from: number, to: number): number => {
    widen()
    const start = starts[known] ?? 0
    if (start + to - from > letters.length) {
      const before = letters
      letters = new Uint16Array((before.length + to - from) * 2)
      letters.set(before)
    }
    for (let at = from; at < to; at++) letters[start + at - from] = text.charCodeAt(at)
    slots[slotOf(text, from, to)] = known + 1
    starts[known + 1] = start + to - from
    const number = make()
    numbers[known++] = number
    return number
  }
  const numberOf = (text: string, from: number, to: number): number => {
    const place = slots[slotOf(text, from, to)] ?? 0
    return place === 0 ? learn(text, from, to) : (numbers[place - 1] ?? 0)
  }

  return {
    /** The number of a word that is known. */
    of: (word: string): number | undefined => {
      const place = slots[slotOf(word, 0, word.length)] ?? 0
      return place === 0 ? undefined : numbers[place - 1]
    },
    /** Adds to `found` the numbers of the words of a tsvector without positions, as PostgreSQL writes it: `'a' 'it''s'`. */
    readInto: (text: string, found: number[]): void => {
      let at = 0
      while (at < text.length) {
        const from = at + 1
        let to = from
        let code = text.charCodeAt(to)
        while (to < text.length && code !== quote && code !== backslash) code = text.charCodeAt(++to)
        if (code === quote && text.charCodeAt(to + 1) !== quote) {
          found.push(numberOf(text, from, to))
          at = to + 2
          continue
        }
        // Quotes and backslashes within a word are doubled.
        const written = /'((?:[^'\\]|''|\\\\)*)'/y
        written.lastIndex = at
        const word = (written.exec(text)?.[1] ?? '').replaceAll("''", "'").replaceAll('\\\\', '\\')
        found.push(numberOf(word, 0, word.length))
        at = written.lastIndex === 0 ? text.length : written.lastIndex + 1
      }
    },
  }
}

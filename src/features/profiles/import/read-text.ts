import { isUtf16 } from './recognise.ts'

const limits = { bytes: 5 * 1024 * 1024, depth: 40 }

/** The most that a file may weigh, in bytes. */
export const largestFile = limits.bytes

/** The text of a file, whatever it was saved as: UTF-8, UTF-16, else Windows-1252, which reads every byte. */
export const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export type ReadProblem =
  | { says: 'notJson'; values: { line: number; column: number } }
  | { says: 'notObject' | 'tooDeep'; values?: undefined }

const messageOf = (text: string): string | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

// A beginning that could still become JSON fails at its very end, if at all.
const couldGoOn = (beginning: string): boolean => {
  const message = messageOf(beginning)
  if (message === undefined || /Unexpected end|Unterminated/.test(message)) return true
  const position = /position (\d+)/.exec(message)?.[1]
  return position !== undefined && Number(position) >= beginning.length
}

// V8 tells the place of some mistakes only: it is where the longest good beginning ends.
const placeOf = (text: string) => {
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (couldGoOn(text.slice(0, middle))) good = middle
    else bad = middle
  }
  const lines = text.slice(0, good).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const depthOf = (text: string): number => {
  let [depth, deepest, inString] = [0, 0, false]
  for (let place = 0; place < text.length; place++) {
    const sign = text[place]
    if (inString && sign === '\\') place++
    else if (sign === '"') inString = !inString
    else if (!inString && (sign === '{' || sign === '[')) deepest = Math.max(deepest, ++depth)
    else if (!inString && (sign === '}' || sign === ']')) depth--
  }
  return deepest
}

/** Reads a text as JSON that holds an object, or says what is in the way and where. */
export const readJson = (given: string): { value: Record<string, unknown> } | { problem: ReadProblem } => {
  const text = given.replace(/^\uFEFF/, '')
  if (depthOf(text) > limits.depth) return { problem: { says: 'tooDeep' } }
  if (messageOf(text) !== undefined) return { problem: { says: 'notJson', values: placeOf(text) } }
  const value: unknown = JSON.parse(text)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { problem: { says: 'notObject' } }
  return { value: value as Record<string, unknown> }
}

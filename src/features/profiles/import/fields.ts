import type { ReportLine } from './plan.ts'

type Words = Pick<ReportLine, 'says' | 'max'>

const longestReport = 2_000

/** Text without signs that no one types (PostgreSQL refuses NUL), with one kind of new line, composed. */
export const clean = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed()
    .normalize('NFC')
    .trim()

/** Reads fields of a value that may be anything, and notes what could not be taken; `at` is the line of the file that it stands on, `called` how that file calls the field. */
export const openReport = (
  report: ReportLine[] = [],
  at?: ReportLine['at'],
  called: (path: string) => string = (path) => path,
) => {
  const excerpt = (value: unknown): string => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    return text.length > 80 ? `${text.slice(0, 80)}…`.toWellFormed() : text
  }
  const note = (path: string, value: unknown, words: Words): void => {
    if (report.length < longestReport)
      report.push({ path: clean(called(path)), value: clean(excerpt(value)), ...words, ...(at ? { at } : {}) })
  }

  /** A text of at most `max` characters; a number is taken as its digits, anything else is noted. */
  const text = (value: unknown, path: string, max: number): string => {
    if (value === undefined || value === null || value === '') return ''
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') {
      note(path, value, { says: 'wrongShape' })
      return ''
    }
    const words = clean(value)
    if (words.length > max) {
      note(path, words, { says: 'tooLong', max })
      return ''
    }
    if (/<\/?[a-z][^>]*>/i.test(words)) note(path, words, { says: 'markup' })
    return words
  }

  /** A list; one thing alone counts as a list of one, and more than `max` entries are noted. */
  const list = (value: unknown, path: string, max: number): { value: unknown; path: string }[] => {
    if (value === undefined || value === null || value === '') return []
    const entries = Array.isArray(value) ? value : [value]
    if (entries.length > max) note(path, `${entries.length}`, { says: 'tooMany', max })
    return entries.slice(0, max).map((entry, place) => ({ value: entry, path: `${path}[${place}]` }))
  }

  /** The texts of a list. */
  const texts = (value: unknown, path: string, max: number): string[] =>
    list(value, path, 100)
      .map((entry) => text(entry.value, entry.path, max))
      .filter((one) => one !== '')

  /** An object with the fields that the format knows; others are noted. */
  const object = (value: unknown, path: string, known: readonly string[]): Record<string, unknown> | undefined => {
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'object' || Array.isArray(value)) {
      note(path, value, { says: 'wrongShape' })
      return undefined
    }
    for (const [name, inside] of Object.entries(value))
      if (!known.includes(name)) note(`${path}.${name.slice(0, 60)}`, inside, { says: 'unknownField' })
    // Own fields only: a file may hold names such as __proto__.
    return Object.fromEntries(
      known.map((name) => [name, Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined]),
    )
  }

  return { report, note, text, list, texts, object }
}

export type Reader = ReturnType<typeof openReport>

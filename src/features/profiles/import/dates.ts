import type { Reader } from './fields.ts'

const ongoing =
  /^(present|current|now|ongoing|today|présent|actuel(le)?|actuellement|aujourd[’']hui|en cours|maintenant|à ce jour)$/i

const fold = (words: string) =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}|\./gu, '')
    .toLowerCase()

// Months as both languages name them, whole and shortened, and as they are shortened elsewhere.
const months = new Map<string, number>([
  ...['en-CA', 'fr-CA'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) => {
      const { format } = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, month): [string, number] => [
        fold(format(Date.UTC(2001, month))),
        month + 1,
      ])
    }),
  ),
  ...([
    ['jan', 1],
    ['fev', 2],
    ['juil', 7],
    ['sep', 9],
    ['sept', 9],
  ] as const),
])

type Parts = { year: string; month: string | undefined; day: string | undefined }

// 2019 · 2019-03 · 2019/3/31 · 03/2019 · Mar 2019 · mars 2019 · March 31, 2019 · 31 mars 2019
const partsOf = (words: string): Parts | undefined => {
  const [, year = '', month, day] = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:[T ]\d.*)?$/.exec(words) ?? []
  if (year) return { year, month, day }
  const [, first = '', last = ''] = /^(\d{1,2})[/.-](\d{4})$/.exec(words) ?? []
  if (last) return { year: last, month: first, day: undefined }
  const [, before, name = '', after, named = ''] =
    /^(?:(\d{1,2})(?:er)? )?([a-z]+) (?:(\d{1,2}) )?(\d{4})$/.exec(
      fold(words)
        .replaceAll(/[,\s]+/g, ' ')
        .trim(),
    ) ?? []
  const found = months.get(name)
  return found === undefined ? undefined : { year: named, month: String(found), day: before ?? after }
}

const isReal = ({ year, month, day }: Parts) =>
  /^(19|20)\d{2}$/.test(year) &&
  (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
  (day === undefined ||
    (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()))

type Month = { month: string; isOngoing: boolean }

/** A date of a résumé as a month (`YYYY-MM`, or `YYYY`); one that does not exist or lies ahead is noted and left out. */
export const readMonth = (reader: Reader, value: unknown, path: string, thisMonth: string): Month => {
  const none = { month: '', isOngoing: false }
  const words = reader.text(value, path, 40)
  if (words === '') return none
  if (ongoing.test(words)) return { month: '', isOngoing: true }
  const parts = partsOf(words)
  if (!parts || !isReal(parts)) {
    reader.note(path, words, { says: 'dateImpossible' })
    return none
  }
  const read = parts.month === undefined ? parts.year : `${parts.year}-${parts.month.padStart(2, '0')}`
  if (read > thisMonth.slice(0, read.length)) {
    reader.note(path, words, { says: 'dateInFuture' })
    return none
  }
  return { month: read, isOngoing: false }
}

/** One of the two dates of an experience, and where it stands. */
type Given = { value: unknown; path: string }

/** The two dates of an experience; an end before its start is noted and left out. What the absent end of something begun means, the format says; that it goes on may be assumed, and is then noted. */
export const readSpan = (
  reader: Reader,
  start: Given,
  end: Given,
  thisMonth: string,
  absentEnd: 'means nothing' | 'goes on' | 'assumed',
) => {
  const from = readMonth(reader, start.value, start.path, thisMonth)
  const until = readMonth(reader, end.value, end.path, thisMonth)
  const exact = Math.min(from.month.length, until.month.length)
  if (exact > 0 && until.month.slice(0, exact) < from.month.slice(0, exact)) {
    reader.note(end.path, until.month, { says: 'endBeforeStart' })
    return { startMonth: from.month, endMonth: '', isCurrent: false }
  }
  const isAbsent = end.value === undefined || end.value === null || end.value === ''
  const goesOn = absentEnd !== 'means nothing' && isAbsent && from.month !== ''
  if (goesOn && absentEnd === 'assumed') reader.note(end.path, '', { says: 'takenAsCurrent' })
  return { startMonth: from.month, endMonth: until.month, isCurrent: until.isOngoing || goesOn }
}

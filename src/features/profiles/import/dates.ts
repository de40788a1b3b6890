import type { Reader } from './fields.ts'

const ongoing =
  /^(present|current|now|ongoing|today|présent|actuel(le)?|aujourd[’']hui|en cours|maintenant|à ce jour)$/i

type Month = { month: string; isOngoing: boolean }

/** A date of a résumé as a month (`YYYY-MM`, or `YYYY`); one that does not exist or lies ahead is noted and left out. */
export const readMonth = (reader: Reader, value: unknown, path: string, thisMonth: string): Month => {
  const none = { month: '', isOngoing: false }
  const words = reader.text(value, path, 40)
  if (words === '') return none
  if (ongoing.test(words)) return { month: '', isOngoing: true }
  const [, year = '', month, day] = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:T.*)?$/.exec(words) ?? []
  const isReal =
    /^(19|20)\d{2}$/.test(year) &&
    (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) &&
    (day === undefined ||
      (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()))
  if (!isReal) {
    reader.note(path, words, { says: 'dateImpossible' })
    return none
  }
  const read = month === undefined ? year : `${year}-${month.padStart(2, '0')}`
  if (read > thisMonth.slice(0, read.length)) {
    reader.note(path, words, { says: 'dateInFuture' })
    return none
  }
  return { month: read, isOngoing: false }
}

/** The two dates of an experience; an end before its start is noted and left out, an absent end of something begun may mean that it goes on. */
export const readSpan = (
  reader: Reader,
  start: unknown,
  end: unknown,
  path: string,
  thisMonth: string,
  absentMeansOngoing: boolean,
) => {
  const from = readMonth(reader, start, `${path}.startDate`, thisMonth)
  const until = readMonth(reader, end, `${path}.endDate`, thisMonth)
  const exact = Math.min(from.month.length, until.month.length)
  if (exact > 0 && until.month.slice(0, exact) < from.month.slice(0, exact)) {
    reader.note(`${path}.endDate`, until.month, { says: 'endBeforeStart' })
    return { startMonth: from.month, endMonth: '', isCurrent: false }
  }
  const isAbsent = end === undefined || end === null || end === ''
  const goesOn = absentMeansOngoing && isAbsent && from.month !== ''
  if (goesOn) reader.note(`${path}.endDate`, '', { says: 'takenAsCurrent' })
  return { startMonth: from.month, endMonth: until.month, isCurrent: until.isOngoing || goesOn }
}

import { openReport, type Reader } from '../fields.ts'
import type { ReportLine } from '../plan.ts'
import { type Row, readCsv } from './csv.ts'
import { type Column, columnNamed, type FileKind, kindOfColumns } from './files.ts'

const mostRows: Partial<Record<FileKind, number>> = { skills: 500 }
const mostOfOthers = 200
// Some files begin with notes to the reader.
const mostNotes = 10

/** One line of a file: what stands in each column, how its column is headed, and a reader that notes where it stands. */
export type Line = {
  at: NonNullable<ReportLine['at']>
  reader: Reader
  cell: (column: Column) => string
  heading: (column: Column) => string
}

/** A file of an export: the lines under its heading. */
export type Sheet = { kind: FileKind; lines: Line[] }

const knownIn = (row: Row): Column[] => row.cells.flatMap((cell) => columnNamed(cell) ?? [])

// The heading is the first of the rows that name the most columns.
const headingAmong = (rows: readonly Row[]): number => {
  const known = rows.slice(0, mostNotes + 1).map((row) => new Set(knownIn(row)).size)
  const most = Math.max(0, ...known)
  return most === 0 ? -1 : known.indexOf(most)
}

const lineOf = (file: string, head: Row, row: Row, report: ReportLine[]): Line => {
  const at = { file, line: row.line }
  const places = head.cells.map(columnNamed)
  const heading = (column: Column) => head.cells[places.indexOf(column)]?.trim() ?? column
  const cell = (column: Column) => row.cells[places.indexOf(column)]?.trim() ?? ''
  return { at, reader: openReport(report, at, (path) => heading(path as Column)), cell, heading }
}

/** Reads one file of an export; nothing, and a line in the report, when its columns are none that a profile knows. A file that its name does not tell is known by its columns. */
export const readSheet = (
  file: { name: string; kind: FileKind | undefined },
  text: string,
  report: ReportLine[],
): Sheet | undefined => {
  const { rows, hasMore, brokenAt } = readCsv(text, mostNotes + 1 + Math.max(mostOfOthers, ...Object.values(mostRows)))
  const place = headingAmong(rows)
  const heading = rows[place]
  const kind = file.kind ?? (heading && kindOfColumns(knownIn(heading)))
  const on = (line: number) => openReport(report, { file: file.name, line })
  if (!heading || !kind) {
    if (rows.length > 0) on(rows[0]?.line ?? 1).note('', rows[0]?.cells.join(', ') ?? '', { says: 'columnsUnknown' })
    if (brokenAt !== null) on(brokenAt).note('', '', { says: 'brokenFromHere' })
    return undefined
  }
  for (const cell of heading.cells)
    if (cell.trim() !== '' && columnNamed(cell) === undefined)
      on(heading.line).note(cell, cell, { says: 'unknownField' })

  const max = mostRows[kind] ?? mostOfOthers
  const below = rows.slice(place + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (below.length > max || hasMore) on(below[max]?.line ?? heading.line).note('', '', { says: 'tooMany', max })
  if (brokenAt !== null) on(brokenAt).note('', '', { says: 'brokenFromHere' })
  return { kind, lines: below.slice(0, max).map((row) => lineOf(file.name, heading, row, report)) }
}

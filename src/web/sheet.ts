import { stringify } from 'csv-stringify/sync'
import writeExcel from 'write-excel-file/node'
import { officeTimeZone } from '../i18n/dates.ts'

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

type Value = string | number | Date | null

/** A table to be worked with elsewhere: the heads of its columns, and its rows. */
export type Sheet = { name: string; heads: readonly string[]; rows: readonly (readonly Value[])[] }

const types: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: officeTimeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
})

// A sheet knows no time zone: a moment stands in it as the clocks of the office show it.
const clockTime = (at: Date): string => wallClock.format(at)

const asCsv = ({ heads, rows }: Sheet): Buffer =>
  Buffer.from(
    stringify([heads, ...rows.map((row) => row.map((value) => (value instanceof Date ? clockTime(value) : value)))], {
      bom: true,
      record_delimiter: 'windows',
      // A cell that begins like a formula would be run by the program that opens it (CWE-1236).
      escape_formulas: true,
    }),
  )

const asExcel = ({ name, heads, rows }: Sheet): Promise<Buffer> => {
  const cell = (value: Value) => {
    if (value === null || value === '') return null
    if (value instanceof Date)
      return { value: new Date(`${clockTime(value).replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm' }
    return typeof value === 'number' ? { value, type: Number } : { value, type: String }
  }
  return writeExcel(
    [heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
    {
      sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      stickyRowsCount: 1,
      columns: heads.map(() => ({ width: 22 })),
    },
  ).toBuffer()
}

/** Writes a table as a file for a spreadsheet. Moments are told by the clocks of the office; no cell is ever a formula. */
export const writeSheet = async (
  sheet: Sheet,
  format: SheetFormat,
  fileName: string,
): Promise<{ name: string; type: string; bytes: Uint8Array }> => ({
  name: `${fileName}.${format}`,
  type: types[format],
  bytes: new Uint8Array(format === 'csv' ? asCsv(sheet) : await asExcel(sheet)),
})

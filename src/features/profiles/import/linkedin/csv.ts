import { CsvError, parse } from 'csv-parse/sync'

/** A row of a file, with the line on which it begins. */
export type Row = { line: number; cells: string[] }

/** The rows of a file, as far as they were read. */
export type Rows = { rows: Row[]; hasMore: boolean; brokenAt: number | null }

const longestRow = 200_000

// A separator stands outside of quotes: the one seen most often on the first lines.
const separatorOf = (text: string): string => {
  const start = text.slice(0, 5_000).replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => start.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Reads a CSV file, at most so many rows, whatever its separator; every cell stays text. Rows before a mistake are kept, and the line of the mistake is told. */
export const readCsv = (text: string, mostRows: number): Rows => {
  const rows: Row[] = []
  let lastLine = 0
  const take = (cells: string[], { lines }: { lines: number }) => {
    rows.push({ line: lines - cells.join('').split('\n').length + 1, cells })
    lastLine = lines
    return null
  }
  try {
    parse(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: separatorOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      to: mostRows + 1,
      on_record: take,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows: rows.slice(0, mostRows), hasMore: false, brokenAt: lastLine + 1 }
  }
  return { rows: rows.slice(0, mostRows), hasMore: rows.length > mostRows, brokenAt: null }
}

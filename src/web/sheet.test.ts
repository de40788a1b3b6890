import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { writeSheet } from './sheet.ts'

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']
const sheet = {
  name: 'A/B: names',
  heads: ['Number', 'Name', 'When'],
  rows: [
    [1, 'Zoé « Élan », "dite" Z', new Date('2026-07-01T03:30:00Z')],
    [2, 'two\nlines', null],
    ...hostile.map((value) => [3, value, null]),
  ],
}

test('a CSV file says its encoding, keeps every sign, and runs nothing', async () => {
  const { name, type, bytes } = await writeSheet(sheet, 'csv', 'people')
  assert.equal(name, 'people.csv')
  assert.equal(type, 'text/csv; charset=utf-8')
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  const rows = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' })
  assert.deepEqual(rows[0], sheet.heads)
  assert.deepEqual(rows[1], ['1', 'Zoé « Élan », "dite" Z', '2026-06-30 23:30:00'])
  assert.equal(rows[2]?.[1], 'two\nlines')
  for (const row of rows.slice(3)) assert.match(row[1] ?? '', /^'/)
})

test('a workbook holds texts as texts, numbers as numbers, moments as the clocks of the office show them, and no formula', async () => {
  const { name, bytes } = await writeSheet(sheet, 'xlsx', 'people')
  assert.equal(name, 'people.xlsx')
  const files = unzipSync(bytes)
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const cells = read('xl/worksheets/sheet1.xml')
  assert.ok(!/<f\b/.test(cells), 'no formula')
  assert.match(cells, /<c r="A2"[^>]*><v>1<\/v>/)
  // 30 June 2026, 23:30, in days since 30 December 1899.
  assert.match(cells, new RegExp(`<c r="C2"[^>]*><v>${46203 + 23.5 / 24}`.slice(0, -6)))
  const texts = read('xl/sharedStrings.xml') + cells
  for (const value of ['Zoé « Élan »', '=1+1', '@SUM(A1)']) assert.ok(texts.includes(value), value)
  assert.match(read('xl/workbook.xml'), /name="A B {2}names"/)
})

test('an empty table is a file with its heads', async () => {
  const { bytes } = await writeSheet({ ...sheet, rows: [] }, 'csv', 'people')
  assert.deepEqual(parse(Buffer.from(bytes), { bom: true }), [sheet.heads])
})

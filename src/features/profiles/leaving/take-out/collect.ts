import { type Database, readAtOneMoment } from '../../../../platform/database.ts'
import type { Report } from '../../../../platform/long-work.ts'
import {
  type Means,
  type PersonalData,
  type PersonalTable,
  type Row,
  type Subject,
  without,
} from '../../../../web/personal-data/personal-data.ts'

/** A table with what it holds about one person. */
export type Taken = { table: PersonalTable; rows: readonly Row[] }

/** Collects what every table holds about a person, all as of one moment. */
export const collect = (
  db: Database,
  data: readonly PersonalData[],
  subject: Subject,
  means: Means,
  report: Report,
): Promise<Taken[]> => {
  const tables = data.flatMap((one) => one.tables)
  return readAtOneMoment(db, async (tx) => {
    const taken: Taken[] = []
    for (const table of tables) {
      taken.push({
        table,
        rows: (await table.take(tx, subject, means)).map((row) => without(row, table.withheld ?? [])),
      })
      await report(taken.length, tables.length + 2)
    }
    return taken
  })
}

/** What was collected as data: each table with its name, its columns and its rows; the meaning of each in both languages. */
export const asJson = (taken: readonly Taken[], now: Date): string =>
  JSON.stringify(
    {
      format: 'digital-talent-portal/personal-data',
      version: 1,
      made_at: now.toISOString(),
      tables: taken.map(({ table: { table, title, labels }, rows }) => ({
        table,
        title: { en: title.en, fr: title.fr },
        columns: Object.fromEntries(Object.entries(labels).map(([column, { en, fr }]) => [column, { en, fr }])),
        rows,
      })),
    },
    null,
    2,
  )

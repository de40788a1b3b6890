import type { Language } from '../../../../i18n/language.ts'
import { translator } from '../../../../i18n/sentences.ts'
import { languageNames } from '../../../../i18n/site.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database } from '../../../../platform/database.ts'
import type { Keyring } from '../../../../platform/encryption.ts'
import { recordEvent } from '../../../../platform/event-log.ts'
import type { Task } from '../../../../platform/jobs.ts'
import { doLongWork, type Report, startLongWork } from '../../../../platform/long-work.ts'
import { NotFound } from '../../../../platform/refusals.ts'
import { mayUseSomewhere } from '../../../../policy/policy.ts'
import type { Viewer } from '../../../../policy/viewer.ts'
import { findViewer } from '../../../../web/session.ts'
import { type Sheet, type SheetFormat, sheetFormats, writeSheet } from '../../../../web/sheet.ts'
import { educationPathNames, statusNames } from '../../messages.ts'
import { type ApplicationFilter, queryOf, readFilter } from '../filter.ts'
import { columnNames, said as office } from '../messages.ts'
import { type ApplicationRow, listIds, rowsOf } from '../queries.ts'
import { nameOf, placeOf, standingOf } from '../words.ts'
import { said } from './messages.ts'

/** The kind of long work that exports applications. */
export const exportKind = 'applications-export'

const task = 'export-applications'
const day = 24 * 60 * 60 * 1000

/** More than this no spreadsheet shows well, and no one needs at once: the filter is to be narrowed. */
export const mostRows = 100_000

const together = 2_000

const asQuery = (filter: ApplicationFilter): string =>
  new URLSearchParams(
    Object.entries(queryOf(filter)).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
    ),
  ).toString()

/** Begins to write the applications of a list into a file, in place of an earlier one of the person; returns the id of the work. */
export const startExport = (
  db: Database,
  person: { id: string; language: Language },
  filter: ApplicationFilter,
  format: SheetFormat,
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const given = { query: asQuery(filter), campaign: filter.campaignId ?? '', format, language: person.language }
    const id = await startLongWork(tx, { personId: person.id, kind: exportKind, task, now, replaces: true, given })
    await recordEvent(tx, {
      at: now,
      actor: person.id,
      verb: 'application.export',
      subjectKind: filter.campaignId ? 'campaign' : 'installation',
      subject: filter.campaignId ?? 'applications',
      facts: { work: id, format },
    })
    return id
  })

const sheetOf = (rows: readonly ApplicationRow[], filter: ApplicationFilter, language: Language): Sheet => {
  const t = translator(language)
  const shown = filter.columns.filter((column) => column !== 'campaign' || !filter.campaignId)
  const value = (row: ApplicationRow) => ({
    status: t(statusNames[row.status]),
    submitted: row.submittedAt,
    campaign: row[`title_${language}`],
    place: placeOf(t, row),
    standing: standingOf(t, row).join(', '),
    language: t(languageNames[row.language]),
    education: row.education && t(educationPathNames[row.education]),
    notes: row.notes,
  })
  return {
    name: t(office.applications),
    heads: [
      t(said.number),
      t(office.name),
      ...shown.map((column) => (column === 'submitted' ? t(said.submittedAt) : t(columnNames[column]))),
    ],
    rows: rows.map((row) => [row.number, nameOf(t, row), ...shown.map((column) => value(row)[column])]),
  }
}

const readAll = async (
  db: Database,
  viewer: Viewer,
  filter: ApplicationFilter,
  report: Report,
): Promise<ApplicationRow[]> => {
  const ids = await listIds(db, viewer, filter, mostRows)
  const rows: ApplicationRow[] = []
  for (let at = 0; at < ids.length; at += together) {
    await report(at, ids.length)
    rows.push(...(await rowsOf(db, viewer, filter, ids.slice(at, at + together))))
  }
  await report(ids.length, ids.length)
  return rows
}

const fileNames = { en: 'applications', fr: 'candidatures' }

/** The job that writes an export: what reaches the person now, as they may see it now. */
export const exportTask =
  ({ db, clock, keys }: { db: Database; clock: Clock; keys: Keyring }): Task =>
  async (payload) => {
    const { work, query, campaign, format, language } = payload as Record<string, string>
    await doLongWork({ db, clock, keys }, work ?? '', async (personId, report) => {
      const now = clock()
      const viewer = await findViewer(db, personId)
      if (!mayUseSomewhere(viewer, 'application.export')) throw new NotFound()
      const filter = readFilter(new URLSearchParams(query), campaign || undefined)
      const rows = await readAll(db, viewer, filter, report)
      const words: Language = language === 'fr' ? 'fr' : 'en'
      const file = await writeSheet(
        sheetOf(rows, filter, words),
        sheetFormats.find((one) => one === format) ?? 'xlsx',
        `${fileNames[words]}-${now.toISOString().slice(0, 10)}`,
      )
      // A file about many people is there to be fetched at once.
      return { outcome: { rows: rows.length }, file, expiresAt: new Date(now.getTime() + day) }
    })
  }

import { profileFormat } from '../export/profile-file.ts'
import { clean } from './fields.ts'
import { readJsonResume } from './json-resume.ts'
import { type ArchiveProblem, readArchive } from './linkedin/archive.ts'
import { kindNamed } from './linkedin/files.ts'
import { readLinkedIn } from './linkedin/read.ts'
import { readSheet } from './linkedin/sheets.ts'
import type { Found, ReportLine } from './plan.ts'
import { isReadableVersion, readProfileFile } from './profile-file.ts'
import { type ReadProblem, readJson, textOf } from './read-text.ts'
import { kindOfBytes, type OtherKind } from './recognise.ts'

type FileProblem =
  | ReadProblem
  | { says: ArchiveProblem | OtherKind | 'newerVersion' | 'notKnown' | 'columnsNotKnown'; values?: undefined }

type Read = { found: Found } | { problem: FileProblem }

const readObject = (text: string, thisMonth: string): Read => {
  const read = readJson(text)
  if ('problem' in read) return read
  if (read.value.format !== profileFormat) return { found: readJsonResume(read.value, thisMonth) }
  return isReadableVersion(read.value)
    ? { found: readProfileFile(read.value, thisMonth) }
    : { problem: { says: 'newerVersion' } }
}

/** Reads a text by what it is: JSON of one of two formats, or one file of a LinkedIn data export. */
export const readText = (text: string, fileName: string, thisMonth: string): Read => {
  const name = clean(fileName).slice(0, 100).toWellFormed()
  if (/\.json$/i.test(name) || /^[\s\uFEFF]*[{[]/.test(text)) return readObject(text, thisMonth)
  const report: ReportLine[] = []
  const sheet = readSheet({ name: name || 'CSV', kind: kindNamed(name) }, text, report)
  if (sheet) return { found: readLinkedIn([sheet], report, thisMonth, 0) }
  return { problem: { says: /\.csv$/i.test(name) ? 'columnsNotKnown' : 'notKnown' } }
}

/** Reads a file by what is in it, whatever it is called; or says what is in the way. */
export const readFile = async (bytes: Uint8Array, name: string, thisMonth: string): Promise<Read> => {
  const kind = kindOfBytes(bytes)
  if (kind === 'text') return readText(textOf(bytes), name, thisMonth)
  if (kind !== 'zip') return { problem: { says: kind } }
  const archive = await readArchive(bytes)
  if ('problem' in archive) return { problem: { says: archive.problem } }
  const report: ReportLine[] = []
  const sheets = archive.files.flatMap((file) => readSheet(file, textOf(file.bytes), report) ?? [])
  return { found: readLinkedIn(sheets, report, thisMonth, archive.unopened) }
}

import type { ExperienceKind } from '../../choices.ts'
import { readMonth, readSpan } from '../dates.ts'
import type { Found } from '../plan.ts'
import { paragraphs } from '../texts.ts'
import { holdable, linkIn, longest, type Told } from '../told.ts'
import type { Column, FileKind } from './files.ts'
import type { Line, Sheet } from './sheets.ts'

const kinds = {
  positions: 'work',
  education: 'education',
  courses: 'education',
  volunteering: 'community',
  organizations: 'community',
  certifications: 'award',
  honors: 'award',
  projects: 'personal',
  publications: 'personal',
  patents: 'personal',
} as const satisfies Partial<Record<FileKind, ExperienceKind>>
type ExperienceFile = keyof typeof kinds

const noPlaceIn: Record<ExperienceFile, readonly Column[]> = {
  positions: [],
  education: ['grade'],
  courses: ['number'],
  volunteering: [],
  organizations: [],
  certifications: ['finished', 'license'],
  honors: [],
  projects: [],
  publications: [],
  patents: ['license'],
}

const toldBy = (file: ExperienceFile, { reader, cell }: Line, thisMonth: string): Told => {
  const name = (column: Column) => reader.text(cell(column), column, longest.name)
  // Lines of a list come out of an export as one line, their bullets still in it.
  const words = (column: Column) => reader.text(cell(column).replaceAll(/\s+•\s+/g, '\n• '), column, longest.details)
  const date = (column: Column) => ({ value: cell(column), path: column })
  const on = (...columns: Column[]) => {
    const column = columns.find((one) => cell(one) !== '') ?? 'issued'
    return { startMonth: readMonth(reader, cell(column), column, thisMonth).month }
  }
  const span = (absentEnd: 'goes on' | 'means nothing') => {
    const [start = '', end = ''] = cell('period').split(/\s+[-–]\s+/)
    return cell('period') === ''
      ? readSpan(reader, date('started'), date('finished'), thisMonth, absentEnd)
      : readSpan(reader, { value: start, path: 'period' }, { value: end, path: 'period' }, thisMonth, 'means nothing')
  }
  const link = () => linkIn(reader, cell('url'), 'url')
  const title = () => name('title') || name('name') || name('role')

  switch (file) {
    case 'positions':
      return {
        title: title(),
        organization: name('organization'),
        place: reader.text(cell('location'), 'location', longest.place),
        details: words('description'),
        ...span('goes on'),
      }
    case 'education':
      return {
        area: name('fieldOfStudy'),
        credential: name('degree'),
        organization: name('school'),
        details: paragraphs(words('notes'), words('activities'), words('description')),
        ...span('means nothing'),
      }
    case 'courses':
      return { area: name('name') || name('title') }
    case 'volunteering':
      return {
        title: name('role') || name('title'),
        organization: name('organization'),
        details: paragraphs(words('cause'), words('description')),
        ...span('goes on'),
      }
    case 'organizations':
      return {
        title: name('role'),
        organization: name('name') || name('organization'),
        details: words('description'),
        ...span('means nothing'),
      }
    case 'certifications':
      return { title: title(), organization: name('authority'), url: link(), ...on('started', 'issued') }
    case 'honors':
      return {
        title: title(),
        organization: name('authority'),
        details: words('description'),
        ...on('issued', 'started'),
      }
    case 'projects':
      return { title: title(), details: words('description'), url: link(), ...span('means nothing') }
    default:
      return {
        title: title(),
        details: paragraphs(name('publisher'), words('description')),
        url: link(),
        ...on('issued', 'started'),
      }
  }
}

const experienceIn = (file: ExperienceFile, line: Line, thisMonth: string): Found['experiences'] => {
  const { reader, cell, at } = line
  const all = toldBy(file, line, thisMonth)
  for (const column of noPlaceIn[file]) if (cell(column) !== '') reader.note(column, cell(column), { says: 'noPlace' })
  const told = holdable(reader, all, { entry: '', value: '', details: 'description' })
  return told ? [{ ...told, kind: kinds[file], id: `${at.file}:${at.line}`, at, shown: [] }] : []
}

/** The experiences that one file of an export tells; none when it tells of something else. */
export const experiencesOf = ({ kind, lines }: Sheet, thisMonth: string): Found['experiences'] =>
  kind in kinds ? lines.flatMap((line) => experienceIn(kind as ExperienceFile, line, thisMonth)) : []

import type { ExperienceKind } from '../../choices.ts'
import { isWebAddress } from '../../rules.ts'
import { readMonth, readSpan } from '../dates.ts'
import type { Found, FoundExperience } from '../plan.ts'
import { paragraphs } from '../texts.ts'
import type { Column, FileKind } from './files.ts'
import type { Line, Sheet } from './sheets.ts'

const longest = { name: 200, place: 100, url: 500, details: 10_000 }

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

const toldBy = (
  file: ExperienceFile,
  { reader, cell }: Line,
  thisMonth: string,
): Omit<FoundExperience, 'id' | 'kind'> => {
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
  const link = () => {
    const url = reader.text(cell('url'), 'url', longest.url)
    if (url === '' || isWebAddress(url)) return url
    reader.note('url', url, { says: 'notUsable' })
    return ''
  }
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
  const told = toldBy(file, line, thisMonth)
  for (const column of noPlaceIn[file])
    if (line.cell(column) !== '') line.reader.note(column, line.cell(column), { says: 'noPlace' })
  if (!told.title && !told.organization && !told.area) {
    line.reader.note('', '', { says: 'noName' })
    return []
  }
  if ((told.details?.length ?? 0) > longest.details) {
    line.reader.note('description', told.details, { says: 'tooLong', max: longest.details })
    told.details = ''
  }
  return [{ ...told, kind: kinds[file], id: `${line.at.file}:${line.at.line}`, at: line.at, shown: [] }]
}

/** The experiences that one file of an export tells; none when it tells of something else. */
export const experiencesOf = ({ kind, lines }: Sheet, thisMonth: string): Found['experiences'] =>
  kind in kinds ? lines.flatMap((line) => experienceIn(kind as ExperienceFile, line, thisMonth)) : []

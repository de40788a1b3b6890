import type { ExperienceKind } from '../choices.ts'
import { basicsOf } from './basics.ts'
import { readMonth, readSpan } from './dates.ts'
import { openReport, type Reader } from './fields.ts'
import type { Found, FoundExperience } from './plan.ts'

const longest = { name: 200, place: 100, url: 500, details: 10_000 }
const mostEntries = 200

const dates = ['startDate', 'endDate']
const sections: Record<string, { kind: ExperienceKind; fields: string[] }> = {
  work: {
    kind: 'work',
    fields: [
      'name',
      'company',
      'location',
      'description',
      'position',
      'url',
      'website',
      'summary',
      'highlights',
      ...dates,
    ],
  },
  volunteer: {
    kind: 'community',
    fields: ['organization', 'position', 'url', 'website', 'summary', 'highlights', ...dates],
  },
  education: {
    kind: 'education',
    fields: ['institution', 'url', 'area', 'studyType', 'score', 'gpa', 'courses', ...dates],
  },
  awards: { kind: 'award', fields: ['title', 'date', 'awarder', 'summary'] },
  certificates: { kind: 'award', fields: ['name', 'date', 'url', 'issuer'] },
  publications: { kind: 'personal', fields: ['name', 'publisher', 'releaseDate', 'url', 'website', 'summary'] },
  projects: {
    kind: 'personal',
    fields: ['name', 'description', 'highlights', 'keywords', 'url', 'roles', 'entity', 'type', ...dates],
  },
}

const paragraphs = (...parts: (string | readonly string[])[]): string =>
  parts
    .flatMap((part) =>
      typeof part === 'string' ? [part] : part.length > 0 ? [part.map((line) => `• ${line}`).join('\n')] : [],
    )
    .filter((part) => part !== '')
    .join('\n\n')

type Entry = Record<string, unknown>

const toldBy = (
  reader: Reader,
  section: string,
  entry: Entry,
  path: string,
  thisMonth: string,
): Omit<FoundExperience, 'id' | 'kind'> => {
  const name = (field: string) => reader.text(entry[field], `${path}.${field}`, longest.name)
  const words = (field: string) => reader.text(entry[field], `${path}.${field}`, longest.details)
  const lines = (field: string) => reader.texts(entry[field], `${path}.${field}`, longest.details)
  const span = (goesOn: boolean) => readSpan(reader, entry.startDate, entry.endDate, path, thisMonth, goesOn)
  const on = (field: string) => ({ startMonth: readMonth(reader, entry[field], `${path}.${field}`, thisMonth).month })
  const link = (): string => {
    const field = entry.url ? 'url' : 'website'
    const url = reader.text(entry[field], `${path}.${field}`, longest.url)
    if (url === '' || /^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url
    reader.note(`${path}.${field}`, url, { says: 'notUsable' })
    return ''
  }
  const noPlaceFor = (field: string) => {
    if (entry[field]) reader.note(`${path}.${field}`, entry[field], { says: 'noPlace' })
  }

  switch (section) {
    case 'work':
      noPlaceFor(entry.url ? 'url' : 'website')
      return {
        title: name('position'),
        organization: name('name') || name('company'),
        place: reader.text(entry.location, `${path}.location`, longest.place),
        details: paragraphs(words('description'), words('summary'), lines('highlights')),
        ...span(true),
      }
    case 'volunteer':
      noPlaceFor(entry.url ? 'url' : 'website')
      return {
        title: name('position'),
        organization: name('organization'),
        details: paragraphs(words('summary'), lines('highlights')),
        ...span(true),
      }
    case 'education':
      for (const field of ['url', 'score', 'gpa']) noPlaceFor(field)
      return {
        area: name('area'),
        credential: name('studyType'),
        organization: name('institution'),
        details: paragraphs(lines('courses')),
        ...span(false),
      }
    case 'awards':
      return { title: name('title'), organization: name('awarder'), details: words('summary'), ...on('date') }
    case 'certificates':
      return { title: name('name'), organization: name('issuer'), url: link(), ...on('date') }
    case 'publications':
      return {
        title: name('name'),
        details: paragraphs(name('publisher'), words('summary')),
        url: link(),
        ...on('releaseDate'),
      }
    default:
      noPlaceFor('type')
      return {
        title: name('name'),
        details: paragraphs(
          name('entity'),
          words('description'),
          lines('roles'),
          lines('highlights'),
          lines('keywords').join(', '),
        ),
        url: link(),
        ...span(false),
      }
  }
}

const experiencesOf = (reader: Reader, resume: Entry, thisMonth: string): FoundExperience[] =>
  Object.entries(sections).flatMap(([section, { kind, fields }]) =>
    reader.list(resume[section], section, mostEntries).flatMap(({ value, path }) => {
      const entry = reader.object(value, path, fields)
      if (!entry) return []
      const told = toldBy(reader, section, entry, path, thisMonth)
      if (!told.title && !told.organization && !told.area) {
        reader.note(path, value, { says: 'noName' })
        return []
      }
      if ((told.details?.length ?? 0) > longest.details) {
        reader.note(path, told.details, { says: 'tooLong', max: longest.details })
        told.details = ''
      }
      return [{ ...told, kind, id: path }]
    }),
  )

const skillNamesOf = (reader: Reader, resume: Entry): Found['skillNames'] =>
  reader.list(resume.skills, 'skills', mostEntries).flatMap(({ value, path }) => {
    if (typeof value === 'string') return [{ path, name: reader.text(value, path, longest.name) }]
    const entry = reader.object(value, path, ['name', 'level', 'keywords'])
    if (!entry) return []
    if (entry.level) reader.note(`${path}.level`, entry.level, { says: 'noPlace' })
    const keywords = reader.list(entry.keywords, `${path}.keywords`, mostEntries)
    return [
      { path: `${path}.name`, name: reader.text(entry.name, `${path}.name`, longest.name) },
      ...keywords.map((keyword) => ({
        path: keyword.path,
        name: reader.text(keyword.value, keyword.path, longest.name),
      })),
    ].filter(({ name }) => name !== '')
  })

const leftOut = { interests: 'noPlace', references: 'otherPeople', languages: 'languagesElsewhere' } as const
const quietlyLeft = ['$schema', 'meta']

/** Reads a JSON Resume (https://jsonresume.org/schema, version 1) however loosely it was written; what could not be taken is in the report, field by field. */
export const readJsonResume = (resume: Entry, thisMonth: string): Found => {
  const reader = openReport()
  const known = ['basics', 'skills', ...Object.keys(sections), ...Object.keys(leftOut), ...quietlyLeft]
  for (const [name, value] of Object.entries(resume))
    if (!known.includes(name)) reader.note(name.slice(0, 60), value, { says: 'unknownField' })
  for (const [name, says] of Object.entries(leftOut)) {
    const value = resume[name]
    if (Array.isArray(value) ? value.length > 0 : value) reader.note(name, value, { says })
  }
  const basics = basicsOf(reader, resume.basics)
  return {
    basics,
    experiences: experiencesOf(reader, resume, thisMonth),
    skillNames: skillNamesOf(reader, resume),
    report: reader.report,
  }
}

import { languages } from '../../../i18n/language.ts'
import { type ExperienceKind, type SkillLevel, skillLevels } from '../choices.ts'
import { said as exportSaid } from '../export/messages.ts'
import { levelNames } from '../messages.ts'
import { answersIn } from './basics.ts'
import { readMonth, readSpan } from './dates.ts'
import { openReport, type Reader } from './fields.ts'
import { answersOfLanguages } from './languages.ts'
import type { Answers, Found, Mention } from './plan.ts'
import { paragraphs } from './texts.ts'
import { holdable, linkIn, longest, type Told } from './told.ts'

const mostEntries = 200
const mostSkills = 500
// Each is looked for in the whole catalogue, which is smaller.
const mostMentions = 1_000

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

type Entry = Record<string, unknown>

const toldBy = (reader: Reader, section: string, entry: Entry, path: string, thisMonth: string): Told => {
  const name = (field: string) => reader.text(entry[field], `${path}.${field}`, longest.name)
  const words = (field: string) => reader.text(entry[field], `${path}.${field}`, longest.details)
  const lines = (field: string) => reader.texts(entry[field], `${path}.${field}`, longest.details)
  const date = (field: string) => ({ value: entry[field], path: `${path}.${field}` })
  const span = (absentEnd: 'assumed' | 'means nothing') =>
    readSpan(reader, date('startDate'), date('endDate'), thisMonth, absentEnd)
  const on = (field: string) => ({ startMonth: readMonth(reader, entry[field], `${path}.${field}`, thisMonth).month })
  const link = () => {
    const field = entry.url ? 'url' : 'website'
    return linkIn(reader, entry[field], `${path}.${field}`)
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
        ...span('assumed'),
      }
    case 'volunteer':
      noPlaceFor(entry.url ? 'url' : 'website')
      return {
        title: name('position'),
        organization: name('organization'),
        details: paragraphs(words('summary'), lines('highlights')),
        ...span('assumed'),
      }
    case 'education':
      for (const field of ['url', 'score', 'gpa']) noPlaceFor(field)
      return {
        area: name('area'),
        credential: name('studyType'),
        organization: name('institution'),
        details: paragraphs(lines('courses')),
        ...span('means nothing'),
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
        ...span('means nothing'),
      }
  }
}

const experiencesOf = (reader: Reader, resume: Entry, thisMonth: string): Found['experiences'] =>
  Object.entries(sections).flatMap(([section, { kind, fields }]) =>
    reader.list(resume[section], section, mostEntries).flatMap(({ value, path }) => {
      const entry = reader.object(value, path, fields)
      if (!entry) return []
      const all = toldBy(reader, section, entry, path, thisMonth)
      const told = holdable(reader, all, { entry: path, value, details: path })
      return told ? [{ ...told, kind, id: path, shown: [] }] : []
    }),
  )

// A résumé that this portal wrote names two groups, and in each the person’s own estimates.
const isOurGroup = (name: unknown) =>
  [exportSaid.evidencedSkills, exportSaid.claimedWithout].some((group) => languages.some((one) => group[one] === name))
const levelNamed = (words: unknown): SkillLevel | '' =>
  skillLevels.find((level) => languages.some((one) => levelNames[level][one] === words)) ?? ''

// Whatever a résumé says of them, skills are claimed until the person shows them here.
const skillsOf = (reader: Reader, resume: Entry): Mention[] => {
  const mention = (value: unknown, path: string, level: SkillLevel | '' = ''): Mention => ({
    path,
    key: '',
    names: [reader.text(value, path, longest.name)],
    level,
  })
  const named = reader
    .list(resume.skills, 'skills', mostSkills)
    .flatMap(({ value, path }) => {
      if (typeof value === 'string') return [mention(value, path)]
      const entry = reader.object(value, path, ['name', 'level', 'keywords'])
      if (!entry) return []
      const isOurs = isOurGroup(entry.name)
      const level = isOurs ? levelNamed(entry.level) : ''
      if (entry.level && level === '') reader.note(`${path}.level`, entry.level, { says: 'noPlace' })
      const keywords = reader.list(entry.keywords, `${path}.keywords`, mostSkills)
      return [
        ...(isOurs ? [] : [mention(entry.name, `${path}.name`)]),
        ...keywords.map((one) => mention(one.value, one.path, level)),
      ]
    })
    .filter(({ names: [name] }) => name !== '')
  if (named.length > mostMentions) reader.note('skills', String(named.length), { says: 'tooMany', max: mostMentions })
  return named.slice(0, mostMentions)
}

const basicsOf = (reader: Reader, resume: Entry): Answers => {
  const without = ['image', 'picture', 'url', 'website', 'summary', 'profiles']
  const found = reader.object(resume.basics, 'basics', ['name', 'label', 'email', 'phone', 'location', ...without])
  if (!found) return {}
  if (found.name) reader.note('basics.name', found.name, { says: 'nameIsAccounts' })
  for (const field of without) {
    const given = found[field]
    if (Array.isArray(given) ? given.length > 0 : given) reader.note(`basics.${field}`, given, { says: 'noPlace' })
  }
  const places = ['address', 'postalCode', 'city', 'countryCode', 'region']
  const place = reader.object(found.location, 'basics.location', places)
  for (const field of ['address', 'postalCode'])
    if (place?.[field]) reader.note(`basics.location.${field}`, place[field], { says: 'noPlace' })
  return answersIn(reader, {
    headline: { value: found.label, path: 'basics.label' },
    email: { value: found.email, path: 'basics.email' },
    phone: { value: found.phone, path: 'basics.phone' },
    city: { value: place?.city, path: 'basics.location.city' },
    region: { value: place?.region, path: 'basics.location.region' },
  })
}

const languagesOf = (reader: Reader, resume: Entry): Answers =>
  answersOfLanguages(
    reader.list(resume.languages, 'languages', mostEntries).flatMap(({ value, path }) => {
      const entry =
        typeof value === 'string' ? { language: value } : reader.object(value, path, ['language', 'fluency'])
      const text = (field: 'language' | 'fluency') => reader.text(entry?.[field], `${path}.${field}`, longest.name)
      return entry ? [{ reader, path, name: text('language'), fluency: text('fluency') }] : []
    }),
  )

const leftOut = { interests: 'noPlace', references: 'otherPeople' } as const
const quietlyLeft = ['$schema', 'meta']

/** Reads a JSON Resume (https://jsonresume.org/schema, version 1) however loosely it was written; what could not be taken is in the report, field by field. */
export const readJsonResume = (resume: Entry, thisMonth: string): Found => {
  const reader = openReport()
  const known = ['basics', 'skills', 'languages', ...Object.keys(sections), ...Object.keys(leftOut), ...quietlyLeft]
  for (const [name, value] of Object.entries(resume))
    if (!known.includes(name)) reader.note(name.slice(0, 60), value, { says: 'unknownField' })
  for (const [name, says] of Object.entries(leftOut)) {
    const value = resume[name]
    if (Array.isArray(value) ? value.length > 0 : value) reader.note(name, value, { says })
  }
  return {
    source: 'json-resume',
    answers: { ...basicsOf(reader, resume), ...languagesOf(reader, resume) },
    card: null,
    lists: {},
    experiences: experiencesOf(reader, resume, thisMonth),
    skills: skillsOf(reader, resume),
    report: reader.report,
    unopened: 0,
  }
}

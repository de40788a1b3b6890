import { z } from 'zod'
import type { Language } from '../../../i18n/language.ts'
import { isDay } from '../../../web/forms.ts'
import type { Answer } from '../answers.ts'
import { evidencePart, experiencePart, longestList, parts, profileVersion, skillPart } from '../export/profile-file.ts'
import { isPhone, isStartingDay, isWebAddress, whatIsWrongWithSecondLanguage } from '../rules.ts'
import { readSpan } from './dates.ts'
import { clean, openReport, type Reader } from './fields.ts'
import type { Answers, Found, Mention } from './plan.ts'

const cleaned = (value: unknown): unknown => (typeof value === 'string' ? clean(value) : value)

// What a value of a known field is, or nothing and a line in the report: one schema writes the file and reads it back.
const readValue = <Schema extends z.ZodType>(
  reader: Reader,
  schema: Schema,
  value: unknown,
  path: string,
): z.output<Schema> | undefined => {
  if (value === undefined) return undefined
  const read = schema.safeParse(cleaned(value))
  if (read.success) return read.data
  const [issue] = read.error.issues
  if (issue?.code === 'too_big') reader.note(path, value, { says: 'tooLong', max: Number(issue.maximum) })
  else reader.note(path, value, { says: issue?.code === 'invalid_type' ? 'wrongShape' : 'notUsable' })
  return undefined
}

const fieldsOf = <Shape extends z.ZodRawShape>(
  reader: Reader,
  schema: z.ZodObject<Shape>,
  value: unknown,
  path: string,
): Partial<z.output<z.ZodObject<Shape>>> => {
  const entry = reader.object(value, path, Object.keys(schema.shape))
  if (!entry) return {}
  const fields = Object.entries(schema.shape).map(([name, part]) => {
    const here = `${path}.${name}`
    if (!(part instanceof z.ZodArray)) return [name, readValue(reader, part as z.ZodType, entry[name], here)]
    const items = reader.list(entry[name], here, longestList)
    return [name, items.flatMap((item) => readValue(reader, part.element as z.ZodType, item.value, item.path) ?? [])]
  })
  return Object.fromEntries(fields) as Partial<z.output<z.ZodObject<Shape>>>
}

const isTold = (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

// An answer for each field that says something.
const one = <Fields extends object>(fields: Fields, names: readonly (keyof Fields & Answer)[]): Answers =>
  Object.fromEntries(names.flatMap((name) => (isTold(fields[name]) ? [[name, { [name]: fields[name] }]] : [])))

const aboutIn = (reader: Reader, value: unknown): Answers => {
  const found = fieldsOf(reader, parts.about, value, 'about')
  if (found.phone && !isPhone(found.phone)) {
    reader.note('about.phone', found.phone, { says: 'notUsable' })
    found.phone = ''
  }
  const { headline, headlineLanguage } = found
  return {
    ...one(found, ['pronouns', 'contactEmail', 'phone', 'city', 'province', 'citizenship', 'armedForces']),
    ...(headline ? { headline: { headline, headlineLanguage: headlineLanguage ?? 'en' } } : {}),
  }
}

const secondLanguageIn = (reader: Reader, told: z.infer<typeof parts.languages>['secondLanguage']): Answers => {
  const { basis, reading, writing, oral } = told
  const levels = { readingLevel: reading.level, writingLevel: writing.level, oralLevel: oral.level }
  const until = { reading: reading.until, writing: writing.until, oral: oral.until }
  const isWrong =
    Object.values(until).some((day) => day !== '' && !isDay(day)) ||
    whatIsWrongWithSecondLanguage({ basis, levels, until }).length > 0
  if (isWrong) {
    reader.note('languages.secondLanguage', told, { says: 'notUsable' })
    return {}
  }
  if (basis === '') return {}
  const days = { readingUntil: until.reading, writingUntil: until.writing, oralUntil: until.oral }
  return { secondLanguage: { secondLanguageBasis: basis, ...levels, ...days } }
}

const languagesIn = (reader: Reader, value: unknown): Answers => {
  const found = fieldsOf(reader, parts.languages, value, 'languages')
  return {
    ...one(found, ['positionLanguages', 'firstLanguage', 'communicationLanguage', 'examLanguage', 'interviewLanguage']),
    ...(found.secondLanguage ? secondLanguageIn(reader, found.secondLanguage) : {}),
  }
}

const preferencesIn = (reader: Reader, value: unknown): Answers => {
  const found = fieldsOf(reader, parts.preferences, value, 'preferences')
  if (found.availableFrom && !(isDay(found.availableFrom) && isStartingDay(found.availableFrom))) {
    reader.note('preferences.availableFrom', found.availableFrom, { says: 'notUsable' })
    found.availableFrom = ''
  }
  return one(found, [
    'regions',
    'arrangements',
    'durations',
    'availableFrom',
    'conditions',
    'classifications',
    'workStreams',
  ])
}

const priorityIn = (reader: Reader, value: unknown): Answers => {
  const { entitlement = '', number = '' } = fieldsOf(reader, parts.priority, value, 'priority')
  if (number !== '' && entitlement !== 'yes') reader.note('priority.number', number, { says: 'notUsable' })
  return entitlement === ''
    ? {}
    : { priority: { priorityEntitlement: entitlement, priorityNumber: entitlement === 'yes' ? number : '' } }
}

const cardIn = (reader: Reader, value: unknown): Found['card'] => {
  if (value === null || value === undefined) return null
  const {
    needs = [],
    details = '',
    language = 'en',
    isShared = false,
  } = fieldsOf(reader, parts.accommodation, value, 'accommodation')
  return needs.length === 0 && details === '' ? null : { needs: [...new Set(needs)], details, language, isShared }
}

const listsIn = (reader: Reader, value: unknown): Found['lists'] =>
  Object.fromEntries(
    Object.entries(fieldsOf(reader, parts.showcase, value, 'showcase')).filter(([, keys]) => keys.length > 0),
  )

// Far more than a career has, and few enough to be added while one waits (docs/decisions/0024).
const mostEvidence = 3_000

const withinReason = (reader: Reader, experiences: Found['experiences']): Found['experiences'] => {
  let left = mostEvidence
  const kept = experiences.map((one) => {
    const shown = one.shown.slice(0, Math.max(left, 0))
    left -= one.shown.length
    return { ...one, shown }
  })
  if (left < 0) reader.note('experiences', String(mostEvidence - left), { says: 'tooMuchEvidence', max: mostEvidence })
  return kept
}

const shownIn = (reader: Reader, value: unknown, path: string, spoken: Language) =>
  reader.list(value, path, 500).flatMap((link) => {
    const { key, evidence, language = spoken } = fieldsOf(reader, evidencePart, link.value, link.path)
    return key && evidence ? [{ path: link.path, key, names: [], level: '' as const, evidence, language }] : []
  })

const skillsIn = (reader: Reader, value: unknown): Mention[] =>
  reader.list(value, 'skills', longestList).flatMap((entry) => {
    const { key, names, level = '' } = fieldsOf(reader, skillPart, entry.value, entry.path)
    return key ? [{ path: entry.path, key, names: names ? [names.en, names.fr] : [], level }] : []
  })

const experiencesIn = (reader: Reader, value: unknown, thisMonth: string): Found['experiences'] =>
  reader.list(value, 'experiences', longestList).flatMap((entry) => {
    const { skills: _, ...schema } = experiencePart.shape
    const given = reader.object(entry.value, entry.path, Object.keys(experiencePart.shape))
    if (!given) return []
    const { skills, ...rest } = given
    const told = fieldsOf(reader, z.object(schema), rest, entry.path)
    const { kind, url = '', departmentNumber = null, employmentType = '', classification = '' } = told
    if (!kind) {
      reader.note(entry.path, entry.value, { says: 'noKind' })
      return []
    }
    const month = (field: 'startMonth' | 'endMonth') => ({ value: told[field], path: `${entry.path}.${field}` })
    const dates = readSpan(reader, month('startMonth'), month('endMonth'), thisMonth, 'means nothing')
    const isCurrent = told.isCurrent === true
    if (isCurrent && dates.endMonth !== '')
      reader.note(`${entry.path}.endMonth`, dates.endMonth, { says: 'endThoughOngoing' })
    const isLinkWrong = url !== '' && !isWebAddress(url)
    if (isLinkWrong) reader.note(`${entry.path}.url`, url, { says: 'notUsable' })
    const inGovernment = { departmentNumber, employmentType, classification }
    const isMisplaced = kind !== 'work' && Object.values(inGovernment).some((field) => field !== null && field !== '')
    if (isMisplaced) reader.note(entry.path, inGovernment, { says: 'governmentIsWork' })
    return [
      {
        ...told,
        ...(isMisplaced ? { departmentNumber: null, employmentType: '' as const, classification: '' } : inGovernment),
        kind,
        id: entry.path,
        url: isLinkWrong ? '' : url,
        startMonth: dates.startMonth,
        endMonth: isCurrent ? '' : dates.endMonth,
        isCurrent,
        shown: shownIn(reader, skills, `${entry.path}.skills`, told.language ?? 'en'),
      },
    ]
  })

const known = ['format', 'version', 'savedAt', 'name', 'skills', 'experiences', ...Object.keys(parts)]

/** Whether a file is of a version that this portal reads. */
export const isReadableVersion = (file: Record<string, unknown>): boolean => file.version === profileVersion

/** Reads a profile that a portal like this one saved: whole when it is as it was saved, and field by field when it was changed by hand. */
export const readProfileFile = (file: Record<string, unknown>, thisMonth: string): Found => {
  const reader = openReport()
  for (const [name, value] of Object.entries(file))
    if (!known.includes(name)) reader.note(name.slice(0, 60), value, { says: 'unknownField' })
  return {
    source: 'profile',
    answers: {
      ...aboutIn(reader, file.about),
      ...languagesIn(reader, file.languages),
      ...preferencesIn(reader, file.preferences),
      ...priorityIn(reader, file.priority),
    },
    card: cardIn(reader, file.accommodation),
    lists: listsIn(reader, file.showcase),
    experiences: withinReason(reader, experiencesIn(reader, file.experiences, thisMonth)),
    skills: skillsIn(reader, file.skills),
    report: reader.report,
    unopened: 0,
  }
}

import { z } from 'zod'
import type { AddressName } from '../../../i18n/addresses.ts'
import {
  dayAsSent,
  dayIn,
  email,
  manyOf,
  oneOf,
  oneOfOrNone,
  optionalText,
  type Problem,
  readForm,
  type Sent,
} from '../../../web/forms.ts'
import type { ProfileChanges, Section } from '../actions.ts'
import {
  armedForces,
  arrangements,
  citizenships,
  conditions,
  durations,
  languageAbilities,
  languageLevels,
  positionLanguages,
  provinces,
  regions,
  secondLanguageBases,
} from '../choices.ts'
import type { Profile } from '../queries.ts'
import { isPhone, isStartingDay, whatIsWrongWithSecondLanguage } from '../rules.ts'

const officialLanguages = ['en', 'fr'] as const

const about = z.object({
  headline: optionalText(200),
  headlineLanguage: oneOf(officialLanguages),
  pronouns: optionalText(60),
  contactEmail: email(true),
  phone: optionalText(40).refine((value) => value === '' || isPhone(value), 'notAPhone'),
  city: optionalText(100),
  province: oneOfOrNone(provinces),
  citizenship: oneOfOrNone(citizenships),
  armedForces: oneOfOrNone(armedForces),
})

const languages = z.object({
  positionLanguages: manyOf(positionLanguages),
  firstLanguage: oneOfOrNone(officialLanguages),
  secondLanguageBasis: oneOfOrNone(secondLanguageBases),
  readingLevel: oneOfOrNone(languageLevels),
  writingLevel: oneOfOrNone(languageLevels),
  oralLevel: oneOfOrNone(languageLevels),
  communicationLanguage: oneOfOrNone(officialLanguages),
  examLanguage: oneOfOrNone(officialLanguages),
  interviewLanguage: oneOfOrNone(officialLanguages),
})

// The reference data say which codes there are; what is none of them is dropped when it is saved.
const codes = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.string().max(100)).max(200, 'notAChoice'),
)

const preferences = z.object({
  regions: manyOf(regions),
  arrangements: manyOf(arrangements),
  durations: manyOf(durations),
  conditions: manyOf(conditions),
  classifications: codes,
  workStreams: codes,
})

const priority = z
  .object({ priorityEntitlement: oneOfOrNone(['yes', 'no']), priorityNumber: optionalText(40) })
  .transform((sent) => (sent.priorityEntitlement === 'yes' ? sent : { ...sent, priorityNumber: '' }))

/** The page of each section, and the schema of its form. */
export const sectionForms = {
  about: { page: 'profileAbout', form: about },
  languages: { page: 'profileLanguages', form: languages },
  preferences: { page: 'profilePreferences', form: preferences },
  priority: { page: 'profilePriority', form: priority },
} as const satisfies Record<Section, { page: AddressName; form: z.ZodType<ProfileChanges> }>

const fieldsOf: Record<Section, readonly (keyof ProfileChanges)[]> = {
  about: Object.keys(about.shape) as (keyof ProfileChanges)[],
  languages: Object.keys(languages.shape) as (keyof ProfileChanges)[],
  preferences: Object.keys(preferences.shape) as (keyof ProfileChanges)[],
  priority: ['priorityEntitlement', 'priorityNumber'],
}

/** What is saved of a section, as its form would send it. */
export const savedFields = (section: Section, profile: Profile): Sent => {
  const saved: Sent = Object.fromEntries(fieldsOf[section].map((field) => [field, profile[field]]))
  if (section === 'preferences') return Object.assign(saved, dayAsSent('availableFrom', profile.availableFrom))
  if (section !== 'languages') return saved
  return Object.assign(
    saved,
    ...languageAbilities.map((ability) => dayAsSent(`${ability}Until`, profile[`${ability}Until`])),
  )
}

type Read = { data: ProfileChanges; problems: Problem[] } | { data: null; problems: Problem[] }

const withSecondLanguage = (sent: Sent, told: z.output<typeof languages>): Read => {
  const until = Object.fromEntries(languageAbilities.map((ability) => [ability, dayIn(sent, `${ability}Until`)]))
  const second = { basis: told.secondLanguageBasis, levels: told, until }
  const problems = whatIsWrongWithSecondLanguage(second)
  if (problems.length > 0) return { data: null, problems }
  const kept = (ability: (typeof languageAbilities)[number]) => {
    const level = told.secondLanguageBasis === '' ? '' : told[`${ability}Level`]
    const expires = told.secondLanguageBasis === 'tested' && level !== '' && level !== 'E'
    return { [`${ability}Level`]: level, [`${ability}Until`]: expires ? (until[ability] ?? '') : '' }
  }
  return { data: Object.assign({}, told, ...languageAbilities.map(kept)), problems }
}

const withAvailability = (sent: Sent, told: z.output<typeof preferences>): Read => {
  const availableFrom = dayIn(sent, 'availableFrom')
  return availableFrom === '' || (availableFrom !== undefined && isStartingDay(availableFrom))
    ? { data: { ...told, availableFrom }, problems: [] }
    : { data: null, problems: [{ field: 'availableFrom', says: 'dayImpossible' }] }
}

/** A section as its form was sent: what it changes, or what is to be mended. */
export const readSection = (section: Section, sent: Sent): Read => {
  if (section === 'preferences') {
    const read = readForm(preferences, sent)
    return read.data ? withAvailability(sent, read.data) : read
  }
  if (section !== 'languages') return readForm<z.ZodType<ProfileChanges>>(sectionForms[section].form, sent)
  const read = readForm(languages, sent)
  return read.data ? withSecondLanguage(sent, read.data) : read
}

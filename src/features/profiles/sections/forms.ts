import { z } from 'zod'
import type { AddressName } from '../../../i18n/addresses.ts'
import { email, manyOf, oneOf, oneOfOrNone, optionalText, type Sent } from '../../../web/forms.ts'
import type { ProfileChanges, Section } from '../actions.ts'
import { arrangements, positionLanguages, provinces, regions } from '../choices.ts'
import type { Profile } from '../queries.ts'

const about = z.object({
  contactEmail: email(true),
  phone: optionalText(40).refine(
    (value) => value === '' || (/^[+\d][\d\s().\-/x#,;a-z]*$/i.test(value) && value.replaceAll(/\D/g, '').length >= 7),
    'notAPhone',
  ),
  pronouns: optionalText(60),
  city: optionalText(100),
  province: oneOfOrNone(provinces),
  headline: optionalText(200),
  headlineLanguage: oneOf(['en', 'fr']),
})

const languages = z.object({
  positionLanguages: manyOf(positionLanguages),
  firstLanguage: oneOfOrNone(['en', 'fr']),
  communicationLanguage: oneOfOrNone(['en', 'fr']),
})

const preferences = z.object({
  regions: manyOf(regions),
  arrangements: manyOf(arrangements),
})

/** The form of each section, and the page that shows it. */
export const sectionForms = {
  about: { page: 'profileAbout', form: about },
  languages: { page: 'profileLanguages', form: languages },
  preferences: { page: 'profilePreferences', form: preferences },
} as const satisfies Record<Section, { page: AddressName; form: z.ZodObject & z.ZodType<ProfileChanges> }>

/** What is saved of a section, as its form would send it. */
export const savedFields = (section: Section, profile: Profile): Sent =>
  Object.fromEntries(
    (Object.keys(sectionForms[section].form.shape) as (keyof ProfileChanges)[]).map((field) => [field, profile[field]]),
  )

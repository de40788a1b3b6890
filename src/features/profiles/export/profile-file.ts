import { z } from 'zod'
import { categories } from '../../skills/index.ts'
import type { AccommodationCard } from '../accommodation/queries.ts'
import {
  accommodationNeeds,
  armedForces,
  arrangements,
  citizenships,
  conditions,
  durations,
  employmentTypes,
  experienceKinds,
  languageLevels,
  positionLanguages,
  provinces,
  regions,
  secondLanguageBases,
  skillLevels,
} from '../choices.ts'
import type { PersonSkill } from '../person-skills.ts'
import type { Experience, Profile } from '../queries.ts'
import type { Showcase } from '../showcase/queries.ts'
import { type ShowcaseList, showcaseLists } from '../showcase/rules.ts'

/** What a file says of itself at its beginning, so that it is recognised whatever its name. */
export const profileFormat = 'digital-talent-portal/profile'
export const profileVersion = 1

/** The most entries that one list of a file may have. */
export const longestList = 1_000

const text = (longest: number) => z.string().max(longest)
const orNone = <const Choices extends readonly [string, ...string[]]>(choices: Choices) => z.enum(['', ...choices])
const someOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) => z.array(z.enum(choices))
const official = ['en', 'fr'] as const
const language = z.enum(official)
const month = z
  .string()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2]))?)?$/)
  .describe('A month (2024-05), a year (2024), or empty')
const day = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/)
  .describe('A day (2027-05-31), or empty')

const result = z.object({ level: orNone(languageLevels), until: day })

/** The parts of a profile file, each a schema of its own: what is written by them is read by them. */
export const parts = {
  about: z.object({
    headline: text(200),
    headlineLanguage: language,
    pronouns: text(60),
    contactEmail: z.union([z.literal(''), z.email()]),
    phone: text(40),
    city: text(100),
    province: orNone(provinces),
    citizenship: orNone(citizenships),
    armedForces: orNone(armedForces),
  }),
  languages: z.object({
    positionLanguages: someOf(positionLanguages),
    firstLanguage: orNone(official),
    secondLanguage: z
      .object({ basis: orNone(secondLanguageBases), reading: result, writing: result, oral: result })
      .describe('Levels of the second official language: test results with their last day, or an own estimate'),
    communicationLanguage: orNone(official),
    examLanguage: orNone(official),
    interviewLanguage: orNone(official),
  }),
  preferences: z.object({
    regions: someOf(regions),
    arrangements: someOf(arrangements),
    durations: someOf(durations),
    availableFrom: day.optional(),
    conditions: someOf(conditions),
    classifications: z.array(text(20)).max(200).describe('Codes such as IT-03'),
    workStreams: z.array(text(100)).max(200),
  }),
  priority: z.object({ entitlement: orNone(['yes', 'no']), number: text(40) }),
  accommodation: z
    .object({ needs: someOf(accommodationNeeds), details: text(2_000), language, isShared: z.boolean() })
    .describe('What the person needs in exams and interviews, never why'),
  showcase: z
    .object(
      Object.fromEntries(showcaseLists.map((list) => [list, z.array(text(100)).max(100)])) as Record<
        ShowcaseList,
        z.ZodArray<z.ZodString>
      >,
    )
    .describe('The skills that the person puts forward and wants to improve, by their keys, in their order'),
}

/** A skill of the person: by its key in the catalogue, with both its names for people and for another catalogue. */
export const skillPart = z.object({
  key: text(100).min(1),
  names: z.object({ en: text(200), fr: text(200) }),
  level: orNone(skillLevels).describe('The person’s own estimate'),
})

/** How an experience shows a skill, in the person’s words. */
export const evidencePart = z.object({ key: text(100).min(1), evidence: text(5_000).min(1), language })

/** One experience of the career timeline, with the evidence that it gives. */
export const experiencePart = z.object({
  kind: z.enum(experienceKinds),
  title: text(200),
  organization: text(200),
  place: text(100),
  url: text(500),
  startMonth: month,
  endMonth: month,
  isCurrent: z.boolean(),
  details: text(10_000),
  language: language.describe('The language in which the texts of this experience are written'),
  area: text(200),
  credential: text(200),
  departmentNumber: z.int().nullable().describe('Of work in the Government of Canada'),
  employmentType: orNone(employmentTypes),
  classification: text(20),
  skills: z.array(evidencePart).max(500),
})

/** A profile as the portal saves it whole and reads it back. */
export const profileFile = z
  .object({
    format: z.literal(profileFormat),
    version: z.literal(profileVersion),
    savedAt: z.iso.datetime(),
    name: text(200).describe('The name of the account; reading a file never changes it'),
    ...parts,
    accommodation: parts.accommodation.nullable(),
    skills: z.array(skillPart).max(longestList),
    experiences: z.array(experiencePart).max(longestList),
  })
  .describe('A profile of the Digital Talent Portal, version 1')

type ProfileFile = z.infer<typeof profileFile>

/** Everything that a person told of themselves. Visibility is a consent, not something told, and self-declaration never leaves by this way. */
export type Whole = {
  profile: Profile
  email: string
  experiences: readonly Experience[]
  skills: readonly PersonSkill[]
  card: AccommodationCard
  showcase: Showcase
}

const accommodationOf = ({ needs, details, language, isShared, updatedAt }: AccommodationCard) =>
  updatedAt && { needs, details, language, isShared }

const keysOf = (list: Showcase[ShowcaseList]) => categories.flatMap((category) => list[category].map(({ key }) => key))

/** The whole profile as a file that brings the same profile into another account. */
export const toProfileFile = ({ profile, experiences, skills, card, showcase }: Whole, now: Date): ProfileFile => ({
  format: profileFormat,
  version: profileVersion,
  savedAt: now.toISOString(),
  name: profile.name,
  about: {
    headline: profile.headline,
    headlineLanguage: profile.headlineLanguage,
    pronouns: profile.pronouns,
    contactEmail: profile.contactEmail,
    phone: profile.phone,
    city: profile.city,
    province: profile.province,
    citizenship: profile.citizenship,
    armedForces: profile.armedForces,
  },
  languages: {
    positionLanguages: profile.positionLanguages,
    firstLanguage: profile.firstLanguage,
    secondLanguage: {
      basis: profile.secondLanguageBasis,
      reading: { level: profile.readingLevel, until: profile.readingUntil },
      writing: { level: profile.writingLevel, until: profile.writingUntil },
      oral: { level: profile.oralLevel, until: profile.oralUntil },
    },
    communicationLanguage: profile.communicationLanguage,
    examLanguage: profile.examLanguage,
    interviewLanguage: profile.interviewLanguage,
  },
  preferences: {
    regions: profile.regions,
    arrangements: profile.arrangements,
    durations: profile.durations,
    availableFrom: profile.availableFrom,
    conditions: profile.conditions,
    classifications: profile.classifications,
    workStreams: profile.workStreams,
  },
  priority: { entitlement: profile.priorityEntitlement, number: profile.priorityNumber },
  accommodation: accommodationOf(card),
  showcase: { top: keysOf(showcase.top), improve: keysOf(showcase.improve) },
  skills: skills.map(({ key, name_en, name_fr, level }) => ({ key, names: { en: name_en, fr: name_fr }, level })),
  experiences: experiences.map(
    ({ id: _, ownerId: _ownerId, createdAt: _createdAt, updatedAt: _updatedAt, skills: shown, ...told }) => ({
      ...told,
      skills: shown.map(({ key, evidence, evidenceLanguage }) => ({ key, evidence, language: evidenceLanguage })),
    }),
  ),
})

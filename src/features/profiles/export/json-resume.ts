import { type Language, languages, otherLanguage } from '../../../i18n/language.ts'
import { type Sentence, translator } from '../../../i18n/sentences.ts'
import { languageNames } from '../../../i18n/site.ts'
import { nameOf } from '../../skills/index.ts'
import { sayAnswer } from '../answers.ts'
import { skillLevels } from '../choices.ts'
import { levelNames, positionLanguageNames, said as shared } from '../messages.ts'
import type { PersonSkill } from '../person-skills.ts'
import type { Experience, Profile } from '../queries.ts'
import { said as asked } from '../sections/messages.ts'
import { said } from './messages.ts'
import type { Whole } from './profile-file.ts'

type Resume = Record<string, unknown>

// An empty text says nothing, and some of the format’s fields must not be empty.
const filled = (fields: Resume): Resume =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

const evidenceOf = (language: Language, { skills }: Experience): string[] =>
  skills.map((skill) => `${nameOf(language, skill)}: ${skill.evidence}`)

const span = ({ startMonth, endMonth }: Experience) => ({ startDate: startMonth, endDate: endMonth })

const sectionOf = (language: Language) => ({
  work: (one: Experience) =>
    filled({
      name: one.organization,
      position: one.title,
      location: one.place,
      summary: one.details,
      highlights: evidenceOf(language, one),
      ...span(one),
    }),
  education: (one: Experience) =>
    filled({
      institution: one.organization,
      area: one.area,
      studyType: one.credential,
      courses: [one.details, ...evidenceOf(language, one)].filter((line) => line !== ''),
      ...span(one),
    }),
  community: (one: Experience) =>
    filled({
      organization: one.organization,
      position: one.title,
      summary: one.details,
      highlights: evidenceOf(language, one),
      ...span(one),
    }),
  award: (one: Experience) =>
    filled({
      title: one.title,
      awarder: one.organization,
      date: one.startMonth,
      summary: [one.details, ...evidenceOf(language, one)].filter((line) => line !== '').join('\n\n'),
    }),
  personal: (one: Experience) =>
    filled({
      name: one.title,
      description: one.details,
      url: address(one.url),
      highlights: evidenceOf(language, one),
      ...span(one),
    }),
})

// The format asks for an address written in its narrow alphabet: https://exämple.ca becomes https://xn--exmple-cua.ca.
const address = (url: string): string => URL.parse(url)?.href ?? ''

// A résumé lists languages with how well one has them; of a profile these are its answers, in words.
const languagesOf = (profile: Profile, language: Language): Resume[] => {
  const t = translator(language)
  const second = profile.firstLanguage === '' ? '' : otherLanguage(profile.firstLanguage)
  const results = profile.secondLanguageBasis === '' ? [] : [sayAnswer(t, language, 'secondLanguage', profile)]
  const all = (words: readonly string[]) => words.reduce((one, other) => t(shared.andThen, { one, other }))
  const told = languages.map((code) => ({
    language: t(languageNames[code]),
    fluency: [
      ...(code === profile.firstLanguage ? [t(asked.firstLanguage)] : []),
      ...(code === second ? results : []),
      ...profile.positionLanguages
        .filter((one) => one === code || one === 'bilingual')
        .map((one) => t(positionLanguageNames[one])),
    ],
  }))
  return [...told, { language: t(shared.secondLanguage), fluency: second === '' ? results : [] }]
    .filter(({ fluency }) => fluency.length > 0)
    .map((one) => ({ language: one.language, fluency: all(one.fluency) }))
}

// Themes show the name of a group, its level and its keywords: whatever they leave out, what is claimed never looks like what has evidence.
const skillsOf = (skills: readonly PersonSkill[], language: Language): Resume[] => {
  const t = translator(language)
  const group = (name: Sentence, isOfGroup: (skill: PersonSkill) => boolean) =>
    [...skillLevels.toReversed(), '' as const].flatMap((level) => {
      const own = skills.filter((skill) => skill.level === level && isOfGroup(skill))
      const keywords = own.map((skill) => nameOf(language, skill))
      return own.length > 0 ? [filled({ name: t(name), level: level && t(levelNames[level]), keywords })] : []
    })
  return [
    ...group(said.evidencedSkills, ({ evidence }) => evidence.length > 0),
    ...group(said.claimedWithout, ({ evidence }) => evidence.length === 0),
  ]
}

/** The profile as a JSON Resume, valid against its schema (https://jsonresume.org/schema, version 1): evidence stands as highlights of the experience that gives it, and skills in two groups, those with evidence and those claimed. */
export const toJsonResume = ({ profile, email, experiences, skills }: Whole, language: Language, now: Date): Resume => {
  const section = sectionOf(language)
  const of = (kind: keyof typeof section) => experiences.filter((one) => one.kind === kind).map(section[kind])
  return filled({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: filled({
      name: profile.name,
      label: profile.headline,
      email: profile.contactEmail || email,
      phone: profile.phone,
      location:
        profile.city || profile.province
          ? filled({ city: profile.city, region: profile.province, countryCode: 'CA' })
          : undefined,
    }),
    work: of('work'),
    volunteer: of('community'),
    education: of('education'),
    awards: of('award'),
    projects: of('personal'),
    skills: skillsOf(skills, language),
    languages: languagesOf(profile, language),
    meta: { version: 'v1.0.0', lastModified: now.toISOString().slice(0, 19) },
  })
}

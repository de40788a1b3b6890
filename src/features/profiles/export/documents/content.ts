import { sayDate } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { type Translate, translator } from '../../../../i18n/sentences.ts'
import { languageNames } from '../../../../i18n/site.ts'
import { nameOf } from '../../../skills/index.ts'
import { questions, sayAnswer } from '../../answers.ts'
import { said as experienceSaid } from '../../experiences/messages.ts'
import type { Department } from '../../government/queries.ts'
import { employmentTypeNames, kindNames, levelNames, provinceNames, said as shared } from '../../messages.ts'
import type { PersonSkill } from '../../person-skills.ts'
import type { Experience, ExperienceDetails, Profile } from '../../queries.ts'
import { said as sections } from '../../sections/messages.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import { said } from '../messages.ts'
import type { Whole } from '../profile-file.ts'
import { type Block, type Run, written } from './blocks.ts'

/** A document to read: its language, its title, what stands in it, and what stands under each page. */
export type Content = { language: Language; title: string; author: string; blocks: Block[]; footer: string }

type Words = { t: Translate; language: Language; now: Date; departments: ReadonlyMap<number, Department> }

// Runs side by side with a separator between them; what is empty is left out.
const joined = (parts: readonly (Run | false | '')[], separator: string): Run[] =>
  parts
    .filter((part) => part !== false && part !== '' && part.text !== '')
    .flatMap((part, place) => (place === 0 ? [part] : [{ text: separator }, part])) as Run[]

const heading = (level: 1 | 2 | 3, ...runs: Run[]): Block => ({ is: 'heading', level, runs })
const paragraph = (...runs: Run[]): Block => ({ is: 'paragraph', runs })
const quiet = (runs: Run[]): Block[] => (runs.length > 0 ? [{ is: 'paragraph', runs, isQuiet: true }] : [])

const contact = ({ t }: Words, profile: Profile, email: string): Block => {
  const line = (question: string, answer: Run): Run[] => [{ text: t(shared.answer, { question, answer: '' }) }, answer]
  const address = profile.contactEmail || email
  const place = [profile.city, profile.province && t(provinceNames[profile.province])].filter(Boolean).join(', ')
  return {
    is: 'list',
    items: [
      line(t(sections.contactEmail), { text: address, href: `mailto:${address}` }),
      ...(profile.phone ? [line(t(sections.phone), { text: profile.phone })] : []),
      ...(place ? [line(t(experienceSaid.place), { text: place })] : []),
    ],
  }
}

const languagesOf = ({ t, language }: Words, profile: Profile): Block[] => {
  const told = [
    profile.firstLanguage && (['firstLanguage', t(languageNames[profile.firstLanguage])] as const),
    profile.secondLanguageBasis && (['secondLanguage', sayAnswer(t, language, 'secondLanguage', profile)] as const),
    profile.positionLanguages.length > 0 &&
      (['positionLanguages', sayAnswer(t, language, 'positionLanguages', profile)] as const),
  ].filter((one) => one !== '' && one !== false)
  if (told.length === 0) return []
  const items = told.map(([name, answer]) => [{ text: t(shared.answer, { question: t(questions[name]), answer }) }])
  return [heading(2, { text: t(sections.languages) }), { is: 'list', items }]
}

const inGovernment = ({ t, language, departments }: Words, experience: ExperienceDetails): Run[] => {
  const department = departments.get(experience.departmentNumber ?? -1)
  return joined(
    [
      { text: department?.[`name_${language}`] ?? '' },
      { text: experience.classification },
      { text: experience.employmentType && t(employmentTypeNames[experience.employmentType]) },
    ],
    ' · ',
  )
}

const timelineEntry = (words: Words, experience: Experience): Block[] => {
  const { t, language, now } = words
  const lang = experience.language
  const name = nameOfExperience(experience)
  const shown = experience.skills.map((skill) => nameOf(language, skill)).join(', ')
  return [
    heading(3, { text: name, lang }),
    ...quiet(
      joined(
        [
          { text: t(kindNames[experience.kind]) },
          name !== experience.organization && { text: experience.organization, lang },
          { text: experience.place, lang },
          { text: sayDates(t, language, experience, now) },
        ],
        ' · ',
      ),
    ),
    ...quiet(inGovernment(words, experience)),
    ...written(experience.details, lang),
    ...(experience.url ? [paragraph({ text: experience.url, href: experience.url })] : []),
    ...quiet(shown ? [{ text: t(shared.answer, { question: t(experienceSaid.skillsShown), answer: shown }) }] : []),
  ]
}

const timeline = (words: Words, experiences: readonly Experience[]): Block[] =>
  experiences.length === 0
    ? []
    : [
        heading(2, { text: words.t(experienceSaid.timeline) }),
        ...experiences.flatMap((experience) => timelineEntry(words, experience)),
      ]

const level = ({ t }: Words, skill: PersonSkill): string =>
  skill.level && t(shared.levelOwn, { level: t(levelNames[skill.level]) })

const evidenced = (words: Words, skill: PersonSkill): Block[] => {
  const { t, language, now } = words
  return [
    heading(3, { text: nameOf(language, skill) }),
    ...quiet(joined([{ text: level(words, skill) }], '')),
    ...skill.evidence.map(
      ({ evidence, language: lang, experience }): Block => ({
        is: 'quote',
        words: written(evidence, lang),
        source: joined(
          [
            { text: nameOfExperience(experience), lang: experience.language },
            nameOfExperience(experience) !== experience.organization && {
              text: experience.organization,
              lang: experience.language,
            },
            { text: sayDates(t, language, experience, now) },
          ],
          ' · ',
        ),
      }),
    ),
  ]
}

const skillsOf = (words: Words, skills: readonly PersonSkill[]): Block[] => {
  const { t, language } = words
  const [shown, claimed] = [
    skills.filter(({ evidence }) => evidence.length > 0),
    skills.filter(({ evidence }) => evidence.length === 0),
  ]
  return [
    ...(shown.length > 0
      ? [heading(2, { text: t(said.evidencedSkills) }), ...shown.flatMap((skill) => evidenced(words, skill))]
      : []),
    ...(claimed.length > 0
      ? [
          heading(2, { text: t(said.claimedSkills) }),
          ...quiet([{ text: t(shared.claimedLead) }]),
          {
            is: 'list' as const,
            items: claimed.map((skill) =>
              joined([{ text: nameOf(language, skill) }, { text: level(words, skill) }], ' · '),
            ),
          },
        ]
      : []),
  ]
}

/** What the document for reading says, in one language; what the person wrote stays in theirs and is marked so. */
export const contentOf = (
  { profile, email, experiences, skills }: Whole,
  departments: ReadonlyMap<number, Department>,
  language: Language,
  now: Date,
): Content => {
  const t = translator(language)
  const words = { t, language, now, departments }
  const name = profile.name || t(shared.myProfile)
  return {
    language,
    title: t(said.documentTitle, { name }),
    author: profile.name,
    footer: t(said.footer, { date: sayDate(language, now) }),
    blocks: [
      heading(1, { text: name }),
      ...quiet(joined([{ text: profile.pronouns }], '')),
      ...(profile.headline
        ? [paragraph({ text: profile.headline, lang: profile.headlineLanguage, isStrong: true })]
        : []),
      contact(words, profile, email),
      ...languagesOf(words, profile),
      ...timeline(words, experiences),
      ...skillsOf(words, skills),
    ],
  }
}

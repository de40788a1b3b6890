import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import type { Part } from '../../../../web/html.ts'
import { nameOf } from '../../../skills/index.ts'
import { said as cardSaid } from '../../accommodation/messages.ts'
import { answers, questions, type Streams, sayAnswer } from '../../answers.ts'
import { experienceKinds } from '../../choices.ts'
import { kindNames, levelNames, needNames, said as shared } from '../../messages.ts'
import { beginningOf } from '../../rules.ts'
import { said as sections } from '../../sections/messages.ts'
import { listNames, said as showcaseSaid } from '../../showcase/messages.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import type { Offer } from '../compare.ts'
import { said } from '../messages.ts'
import type { Plan, PlanExperience, PlanSkill } from '../plan.ts'

/** The boxes of a preview, by the name of their field. */
export type Field = 'answers' | 'card' | 'experiences' | 'evidence' | 'skills' | 'levels' | 'lists'

/** Things of one sort that a file would add, each with a box to untick. */
export type Group = {
  /** The place on the page, and the name by which a button ticks or unticks it whole. */
  id: string
  field: Field
  legend: string
  hint?: string
  isShort: boolean
  options: { value: string; label: string; hint?: Part; lang?: 'en' | 'fr' }[]
}

export type Seen = { frame: Frame; plan: Plan; offer: Offer; streams: Streams }

const longestHint = 160
const shortened = (words = '') =>
  beginningOf(words, longestHint)
    .toWellFormed()
    .replace(/^[•-] /, '')

/** What an experience of a file is called. */
export const nameOfFound = ({ title = '', credential = '', area = '', organization = '' }: PlanExperience): string =>
  nameOfExperience({ title, credential, area, organization })

const skillName = ({ frame, plan }: Seen, key: string) => {
  const skill = plan.skills.find((one) => one.key === key)
  return skill ? nameOf(frame.language, skill) : key
}

const experienceHint = (seen: Seen, experience: PlanExperience): string => {
  const { t, language, now } = seen.frame
  const { kind, organization, startMonth = '', endMonth = '', isCurrent = false } = experience
  const dates =
    startMonth || endMonth || isCurrent
      ? sayDates(t, language, { kind, startMonth, endMonth, isCurrent }, now)
      : t(said.undated)
  const skills = experience.shown.map(({ key }) => skillName(seen, key)).join(', ')
  return [
    nameOfFound(experience) === organization ? '' : organization,
    dates,
    skills && t(said.shows, { skills }),
    shortened(experience.details),
  ]
    .filter(Boolean)
    .join(' · ')
}

const answerGroups = ({ frame, plan, offer, streams }: Seen): Group[] => {
  const { t, language } = frame
  const legends = {
    about: t(site.aboutYou),
    languages: t(sections.languages),
    preferences: t(sections.preferences),
    priority: t(sections.priority),
  }
  return (['about', 'languages', 'preferences', 'priority'] as const).map((section) => ({
    id: section,
    field: 'answers',
    legend: legends[section],
    hint: t(said.answersHint),
    isShort: false,
    options: offer.answers
      .filter((name) => answers[name] === section)
      .map((name) => ({
        value: name,
        label: t(shared.answer, {
          question: t(questions[name]),
          answer: sayAnswer(t, language, name, plan.answers[name] ?? {}, streams),
        }),
      })),
  }))
}

const cardGroup = ({ frame: { t }, plan: { card }, offer }: Seen): Group => ({
  id: 'card',
  field: 'card',
  legend: t(cardSaid.title),
  hint: t(card?.isShared ? sections.cardShared : sections.cardKept),
  isShort: false,
  options:
    offer.card && card
      ? [
          {
            value: 'yes',
            label: card.needs.map((need) => t(needNames[need])).join(', ') || t(cardSaid.details),
            hint: shortened(card.details),
          },
        ]
      : [],
})

const showcaseGroup = (seen: Seen): Group => ({
  id: 'lists',
  field: 'lists',
  legend: seen.frame.t(showcaseSaid.showcase),
  isShort: false,
  options: seen.offer.lists.map((list) => ({
    value: list,
    label: seen.frame.t(listNames[list]),
    hint: seen.plan.lists[list]?.map((key) => skillName(seen, key)).join(', '),
  })),
})

const experienceGroups = (seen: Seen): Group[] =>
  experienceKinds.map((kind) => ({
    id: kind,
    field: 'experiences',
    legend: seen.frame.t(kindNames[kind]),
    isShort: false,
    options: seen.offer.experiences
      .filter((experience) => experience.kind === kind)
      .map((experience) => ({
        value: experience.id,
        label: nameOfFound(experience),
        hint: experienceHint(seen, experience),
        lang: experience.language,
      })),
  }))

const evidenceGroup = (seen: Seen): Group => ({
  id: 'evidence',
  field: 'evidence',
  legend: seen.frame.t(said.evidence),
  hint: seen.frame.t(said.evidenceHint),
  isShort: false,
  options: seen.offer.evidence.map(({ id, key, evidence, experience }) => ({
    value: id,
    label: seen.frame.t(said.skillIn, { skill: skillName(seen, key), experience: nameOfExperience(experience) }),
    hint: shortened(evidence),
  })),
})

const skillGroups = ({ frame, offer }: Seen): Group[] => {
  const { t, language } = frame
  const shownBy = new Map<string, number>()
  for (const { key } of offer.experiences.flatMap(({ shown }) => shown)) shownBy.set(key, (shownBy.get(key) ?? 0) + 1)
  const about = ({ key, level }: PlanSkill) =>
    [
      shownBy.has(key) ? t(said.withEvidence, { count: shownBy.get(key) ?? 0 }) : '',
      level && t(shared.levelOwn, { level: t(levelNames[level]) }),
    ]
      .filter(Boolean)
      .join(' · ')
  const options = (skills: readonly PlanSkill[]) =>
    skills.map((skill) => ({ value: skill.key, label: nameOf(language, skill), hint: about(skill) }))
  return [
    {
      id: 'skills',
      field: 'skills',
      legend: t(said.skills),
      hint: t(said.skillsHint),
      isShort: true,
      options: options(offer.skills),
    },
    { id: 'levels', field: 'levels', legend: t(said.levels), isShort: true, options: options(offer.levels) },
  ]
}

/** Everything that a file would add, sort by sort; a sort that holds nothing is left out. */
export const groupsOf = (seen: Seen): Group[] =>
  [
    ...answerGroups(seen),
    cardGroup(seen),
    ...experienceGroups(seen),
    evidenceGroup(seen),
    ...skillGroups(seen),
    showcaseGroup(seen),
  ].filter(({ options }) => options.length > 0)

import { sayCalendarDay } from '../../i18n/dates.ts'
import type { Language } from '../../i18n/language.ts'
import type { Sentence, Translate } from '../../i18n/sentences.ts'
import { languageNames } from '../../i18n/site.ts'
import type { ProfileChanges, Section } from './actions.ts'
import { languageAbilities } from './choices.ts'
import {
  abilityNames,
  armedForcesNames,
  arrangementNames,
  citizenshipNames,
  conditionNames,
  durationNames,
  languageLevelNames,
  positionLanguageNames,
  provinceNames,
  regionNames,
  said,
} from './messages.ts'
import { said as asked } from './sections/messages.ts'

/** What a profile answers, one question each, and the section it belongs to. */
export const answers = {
  headline: 'about',
  pronouns: 'about',
  contactEmail: 'about',
  phone: 'about',
  city: 'about',
  province: 'about',
  citizenship: 'about',
  armedForces: 'about',
  firstLanguage: 'languages',
  secondLanguage: 'languages',
  positionLanguages: 'languages',
  communicationLanguage: 'languages',
  examLanguage: 'languages',
  interviewLanguage: 'languages',
  regions: 'preferences',
  arrangements: 'preferences',
  durations: 'preferences',
  availableFrom: 'preferences',
  conditions: 'preferences',
  classifications: 'preferences',
  workStreams: 'preferences',
  priority: 'priority',
} as const satisfies Record<string, Section>
export type Answer = keyof typeof answers
export const answerNames = Object.keys(answers) as Answer[]

/** The names of work streams by their keys. */
export type Streams = ReadonlyMap<string, { name_en: string; name_fr: string }>

/** The question that an answer answers, in the words of its form. */
export const questions: Record<Answer, Sentence> = {
  headline: asked.headline,
  pronouns: asked.pronouns,
  contactEmail: asked.contactEmail,
  phone: asked.phone,
  city: asked.city,
  province: asked.province,
  citizenship: asked.citizenship,
  armedForces: asked.armedForces,
  firstLanguage: asked.firstLanguage,
  secondLanguage: said.secondLanguage,
  positionLanguages: said.positions,
  communicationLanguage: asked.communicationLanguage,
  examLanguage: asked.examLanguage,
  interviewLanguage: asked.interviewLanguage,
  regions: said.regions,
  arrangements: said.arrangements,
  durations: said.durations,
  availableFrom: asked.availableFrom,
  conditions: said.conditions,
  classifications: asked.classifications,
  workStreams: said.workStreams,
  priority: asked.priority,
}

/** An answer in words, as it would stand in the profile. */
export const sayAnswer = (
  t: Translate,
  language: Language,
  name: Answer,
  given: ProfileChanges,
  streams: Streams = new Map(),
): string => {
  const spoken = (code: Language | '' | undefined) => (code ? t(languageNames[code]) : '')
  const all = <Key extends string>(names: Record<Key, Sentence>, keys: readonly Key[] = []) =>
    keys.map((key) => t(names[key])).join(', ')
  const level = (ability: (typeof languageAbilities)[number]) => {
    const [reached, until] = [given[`${ability}Level`], given[`${ability}Until`]]
    if (!reached) return []
    const words = t(said.answer, { question: t(abilityNames[ability]), answer: t(languageLevelNames[reached]) })
    return [until ? t(said.levelUntil, { level: words, day: sayCalendarDay(language, until) }) : words]
  }

  switch (name) {
    case 'province':
      return given.province ? t(provinceNames[given.province]) : ''
    case 'citizenship':
      return given.citizenship ? t(citizenshipNames[given.citizenship]) : ''
    case 'armedForces':
      return given.armedForces ? t(armedForcesNames[given.armedForces]) : ''
    case 'firstLanguage':
    case 'communicationLanguage':
    case 'examLanguage':
    case 'interviewLanguage':
      return spoken(given[name])
    case 'secondLanguage':
      return [
        t(given.secondLanguageBasis === 'tested' ? asked.tested : asked.estimate),
        ...languageAbilities.flatMap(level),
      ].reduce((one, other) => t(said.andThen, { one, other }))
    case 'positionLanguages':
      return all(positionLanguageNames, given.positionLanguages)
    case 'regions':
      return all(regionNames, given.regions)
    case 'arrangements':
      return all(arrangementNames, given.arrangements)
    case 'durations':
      return all(durationNames, given.durations)
    case 'availableFrom':
      return given.availableFrom ? sayCalendarDay(language, given.availableFrom) : ''
    case 'conditions':
      return all(conditionNames, given.conditions)
    case 'classifications':
      return (given.classifications ?? []).join(', ')
    case 'workStreams':
      return (given.workStreams ?? []).map((key) => streams.get(key)?.[`name_${language}`] ?? key).join(', ')
    case 'priority':
      return [t(given.priorityEntitlement === 'yes' ? said.yes : said.no), given.priorityNumber]
        .filter(Boolean)
        .join(', ')
    default:
      return given[name] ?? ''
  }
}

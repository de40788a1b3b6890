import type { Language } from '../../i18n/language.ts'
import type { Campaign } from './campaign.ts'
import { advisedSkills, type TextField, textFields } from './choices.ts'
import { type Part, partOfText } from './rules.ts'

/** Something that is allowed but should be thought about; it is answered once with a reason, and the answer is kept. `key` names it for the answer. */
export type Warning = {
  key: string
  rule: string
  part: Part
  about?: { field?: TextField; language?: Language; words?: string; count?: number }
}

// Words that say little and keep people away, and phrases that every advertisement repeats.
const boilerplate: Record<Language, readonly string[]> = {
  en: [
    'fast-paced environment',
    'rock star',
    'ninja',
    'guru',
    'hit the ground running',
    'team player',
    'self-starter',
    'dynamic environment',
    'work hard, play hard',
    'native speaker',
    'and/or',
    'digital native',
    'best of breed',
    'synergy',
    'leverage',
  ],
  fr: [
    'environnement dynamique',
    'rythme rapide',
    'perle rare',
    'rock star',
    'ninja',
    'gourou',
    'esprit d’équipe',
    "esprit d'équipe",
    'jeune et dynamique',
    'langue maternelle',
    'et/ou',
    'synergie',
    'mettre à profit',
    'multitâche',
  ],
}

const fold = (text: string) => text.toLowerCase().replaceAll('’', "'")

const boilerplateIn = (text: string, language: Language): string[] => {
  const folded = ` ${fold(text).replaceAll(/[^\p{L}\p{N}'/-]+/gu, ' ')} `
  return [...new Set(boilerplate[language].map(fold))].filter((words) => folded.includes(` ${words} `))
}

/** The longest sentence that still reads in one breath, in words. */
export const longestSentence = 30

const longSentences = (text: string): number =>
  text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > longestSentence)
    .length

const textWarnings = (campaign: Campaign): Warning[] =>
  textFields.flatMap((field) =>
    (['en', 'fr'] as const).flatMap((language) => {
      const text = campaign[`${field}_${language}`]
      const long = longSentences(text)
      const about = { field, language }
      return [
        ...(long > 0
          ? [
              {
                key: `long ${field} ${language} ${long}`,
                rule: 'longSentences',
                part: partOfText[field],
                about: { ...about, count: long },
              },
            ]
          : []),
        ...boilerplateIn(text, language).map((words) => ({
          key: `words ${field} ${language} ${words}`,
          rule: 'boilerplate',
          part: partOfText[field],
          about: { ...about, words },
        })),
      ]
    }),
  )

const day = 24 * 60 * 60 * 1000
const advisedDays = 14

/** What should be thought about before a campaign is published: each is answered with a reason or mended. A text that changes raises its warnings anew. */
export const whatToThinkAbout = (campaign: Campaign, now: Date): Warning[] => {
  const essential = campaign.skills.filter(({ need }) => need === 'essential').length
  const all = campaign.skills.length
  const { from, to } = advisedSkills.essential
  const opens = campaign.opensAt && campaign.opensAt > now ? campaign.opensAt : now
  const days = campaign.closesAt ? Math.floor((campaign.closesAt.getTime() - opens.getTime()) / day) : advisedDays
  return [
    ...textWarnings(campaign),
    ...(essential > 0 && (essential < from || essential > to)
      ? [
          {
            key: `essential ${essential}`,
            rule: 'essentialNumber',
            part: 'skills' as const,
            about: { count: essential },
          },
        ]
      : []),
    ...(all > advisedSkills.all
      ? [{ key: `skills ${all}`, rule: 'tooManySkills', part: 'skills' as const, about: { count: all } }]
      : []),
    ...(days >= 0 && days < advisedDays
      ? [{ key: `open ${days}`, rule: 'openBriefly', part: 'dates' as const, about: { count: days } }]
      : []),
  ]
}

/** The warnings that nobody has answered yet. */
export const unansweredOf = (campaign: Campaign, now: Date): Warning[] =>
  whatToThinkAbout(campaign, now).filter(({ key }) => !Object.hasOwn(campaign.answered, key))

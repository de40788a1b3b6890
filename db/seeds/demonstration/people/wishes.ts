import type {
  Arrangement,
  Duration,
  LanguageLevel,
  PositionLanguage,
  Region,
  WorkCondition,
} from '../../../../src/features/profiles/index.ts'
import { dayOf } from '../../../../src/i18n/dates.ts'
import type { Language } from '../../../../src/i18n/language.ts'
import { places } from '../names.ts'
import type { Chance } from '../population.ts'

const day = 24 * 60 * 60 * 1000
const levels = ['A', 'B', 'B', 'B', 'C', 'C', 'E'] as const

const secondLanguageOf = (luck: Chance, now: Date) => {
  const basis = luck.byShare([
    { share: 28, name: 'tested' as const },
    { share: 22, name: 'estimate' as const },
    { share: 50, name: '' as const },
  ]).name
  if (basis === '') return { secondLanguageBasis: basis }
  const ability = (): { level: LanguageLevel; until: string } => {
    const level = luck.pick(basis === 'estimate' ? levels.slice(0, -1) : levels)
    const until = new Date(now.getTime() + (luck.below(1700) - 60) * day).toISOString().slice(0, 10)
    return { level, until: basis === 'tested' && level !== 'E' ? until : '' }
  }
  const [reading, writing, oral] = [ability(), ability(), ability()]
  return {
    secondLanguageBasis: basis,
    readingLevel: reading.level,
    readingUntil: reading.until,
    writingLevel: writing.level,
    writingUntil: writing.until,
    oralLevel: oral.level,
    oralUntil: oral.until,
  }
}

export const languagesOf = (luck: Chance, language: Language, isReady: boolean, now: Date) => {
  const second = secondLanguageOf(luck, now)
  const other: Language = language === 'fr' ? 'en' : 'fr'
  const speaksBoth = second.secondLanguageBasis !== '' && luck.likely(0.8)
  const positionLanguages: PositionLanguage[] = speaksBoth
    ? luck.pick([['en', 'fr', 'bilingual'], ['bilingual', language], ['bilingual']] as const).slice()
    : [language]
  return {
    ...second,
    positionLanguages,
    firstLanguage: luck.likely(0.93) ? language : other,
    communicationLanguage: language,
    ...(isReady
      ? { examLanguage: language, interviewLanguage: speaksBoth && luck.likely(0.15) ? other : language }
      : {}),
  }
}

const conditions: readonly WorkCondition[] = [
  'travel',
  'overtime-at-times',
  'overtime-often',
  'shifts',
  'on-call',
  'drivers-licence',
]
export const wantedBy = (luck: Chance, region: Region) => ({
  regions: [
    ...new Set<Region>([
      region,
      ...(luck.likely(0.5) ? ['telework' as const] : []),
      ...(luck.likely(0.22) ? [luck.byShare(places).region] : []),
    ]),
  ],
  arrangements: luck.some<Arrangement>(['on-site', 'hybrid', 'remote'], 1 + luck.below(3)),
  durations: luck.some<Duration>(['indeterminate', 'long-term', 'short-term'], 1 + luck.below(3)),
  conditions: luck.some(conditions, luck.below(4)),
})

/** From which day somebody could start: nearly half do not say, some at once. */
export const startingDay = (luck: Chance, now: Date): string => {
  if (luck.likely(0.45)) return ''
  const ahead = luck.likely(0.4) ? -luck.below(20) : luck.below(270)
  return dayOf(new Date(now.getTime() + ahead * 24 * 60 * 60 * 1000))
}

import type { EmploymentType, ExperienceKind, Visibility } from '../../../src/features/profiles/index.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { behaviouralKeys } from './evidence.ts'
import { origins, places } from './names.ts'
import { besideWork, codeFor, gradeAfter, monthOf, studyOf, workOf } from './people/career.ts'
import { type TrackKey, tracks } from './people/tracks.ts'
import { languagesOf, startingDay, wantedBy } from './people/wishes.ts'
import { type Both, vary } from './words.ts'

/** A repeatable source of chance (mulberry32): the same seed makes the same office. */
export const chance = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]).filter(
      (item) => item !== undefined,
    )
  }
  const byShare = <Item extends { share: number }>(items: readonly Item[]): Item => {
    let left = next() * items.reduce((sum, { share }) => sum + share, 0)
    for (const item of items) {
      left -= item.share
      if (left < 0) return item
    }
    return pick(items)
  }
  return { next, below, pick, some, byShare, likely: (share: number) => next() < share }
}

export type Chance = ReturnType<typeof chance>

const day = 24 * 60 * 60 * 1000
/** How long ago the first people of the demonstration made their accounts, in days. */
export const daysOfHistory = 400

const nameOf = (luck: Chance, language: Language) => {
  const ofLanguage = origins.map((origin) => ({
    ...origin,
    share: origin.share * (language === 'fr' ? origin.french : 1 - origin.french),
  }))
  const own = luck.byShare(ofLanguage)
  // Families of two origins are many.
  const other = luck.likely(0.14) ? luck.byShare(ofLanguage) : own
  return { name: `${luck.pick(own.given)} ${luck.pick(other.family)}`, isIndigenous: own.indigenous === true }
}

const headlines: readonly Both[] = [
  { en: '{title} in {city}', fr: '{title}, {city}' },
  { en: '{title}', fr: '{title}' },
  { en: '{title}, {city} or from home', fr: '{title}, {city} ou à distance' },
  { en: '{title}; studied {study}', fr: '{title} ; études : {study}' },
  {
    en: '{title} who likes {a quiet page|plain answers|things that last|small steps}',
    fr: '{title}, avec le goût {du travail posé|des réponses claires|de ce qui dure|des petits pas}',
  },
]

/** One person of the demonstration, told in full before anything is written, and wholly decided by the number and the day; `since` is when they joined, for those of before the year. */
export const demoTalent = (number: number, now: Date, since?: Date) => {
  const luck = chance(number * 7919 + 17)
  const language: Language = luck.likely(0.36) ? 'fr' : 'en'
  const { name, isIndigenous } = nameOf(luck, language)
  const trackKey = luck.byShare(Object.entries(tracks).map(([key, { share }]) => ({ key: key as TrackKey, share }))).key
  const track = tracks[trackKey]
  const place = luck.byShare(places.filter(({ french }) => french === (language === 'fr') || luck.likely(0.12)))
  // More than half were here when the year began, the others came through it.
  const joinedAt =
    since ??
    new Date(
      now.getTime() -
        (luck.likely(0.58) ? 366 + luck.below(daysOfHistory - 366) : 2 + luck.below(364)) * day -
        luck.below(day / 2),
    )
  const joined = monthOf(joinedAt)
  const isReady = luck.likely(0.88)
  const grown = 8 + Math.floor(luck.next() ** 1.4 * 260)
  const work = workOf(luck, trackKey, track, language, joined, grown)
  const began = joined - grown
  const study = studyOf(luck, track, language, began - luck.below(10))
  const experiences: {
    kind: ExperienceKind
    title: string
    organization: string
    startMonth: string
    endMonth: string
    isCurrent: boolean
    details: string
    area?: string
    credential?: string
    departmentNumber?: number
    employmentType?: EmploymentType
    classification?: string
    evidence: { key: string; text: string }[]
  }[] = [
    ...work,
    ...(luck.likely(0.86) ? [study] : []),
    ...(luck.likely(0.45) ? [besideWork(luck, language, isIndigenous, began, joined)] : []),
  ]
  const citizenship = luck.byShare([
    { share: 76, is: 'citizen' as const },
    { share: 18, is: 'permanent-resident' as const },
    { share: 6, is: 'other' as const },
  ]).is
  const service = luck.byShare([
    { share: trackKey === 'operations' ? 12 : 4, is: 'veteran' as const },
    { share: 1, is: 'member' as const },
    { share: 95, is: 'none' as const },
  ]).is
  const proven = new Set(experiences.flatMap(({ evidence }) => evidence.map(({ key }) => key)))
  const grade = gradeAfter(grown)
  const visibility: Visibility = luck.likely(0.12) ? 'hidden' : luck.likely(0.45) ? 'named' : 'anonymous'
  return {
    subject: `demo-talent-${number}`,
    name,
    language,
    track: trackKey,
    joinedAt,
    isReady,
    about: {
      city: place.city,
      province: place.province,
      headline: vary(luck.pick(headlines)[language], luck, language, {
        title: work[0]?.title ?? study.area,
        city: place.city,
        study: study.area.toLowerCase(),
      }),
      headlineLanguage: language,
      ...(luck.likely(0.05)
        ? { pronouns: luck.pick(language === 'fr' ? ['iel', 'elle', 'il'] : ['they/them', 'she/her', 'he/him']) }
        : {}),
      ...(isReady
        ? {
            citizenship: service === 'none' ? citizenship : ('citizen' as const),
            armedForces: service,
          }
        : {}),
    },
    languages: languagesOf(luck, language, isReady, now),
    preferences: {
      ...wantedBy(luck, place.region),
      availableFrom: startingDay(chance(number * 104_729 + 5), now),
      classifications: [...new Set([codeFor(trackKey, grade), codeFor(trackKey, Math.min(4, grade + 1))])],
      workStreams: [...track.workStreams],
    },
    priority: luck.likely(0.03)
      ? { priorityEntitlement: 'yes' as const, priorityNumber: String(100_000 + luck.below(900_000)) }
      : luck.likely(0.4)
        ? { priorityEntitlement: 'no' as const, priorityNumber: '' }
        : undefined,
    visibility,
    experiences,
    claims: luck.some(
      [...new Set([...track.skills, ...luck.pick(Object.values(tracks)).skills, ...behaviouralKeys])].filter(
        (key) => !proven.has(key),
      ),
      2 + luck.below(3),
    ),
  }
}

/** A person of the demonstration, told in full before anything is written. */
export type DemoTalent = ReturnType<typeof demoTalent>

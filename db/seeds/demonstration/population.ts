import type {
  Arrangement,
  ExperienceKind,
  PositionLanguage,
  Province,
  Region,
  Visibility,
} from '../../../src/features/profiles/index.ts'
import { familyNames, firstNames, organizations, others, places } from './names.ts'
import { behaviours, type Track, tracks } from './tracks.ts'

/** A person of the demonstration, told in full before anything is written. */
export type DemoTalent = {
  subject: string
  name: string
  language: 'en' | 'fr'
  city: string
  province: Province
  headline: string
  positionLanguages: PositionLanguage[]
  regions: Region[]
  arrangements: Arrangement[]
  visibility: Visibility
  experiences: {
    kind: ExperienceKind
    title: string
    organization: string
    startMonth: string
    endMonth: string
    details: string
    evidence: { key: string; text: string }[]
  }[]
  claims: string[]
}

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
  return { next, below, pick, some, likely: (share: number) => next() < share }
}

type Chance = ReturnType<typeof chance>

const month = (year: number, of: number) => `${year}-${String(of).padStart(2, '0')}`

const workOf = (luck: Chance, track: Track, language: 'en' | 'fr', thisYear: number) => {
  const count = 1 + luck.below(3)
  let end = thisYear
  return Array.from({ length: count }, (_, index) => {
    const job = luck.pick(track.work)
    const years = 1 + luck.below(5)
    const start = end - years
    const isCurrent = index === 0 && luck.likely(0.7)
    const experience = {
      kind: 'work' as const,
      title: job[language],
      organization: luck.pick(organizations)[language],
      startMonth: month(start, 1 + luck.below(12)),
      endMonth: isCurrent ? '' : month(end, 1),
      details: language === 'fr' ? job.detailsFr : job.detailsEn,
      evidence: luck.some(track.skills, 1 + luck.below(3)).map((skill) => ({ key: skill.key, text: skill[language] })),
    }
    end = start
    return experience
  })
}

/** One person, wholly decided by the number. */
export const demoTalent = (number: number, thisYear: number): DemoTalent => {
  const luck = chance(number * 7919 + 17)
  const language = luck.likely(0.38) ? 'fr' : 'en'
  const track = luck.pick(tracks)
  const place = luck.pick(places)
  const work = workOf(luck, track, language, thisYear)
  const first = work[0]
  const other = luck.likely(0.4) ? luck.pick(others) : undefined
  const behaviour = luck.pick(behaviours)
  const proven = new Set([...work.flatMap(({ evidence }) => evidence.map(({ key }) => key)), behaviour.key])
  const firstYear = Number(work.at(-1)?.startMonth.slice(0, 4) ?? thisYear)
  return {
    subject: `demo-talent-${number}`,
    name: `${luck.pick(firstNames)} ${luck.pick(familyNames)}`,
    language,
    city: place.city,
    province: place.province,
    headline: first ? (language === 'fr' ? `${first.title}, ${place.city}` : `${first.title} in ${place.city}`) : '',
    positionLanguages: luck.likely(0.35)
      ? ['en', 'fr', 'bilingual']
      : luck.likely(0.2)
        ? ['bilingual', language]
        : [language],
    regions: [
      ...new Set([
        place.region,
        ...(luck.likely(0.5) ? ['telework' as const] : []),
        ...(luck.likely(0.25) ? [luck.pick(places).region] : []),
      ]),
    ],
    arrangements: luck.some(['on-site', 'hybrid', 'remote'] as const, 1 + luck.below(3)),
    visibility: luck.likely(0.12) ? 'hidden' : luck.likely(0.45) ? 'named' : 'anonymous',
    experiences: [
      ...work.map((experience, index) =>
        index === 0
          ? { ...experience, evidence: [...experience.evidence, { key: behaviour.key, text: behaviour[language] }] }
          : experience,
      ),
      {
        kind: 'education' as const,
        title: track.study[language],
        organization:
          language === 'fr'
            ? luck.pick(['Cégep de l’Outaouais', 'Université Laval', 'La Cité collégiale', 'Université de Moncton'])
            : luck.pick(['Algonquin College', 'Memorial University', 'Red River College', 'Carleton University']),
        startMonth: String(firstYear - 3),
        endMonth: String(firstYear),
        details: '',
        evidence: [],
      },
      ...(other
        ? [
            {
              kind: other.kind,
              title: other[language],
              organization: language === 'fr' ? other.organizationFr : other.organizationEn,
              startMonth: String(firstYear),
              endMonth: String(firstYear + 1),
              details: language === 'fr' ? other.detailsFr : other.detailsEn,
              evidence: [],
            },
          ]
        : []),
    ],
    claims: luck.some(
      [...track.skills, ...luck.pick(tracks).skills, ...behaviours]
        .map(({ key }) => key)
        .filter((key) => !proven.has(key)),
      2 + luck.below(3),
    ),
  }
}

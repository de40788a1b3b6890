import { chance } from '../db/seeds/demonstration/population.ts'
import {
  arrangements,
  conditions,
  durations,
  positionLanguages,
  regions,
  visibilities,
} from '../src/features/profiles/index.ts'
import {
  type Chosen,
  type Facet,
  facetNames,
  facets,
  forEachFacet,
  inNoPool,
  valuesOf,
} from '../src/features/talent-search/facets.ts'
import type { SearchFilter } from '../src/features/talent-search/filter.ts'
import { dayOf } from '../src/i18n/dates.ts'
import type { Database } from '../src/platform/database.ts'
import { makePerson } from './cast.ts'
import { makePools, type Place, putInPool } from './pools.ts'

// Words that neither language inflects, so that a plain comparison of folded words is an honest oracle.
const vocabulary = ['kubernetes', 'Québec', 'élan', 'saskatoon', 'zorglub', 'île', 'cobol', 'naïveté']
const fold = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => fold(text).split(/[^a-z0-9]+/)

const codes = ['IT-01', 'IT-02', 'IT-03', 'EC-05']
const streams = ['security', 'software-solutions', 'privacy']
const levels = ['', 'A', 'B', 'C', 'E']
// Numbers of the campaigns in which people are qualified, known once they are made.
const pools: string[] = []

export type RandomTalent = {
  id: string
  visibility: (typeof visibilities)[number]
  visibleUntil: Date | null
  /** In which months they qualified where they still are. */
  months: string[]
  stated: Chosen
  evidenced: string[]
  claimed: string[]
  words: Set<string>
}

/** The values of a facet that random people and searches use. */
export const usedValues = (facet: Facet): readonly string[] =>
  valuesOf(facet) ?? { classification: codes, stream: streams, qualified: pools }[facet as 'stream'] ?? []

const monthsAhead = { 'half-year': 6, quarter: 3, month: 1, now: 0 } as const

// By the calendar: the last day of a shorter month stands for days that it has not.
const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 7)}-${String(Math.min(date, last)).padStart(2, '0')}`
}
const availableAt = (from: string, now: Date): string[] =>
  from === ''
    ? []
    : Object.entries(monthsAhead).flatMap(([value, ahead]) => (monthsBefore(from, ahead) <= dayOf(now) ? [value] : []))

/** A population by chance in a database, what is to be found of each by hand, and searches by chance among them. */
export const randomTalents = async (db: Database, seed: number, count: number, now: Date) => {
  const luck = chance(seed)
  const subset = <Value>(values: readonly Value[], most: number) => luck.some(values, luck.below(most + 1))
  const skills = await db.selectFrom('skills').select(['id', 'key']).orderBy('key').limit(9).execute()
  const skillKeys = skills.map(({ key }) => key)
  const idOf = (key: string) => skills.find((skill) => skill.key === key)?.id ?? 0

  const made = await makePools(db, 3, now)
  pools.splice(0, pools.length, ...made.map(({ key }) => key), inNoPool)
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
  const placeOf = (personId: string, pool: (typeof made)[number]): Place => ({
    ...{ personId, pool, issuedAt: days(-2 - luck.below(400)), expiresAt: days(luck.likely(0.25) ? -1 : 90) },
    status: luck.pick(['available', 'available', 'available', 'suspended', 'expired', 'removed']),
    suspendedUntil: luck.likely(0.4) ? null : days(luck.likely(0.5) ? -1 : 2),
    ...{ isTold: luck.likely(0.85), hasWithdrawn: luck.likely(0.1) },
  })
  const holdsNow = ({ status, suspendedUntil, isTold, hasWithdrawn, expiresAt = now }: Place) =>
    isTold === true &&
    hasWithdrawn === false &&
    expiresAt > now &&
    (status === 'available' || (status === 'suspended' && !!suspendedUntil && suspendedUntil <= now))

  const makeTalent = async (place: number): Promise<RandomTalent> => {
    const { id } = await makePerson(db, `Person ${place}`)
    const visibility = luck.pick(visibilities)
    const visibleUntil =
      visibility === 'hidden' ? null : new Date(now.getTime() + (luck.likely(0.15) ? -1 : 1) * 86_400_000)
    const said = {
      position_languages: subset(positionLanguages, 2),
      regions: subset(regions, 4),
      arrangements: subset(arrangements, 2),
      durations: subset(durations, 2),
      conditions: subset(conditions, 5),
      classifications: subset(codes, 2),
      work_streams: subset(streams, 2),
      reading_level: luck.pick(levels),
      writing_level: luck.pick(levels),
      oral_level: luck.pick(levels),
      available_from: luck.likely(0.4) ? null : dayOf(days(luck.pick([-300, -1, 0, 1, 20, 40, 80, 100, 170, 200]))),
    }
    const places = subset(made, 2).map((pool) => placeOf(id, pool))
    const evidenced = subset(skillKeys, 4)
    const claimed = subset(
      skillKeys.filter((key) => !evidenced.includes(key)),
      3,
    )
    const [headline, evidence, title] = [subset(vocabulary, 2).join(' '), luck.pick(vocabulary), luck.pick(vocabulary)]
    const kind = luck.pick(['work', 'education'] as const)
    const credential = kind === 'education' && luck.likely(0.5) ? 'diploma' : ''
    const studies = kind === 'education' && (visibility === 'named' || evidenced.length > 0)

    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('profiles')
        .values({
          ...said,
          ...{ person_id: id, reference: `R${place}`, headline, visibility, visible_until: visibleUntil },
          second_language_basis: 'estimate',
          updated_at: now,
        })
        .execute()
      const held = [...evidenced, ...claimed]
      if (held.length > 0)
        await tx
          .insertInto('person_skills')
          .values(held.map((key) => ({ person_id: id, skill_id: idOf(key), added_at: now })))
          .execute()
      const experience = await tx
        .insertInto('experiences')
        .values({ person_id: id, kind, title, credential, created_at: now, updated_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (evidenced.length > 0)
        await tx
          .insertInto('experience_skills')
          .values(
            evidenced.map((key) => ({ experience_id: experience.id, skill_id: idOf(key), evidence, added_at: now })),
          )
          .execute()
    })

    for (const one of places) await putInPool(db, one)
    const held = places.filter(holdsNow)
    const inPools = held.map(({ pool }) => pool.key)
    const months = held.map(({ issuedAt }) => dayOf(issuedAt).slice(0, 7))

    const atLeast = (level: string) => ['A', 'B', 'C'].filter((one) => level !== '' && one <= level)
    const stated: Chosen = {
      classification: said.classifications,
      stream: said.work_streams,
      language: said.position_languages,
      reading: atLeast(said.reading_level),
      writing: atLeast(said.writing_level),
      oral: atLeast(said.oral_level),
      region: said.regions,
      arrangement: said.arrangements,
      duration: said.durations,
      condition: said.conditions,
      availability: availableAt(said.available_from ?? '', now),
      qualified: inPools.length > 0 ? inPools : [inNoPool],
      education: [...(studies ? ['studies'] : []), ...(credential && visibility === 'named' ? ['credential'] : [])],
    }
    const texts = [
      headline,
      ...(evidenced.length > 0 ? [evidence] : []),
      ...(visibility === 'named' ? [title, credential] : []),
    ]
    return { id, visibility, visibleUntil, months, stated, evidenced, claimed, words: new Set(texts.flatMap(wordsOf)) }
  }

  const people: RandomTalent[] = []
  for (let place = 0; place < count; place++) people.push(await makeTalent(place))

  const randomFilter = (): SearchFilter => ({
    skills: luck.likely(0.3) ? [] : luck.some(skillKeys, 1 + luck.below(2)).sort(),
    evidencedOnly: luck.likely(0.4),
    chosen: forEachFacet((facet) => {
      if (luck.likely(0.88)) return []
      const values = usedValues(facet)
      const many =
        facets[facet].asked === 'any' ? 1 + luck.below(3) : facets[facet].asked === 'all' ? 1 + luck.below(2) : 1
      const chosen = luck.some(values, many)
      return values.filter((value) => chosen.includes(value))
    }),
    text: luck.likely(0.7) ? '' : luck.some(vocabulary, 1 + luck.below(2)).join(' '),
  })

  return { people, luck, skillKeys, randomFilter }
}

/** Whether a person is to be found at a moment. */
const isToBeFound = ({ visibility, visibleUntil }: RandomTalent, now: Date) =>
  visibility !== 'hidden' && visibleUntil !== null && visibleUntil > now

const meets = (facet: Facet, asked: readonly string[], stated: readonly string[]) => {
  if (asked.length === 0) return true
  return facets[facet].asked === 'all'
    ? asked.every((value) => stated.includes(value))
    : asked.some((value) => stated.includes(value))
}

/** The question of a search, answered by hand for one person. */
export const matchesByHand = (talent: RandomTalent, filter: SearchFilter, now: Date): boolean => {
  return (
    isToBeFound(talent, now) &&
    filter.skills.every(
      (key) => talent.evidenced.includes(key) || (!filter.evidencedOnly && talent.claimed.includes(key)),
    ) &&
    facetNames.every((facet) => meets(facet, filter.chosen[facet], talent.stated[facet])) &&
    (filter.text === '' || wordsOf(filter.text).every((word) => talent.words.has(word)))
  )
}

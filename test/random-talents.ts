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
  valuesOf,
} from '../src/features/talent-search/facets.ts'
import type { SearchFilter } from '../src/features/talent-search/filter.ts'
import type { Database } from '../src/platform/database.ts'
import { makePerson } from './cast.ts'

// Words that neither language inflects, so that a plain comparison of folded words is an honest oracle.
const vocabulary = ['kubernetes', 'Québec', 'élan', 'saskatoon', 'zorglub', 'île', 'cobol', 'naïveté']
const fold = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string) => fold(text).split(/[^a-z0-9]+/)

const codes = ['IT-01', 'IT-02', 'IT-03', 'EC-05']
const streams = ['security', 'software-solutions', 'privacy']
const levels = ['', 'A', 'B', 'C', 'E']

export type RandomTalent = {
  id: string
  visibility: (typeof visibilities)[number]
  visibleUntil: Date | null
  stated: Chosen
  evidenced: string[]
  claimed: string[]
  words: Set<string>
}

/** The values of a facet that random people and searches use. */
export const usedValues = (facet: Facet): readonly string[] =>
  valuesOf(facet) ?? (facet === 'classification' ? codes : streams)

/** A population by chance in a database, what is to be found of each by hand, and searches by chance among them. */
export const randomTalents = async (db: Database, seed: number, count: number, now: Date) => {
  const luck = chance(seed)
  const subset = <Value>(values: readonly Value[], most: number) => luck.some(values, luck.below(most + 1))
  const skills = await db.selectFrom('skills').select(['id', 'key']).orderBy('key').limit(9).execute()
  const skillKeys = skills.map(({ key }) => key)
  const idOf = (key: string) => skills.find((skill) => skill.key === key)?.id ?? 0

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
    }
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
      education: [...(studies ? ['studies'] : []), ...(credential && visibility === 'named' ? ['credential'] : [])],
    }
    const texts = [
      headline,
      ...(evidenced.length > 0 ? [evidence] : []),
      ...(visibility === 'named' ? [title, credential] : []),
    ]
    return { id, visibility, visibleUntil, stated, evidenced, claimed, words: new Set(texts.flatMap(wordsOf)) }
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

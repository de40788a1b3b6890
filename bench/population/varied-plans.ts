import { sql } from 'kysely'
import type { Fact, Plan } from '../../src/features/talent-search/memory/plan.ts'
import { factsOfWords } from '../../src/features/talent-search/memory/words.ts'
import type { Database } from '../../src/platform/database.ts'

type Asking = { skills?: number[]; shown?: boolean; facets?: Record<string, number[]>; words?: string }

const mostSkillOptions = 44

// Places in lists that go from the most frequent to the rarest.
const askings: readonly Asking[] = [
  {},
  { facets: { language: [0] } },
  { facets: { region: [0] } },
  { facets: { region: [7] } },
  { facets: { region: [1, 2] } },
  { facets: { arrangement: [0, 1] } },
  { facets: { language: [2], region: [0, 1, 2], arrangement: [1] } },
  { facets: { language: [1], region: [3], arrangement: [0] } },
  { facets: { language: [0], region: [0, 1, 2, 3, 4, 5, 6, 7], arrangement: [0, 1, 2] } },
  ...[0, 3, 10, 30, 60].map((skill) => ({ skills: [skill] })),
  ...[0, 3, 10, 30].map((skill) => ({ skills: [skill], shown: true })),
  { skills: [0, 1] },
  { skills: [0, 5, 9] },
  { skills: [2, 4, 20, 40] },
  { skills: [1, 3, 5, 7, 9, 11] },
  { skills: [0, 1], shown: true, facets: { region: [0] } },
  { skills: [4, 6], shown: true, facets: { region: [0, 2], language: [0] } },
  { skills: [12, 14], facets: { arrangement: [2], language: [1] } },
  { skills: [50], facets: { region: [6] } },
  { facets: { qualified: [1, 2] } },
  { skills: [0], facets: { qualified: [0], availability: [3] } },
  { skills: [3, 8, 13], shown: true, facets: { language: [2], region: [0, 1], arrangement: [0, 1] } },
  ...['services', 'team', 'équipe', 'données', 'wrote', 'people', 'mois', 'tests'].map((words) => ({ words })),
  ...['accessibility', 'kubernetes', 'vieux formulaires', 'old forms', 'registers night', 'months mended memory'].map(
    (words) => ({ words }),
  ),
  { words: 'developer or développeur' },
  { words: 'data -team' },
  { words: '-team' },
  { words: 'front-end' },
  { words: '"old code"' },
  { words: 'kamobras12' },
  { words: 'nothing of the kind whatsoever' },
  { words: 'services', facets: { region: [0], language: [0] } },
  { words: 'team people', skills: [0] },
  { words: 'équipe', skills: [0, 2], facets: { language: [1] } },
  {
    words: 'wrote people services months',
    skills: [1, 2],
    shown: true,
    facets: { region: [0, 1], arrangement: [1, 2], language: [0] },
  },
  { words: 'tests', skills: [5], shown: true, facets: { region: [2] } },
  { words: 'data or données or base', skills: [7], facets: { region: [0, 1, 2], arrangement: [0] } },
]

/** Searches as people make them, from everybody to nobody: by facets, skills and words, each with every option counted. */
export const variedPlans = async (db: Database): Promise<[string, Plan][]> => {
  const { rows: terms } = await sql<{ facet: string; term: number }>`
    select facet, term from search_terms t where facet <> 'qualified-month' order by facet, (select count(*) from (select terms || timed_terms as terms from search_document limit 20000) d where t.term = any (d.terms)) desc, term`.execute(
    db,
  )
  const { rows: skills } = await sql<{ skill: number }>`
    select skill from (select skills from search_document limit 20000) d, unnest(d.skills) skill group by skill order by count(*) desc, skill`.execute(
    db,
  )
  const names = [...new Set(terms.map(({ facet }) => facet))]
  const termsOf = (facet: string) => terms.filter((one) => one.facet === facet).map(({ term }) => term)
  const skillAt = (place: number) => skills[Math.min(place, skills.length - 1)]?.skill ?? 0

  return Promise.all(
    askings.map(async (asking): Promise<[string, Plan]> => {
      const groups: Plan['groups'] = [
        ...(asking.skills ?? []).map((place) => ({
          anyOf: [asking.shown ? { evidenced: skillAt(place) } : { held: skillAt(place) }],
          mayBeMissing: true,
        })),
        ...Object.entries(asking.facets ?? {}).map(([facet, places]) => ({
          anyOf: places.flatMap((place): Fact[] => {
            const term = termsOf(facet)[place]
            return term === undefined ? [] : [{ term }]
          }),
          mayBeMissing: false,
        })),
        ...(asking.words === undefined ? [] : [{ anyOf: await factsOfWords(db, [asking.words]), mayBeMissing: false }]),
      ]
      const asked = Object.keys(asking.facets ?? {})
      const placeOf = (facet: string) =>
        asked.includes(facet) ? (asking.skills?.length ?? 0) + asked.indexOf(facet) : null
      const facets: Plan['facets'] = [
        ...names.map((facet) => ({ replaces: placeOf(facet), options: termsOf(facet).map((term) => ({ term })) })),
        { replaces: null, options: skills.slice(0, mostSkillOptions).map(({ skill }) => ({ held: skill })) },
      ]
      return [JSON.stringify(asking), { within: [], groups, facets }]
    }),
  )
}

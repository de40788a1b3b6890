import * as fc from 'fast-check'
import { sql } from 'kysely'
import type { Asked, Fact, Group, Plan } from '../src/features/talent-search/memory/plan.ts'
import { factsOfWords } from '../src/features/talent-search/memory/words.ts'
import type { Database } from '../src/platform/database.ts'

const terms = 24
// Terms that hold for a time have the numbers after these.
const timedTerms = 6
const skills = 40

// From very frequent to nearly never; some inflected, some with accents, some that are cut in several.
const vocabulary = [
  'développement', 'data', 'services', 'équipe', 'led', 'testing', 'full-stack', 'kubernetes', 'Québec', 'réseaux', 'e-mail', 'accessible',
  'C++', 'front-end', 'analyses', "l'architecture", 'running', 'été', 'cobol', 'https://canada.ca/fr', 'ci/cd', 'naïveté', '3.14', 'saskatoon',
] // biome-ignore format: a list

/** Fills search_document with so many documents that say anything, without the people they would be of: frequent and rare facts, some seen no more. */
export const fillWithDocuments = async (db: Database, howMany: number, now: Date): Promise<void> => {
  await sql`
    insert into search_document (talent_id, terms, evidenced, claimed, skills, tsv_en, tsv_fr, timed_terms, timed_from, timed_until, visible_until, version)
    select gen_random_uuid(), said.terms, evidenced, array(select unnest(skills) except select unnest(evidenced)), array(select distinct unnest(skills || evidenced)),
      to_tsvector('portal_en', text), to_tsvector('portal_fr', text),
      timed.terms, timed.since, timed.until,
      ${now}::timestamptz + (random() * 40 - 4) * interval '1 day', 1
    from generate_series(1, ${howMany}::int) n, lateral (
      select
        array(select term from generate_series(1, ${terms}::int) term where random() < 0.9 / (1 + term % 12) + n * 0) as terms,
        array(select skill from generate_series(1, ${skills}::int) skill where random() < 1.0 / (2 + skill) + n * 0) as evidenced,
        array(select skill from generate_series(1, ${skills}::int) skill where random() < 2.0 / (2 + skill) + n * 0) as skills,
        (select string_agg(word, ' ' order by random() + n * 0) from (
          select word from unnest(${vocabulary}::text[]) with ordinality known (word, place), generate_series(1, 2) again
          where random() < 1.2 / (1 + place) + n * 0
          union all select 'rare' || (random() * 3000 + n * 0)::int
        ) chosen) as text
    ) said, lateral (
      select coalesce(array_agg(term order by term, since), '{}') as terms, coalesce(array_agg(since order by term, since), '{}') as since, coalesce(array_agg(until order by term, since), '{}') as until
      from (
        -- Up to two times each, apart, some from always or for ever, many of one moment.
        select ${terms}::int + term as term,
          case when random() < 0.2 and half = 0 then '-infinity' else ${now}::timestamptz + (half * 5 - 5 + floor(random() * 4)) * interval '1 day' end as since,
          case when random() < 0.2 and half = 1 then 'infinity' else ${now}::timestamptz + (half * 5 - 1 + random()) * interval '1 day' end as until
        from generate_series(1, ${timedTerms}::int) term, generate_series(0, 1) half where random() < 0.5 / term + n * 0
      ) held
    ) timed`.execute(db)
}

const textOf = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...vocabulary) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }).map((number) => `rare${number}`) },
      { weight: 1, arbitrary: fc.constantFrom('or', 'the', 'de', 'quelque') },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom('', '', '', '"', '-'), { minLength: words.length, maxLength: words.length })
      .map((marks) =>
        words
          .map((word, place) =>
            marks[place] === '"' ? `"${word} ${words[(place + 1) % words.length]}"` : `${marks[place]}${word}`,
          )
          .join(' '),
      ),
  )

/** Facts of words, as people might type them; asked of PostgreSQL once. */
export const someWords = async (db: Database, howMany: number): Promise<Fact[]> =>
  factsOfWords(db, fc.sample(textOf, { numRuns: howMany, seed: 7 }))

/** Any plan: of frequent and rare facts, of facts that nobody has, with facets of filters that are used and of some that are not. */
export const anyPlan = (words: readonly Fact[]): fc.Arbitrary<Plan> => {
  const term = fc.integer({ min: 1, max: terms + timedTerms + 2 }).map((number): Fact => ({ term: number }))
  const held = fc.integer({ min: 1, max: skills + 2 }).map((number): Fact => ({ held: number }))
  const evidenced = fc.integer({ min: 1, max: skills + 2 }).map((number): Fact => ({ evidenced: number }))
  const fact = fc.oneof(
    { weight: 4, arbitrary: term },
    { weight: 3, arbitrary: held },
    { weight: 2, arbitrary: evidenced },
    { weight: 2, arbitrary: fc.constantFrom(...words) },
  )
  const group = fc.record<Group>({ anyOf: fc.array(fact, { maxLength: 4 }), mayBeMissing: fc.boolean() })
  return fc.array(group, { maxLength: 6 }).chain((groups) =>
    fc.record<Plan>({
      within: fc.oneof(
        { weight: 20, arbitrary: fc.array(fc.array(fact, { minLength: 1, maxLength: 3 }), { maxLength: 2 }) },
        { weight: 1, arbitrary: fc.constant([[]]) },
      ),
      groups: fc.constant(groups),
      facets: fc.array(
        fc.record({
          replaces: fc
            .option(fc.nat(Math.max(0, groups.length - 1)), { nil: null })
            .map((place) => (groups.length === 0 ? null : place)),
          options: fc.array(fact, { maxLength: 6 }),
        }),
        { maxLength: 4 },
      ),
    }),
  )
}

/** How any plan may be asked, around a moment. */
export const anyAsking = (now: Date): fc.Arbitrary<Asked> =>
  fc.record({
    now: fc.integer({ min: -5 * 86_400, max: 5 * 86_400 }).map((seconds) => new Date(now.getTime() + seconds * 1_000)),
    page: fc.constantFrom(1, 1, 1, 2, 3, 50, 100_000),
    rows: fc.constantFrom(1, 20, 20, 100),
    near: fc.constantFrom({ from: 0, to: 0 }, { from: 0, to: 3 }, { from: 2, to: 10 }),
    first: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.uniqueArray(fc.integer({ min: terms - 6, max: terms + timedTerms + 2 }), { maxLength: 6 }),
      },
    ),
  })

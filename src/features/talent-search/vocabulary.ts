import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { forEachFacet, valuesOf } from './facets.ts'
import type { SearchFilter } from './filter.ts'
import type { Vocabulary } from './plan.ts'
import { readWords } from './words.ts'

/** The terms of every value that can be asked for, by facet and value, in the order in which they are offered. */
export const readTerms = async (db: Database | Tx): Promise<Vocabulary['terms']> => {
  const rows = await db.selectFrom('search_terms').select(['facet', 'value', 'term']).orderBy('term').execute()
  const found = new Map<string, Map<string, number>>()
  for (const { facet, value, term } of rows) found.set(facet, (found.get(facet) ?? new Map()).set(value, term))
  return forEachFacet((facet) => {
    const known = found.get(facet) ?? new Map<string, number>()
    const offered = valuesOf(facet) ?? [...known.keys()]
    return new Map(offered.flatMap((value) => (known.has(value) ? [[value, known.get(value) ?? 0]] : [])))
  })
}

/** The filter as its words are read, with the terms of every value that can be asked for, the ids of its skills, and what its words ask. */
export const vocabularyOf = async (
  db: Database | Tx,
  given: SearchFilter,
): Promise<{ filter: SearchFilter; vocabulary: Vocabulary }> => {
  const { filter, words } = await readWords(db, given)
  const { rows: skills } = await sql<{ key: string; id: number }>`
    select key, id from skills where key = any (${filter.skills})`.execute(db)
  const vocabulary = { terms: await readTerms(db), skills: new Map(skills.map(({ key, id }) => [key, id])), words }
  return { filter, vocabulary }
}

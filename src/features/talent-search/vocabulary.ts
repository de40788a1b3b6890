import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { forEachFacet, valuesOf } from './facets.ts'
import type { SearchFilter } from './filter.ts'
import type { Vocabulary } from './plan.ts'
import { readWords } from './words.ts'

type Row = { facet: string; value: string; id: number }

/** The filter as its words are read, with the terms of every value that can be asked for, the ids of its skills, and what its words ask. */
export const vocabularyOf = async (
  db: Database | Tx,
  given: SearchFilter,
): Promise<{ filter: SearchFilter; vocabulary: Vocabulary }> => {
  const { filter, words } = await readWords(db, given)
  const { rows } = await sql<Row>`
    select facet, value, term as id from search_terms
    union all select 'skill', key, id from skills where key = any (${filter.skills})
    order by id`.execute(db)
  const found = new Map<string, [string, number][]>()
  for (const { facet, value, id } of rows) found.set(facet, [...(found.get(facet) ?? []), [value, id]])
  const vocabulary = {
    terms: forEachFacet((facet) => {
      const known = new Map(found.get(facet))
      const offered = valuesOf(facet)
      return offered
        ? new Map(offered.flatMap((value) => (known.has(value) ? [[value, known.get(value) ?? 0]] : [])))
        : known
    }),
    skills: new Map(found.get('skill')),
    words,
  }
  return { filter, vocabulary }
}

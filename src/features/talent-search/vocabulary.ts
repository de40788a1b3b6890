import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { forEachFacet, valuesOf } from './facets.ts'
import type { SearchFilter } from './filter.ts'
import { factOfWords } from './memory/words.ts'
import type { Vocabulary } from './plan.ts'

type Row = { facet: string; value: string; id: number }

/** The terms of every value that can be asked for, and the ids of the skills of a filter. */
export const vocabularyOf = async (db: Database | Tx, filter: SearchFilter): Promise<Vocabulary> => {
  const { rows } = await sql<Row>`
    select facet, value, term as id from search_terms
    union all select 'skill', key, id from skills where key = any (${filter.skills})
    order by id`.execute(db)
  const found = new Map<string, [string, number][]>()
  for (const { facet, value, id } of rows) found.set(facet, [...(found.get(facet) ?? []), [value, id]])
  return {
    terms: forEachFacet((facet) => {
      const known = new Map(found.get(facet))
      const offered = valuesOf(facet)
      return offered
        ? new Map(offered.flatMap((value) => (known.has(value) ? [[value, known.get(value) ?? 0]] : [])))
        : known
    }),
    skills: new Map(found.get('skill')),
    words: filter.text === '' ? null : await factOfWords(db, filter.text),
  }
}

import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { type Chosen, forEachFacet, inNoPool, valuesOf } from './facets.ts'
import type { SearchFilter } from './filter.ts'
import type { Vocabulary } from './plan.ts'
import { readWords } from './words.ts'

/** The terms of every value that can be asked for, by facet and value, in the order in which they are offered. Of campaigns there may be many: of those alone that are asked. */
export const readTerms = async (db: Database | Tx, { qualified }: Chosen): Promise<Vocabulary['terms']> => {
  const campaigns = [...new Set([...qualified, inNoPool])]
  const rows = await db
    .selectFrom('search_terms')
    .select(['facet', 'value', 'term'])
    .where((is) =>
      is.or([
        is('facet', 'not like', 'qualified%'),
        is.and([is('facet', '=', 'qualified'), is('value', 'in', campaigns)]),
      ]),
    )
    .orderBy('term')
    .execute()
  const found = new Map<string, Map<string, number>>()
  for (const { facet, value, term } of rows) found.set(facet, (found.get(facet) ?? new Map()).set(value, term))
  return forEachFacet((facet) => {
    const known = found.get(facet) ?? new Map<string, number>()
    const inOrder = facet === 'qualified' ? campaigns : (valuesOf(facet) ?? [...known.keys()])
    return new Map(inOrder.flatMap((value) => (known.has(value) ? [[value, known.get(value) ?? 0]] : [])))
  })
}

/** The months in which people qualified, by their terms, the newest first: the order of a list that begins with the most recent. */
export const readMonths = async (db: Database | Tx): Promise<number[]> =>
  (
    await db
      .selectFrom('search_terms')
      .select('term')
      .where('facet', '=', 'qualified-month')
      .orderBy('value', 'desc')
      .execute()
  ).map(({ term }) => term)

/** The filter as its words are read, with the terms of every value that can be asked for, the ids of its skills, and what its words ask. */
export const vocabularyOf = async (
  db: Database | Tx,
  given: SearchFilter,
): Promise<{ filter: SearchFilter; vocabulary: Vocabulary }> => {
  const { filter, words } = await readWords(db, given)
  const { rows: skills } = await sql<{ key: string; id: number }>`
    select key, id from skills where key = any (${filter.skills})`.execute(db)
  const terms = await readTerms(db, filter.chosen)
  return { filter, vocabulary: { terms, skills: new Map(skills.map(({ key, id }) => [key, id])), words } }
}

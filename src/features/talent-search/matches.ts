import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import { type Database, readAtOneMoment, type Tx } from '../../platform/database.ts'
import { findLanguageResults, findTalentCards, type LanguageResult, type TalentCard } from '../profiles/index.ts'
import { type Chosen, forEachFacet } from './facets.ts'
import type { SearchFilter } from './filter.ts'

/** One person a search found: what a search shows of them, what they state of each facet, and where the words that were looked for stand. */
export type Match = {
  talentId: string
  card: TalentCard
  stated: Chosen
  secondLanguage: LanguageResult[]
  words: { text: string; language: Language } | null
}

/** Marks where the found words begin and end within a quotation; private characters, which no text holds. */
export const foundMarks = { start: '\uE000', stop: '\uE001' } as const

const headlineOptions = `StartSel=${foundMarks.start}, StopSel=${foundMarks.stop}, MaxFragments=1, MaxWords=28, MinWords=12`

type Quoted = { talentId: string; words: Match['words'] }

// What of a person may be quoted, best first; each text is looked at by itself, so words met across several have no quotation.
const quotationsOf = async (
  db: Database | Tx,
  ids: readonly string[],
  text: string,
): Promise<Map<string, Match['words']>> => {
  if (text === '' || ids.length === 0) return new Map()
  const { rows } = await sql<Quoted>`
    select p.person_id as "talentId", (
      select json_build_object('language', said.language, 'text', case
        when to_tsvector('portal_en', said.text) @@ words.en then ts_headline('portal_en', said.text, words.en, ${headlineOptions})
        else ts_headline('portal_fr', said.text, words.fr, ${headlineOptions}) end)
      from (
        select 1 as rank, link.evidence as text, link.language from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = p.person_id
        union all select 2, p.headline, p.headline_language
        union all select 3, concat_ws(', ', title, organization), experiences.language from experiences where experiences.person_id = p.person_id and p.visibility = 'named'
      ) said
      where to_tsvector('portal_en', said.text) @@ words.en or to_tsvector('portal_fr', said.text) @@ words.fr
      order by said.rank limit 1
    ) as words
    from profiles p, (select websearch_to_tsquery('portal_en', ${text}) as en, websearch_to_tsquery('portal_fr', ${text}) as fr) words
    where p.person_id = any (${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ talentId, words }) => [talentId, words]))
}

// What a row says was met is read where it was matched.
const statedBy = async (db: Database | Tx, ids: readonly string[], now: Date): Promise<Map<string, Chosen>> => {
  const { rows } = await sql<{ talentId: string; facet: string; values: string[] }>`
    select talent_id as "talentId", facet, array_agg(value order by term) as values
    from search_document join search_terms on term = any (terms || array(
      select held.term from unnest(timed_terms, timed_from, timed_until) held (term, since, until) where since <= ${now} and until > ${now}))
    where talent_id = any (${ids}::uuid[]) group by talent_id, facet`.execute(db)
  const byPerson = new Map<string, Map<string, string[]>>()
  for (const { talentId, facet, values } of rows)
    byPerson.set(talentId, (byPerson.get(talentId) ?? new Map()).set(facet, values))
  return new Map(ids.map((id) => [id, forEachFacet((facet) => byPerson.get(id)?.get(facet) ?? [])]))
}

const readMatches = async (tx: Tx, ids: readonly string[], filter: SearchFilter, now: Date): Promise<Match[]> => {
  const quotations = await quotationsOf(tx, ids, filter.text)
  const stated = await statedBy(tx, ids, now)
  const results = await findLanguageResults(tx, ids, now)
  const cards = await findTalentCards(tx, ids, now)
  return cards.map((card) => ({
    talentId: card.talentId,
    card,
    stated: stated.get(card.talentId) ?? forEachFacet(() => []),
    secondLanguage: results.get(card.talentId) ?? [],
    words: quotations.get(card.talentId) ?? null,
  }))
}

/** The people of a page as a search shows them, in the order of their ids: by the same card that shows people themselves. All is of one moment, so that nothing stands beside a card that its visibility no longer shows. */
export const findMatches = async (
  db: Database | Tx,
  ids: readonly string[],
  filter: SearchFilter,
  now: Date,
): Promise<Match[]> => (ids.length === 0 ? [] : readAtOneMoment(db, (tx) => readMatches(tx, ids, filter, now)))

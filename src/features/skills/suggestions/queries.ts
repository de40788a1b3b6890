import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { listOffered } from '../queries.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { findNamedSkills, type NamedInTexts } from './suggest.ts'

const kept = new WeakMap<Database, { version: string; lexicon: Lexicon }>()

const versionOf = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ version: string }>`
    select coalesce(sum(hashtextextended(concat_ws('|', id, category, name_en, name_fr, synonyms_en::text, synonyms_fr::text), 0)), 0)::text as version
    from skills where retired_at is null`.execute(db)
  return rows[0]?.version ?? ''
}

// Made ready once for each version of the catalogue, and kept.
const lexiconOf = async (db: Database): Promise<Lexicon> => {
  const version = await versionOf(db)
  const known = kept.get(db)
  if (known?.version === version) return known.lexicon
  const lexicon = buildLexicon(await listOffered(db))
  kept.set(db, { version, lexicon })
  return lexicon
}

/** Reads texts of a person for the skills on offer that they name in either language, with the words that name them; `language` is the one they are written in. */
export type SkillReader = (texts: readonly string[], language: Language) => NamedInTexts[]

/** A reader of the catalogue as it is now. */
export const skillReader = async (db: Database): Promise<SkillReader> => {
  const lexicon = await lexiconOf(db)
  return (texts, language) => findNamedSkills(lexicon, texts, language)
}

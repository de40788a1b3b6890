import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import { listOffered } from '../queries.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { findNamedSkills, type NamedInTexts } from './suggest.ts'

const kept = new WeakMap<Database, { version: string; lexicon: Promise<Lexicon> }>()

// Whatever changes a row gives it another `xmin`, PostgreSQL’s own mark: far cheaper to compare than the words themselves.
const versionOf = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ version: string }>`
    select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as version from skills`.execute(db)
  return rows[0]?.version ?? ''
}

// Made ready once for each version of the catalogue, and kept; whoever asks meanwhile waits for the same one.
const lexiconOf = async (db: Database): Promise<Lexicon> => {
  const version = await versionOf(db)
  const known = kept.get(db)
  if (known?.version === version) return known.lexicon
  const lexicon = listOffered(db).then(buildLexicon)
  kept.set(db, { version, lexicon })
  lexicon.catch(() => kept.delete(db))
  return lexicon
}

/** Reads texts of a person for the skills on offer that they name in either language, with the words that name them; `language` is the one they are written in. */
export type SkillReader = (texts: readonly string[], language: Language) => NamedInTexts[]

/** A reader of the catalogue as it is now. */
export const skillReader = async (db: Database): Promise<SkillReader> => {
  const lexicon = await lexiconOf(db)
  return (texts, language) => findNamedSkills(lexicon, texts, language)
}

import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Expression, Fact, Said } from './plan.ts'

type Token = { lexeme: string } | { sign: string }

const tokensOf = (query: string): Token[] | null => {
  const tokens: Token[] = []
  const pattern = /\s*(?:'((?:[^'\\]|''|\\.)*)'(:[*A-D]+)?|(<->|<\d+>|[&|!()]))/gsy
  while (pattern.lastIndex < query.length) {
    const match = pattern.exec(query)
    if (!match) return null
    const [, lexeme, marks, sign] = match
    // A prefix or a weight is never asked for by words as people type them.
    if (marks !== undefined) return null
    tokens.push(
      sign === undefined ? { lexeme: (lexeme ?? '').replaceAll(/''|\\(.)/gs, (two, one) => one ?? two[0]) } : { sign },
    )
  }
  return tokens
}

/** A tsquery, as PostgreSQL writes it, as an expression; what is not understood stays whole, to be asked of PostgreSQL. */
export const readQuery = (query: string): Expression | null => {
  if (query === '') return null
  const tokens = tokensOf(query)
  let at = 0
  let isStrange = tokens === null
  const sign = () => {
    const token = tokens?.[at]
    return token && 'sign' in token ? token.sign : ''
  }
  const chain = (next: () => Expression, joins: (sign: string) => boolean) => {
    const parts = [next()]
    const signs: string[] = []
    while (joins(sign())) {
      signs.push(sign())
      at++
      parts.push(next())
    }
    return { parts, signs, only: parts.length === 1 ? parts[0] : undefined }
  }
  const primary = (): Expression => {
    const token = tokens?.[at++]
    if (token && 'lexeme' in token) return token
    if (token?.sign === '!') return { not: primary() }
    if (token?.sign === '(') {
      const inside = either()
      isStrange ||= sign() !== ')'
      at++
      return inside
    }
    isStrange = true
    return { phrase: query }
  }
  const phrase = (): Expression => {
    const { parts, signs, only } = chain(primary, (one) => one.startsWith('<'))
    if (only) return only
    const written = parts.map((part) => ('lexeme' in part ? quoted(part.lexeme) : null))
    isStrange ||= written.includes(null)
    return { phrase: written.map((part, place) => (place === 0 ? part : `${signs[place - 1]} ${part}`)).join(' ') }
  }
  const both = (): Expression => {
    const { parts, only } = chain(phrase, (one) => one === '&')
    return only ?? { allOf: parts }
  }
  const either = (): Expression => {
    const { parts, only } = chain(both, (one) => one === '|')
    return only ?? { anyOf: parts }
  }
  const read = either()
  return isStrange || at !== tokens?.length ? { phrase: query } : read
}

const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

export type FactOfWords = Extract<Fact, { words: unknown }>

/** What texts as people type them ask for, each in both languages. */
export const factsOfWords = async (db: Database | Tx, texts: readonly string[]): Promise<FactOfWords[]> => {
  const { rows } = await sql<{ en: string; fr: string }>`
    select websearch_to_tsquery('portal_en', text)::text as en, websearch_to_tsquery('portal_fr', text)::text as fr
    from unnest(${texts}::text[]) with ordinality asked (text, place) order by place`.execute(db)
  const said = (query: string): Said => ({ query, expression: readQuery(query) })
  return rows.map(({ en, fr }) => ({ words: { en: said(en), fr: said(fr) } }))
}

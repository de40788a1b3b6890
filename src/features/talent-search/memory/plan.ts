/** What words ask for in one language, as PostgreSQL understands them: boolean of lexemes; a phrase, or what is not understood here, stays a query. */
export type Expression =
  | { lexeme: string }
  | { phrase: string }
  | { not: Expression }
  | { allOf: readonly Expression[] }
  | { anyOf: readonly Expression[] }

export type Said = { query: string; expression: Expression | null }

/** One thing that may be true of a document. Words are met in either language; a term may hold for a time alone. */
export type Fact = { term: number } | { held: number } | { evidenced: number } | { words: { en: Said; fr: Said } }

/** One thing that is asked: any one of its facts meets it; without facts nobody does. */
export type Group = { anyOf: readonly Fact[]; mayBeMissing: boolean }

/** Facts to be counted one by one among those who meet every group, but for the one that the facet stands for. */
export type Facet = { replaces: number | null; options: readonly Fact[] }

/** A search in general terms. `within` is what the viewer may see at all: it is part of every set and never left out. */
export type Plan = { within: readonly (readonly Fact[])[]; groups: readonly Group[]; facets: readonly Facet[] }

/** Which page of the list is asked for, and from which to which place those who miss one group; `first` names the terms whose people come first, one term after the other. */
export type Asked = {
  now: Date
  page: number
  rows: number
  near: { from: number; to: number }
  first: readonly number[]
}

/** A number of people, and a key of who they are: for each residue of ordinals by 128 whether an odd number of them is among them, as 32 hexadecimal digits. */
export type Count = { people: number; key: string }

/** The answer to a plan, all of it from one set at one moment; people are in the order of the day’s rotation, after that of the terms that come first. */
export type Answer = {
  total: Count
  page: number
  pages: number
  talents: string[]
  without: Count[]
  facets: { options: Count[]; unstated: Count | null }[]
  missingOne: Count
  near: { talentId: string; group: number }[]
}

import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Sentence } from '../../i18n/sentences.ts'
import type { Configuration } from '../../platform/configuration.ts'
import type { Database, Tables, Tx } from '../../platform/database.ts'

/** A person as their data know them: an identifier, and every address we have for them. */
export type Subject = { id: string; addresses: readonly string[] }

/** What opening and closing data may need of the configuration. */
export type Means = Pick<Configuration, 'declarationKeys' | 'secret' | 'publicUrl'>

export type Row = Record<string, unknown>

/** Something of a closed account that the law makes the Office keep: by which rule, what it is about, its words, and when it was last used. */
export type KeptRecord = { rule: string; subjectKind: string; subject: string; content: Row; since: Date }

/** An account being closed: `keep` seals apart what must stay. */
export type Leaving = { now: Date; means: Means; keep: (record: KeptRecord) => Promise<void> }

/** What one table holds about a person: how they take it away, and what becomes of it when they leave. */
export type PersonalTable = {
  table: keyof Tables & string
  /** The columns that say whose a row is. */
  refers: readonly string[]
  title: Sentence
  /** `removed`: its rows go. `emptied`: they stay without any words. `kept`: they hold references alone and stay. */
  onErasure: 'removed' | 'emptied' | 'kept'
  /** What each column is called to the person. */
  labels: Readonly<Record<string, Sentence>>
  /** Words of ours that a column may hold, as they are said. */
  values?: Readonly<Record<string, Readonly<Record<string, Sentence>>>>
  /** Columns that are taken away but say nothing to a reader: references between rows. */
  unspoken?: readonly string[]
  /** Columns that are not handed out, whatever `take` returns: secrets, and what is about somebody else. */
  withheld?: readonly string[]
  take: (db: Database | Tx, subject: Subject, means: Means) => Promise<readonly Row[]>
  /** Lets its rows go, or empties them; returns how many. Done again it finds nothing to do. */
  erase: (tx: Tx, subject: Subject, leaving: Leaving) => Promise<number>
}

/** What a slice says of people: its tables (a table after those it hangs on), and what must be handed over before somebody leaves. */
export type PersonalData = {
  tables: readonly PersonalTable[]
  handOver?: (db: Database | Tx, personId: string) => Promise<HandOver[]>
}

/** Work that somebody else must take over first: in words, with the page where it is done. */
export type HandOver = {
  what: Sentence
  values?: Readonly<Record<string, string | Record<Language, string>>>
  href?: Record<Language, string>
}

/** A row without what is not handed out. */
export const without = (row: Row, withheld: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !withheld.includes(column)))

type OwnTable = Pick<PersonalTable, 'table' | 'title' | 'labels' | 'values' | 'unspoken' | 'withheld'> & {
  person?: string
  order?: string
}

/** A table whose rows belong to one person and go with them. */
export const ownTable = ({ person = 'person_id', order = person, ...declared }: OwnTable): PersonalTable => ({
  ...declared,
  refers: [person],
  onErasure: 'removed',
  take: async (db, { id }) =>
    (
      await sql<Row>`select * from ${sql.table(declared.table)} where ${sql.ref(person)} = ${id} order by ${sql.ref(order)}`.execute(
        db,
      )
    ).rows,
  erase: async (tx, { id }) =>
    Number(
      (await sql`delete from ${sql.table(declared.table)} where ${sql.ref(person)} = ${id}`.execute(tx))
        .numAffectedRows ?? 0,
    ),
})

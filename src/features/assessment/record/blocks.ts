import type { Language } from '../../../i18n/language.ts'

/** Words of one kind: in the language of the record unless they say another. */
export type Run = { text: string; lang?: Language }

/** What a record is made of, on a page as in a document. Each run of a cell is a line of its own. */
export type Block =
  | { is: 'heading'; level: 2 | 3; text: string }
  | { is: 'paragraph'; runs: readonly Run[]; isQuiet?: boolean }
  /** A table that the heading above it names shows no caption of its own. */
  | {
      is: 'table'
      caption: string
      isNamedAbove?: boolean
      head: readonly string[]
      rows: readonly (readonly (readonly Run[])[])[]
    }

/** A record in one language. */
export type Content = { language: Language; title: string; lead: string; footer: string; blocks: readonly Block[] }

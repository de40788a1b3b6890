import type { Language } from './language.ts'

type Plural = { one: string; other: string }

/** One thing the portal says, in both languages. */
export type Sentence = { en: string; fr: string } | { en: Plural; fr: Plural }

export type Values = Record<string, string | number>
export type Translate = (sentence: Sentence, values?: Values) => string

/** Declares the sentences of a slice; one without its French, or without its English, does not compile. */
export const sentences = <Table extends Record<string, Sentence>>(table: Table): Table => table

const rules: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en-CA'),
  fr: new Intl.PluralRules('fr-CA'),
}
const numbers: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-CA'),
  fr: new Intl.NumberFormat('fr-CA'),
}

/** Says sentences in one language: `{name}` is filled from the values, `{count}` chooses the plural; a missing value throws. */
export const translator =
  (language: Language): Translate =>
  (sentence, values = {}) => {
    const said = sentence[language]
    const text =
      typeof said === 'string' ? said : said[rules[language].select(Number(values.count)) === 'one' ? 'one' : 'other']
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`The sentence « ${text} » needs a value for {${name}}`)
      return typeof value === 'number' ? numbers[language].format(value) : value
    })
  }

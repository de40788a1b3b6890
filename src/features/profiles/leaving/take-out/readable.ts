import { sayCalendarDay, sayMoment, sayMonth, sayNumber } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { type Translate, translator } from '../../../../i18n/sentences.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { PersonalTable, Row } from '../../../../web/personal-data/personal-data.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { document } from '../../../../web/ui/document.ts'
import { said as shared } from '../../messages.ts'
import type { Taken } from './collect.ts'
import { said } from './messages.ts'

type In = { t: Translate; language: Language }

// Many short rows read better side by side than one below the other.
const longList = 10
const widestTable = 7

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0)

const sayWord = ({ t }: In, { values = {} }: PersonalTable, column: string, word: string): string | undefined => {
  const sentence = values[column]?.[word]
  return sentence && t(sentence)
}

const sayValue = (given: In, table: PersonalTable, column: string, value: unknown, row: Row): Part => {
  const { t, language } = given
  if (value instanceof Date) return sayMoment(language, value)
  if (typeof value === 'boolean') return t(value ? shared.yes : shared.no)
  if (typeof value === 'number') return column.endsWith('number') ? String(value) : sayNumber(language, value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => sayWord(given, table, column, one) ?? one).join(', ')
  if (typeof value !== 'string') return html`<span class="code">${JSON.stringify(value, null, 2)}</span>`
  const word = sayWord(given, table, column, value)
  if (word !== undefined) return word
  if (column.endsWith('until') && /^\d{4}-\d{2}-\d{2}$/.test(value)) return sayCalendarDay(language, value)
  if (column.endsWith('month') && /^\d{4}-\d{2}$/.test(value)) return sayMonth(language, value)
  // A text stays in the language it was written in.
  const written = row.headline_language ?? row.language
  return html`<span${attributes({ lang: written === 'en' || written === 'fr' ? (written === language ? undefined : written) : undefined })}>${value}</span>`
}

const asList = (given: In, table: PersonalTable, row: Row): Html => html`
  <dl>${Object.entries(table.labels).flatMap(([column, label]) =>
    isEmpty(row[column])
      ? []
      : [html`<div><dt>${given.t(label)}</dt><dd>${sayValue(given, table, column, row[column], row)}</dd></div>`],
  )}</dl>`

const asTable = (given: In, table: PersonalTable, rows: readonly Row[]): Html => {
  const columns = Object.entries(table.labels).filter(([column]) => rows.some((row) => !isEmpty(row[column])))
  return html`
    <table>
      <thead><tr>${columns.map(([, label]) => html`<th scope="col">${given.t(label)}</th>`)}</tr></thead>
      <tbody>${rows.map(
        (row) =>
          html`<tr>${columns.map(([column]) => html`<td>${!isEmpty(row[column]) && sayValue(given, table, column, row[column], row)}</td>`)}</tr>`,
      )}</tbody>
    </table>`
}

const section = (given: In, { table, rows }: Taken): Html => {
  const { t } = given
  const inTable = rows.length > longList && Object.keys(table.labels).length <= widestTable
  const content =
    rows.length === 0
      ? html`<p class="quiet">${t(said.nothing)}</p>`
      : inTable
        ? asTable(given, table, rows)
        : rows.map(
            (row, place) =>
              html`${rows.length > 1 && html`<h3>${t(said.entry, { place: place + 1, count: rows.length })}</h3>`}${asList(given, table, row)}`,
          )
  return html`<section aria-labelledby="${table.table}"><h2 id="${table.table}">${t(table.title)}</h2>${content}</section>`
}

/** Everything about a person as one page to read and print, in their language. */
export const readablePage = async (
  taken: readonly Taken[],
  { language, name, now }: { language: Language; name: string; now: Date },
): Promise<string> => {
  const t = translator(language)
  const given = { t, language }
  const title = t(said.readableTitle)
  return String(
    await document({
      language,
      title,
      main: html`
        <h1>${title}</h1>
        <p>${t(said.readableLead, { moment: sayMoment(language, now), name })}</p>
        <p>${t(said.readableFiles, { data: 'data.json', documents: 'documents' })}</p>
        <p>${t(said.readableWithheld)}</p>
        <nav aria-label="${t(said.contents)}">
          <h2>${t(said.contents)}</h2>
          <ul>${taken.map(({ table, rows }) => html`<li><a href="#${table.table}">${t(said.entries, { what: t(table.title), count: rows.length })}</a></li>`)}</ul>
        </nav>
        ${taken.map((one) => section(given, one))}`,
    }),
  )
}

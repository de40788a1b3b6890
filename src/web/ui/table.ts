import type { Translate } from '../../i18n/sentences.ts'
import { type Html, html, type Part } from '../html.ts'
import { attributes } from './attributes.ts'
import { ui } from './messages.ts'

type TableOptions = {
  id?: string
  caption: Part
  columns: readonly Column[]
  rows: readonly (readonly Part[])[]
  empty?: Part
  /** Whether the arrows lead from the link of a row to that of the next. */
  hasRowKeys?: boolean
}

/** A column; with `sort` its head is a link to the same table in its order, and `order` says when it is the order of now. */
type Column = { label: string; numeric?: boolean; sort?: { href: string; order: 'ascending' | 'descending' | null } }

const columnHead = ({ label, numeric, sort }: Column): Html =>
  html`<th scope="col"${attributes({ class: numeric && 'numeric', 'aria-sort': sort?.order })}>${sort ? html`<a class="sort" href="${sort.href}">${label}</a>` : label}</th>`

/** A table whose first column names the row; on a narrow screen each row becomes a card. A second table of a page needs an `id` of its own. */
export const table = ({ id = 'table', caption, columns, rows, empty, hasRowKeys }: TableOptions): Html => {
  if (rows.length === 0 && empty) return html`<p class="empty">${empty}</p>`
  const look = (place: number) => ({ class: columns[place]?.numeric && 'numeric', 'data-label': columns[place]?.label })
  // Wider than its place it scrolls, which must be possible by keyboard too.
  return html`
    <section class="table" tabindex="0" aria-labelledby="${id}-caption"${attributes({ 'data-row-keys': hasRowKeys })}>
      <table>
        <caption id="${id}-caption">${caption}</caption>
        <thead><tr>${columns.map(columnHead)}</tr></thead>
        <tbody>
          ${rows.map((row) => html`<tr>${row.map((cell, place) => (place === 0 ? html`<th scope="row"><div>${cell}</div></th>` : html`<td${attributes(look(place))}><div>${cell}</div></td>`))}</tr>`)}
        </tbody>
      </table>
    </section>`
}

type PaginationOptions = { t: Translate; page: number; pages: number; href: (page: number) => string }

/** Links to the pages of a long list: first, last, and the neighbours of where one is. */
export const pagination = ({ t, page, pages, href }: PaginationOptions): Html => {
  if (pages <= 1) return html``
  const near = [page - 1, page, page + 1].filter((one) => one >= 1 && one <= pages)
  const shown = [...new Set([1, ...near, pages])]
  const step = (target: number, rel: 'prev' | 'next', words: string) =>
    target >= 1 && target <= pages && html`<li class="${rel}"><a rel="${rel}" href="${href(target)}">${words}</a></li>`
  const link = (one: number) =>
    html`<li class="number"><a${attributes({ href: href(one), 'aria-label': t(ui.page, { page: one }), 'aria-current': one === page && 'page' })}>${one}</a></li>`
  return html`
    <nav class="pagination" aria-label="${t(ui.pages)}">
      <p class="pagination-place">${t(ui.pageOf, { page, pages })}</p>
      <ul>
        ${step(page - 1, 'prev', t(ui.previous))}
        ${shown.map((one, place) => html`${one - (shown[place - 1] ?? 0) > 1 && html`<li class="number" aria-hidden="true">…</li>`}${link(one)}`)}
        ${step(page + 1, 'next', t(ui.next))}
      </ul>
    </nav>`
}

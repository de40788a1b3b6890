import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { pagination } from '../../../web/ui/table.ts'
import { details, notice } from '../../../web/ui/text.ts'
import { nameOf, type Skill } from '../../skills/index.ts'
import { filterParams, type LeftOut } from '../filter.ts'
import { said } from '../messages.ts'
import type { Change } from '../nearest.ts'
import type { Answer, Order } from '../queries.ts'
import type { ReadFilter } from '../read-filter.ts'
import { chosenPart } from './chosen.ts'
import { costsPart, inTheWay, nearNotice, nearPart } from './costs.ts'
import { countLine } from './numbers.ts'
import { matchRows } from './rows.ts'

/** What a page of results shows: the search as it was read, its answer, and whether the list is of those who miss one skill. */
export type Results = {
  frame: Frame
  read: ReadFilter
  answer: Answer
  named: Skill | null
  isNear: boolean
  order: Order
  nearest: readonly Change[]
  actions: Part
}

/** What was not understood, and left out. */
export const leftOutNotice = ({ t }: Frame, leftOut: readonly LeftOut[]): Part =>
  leftOut.length > 0 &&
  notice({
    kind: 'warning',
    title: t(said.leftOut),
    body: html`<ul>${leftOut.map(({ field, value }) => html`<li><code>${field}</code> ${value}</li>`)}</ul>`,
  })

const namedNotice = ({ t, language }: Frame, { filter }: ReadFilter, named: Skill | null): Part => {
  if (!named) return null
  const href = to(language, 'search', {}, filterParams({ ...filter, text: '', skills: [...filter.skills, named.key] }))
  return notice({
    kind: 'info',
    title: t(said.didYouMean, { skill: nameOf(language, named) }),
    body: html`<p><a href="${href}">${t(said.askForSkill)}</a></p>`,
  })
}

const whyNobody = ({ t }: Frame, { shown }: Answer): Part => {
  if ('fewerThan' in shown) return notice({ kind: 'info', body: html`<p>${t(said.foundFewBody)}</p>` })
  const isNobody = 'exactly' in shown && shown.exactly === 0
  return isNobody && notice({ kind: 'info', body: html`<p>${t(said.foundNobodyBody)}</p>` })
}

const list = ({ frame, read, answer, isNear, order }: Results): Part => {
  const { t, language } = frame
  const isRecent = order === 'recent'
  const params = { ...filterParams(read.filter), near: isNear ? 'yes' : undefined, order: isRecent ? order : undefined }
  return html`
    ${answer.rows.length > 0 && details(t(isRecent ? said.orderRecent : said.order), html`<p>${t(isRecent ? said.orderRecentWhy : said.orderWhy)}</p>`)}
    ${'about' in answer.shown && details(t(said.aboutWhy), html`<p>${t(said.aboutWhyBody)}</p>`)}
    ${answer.rows.length > 0 && matchRows({ frame, rows: answer.rows, asked: read })}
    ${pagination({ t, page: answer.page, pages: answer.pages, href: (number) => to(language, 'search', {}, { ...params, page: number }) })}`
}

/** Who answers a search: how many, what was asked, the list, and what each condition costs. */
export const resultsPart = (results: Results): Html => {
  const { frame, read, answer, named, isNear, nearest, actions } = results
  const isShort = answer.pages === 0 && !isNear
  return html`
    ${leftOutNotice(frame, read.leftOut)}
    ${namedNotice(frame, read, named)}
    <div class="results-head"><h2 class="count">${countLine(frame, answer.shown)}</h2>${actions}</div>
    ${chosenPart(frame, read, results.order)}
    ${isNear ? nearNotice(frame, read, answer) : whyNobody(frame, answer)}
    ${list(results)}
    ${isShort ? inTheWay(frame, read, answer, nearest) : costsPart(frame, read, answer)}
    ${!isNear && nearPart(frame, read, answer)}`
}

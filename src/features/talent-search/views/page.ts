import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { pagination } from '../../../web/ui/table.ts'
import { details, heading, notice } from '../../../web/ui/text.ts'
import { nameOf, type Skill, type SkillOption } from '../../skills/index.ts'
import { filterParams, type LeftOut, type SearchFilter, without } from '../filter.ts'
import { said } from '../messages.ts'
import type { Answer, Cost } from '../queries.ts'
import type { ReadFilter } from '../read-filter.ts'
import { brief, filterForm } from './filters.ts'
import { conditionInWords } from './in-words.ts'
import { matchRows } from './rows.ts'

const countLine = ({ t }: Frame, { shown }: Answer): string => {
  if ('fewerThan' in shown) return t(said.foundFew, { count: shown.fewerThan })
  return shown.exactly === 0 ? t(said.foundNobody) : t(said.found, { count: shown.exactly })
}

const told = (frame: Frame, { left, more, unstated }: Cost): Part => {
  const { t } = frame
  const main = more
    ? 'exactly' in more
      ? t(said.more, { count: more.exactly })
      : t(said.fewMore, { count: more.fewerThan })
    : 'exactly' in left
      ? t(said.wouldBe, { count: left.exactly })
      : t(said.fewAlone, { count: left.fewerThan })
  return html`${main}${unstated && 'exactly' in unstated && unstated.exactly > 0 && html` (${t(said.unstated, { count: unstated.exactly })})`}`
}

const costs = (frame: Frame, filter: SearchFilter, skills: readonly Skill[], answer: Answer): Part => {
  const { t, language } = frame
  if (answer.costs.length === 0) return null
  return html`<h2>${t(said.costsTitle)}</h2>
    <ul class="costs">${answer.costs.map((cost) => html`<li><a href="${to(language, 'search', {}, filterParams(without(filter, cost.condition)))}">${t(said.without, { condition: conditionInWords(t, language, filter, cost.condition, skills) })}</a> ${told(frame, cost)}</li>`)}</ul>
    ${answer.missingOneSkill && 'exactly' in answer.missingOneSkill && html`<p>${t(said.missingOne, { count: answer.missingOneSkill.exactly })}</p>`}`
}

const leftOutNotice = ({ t }: Frame, leftOut: readonly LeftOut[]): Part =>
  leftOut.length > 0 &&
  notice({
    kind: 'warning',
    title: t(said.leftOut),
    body: html`<ul>${leftOut.map(({ field, value }) => html`<li><code>${field}</code> ${value}</li>`)}</ul>`,
  })

type SearchPage = {
  frame: Frame
  read: ReadFilter
  answer: Answer
  named: Skill | null
  skillOptions: readonly SkillOption[]
}

/** The search: what is asked at the left, who answers it at the right, and what each condition costs. */
export const searchPage = ({ frame, read, answer, named, skillOptions }: SearchPage): Html => {
  const { t, language } = frame
  const { filter, skills, leftOut } = read
  const isFew = 'fewerThan' in answer.shown
  const isNobody = 'exactly' in answer.shown && answer.shown.exactly === 0
  return page({
    frame,
    wide: true,
    index: false,
    title: `${t(said.title)} (${brief(frame, answer.shown)})`,
    crumbs: [{ label: t(said.title) }],
    main: html`${heading(t(said.title), t(said.lead))}
      <div class="search-layout">
        <div>${filterForm({ frame, read, answer, skillOptions })}</div>
        <section>
          ${leftOutNotice(frame, leftOut)}
          ${named && notice({ kind: 'info', title: t(said.didYouMean, { skill: nameOf(language, named) }), body: html`<p><a href="${to(language, 'search', {}, filterParams({ ...filter, text: '', skills: [...filter.skills, named.key] }))}">${t(said.askForSkill)}</a></p>` })}
          <div class="results-head"><div role="status"><h2 class="count">${countLine(frame, answer)}</h2></div>
            ${linkButton({ label: t(said.request), href: to(language, 'requestNew', {}, filterParams(filter)) })}</div>
          ${isFew && notice({ kind: 'info', body: html`<p>${t(said.foundFewBody)}</p>` })}
          ${isNobody && notice({ kind: 'info', body: html`<p>${t(said.foundNobodyBody)}</p>` })}
          ${answer.rows.length > 0 && html`${details(t(said.order), html`<p>${t(said.orderWhy)}</p>`)}${matchRows({ frame, rows: answer.rows, filter, skills })}`}
          ${pagination({ t, page: answer.page, pages: answer.pages, href: (number) => to(language, 'search', {}, { ...filterParams(filter), page: number }) })}
          ${costs(frame, filter, skills, answer)}
        </section>
      </div>`,
  })
}

/** What someone reads who may not search. */
export const closedPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(said.title) }],
    main: html`${heading(t(said.managersOnly), t(said.managersOnlyBody))}${linkButton({ label: t(said.confirmWorkEmail), href: to(language, 'workEmail') })}`,
  })
}

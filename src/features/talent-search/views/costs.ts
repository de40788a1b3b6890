import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { html, type Part } from '../../../web/html.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { notice } from '../../../web/ui/text.ts'
import { nameOf } from '../../skills/index.ts'
import { filterParams, without } from '../filter.ts'
import { said } from '../messages.ts'
import type { Change } from '../nearest.ts'
import type { Answer } from '../queries.ts'
import type { Asked } from '../read-filter.ts'
import { sizeOf } from '../small-numbers.ts'
import type { Cost } from '../told.ts'
import { conditionInWords } from './in-words.ts'
import { brief } from './numbers.ts'

const told = (frame: Frame, { left, more, unstated }: Cost): string => {
  const { t } = frame
  const main = more === null ? t(said.wouldBe, { people: brief(frame, left) }) : t(said.more, { count: more })
  return unstated && sizeOf(unstated) > 0 ? `${main} (${t(said.unstated, { people: brief(frame, unstated) })})` : main
}

const costLines = (frame: Frame, asked: Asked, costs: readonly Cost[]): Part => {
  const { t, language } = frame
  const lines = costs.map((cost) => {
    const href = to(language, 'search', {}, filterParams(without(asked.filter, cost.condition)))
    const words = t(said.without, { condition: conditionInWords(t, language, asked, cost.condition) })
    return html`<li><a href="${href}">${words}</a> ${told(frame, cost)}</li>`
  })
  return html`<ul class="costs">${lines}</ul>`
}

/** What each condition leaves out. */
export const costsPart = (frame: Frame, asked: Asked, { costs }: Answer): Part =>
  costs.length > 0 && html`<h2>${frame.t(said.costsTitle)}</h2>${costLines(frame, asked, costs)}`

/** In place of a list that would be empty or too short to be shown: what is in the way, what gives most when it is given up first. */
export const inTheWay = (frame: Frame, asked: Asked, { costs }: Answer, nearest: readonly Change[]): Part => {
  const { t, language } = frame
  if (costs.length === 0) return null
  const most = costs.toSorted((one, other) => sizeOf(other.left) - sizeOf(one.left))
  const helps = most.some(({ left }) => sizeOf(left) > 0)
  if (helps || costs.length < 2)
    return html`<h2>${t(said.inTheWay)}</h2><p>${t(said.inTheWayBody)}</p>${costLines(frame, asked, most)}`
  const changes = nearest.map(({ conditions, left }) => {
    const [one = '', other = ''] = conditions.map((condition) => conditionInWords(t, language, asked, condition))
    const href = to(language, 'search', {}, filterParams(conditions.reduce(without, asked.filter)))
    return html`<li><a href="${href}">${t(said.withoutBoth, { one, other })}</a> ${t(said.wouldBe, { people: brief(frame, left) })}</li>`
  })
  return html`<h2>${t(said.inTheWay)}</h2><p>${t(said.oneIsNotEnough)}</p>
    ${changes.length > 0 && html`<ul class="costs">${changes}</ul>`}
    ${costLines(frame, asked, most)}`
}

/** How many miss exactly one of the skills, by skill, and the way to them. */
export const nearPart = (frame: Frame, asked: Asked, { missing, missingOne }: Answer): Part => {
  const { t, language } = frame
  if (!missingOne || sizeOf(missingOne) === 0) return null
  const lines = missing
    .filter(({ people }) => sizeOf(people) > 0)
    .toSorted((one, other) => sizeOf(other.people) - sizeOf(one.people))
    .map(({ key, people }) => {
      const skill = asked.skills.find((one) => one.key === key)
      const words = t(said.nearBySkill, {
        skill: skill ? nameOf(language, skill) : key,
        people: brief(frame, people),
      })
      const fewer = filterParams(without(asked.filter, { kind: 'skill', key }))
      return html`<li><a href="${to(language, 'search', {}, fewer)}">${words}</a></li>`
    })
  return html`<h2>${t(said.nearTitle)}</h2>
    <p>${t(said.nearLead, { people: brief(frame, missingOne) })}</p>
    ${lines.length > 0 && html`<ul>${lines}</ul>`}
    <p>${linkButton({ label: t(said.nearSee), kind: 'secondary', href: to(language, 'search', {}, { ...filterParams(asked.filter), near: 'yes' }) })}</p>`
}

/** What a list says of itself when it is not of those who match. */
export const nearNotice = (frame: Frame, asked: Asked, { missingOne }: Answer): Part => {
  const { t, language } = frame
  return (
    missingOne &&
    notice({
      kind: 'info',
      title: t(said.nearList),
      body: html`<p>${t(said.nearLead, { people: brief(frame, missingOne) })}</p>
        <p><a href="${to(language, 'search', {}, filterParams(asked.filter))}">${t(said.nearBack)}</a></p>`,
    })
  )
}

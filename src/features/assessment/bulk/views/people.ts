import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { html, type Part } from '../../../../web/html.ts'
import { notice } from '../../../../web/ui/text.ts'
import { said } from '../messages.ts'

type Named = { number: number; name: string }

const nameOf = ({ t }: Frame, one: Named): string => one.name || t(site.accountClosed)

// More names than anyone reads say less than their number.
const mostNames = 40

const namesOf = (frame: Frame, people: readonly Named[]): string => {
  const shown = people.slice(0, mostNames).map((one) => nameOf(frame, one))
  const more = people.length - shown.length
  return [...shown, ...(more > 0 ? [frame.t(said.andMore, { count: more })] : [])].join(', ')
}

type LeftOutPart = {
  title: string
  groups: readonly { what: string; people: readonly Named[] }[]
}

/** Whom an action leaves out, each reason with its number and names. */
export const leftOutPart = (frame: Frame, { title, groups }: LeftOutPart): Part => {
  const shown = groups.filter(({ people }) => people.length > 0)
  return (
    shown.length > 0 &&
    html`<h2>${title}</h2><ul>${shown.map(({ what, people }) => html`<li>${frame.t(said.countOf, { what, count: people.length })} <span class="quiet">${namesOf(frame, people)}</span></li>`)}</ul>`
  )
}

/** What changed since a page that acts on many was opened: who came and who is gone, by name. */
export type Changed = { came: readonly Named[]; gone: readonly Named[] }

/** Says that nothing was done, and what changed meanwhile. */
export const changedPart = (frame: Frame, { came, gone }: Changed): Part => {
  const { t } = frame
  return notice({
    kind: 'warning',
    title: t(said.changedTitle),
    body: html`
      ${came.length > 0 && html`<p>${t(said.changedCame, { names: namesOf(frame, came) })}</p>`}
      ${gone.length > 0 && html`<p>${t(said.changedGone, { names: namesOf(frame, gone) })}</p>`}
      <p>${t(said.changedNow)}</p>`,
  })
}

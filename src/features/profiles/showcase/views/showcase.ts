import { to } from '../../../../i18n/addresses.ts'
import { messageFor } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { button } from '../../../../web/ui/buttons.ts'
import { errorSummary } from '../../../../web/ui/error-summary.ts'
import { csrf, hidden, select } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, mark, notice } from '../../../../web/ui/text.ts'
import type { Said } from '../../../../web/ui/typing-page.ts'
import { type Category, categories, nameOf } from '../../../skills/index.ts'
import { said as shared } from '../../messages.ts'
import { categoryNames, said as skillSaid, stateNames } from '../../skills/messages.ts'
import type { SkillRow } from '../../skills/queries.ts'
import { isEvidenced } from '../../skills/rows.ts'
import { addNames, listLeads, listNames, said } from '../messages.ts'
import type { Showcase, ShowcaseSkill } from '../queries.ts'
import { mostInList, type ShowcaseList, showcaseLists } from '../rules.ts'

/** What was just done, so that the page can say it where it was done. */
export type Done = { did: 'added' | 'up' | 'down' | 'off'; list: ShowcaseList; skill: SkillRow }

type ShowcaseOptions = {
  frame: Frame
  showcase: Showcase
  skills: readonly SkillRow[]
  problems: Said
  done?: Done
}

type OneList = ShowcaseOptions & { list: ShowcaseList; category: Category }

/** The name of the field by which a skill is added to a list. */
export const addField = (list: ShowcaseList, category: Category): string => `add-${list}-${category}`

const isIn = (done: Done | undefined, list: ShowcaseList, key: string) =>
  done?.list === list && done.skill.key === key ? done.did : undefined

const item = ({ frame, list, done }: OneList, skill: ShowcaseSkill, place: number, count: number): Html => {
  const { t, language } = frame
  const name = nameOf(language, skill)
  const state = skill.isEvidenced ? 'evidenced' : 'claimed'
  const about = t(said.placeOf, { name, place: place + 1, count })
  const [isFirst, isLast] = [place === 0, place === count - 1]
  const did = isIn(done, list, skill.key)
  // Whoever moved a skill to the end of its list finds the button that leads back.
  const focus = did === 'up' ? (isFirst ? 'down' : 'up') : did === 'down' ? (isLast ? 'up' : 'down') : undefined
  const move = (way: 'up' | 'down') =>
    button({ label: t(said[way]), kind: 'link', name: way, value: skill.key, about, hasFocus: focus === way })
  return html`
    <li>
      <div class="showcase-skill">${mark(t, state, t(stateNames[state]))} <a href="${to(language, 'profileSkill', skill)}">${name}</a></div>
      <div class="showcase-moves">
        ${!isFirst && move('up')}
        ${!isLast && move('down')}
        ${button({ label: t(said.off), kind: 'link', name: 'off', value: skill.key, about: name })}
      </div>
    </li>`
}

const adding = ({ frame, skills, problems, list, category }: OneList, chosen: readonly ShowcaseSkill[]): Part => {
  const { t, language, path, csrfToken } = frame
  if (chosen.length >= mostInList) return html`<p class="quiet">${t(said.full)}</p>`
  const ids = new Set(chosen.map(({ id }) => id))
  const left = skills.filter((skill) => skill.category === category && !ids.has(skill.id))
  if (left.length === 0)
    return html`<p class="quiet">${t(said.noneOfKind)} <a href="${to(language, 'profileSkills')}#add">${t(said.addToProfile)}</a></p>`
  const name = addField(list, category)
  return html`
    <form method="post" action="${path}" class="showcase-add" novalidate>
      ${csrf(csrfToken)}${hidden('list', list)}${hidden('category', category)}
      ${select({
        t,
        name,
        label: html`${t(addNames[category])}<span class="hidden"> (${t(listNames[list])})</span>`,
        blank: t(said.choose),
        options: left.map((skill) => {
          const skillName = nameOf(language, skill)
          return {
            value: skill.key,
            label: isEvidenced(skill) ? skillName : t(said.claimedChoice, { name: skillName }),
          }
        }),
        error: messageFor(problems, name),
      })}
      ${button({ label: t(said.addButton), kind: 'secondary' })}
    </form>`
}

const doneHere = ({ frame: { t, language }, done, list, category }: OneList): Part => {
  if (done?.list !== list || done.skill.category !== category || done.did === 'up' || done.did === 'down') return null
  const sentence = done.did === 'added' ? said.added : said.takenOff
  return notice({ kind: 'success', body: html`<p>${t(sentence, { name: nameOf(language, done.skill) })}</p>` })
}

const oneList = (options: OneList): Html => {
  const { frame, showcase, list, category } = options
  const { t, path, csrfToken } = frame
  const chosen = showcase[list][category]
  const kind = t(categoryNames[category])
  return html`
    <div>
      <h3 id="${list}-${category}" tabindex="-1">${t(said.countOf, { kind, count: chosen.length, most: mostInList })}</h3>
      ${doneHere(options)}
      ${
        chosen.length === 0
          ? html`<p class="quiet">${t(said.noneChosen)}</p>`
          : html`<form method="post" action="${path}">
              ${csrf(csrfToken)}${hidden('list', list)}${hidden('category', category)}
              <ol class="showcase">${chosen.map((skill, place) => item(options, skill, place, chosen.length))}</ol>
            </form>`
      }
      ${adding(options, chosen)}
    </div>`
}

/** The skills a person puts forward and those they want to improve, in their own order, changed by buttons alone. */
export const showcasePage = (options: ShowcaseOptions): Html => {
  const { frame, problems } = options
  const { t, language } = frame
  return page({
    frame,
    title: t(said.showcase),
    problems: problems.length > 0,
    index: false,
    wide: true,
    crumbs: [
      { label: t(shared.myProfile), href: to(language, 'profile') },
      { label: t(skillSaid.skills), href: to(language, 'profileSkills') },
      { label: t(said.showcase) },
    ],
    main: html`
      ${errorSummary({ t, problems })}
      ${heading(t(said.showcase), t(said.lead))}
      ${notice({ kind: 'info', body: html`<p>${t(said.gatesNothing)}</p>` })}
      ${showcaseLists.map(
        (list) => html`
          <h2>${t(listNames[list])}</h2>
          <p>${t(listLeads[list])}</p>
          <div class="showcase-lists">${categories.map((category) => oneList({ ...options, list, category }))}</div>`,
      )}`,
  })
}

import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import {
  arrangementNames,
  type Condition,
  positionLanguageNames,
  regionNames,
  skillConditions,
  talentCard,
} from '../../profiles/index.ts'
import type { Skill } from '../../skills/index.ts'
import type { SearchFilter } from '../filter.ts'
import { foundMarks, type Match } from '../matches.ts'
import { said } from '../messages.ts'

const marked = (text: string): Part =>
  text.split(foundMarks.start).flatMap((piece, place): Part[] => {
    const [found = '', rest = ''] = piece.split(foundMarks.stop)
    return place === 0 ? [piece] : [html`<mark>${found}</mark>`, rest]
  })

// Everything that was asked, and how this person meets it: what they stated counts as stated, never as shown.
const conditionsOf = (
  frame: Frame,
  filter: SearchFilter,
  skills: readonly Skill[],
  { card, words }: Match,
): Condition[] => {
  const { t } = frame
  const stated = (label: string): Condition => ({ state: 'claimed', label, note: t(said.asTheyStated) })
  return [
    ...(filter.skills.length > 0 ? skillConditions(frame, card, skills) : skillConditions(frame, card).slice(0, 5)),
    ...card.positionLanguages
      .filter((value) => filter.languages.includes(value))
      .map((value) => stated(t(positionLanguageNames[value]))),
    ...card.regions.filter((value) => filter.regions.includes(value)).map((value) => stated(t(regionNames[value]))),
    ...card.arrangements
      .filter((value) => filter.arrangements.includes(value))
      .map((value) => stated(t(arrangementNames[value]))),
    ...(words
      ? [
          {
            state: 'claimed' as const,
            label: t(said.foundWords),
            note: html`<span lang="${words.language}">${marked(words.text)}</span>`,
          },
        ]
      : []),
  ]
}

/** The people of a page of results, each with the reason why they are there and a link to their page, which carries the request they are looked at for. */
export const matchRows = ({
  frame,
  rows,
  filter,
  skills,
  requestId,
  beside,
}: {
  frame: Frame
  rows: readonly Match[]
  filter: SearchFilter
  skills: readonly Skill[]
  requestId?: string
  /** What stands with each person, for whoever can do something with them. */
  beside?: (match: Match) => Part
}): Html =>
  html`<ul class="row-cards">${rows.map((match) => html`<li>${talentCard({ frame, card: match.card, conditions: conditionsOf(frame, filter, skills, match), level: 3, href: to(frame.language, 'searchPerson', match.card, { request: requestId }) })}${beside?.(match)}</li>`)}</ul>`

import { to } from '../../../i18n/addresses.ts'
import { sayMonth } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { type Condition, sayAvailable, skillConditions, talentCard } from '../../profiles/index.ts'
import { type Facet, facetNames } from '../facets.ts'
import { foundMarks, type Match } from '../matches.ts'
import { said } from '../messages.ts'
import type { Asked } from '../read-filter.ts'
import { resultInWords, valueInWords } from './in-words.ts'

const marked = (text: string): Part =>
  text.split(foundMarks.start).flatMap((piece, place): Part[] => {
    const [found = '', rest = ''] = piece.split(foundMarks.stop)
    return place === 0 ? [piece] : [html`<mark>${found}</mark>`, rest]
  })

const noteOf = (frame: Frame, facet: Facet, { secondLanguage, card }: Match): Part =>
  facet === 'availability' && card.availableFrom !== ''
    ? sayAvailable(frame, card.availableFrom)
    : (resultInWords(frame, facet, secondLanguage) ?? frame.t(said.asTheyStated))

// The Office found it, and signed it: it is shown, like what has evidence.
const poolConditions = ({ t, language }: Frame, { filter }: Asked, { card, stated }: Match): Condition[] =>
  card.pools
    .filter(({ number }) => filter.chosen.qualified.includes(number) && stated.qualified.includes(number))
    .map((pool) => ({
      state: 'evidenced' as const,
      label: t(said.qualifiedIn, { title: pool[`title_${language}`] }),
      note: t(said.qualifiedUntil, { month: sayMonth(language, pool.until) }),
    }))

const statedConditions = (frame: Frame, { filter, named }: Asked, match: Match): Condition[] =>
  facetNames
    .filter((facet) => facet !== 'qualified')
    .flatMap((facet) =>
      match.stated[facet]
        .filter((value) => filter.chosen[facet].includes(value))
        .map((value) => ({
          state: 'claimed' as const,
          label: valueInWords(frame.t, frame.language, facet, value, named),
          note: noteOf(frame, facet, match),
        })),
    )

// Everything that was asked, and how this person meets it: what they stated counts as stated, never as shown.
const conditionsOf = (frame: Frame, asked: Asked, match: Match): Condition[] => {
  const { t } = frame
  const { card, words } = match
  const { filter, skills } = asked
  return [
    ...(filter.skills.length > 0 ? skillConditions(frame, card, skills) : skillConditions(frame, card).slice(0, 5)),
    ...poolConditions(frame, asked, match),
    ...statedConditions(frame, asked, match),
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
  asked,
  requestId,
  beside,
}: {
  frame: Frame
  rows: readonly Match[]
  asked: Asked
  requestId?: string
  /** What stands with each person, for whoever can do something with them. */
  beside?: (match: Match) => Part
}): Html =>
  html`<ul class="row-cards">${rows.map((match) => html`<li>${talentCard({ frame, card: match.card, conditions: conditionsOf(frame, asked, match), level: 3, href: to(frame.language, 'searchPerson', match.card, { request: requestId }) })}${beside && html`<div class="row-beside">${beside(match)}</div>`}</li>`)}</ul>`

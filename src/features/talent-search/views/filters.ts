import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { button } from '../../../web/ui/buttons.ts'
import { checkbox, checkboxes, hidden, radios, textField } from '../../../web/ui/fields.ts'
import { details } from '../../../web/ui/text.ts'
import type { PreferenceChoices } from '../../profiles/index.ts'
import { nameOf, type SkillOption, skillField } from '../../skills/index.ts'
import { type Facet, facets, inNoPool, valuesOf } from '../facets.ts'
import { filterParams, longestText, without } from '../filter.ts'
import { facetSaid, said } from '../messages.ts'
import type { Answer, Order } from '../queries.ts'
import { type Named, type ReadFilter, typedSkillField } from '../read-filter.ts'
import { leastInWords, valueInWords } from './in-words.ts'
import { brief } from './numbers.ts'

/** What the form of a search needs. Without an answer it has no numbers, no order and no campaigns to choose from. */
export type Filters = {
  frame: Frame
  read: ReadFilter
  answer?: Answer
  skillOptions: readonly SkillOption[]
  choices: PreferenceChoices
  order?: Order
  /** The address of a search with these parameters. */
  at: (params: Record<string, string | readonly string[] | undefined>) => string
  /** What the form sends besides, and what its button says. */
  besides?: Part
  show: string
}

const legendOf = ({ t }: Frame, facet: Facet): string =>
  t(
    facet === 'availability'
      ? said.latestOf
      : { any: said.anyOf, all: said.allOf, least: said.leastOf }[facets[facet].asked],
    {
      facet: t(facetSaid[facet]),
    },
  )

// A number stands in a place of its own, by which the script finds it again.
const withCount = ({ frame, answer }: Filters, facet: Facet, value: string, label: Part): Html => {
  const shown = answer?.options[facet][value]
  return html`${label} ${shown && html`<span class="count" data-count="${facet} ${value}">(${brief(frame, shown)})</span>`}`
}

const knownIn = ({ choices, answer, read }: Filters): Named[] => [
  ...choices.workStreams.map((stream) => ({ facet: 'stream' as const, ...stream })),
  ...(answer?.pools ?? []),
  ...read.named,
]

const optionsOf = (filters: Filters, facet: Facet, values: readonly string[]) => {
  const { frame } = filters
  return values.map((value) => ({
    value,
    label: withCount(filters, facet, value, valueInWords(frame.t, frame.language, facet, value, knownIn(filters))),
  }))
}

const choiceOf = (filters: Filters, facet: Facet, values = valuesOf(facet) ?? []): Html => {
  const { frame, read } = filters
  return checkboxes({
    t: frame.t,
    name: facet,
    legend: legendOf(frame, facet),
    values: read.filter.chosen[facet],
    options: optionsOf(filters, facet, values),
  })
}

const leastOf = (filters: Filters, facet: Facet): Html => {
  const { frame, read } = filters
  const levels = valuesOf(facet) ?? []
  return radios({
    t: frame.t,
    name: facet,
    legend: legendOf(frame, facet),
    value: read.filter.chosen[facet][0] ?? '',
    options: [
      { value: '', label: frame.t(said.notAsked) },
      ...levels.map((value) => ({
        value,
        label: withCount(filters, facet, value, leastInWords(frame.t, facet, value)),
      })),
    ],
  })
}

// Few groups are much asked for: the others wait behind a line, unless one of them is chosen.
const classifications = (filters: Filters): Html => {
  const { frame, read, choices } = filters
  const chosen = read.filter.chosen.classification
  const group = ({ group: name, codes, ...names }: PreferenceChoices['classifications'][number], place: number) =>
    checkboxes({
      t: frame.t,
      name: 'classification',
      id: place === 0 ? undefined : `classification-group-${place}`,
      legend: html`${name} <span class="quiet-inline">${names[`name_${frame.language}`]}</span>`,
      values: chosen,
      inline: true,
      options: codes.map((value) => ({ value, label: withCount(filters, 'classification', value, value) })),
    })
  const groups = choices.classifications.map((one, place) => ({
    part: group(one, place),
    isFirst: place === 0 || one.codes.some((code) => chosen.includes(code)),
  }))
  return html`<p class="hint">${legendOf(frame, 'classification')}</p>
    ${groups.filter(({ isFirst }) => isFirst).map(({ part }) => part)}
    ${details(frame.t(said.otherGroups), html`${groups.filter(({ isFirst }) => !isFirst).map(({ part }) => part)}`)}`
}

// A campaign that is asked stays a choice, offered or not.
const poolChoice = (filters: Filters): Html => {
  const { frame, answer, read } = filters
  const values = [
    ...new Set([...(answer?.pools ?? []).map(({ key }) => key), ...read.filter.chosen.qualified, inNoPool]),
  ]
  return html`<p class="hint">${frame.t(said.qualifiedHint)}</p>
    ${choiceOf(filters, 'qualified', [...values.filter((value) => value !== inNoPool), inNoPool])}`
}

// A part of the form that opens by itself where something in it is chosen.
const fold = ({ frame, read }: Filters, label: string, ofPart: readonly Facet[], body: Part, isOpen = false): Html => {
  const count = ofPart.reduce((sum, facet) => sum + read.filter.chosen[facet].length, 0)
  return details(
    html`${label} <span class="count" data-count="fold ${ofPart[0]}">${count > 0 && `(${frame.t(said.chosenHere, { count })})`}</span>`,
    body,
    isOpen || count > 0,
  )
}

/** The skills that are asked, and the field in which one adds another. */
const skillPart = ({ frame, read, skillOptions, order, at }: Filters): Html => {
  const { t, language } = frame
  const { filter, skills, typedSkill } = read
  const unclear = typedSkill && 'words' in typedSkill ? typedSkill : null
  const removed = (key: string) =>
    at({ ...filterParams(without(filter, { kind: 'skill', key })), order: order === 'recent' ? order : undefined })
  return html`
    <fieldset class="field"><legend>${t(said.skills)}</legend>
      ${skills.map((skill) => html`<p class="chosen-skill">${hidden('skill', skill.key)}${nameOf(language, skill)} <a href="${removed(skill.key)}" aria-label="${t(said.removeSkill, { skill: nameOf(language, skill) })}">✕</a></p>`)}
      ${skillField({ t, language, name: typedSkillField, label: t(said.addSkill), hint: t(said.addSkillHint), value: unclear?.words ?? '', error: unclear ? t(unclear.candidates.length > 0 ? said.skillChoose : said.skillUnknown) : undefined, options: skillOptions })}
      ${unclear && unclear.candidates.length > 0 && radios({ t, name: 'skill', legend: t(said.skillChoose), options: unclear.candidates.map((skill) => ({ value: skill.key, label: nameOf(language, skill) })) })}
    </fieldset>`
}

const orderChoice = (t: Frame['t'], order: Order): Html =>
  radios({
    t,
    name: 'order',
    legend: t(said.orderBy),
    value: order === 'recent' ? order : '',
    options: [
      { value: '', label: t(said.orderRotation) },
      { value: 'recent', label: t(said.orderByRecent) },
    ],
  })

/** What is asked, as a form whose address is the search. */
export const filterForm = (filters: Filters): Html => {
  const { frame, read, choices, order, answer, at, besides, show } = filters
  const { t } = frame
  const name = (facet: Facet) => t(facetSaid[facet])
  // Going back, a browser would put into the form what was chosen later; the address alone says what is.
  return html`
    <details class="narrow-toggle"><summary>${t(said.filters)}</summary></details>
    <form class="filters" method="get" autocomplete="off" action="${at({})}">${besides}
      <h2>${t(said.filters)}</h2>
      <div data-part="skills">${skillPart(filters)}</div>
      ${checkbox({ t, name: 'evidenced', label: t(said.evidencedOnly), checked: read.filter.evidencedOnly })}
      ${textField({ t, name: 'text', label: t(said.text), hint: t(read.readsSigns ? said.textHintSigns : said.textHint), value: read.filter.text, maxlength: longestText })}
      ${fold(filters, name('classification'), ['classification'], classifications(filters))}
      ${fold(
        filters,
        name('stream'),
        ['stream'],
        choiceOf(
          filters,
          'stream',
          choices.workStreams.map(({ key }) => key),
        ),
      )}
      ${fold(
        filters,
        t(said.languagesPart),
        ['language', 'reading', 'writing', 'oral'],
        html`
        ${choiceOf(filters, 'language')}
        <p class="hint">${t(said.levelsHint)}</p>
        ${leastOf(filters, 'reading')}${leastOf(filters, 'writing')}${leastOf(filters, 'oral')}`,
      )}
      ${fold(filters, name('region'), ['region'], choiceOf(filters, 'region'), true)}
      ${fold(filters, name('arrangement'), ['arrangement'], choiceOf(filters, 'arrangement'), true)}
      ${fold(filters, name('duration'), ['duration'], choiceOf(filters, 'duration'))}
      ${fold(filters, name('condition'), ['condition'], choiceOf(filters, 'condition'))}
      ${fold(filters, name('availability'), ['availability'], leastOf(filters, 'availability'))}
      ${fold(filters, name('education'), ['education'], choiceOf(filters, 'education'))}
      ${answer && fold(filters, name('qualified'), ['qualified'], poolChoice(filters))}
      ${order && orderChoice(t, order)}
      ${button({ label: show })}
      <p><a href="${at({})}">${t(said.clear)}</a></p>
    </form>`
}

import { to } from '../../../i18n/addresses.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { button } from '../../../web/ui/buttons.ts'
import { checkbox, checkboxes, hidden, radios, textField } from '../../../web/ui/fields.ts'
import { arrangementNames, positionLanguageNames, regionNames } from '../../profiles/index.ts'
import { nameOf, type SkillOption, skillField } from '../../skills/index.ts'
import { type Facet, facets, fieldNames, filterParams, longestText, without } from '../filter.ts'
import { said } from '../messages.ts'
import type { Answer } from '../queries.ts'
import { type ReadFilter, typedSkillField } from '../read-filter.ts'
import type { Shown } from '../small-numbers.ts'

const legends: Record<Facet, { legend: Sentence; names: Record<string, Sentence> }> = {
  languages: { legend: said.languages, names: positionLanguageNames },
  regions: { legend: said.regions, names: regionNames },
  arrangements: { legend: said.arrangements, names: arrangementNames },
}

/** A number of people as it may be told, in digits or as “< 5”. */
export const brief = ({ t }: Frame, shown: Shown): string =>
  'exactly' in shown ? t(said.countAlone, { count: shown.exactly }) : t(said.fewAlone, { count: shown.fewerThan })

const facetField = (frame: Frame, facet: Facet, chosen: readonly string[], options: Answer['options']): Html => {
  const { t } = frame
  const { legend, names } = legends[facet]
  return checkboxes({
    t,
    name: fieldNames[facet],
    legend: t(legend),
    values: chosen,
    options: facets[facet].flatMap((value) => {
      const [name, shown] = [names[value], options[facet][value]]
      return name
        ? [{ value, label: html`${t(name)} ${shown && html`<span class="count">(${brief(frame, shown)})</span>`}` }]
        : []
    }),
  })
}

const skillPart = (frame: Frame, { filter, skills, typedSkill }: ReadFilter, options: readonly SkillOption[]): Html => {
  const { t, language } = frame
  const unclear = typedSkill && 'words' in typedSkill ? typedSkill : null
  return html`
    <fieldset class="field"><legend>${t(said.skills)}</legend>
      ${skills.map((skill) => html`<p class="chosen-skill">${hidden('skill', skill.key)}${nameOf(language, skill)} <a href="${to(language, 'search', {}, filterParams(without(filter, { kind: 'skill', key: skill.key })))}" aria-label="${t(said.removeSkill, { skill: nameOf(language, skill) })}">✕</a></p>`)}
      ${skillField({ t, language, name: typedSkillField, label: t(said.addSkill), hint: t(said.addSkillHint), value: unclear?.words ?? '', error: unclear ? t(unclear.candidates.length > 0 ? said.skillChoose : said.skillUnknown) : undefined, options })}
      ${unclear && unclear.candidates.length > 0 && radios({ t, name: 'skill', legend: t(said.skillChoose), options: unclear.candidates.map((skill) => ({ value: skill.key, label: nameOf(language, skill) })) })}
    </fieldset>`
}

/** What is asked, as a form whose address is the search. */
export const filterForm = ({
  frame,
  read,
  answer,
  skillOptions,
}: {
  frame: Frame
  read: ReadFilter
  answer: Answer
  skillOptions: readonly SkillOption[]
}): Html => {
  const { t, language } = frame
  const { filter } = read
  const fields: Part[] = (['languages', 'regions', 'arrangements'] as const).map((facet) =>
    facetField(frame, facet, filter[facet], answer.options),
  )
  return html`
    <details class="narrow-toggle"><summary>${t(said.filters)}</summary></details>
    <form class="filters" method="get" action="${to(language, 'search')}">
      <h2>${t(said.filters)}</h2>
      ${skillPart(frame, read, skillOptions)}
      ${checkbox({ t, name: 'evidenced', label: t(said.evidencedOnly), checked: filter.evidencedOnly })}
      ${fields}
      ${textField({ t, name: 'text', label: t(said.text), hint: t(said.textHint), value: filter.text, maxlength: longestText })}
      ${button({ label: t(said.show) })}
      <p><a href="${to(language, 'search')}">${t(said.clear)}</a></p>
    </form>`
}

import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor, typed, typedAll } from '../../../../web/forms.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { checkboxes, dayField } from '../../../../web/ui/fields.ts'
import { details } from '../../../../web/ui/text.ts'
import { arrangements, conditions, durations, regions } from '../../choices.ts'
import { arrangementNames, conditionNames, durationNames, regionNames } from '../../messages.ts'
import { said } from '../messages.ts'
import type { PreferenceChoices } from '../queries.ts'
import { type SectionPage, sectionPage } from './section-page.ts'

const hints = { 'on-site': said.onSiteHint, hybrid: said.hybridHint, remote: said.remoteHint }

/** Where, how, for how long and at what the person would work. */
export const preferencesPage = (section: SectionPage & { choices: PreferenceChoices }): Html => {
  const { frame, open, problems, choices } = section
  const { t, language } = frame
  const boxes = (
    name: string,
    legend: Part,
    options: readonly { value: string; label: Part; hint?: Part }[],
    hint?: Sentence,
  ) =>
    checkboxes({
      t,
      name,
      legend,
      hint: hint && t(hint),
      options,
      values: typedAll(open.fields, name),
      error: messageFor(problems, name),
    })
  const day = (part: string) => typed(open.fields, `availableFrom${part}`)
  const chosen = new Set(typedAll(open.fields, 'classifications'))
  const groups = choices.classifications.map(({ group, name_en, name_fr, codes }, place) => {
    const name = t(said.groupNamed, { group, name: language === 'fr' ? name_fr : name_en })
    const ids = codes.map((value) => ({ value, label: value }))
    return details(
      name,
      checkboxes({
        t,
        name: 'classifications',
        id: `classifications-${place}`,
        legend: name,
        options: ids,
        values: [...chosen],
        inline: true,
      }),
      codes.some((code) => chosen.has(code)) || (chosen.size === 0 && group === 'IT'),
    )
  })
  return sectionPage(section, {
    title: said.preferences,
    lead: said.preferencesLead,
    fields: html`
      ${boxes(
        'regions',
        t(said.regions),
        regions.map((value) => ({ value, label: t(regionNames[value]) })),
      )}
      ${boxes(
        'arrangements',
        t(said.arrangements),
        arrangements.map((value) => ({ value, label: t(arrangementNames[value]), hint: t(hints[value]) })),
      )}
      ${boxes(
        'durations',
        t(said.durations),
        durations.map((value) => ({ value, label: t(durationNames[value]) })),
      )}
      ${dayField({ t, language, name: 'availableFrom', legend: t(said.availableFrom), hint: t(said.availableFromHint), day: day('Day'), month: day('Month'), year: day('Year'), error: messageFor(problems, 'availableFrom') })}
      ${boxes(
        'conditions',
        t(said.conditions),
        conditions.map((value) => ({ value, label: t(conditionNames[value]) })),
        said.conditionsHint,
      )}
      <h2>${t(said.classifications)}</h2>
      <p>${t(said.classificationsLead)}</p>
      ${groups}
      ${boxes(
        'workStreams',
        t(said.workStreams),
        choices.workStreams.map(({ key, name_en, name_fr }) => ({
          value: key,
          label: language === 'fr' ? name_fr : name_en,
        })),
      )}`,
  })
}

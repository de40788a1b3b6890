import type { Sentence } from '../../../../i18n/sentences.ts'
import { messageFor, typed, typedAll } from '../../../../web/forms.ts'
import { type Html, html } from '../../../../web/html.ts'
import { checkbox, checkboxes, radios, select, textField } from '../../../../web/ui/fields.ts'
import { momentField } from '../../../../web/ui/moment-field.ts'
import {
  arrangementNames,
  arrangements,
  durationNames,
  durations,
  regionNames,
  regions,
  sayDuration,
} from '../../../profiles/index.ts'
import {
  audiences,
  educations,
  languageRequirements,
  qualificationLengths,
  securities,
  timeZones,
} from '../../choices.ts'
import {
  audienceNames,
  educationNames,
  languageRequirementNames,
  securityNames,
  said as shared,
  zoneNames,
} from '../../messages.ts'
import type { FormPart } from '../forms.ts'
import { said } from '../messages.ts'
import type { PositionChoices } from '../queries.ts'
import { type PartPage, partPage, textPair } from './part-page.ts'

const fieldsOf = ({ frame: { t }, open: { fields }, problems }: PartPage) => {
  const field = (name: string) => ({ t, name, value: typed(fields, name), error: messageFor(problems, name) })
  const named = <Value extends string>(values: readonly Value[], names: Record<Value, Sentence>) =>
    values.map((value) => ({ value, label: t(names[value]) }))
  const many = (name: string) => ({ t, name, values: typedAll(fields, name), error: messageFor(problems, name) })
  return { field, named, many }
}

const basics = (part: PartPage, choices: PositionChoices): Html => {
  const { t, language } = part.frame
  const { field, named } = fieldsOf(part)
  return partPage(part, {
    title: said.basics,
    lead: said.basicsLead,
    fields: html`
      ${textPair(part, 'title')}
      ${select({ ...field('classificationId'), label: t(said.classification), blank: t(said.choose), width: 'full', options: choices.classifications.map(({ id, code, name_en, name_fr }) => ({ value: String(id), label: `${code} ${language === 'fr' ? name_fr : name_en}` })) })}
      ${select({ ...field('workStream'), label: t(said.stream), blank: t(said.choose), width: 'full', options: choices.workStreams.map(({ key, name_en, name_fr }) => ({ value: key, label: language === 'fr' ? name_fr : name_en })) })}
      ${radios({ ...field('audience'), legend: t(said.audience), options: named(audiences, audienceNames) })}
      ${textField({ ...field('processNumber'), label: t(said.processNumber) })}
      ${textField({ ...field('posterUrl'), label: t(said.posterUrl), hint: t(said.posterHint), type: 'url', width: 'full' })}`,
  })
}

const terms = (part: PartPage): Html => {
  const { t } = part.frame
  const { field, named, many } = fieldsOf(part)
  return partPage(part, {
    title: said.terms,
    lead: said.termsLead,
    fields: html`
      ${radios({ ...field('employmentLength'), legend: t(said.employmentLength), options: named(durations, durationNames) })}
      ${radios({ ...field('languageRequirement'), legend: t(said.languageRequirement), options: named(languageRequirements, languageRequirementNames) })}
      ${textField({ ...field('languageProfile'), label: t(said.languageProfile), hint: t(said.languageProfileHint), width: 'short', maxlength: 3 })}
      ${radios({ ...field('security'), legend: t(said.security), options: named(securities, securityNames) })}
      ${checkboxes({ ...many('arrangements'), legend: t(said.arrangements), options: named(arrangements, arrangementNames) })}
      ${checkboxes({ ...many('regions'), legend: t(said.regions), options: named(regions, regionNames) })}`,
  })
}

const texts = (part: PartPage): Html =>
  partPage(part, {
    title: said.texts,
    lead: said.textsLead,
    fields: html`
      ${textPair(part, 'impact', { hint: said.impactHint, rows: 8 })}
      ${textPair(part, 'tasks', { hint: said.tasksHint, rows: 8 })}
      ${textPair(part, 'expect', { hint: said.expectHint, rows: 6 })}
      ${textPair(part, 'team', { hint: said.teamHint, rows: 6 })}`,
  })

const education = (part: PartPage): Html => {
  const { t } = part.frame
  const { field, named } = fieldsOf(part)
  return partPage(part, {
    title: said.education,
    lead: said.educationLead,
    fields: html`
      ${textPair(part, 'equivalent', { hint: said.equivalentHint, rows: 4 })}
      ${radios({ ...field('education'), legend: t(said.educationQuestion), options: named(educations, educationNames) })}`,
  })
}

const dates = (part: PartPage): Html => {
  const { t } = part.frame
  const { field, named } = fieldsOf(part)
  return partPage(part, {
    title: said.dates,
    lead: said.datesLead,
    fields: html`
      ${momentField(part, { name: 'opens', legend: t(said.opens), hint: t(said.opensHint) })}
      ${momentField(part, { name: 'closes', legend: t(shared.closes), hint: t(said.closesHint) })}
      ${select({ ...field('timeZone'), label: t(said.zone), options: named(timeZones, zoneNames) })}
      ${checkbox({ t, name: 'submitsCompleteDrafts', label: t(said.submitsDrafts), hint: t(said.submitsDraftsHint), checked: typed(part.open.fields, 'submitsCompleteDrafts') === 'yes' })}
      ${select({ ...field('qualificationMonths'), label: t(said.qualificationLength), hint: t(said.qualificationLengthHint), options: qualificationLengths.map((months) => ({ value: String(months), label: sayDuration(t, months) })) })}`,
  })
}

/** The page of each part that is one form. */
export const formPage = (name: FormPart, part: PartPage, choices: PositionChoices): Html =>
  name === 'basics' ? basics(part, choices) : { terms, texts, education, dates }[name](part)

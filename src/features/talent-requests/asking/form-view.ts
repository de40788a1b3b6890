import { to } from '../../../i18n/addresses.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import { messageFor, typed } from '../../../web/forms.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import type { OpenForm } from '../../../web/kept-typing.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { hidden, monthField, radios, select, textArea, textField } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading, notice } from '../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../web/ui/typing-page.ts'
import { languageRequirementNames, languageRequirements, securities, securityNames } from '../../campaigns/index.ts'
import { type Shown, sayShown } from '../../talent-search/index.ts'
import { reasons } from '../forms.ts'
import { reasonNames, said } from '../messages.ts'
import type { RequestDetail, requestChoices } from '../queries.ts'

type Choices = Awaited<ReturnType<typeof requestChoices>>

/** The search that comes with a request: in words, with how many match today, and the way back to it. */
export type CarriedSearch = { query: string; inWords: Part; shown: Shown; href: string } | null

const matchesToday = { exactly: said.matchesToday, about: said.aboutMatchToday, few: said.fewMatchToday }

const searchBox = (frame: Frame, search: CarriedSearch): Html => {
  const { t, language } = frame
  return search
    ? notice({
        kind: 'info',
        title: t(said.yourSearch),
        body: html`${search.inWords}
          <p>${sayShown(frame, matchesToday, search.shown)} ${t(said.yourSearchBody)}</p>
          <p><a href="${search.href}">${t(said.changeSearch)}</a></p>`,
      })
    : notice({
        kind: 'info',
        body: html`<p>${t(said.noSearch)}</p><p><a href="${to(language, 'search')}">${t(said.startSearch)}</a></p>`,
      })
}

const alikeBox = ({ t, language }: Frame, alike: readonly RequestDetail[]): Part =>
  alike.length > 0 &&
  notice({
    kind: 'info',
    title: t(said.alikeOwn),
    body: html`<p>${t(said.alikeOwnBody)}</p><ul>${alike.map((one) => html`<li><a href="${to(language, 'request', one)}">${one.positionTitle} (${one.number})</a></li>`)}</ul>`,
  })

const optionsOf = <Key extends string>(frame: Frame, keys: readonly Key[], names: Record<Key, Sentence>) =>
  keys.map((value) => ({ value, label: frame.t(names[value]) }))

/** The form of a request, prefilled by the search it came from. */
export const requestFormPage = ({
  frame,
  open,
  problems,
  choices,
  search,
  alike,
}: {
  frame: Frame
  open: OpenForm
  problems: Said
  choices: Choices
  search: CarriedSearch
  alike: readonly RequestDetail[]
}): Html => {
  const { t, language } = frame
  const value = (name: string) => typed(open.fields, name)
  const error = (name: string) => messageFor(problems, name)
  const collator = new Intl.Collator(language)
  const departments = choices.departments
    .map(({ number, name_en, name_fr }) => ({ value: String(number), label: language === 'fr' ? name_fr : name_en }))
    .sort((one, other) => collator.compare(one.label, other.label))
  return page({
    frame,
    title: t(said.newTitle),
    problems: problems.length > 0,
    crumbs: [{ label: t(said.listTitle), href: to(language, 'requests') }, { label: t(said.newTitle) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.newTitle),
      lead: t(said.newLead),
      before: html`${searchBox(frame, search)}${alikeBox(frame, alike)}`,
      action: to(language, 'requestNew'),
      send: t(said.send),
      cancel: to(language, 'requests'),
      fields: html`${hidden('filter', search?.query ?? '')}
        ${textField({ t, name: 'positionTitle', label: t(said.position), hint: t(said.positionHint), value: value('positionTitle'), error: error('positionTitle'), required: true, maxlength: 200, width: 'full' })}
        ${textField({ t, name: 'howMany', label: t(said.howMany), value: value('howMany'), error: error('howMany'), required: true, inputmode: 'numeric', width: 'short' })}
        ${radios({ t, name: 'languageRequirement', legend: t(said.language), options: optionsOf(frame, languageRequirements, languageRequirementNames), value: value('languageRequirement'), error: error('languageRequirement'), required: true })}
        ${radios({ t, name: 'reason', legend: t(said.reason), options: optionsOf(frame, reasons, reasonNames), value: value('reason'), error: error('reason'), required: true })}
        ${select({ t, name: 'departmentNumber', label: t(said.department), options: departments, value: value('departmentNumber'), blank: t(said.choose), required: false })}
        ${textField({ t, name: 'team', label: t(said.team), value: value('team'), error: error('team'), required: false, maxlength: 200, width: 'full' })}
        ${select({ t, name: 'classificationId', label: t(said.classification), options: choices.classifications.map(({ id, group_code, level, name_en, name_fr }) => ({ value: String(id), label: `${group_code}-${String(level).padStart(2, '0')} ${language === 'fr' ? name_fr : name_en}` })), value: value('classificationId'), blank: t(said.choose), required: false })}
        ${select({ t, name: 'security', label: t(said.security), options: optionsOf(frame, securities, securityNames), value: value('security'), blank: t(said.choose), required: false, error: error('security') })}
        ${monthField({ t, language, name: 'start', legend: t(said.start), value: `${value('startYear')}-${value('startMonth')}`, error: error('start'), required: false })}
        ${textArea({ t, name: 'details', label: t(said.details), hint: t(said.detailsHint), value: value('details'), error: error('details'), rows: 6, required: false })}`,
    }),
  })
}

/** What someone who is no manager reads in place of the form. */
export const managersOnlyPage = (frame: Frame): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.managersOnly),
    crumbs: [{ label: t(said.managersOnly) }],
    main: html`${heading(t(said.managersOnly), t(said.managersOnlyBody))}${linkButton({ label: t(said.confirmWorkEmail), href: to(language, 'workEmail') })}`,
  })
}
